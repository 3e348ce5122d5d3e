import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Transaction } from '../db/database.ts'
import { errorCode } from '../db/errors.ts'
import { type Door, done, execute, operation } from '../operation/index.ts'
import { retirePart } from './merge.ts'
import { type MergeCounts, noCounts } from './part.ts'
import type { CheckedPart, ImportProgress } from './prepare.ts'
import type { VanishedPart } from './report.ts'

export interface WrittenParts {
  counts: Map<string, MergeCounts>
  vanished: VanishedPart[]
  version?: number
}

type OnProgress = (progress: ImportProgress) => void

const countsSchema = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  retired: z.int(),
  revived: z.int(),
})
const vanishedSchema = z.object({
  part: z.string(),
  retired: z.int(),
  waitsFor: z.string().optional(),
})
const partInput = z.strictObject({ part: z.string() })
const permission = 'city:import'

/**
 * Phase 2: writes each accepted part in a transaction of its own, through the one door, then retires
 * what belonged to parts that the pack no longer has, writes what speaks of the outcome, and publishes once.
 *
 * @param kinds tables of each kind of part, for parts that vanished
 */
export async function writeParts(
  parts: readonly CheckedPart[],
  kinds: ReadonlyMap<string, readonly string[]>,
  door: Door,
  onProgress: OnProgress = () => {},
): Promise<WrittenParts> {
  const counts = new Map<string, MergeCounts>()
  const { first, last } = inOrder(parts)
  let done = 0
  const write = async (checked: CheckedPart) => {
    const { part, prepared } = checked
    onProgress({ phase: 'write', heading: part.heading, done: done++, total: parts.length })
    if (!prepared) return
    const written = await unlessRefused(checked, async () => {
      const outcome = await execute(writeOperation(checked), door, { part: part.name })
      if (!outcome.ok) throw new Error(`${part.name}: ${JSON.stringify(outcome.failure)}`)
      return outcome.value
    })
    if (written) counts.set(part.name, written)
  }
  for (const checked of first) await write(checked)
  const retired = await execute(retireOperation(parts, kinds), door, {})
  if (!retired.ok) throw new Error(JSON.stringify(retired.failure))
  const { vanished } = retired.value
  for (const checked of last) await write(checked)
  const finished = await execute(finishOperation(parts.length), door, {})
  if (!finished.ok) throw new Error(JSON.stringify(finished.failure))
  const version = await publishedVersion(door.database)
  return { counts, vanished, version }
}

/** Parts as they are written: those that speak of the outcome after all others. */
const inOrder = (parts: readonly CheckedPart[]) => ({
  first: parts.filter(({ part }) => !part.last),
  last: parts.filter(({ part }) => part.last),
})

/**
 * Data that the database refuses although all checks let it pass: the part stays out as a whole, and
 * the other parts go in. Any other error ends the import.
 */
async function unlessRefused<T>(
  { part, findings }: CheckedPart,
  write: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await write()
  } catch (error) {
    const code = errorCode(error)
    // Class 22: values that do not fit their type; class 23: rules of the tables.
    if (code === undefined || !/^2[23]/.test(code)) throw error
    const reason = `Die Datenbank nimmt diese Daten nicht an (Fehler ${code}).`
    findings.refuse({ file: part.file ?? 'pack.json', reason })
    return undefined
  }
}

function writeOperation(checked: CheckedPart) {
  return operation({
    name: checked.part.operation,
    effect: 'write',
    permission,
    summary: 'Brings one part of a city pack into the database.',
    input: partInput,
    output: countsSchema,
    only: 'commands',
    async run(call, { part }) {
      const counts = await writePart(call.tx, checked, call.now)
      call.about(part, { ...counts })
      return done(counts)
    },
  })
}

async function writePart(tx: Transaction, checked: CheckedPart, now: Date): Promise<MergeCounts> {
  const { part, prepared, findings, fingerprint } = checked
  const counts = (await prepared?.write(tx, { now, today: dayOf(now), findings })) ?? noCounts()
  const row = {
    file: part.file ?? null,
    fingerprint,
    rows_read: findings.rowsRead,
    rows_rejected: findings.rejectedCount,
    imported_at: now,
    report: JSON.stringify({ heading: part.heading, counts }),
  }
  await tx
    .insertInto('platform.import')
    .values({ part: part.name, ...row })
    .onConflict((conflict) => conflict.column('part').doUpdateSet(row))
    .execute()
  return counts
}

function retireOperation(
  parts: readonly CheckedPart[],
  kinds: ReadonlyMap<string, readonly string[]>,
) {
  return operation({
    name: 'city.retireParts',
    effect: 'write',
    permission,
    summary: 'Retires what a pack no longer holds.',
    input: z.strictObject({}),
    output: z.object({ vanished: z.array(vanishedSchema) }),
    only: 'commands',
    async run(call) {
      const vanished = await retireVanishedParts(call.tx, parts, kinds, dayOf(call.now))
      call.about('pack', { vanished: vanished.length })
      return done({ vanished })
    },
  })
}

function finishOperation(parts: number) {
  return operation({
    name: 'city.finishImport',
    effect: 'write',
    permission,
    summary: 'Publishes the city after an import.',
    input: z.strictObject({}),
    output: z.object({}),
    only: 'commands',
    publishes: true,
    run(call) {
      call.about('pack', { parts })
      return done({})
    },
  })
}

/**
 * Retires what belonged to parts that the pack no longer has. A part is named by its file, so one that
 * seems gone may only have a new name, or a misspelt one: while a part of the same kind is refused, it
 * stays, and what it brought with it.
 */
async function retireVanishedParts(
  tx: Transaction,
  parts: readonly CheckedPart[],
  kinds: ReadonlyMap<string, readonly string[]>,
  today: string,
): Promise<VanishedPart[]> {
  const known = new Set(parts.map(({ part }) => part.name))
  const refused = new Map(
    parts
      .filter(({ prepared, findings }) => !prepared || findings.refused)
      .map(({ part }) => [part.kind, part.name]),
  )
  const earlier = await tx.selectFrom('platform.import').select('part').execute()
  const vanished: VanishedPart[] = []
  for (const { part } of earlier) {
    if (known.has(part)) continue
    const kind = part.split(':')[0] ?? ''
    const waitsFor = refused.get(kind)
    if (waitsFor !== undefined) {
      vanished.push({ part, retired: 0, waitsFor })
      continue
    }
    let retired = 0
    for (const table of kinds.get(kind) ?? []) retired += await retirePart(tx, table, part, today)
    await tx.deleteFrom('platform.import').where('part', '=', part).execute()
    vanished.push({ part, retired })
  }
  return vanished
}

class Undone extends Error {}

/** What `writeParts` would do, found out in one transaction that is rolled back: nothing changes. */
export async function compareParts(
  parts: readonly CheckedPart[],
  kinds: ReadonlyMap<string, readonly string[]>,
  database: Database,
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<WrittenParts> {
  const written: WrittenParts = { counts: new Map(), vanished: [] }
  const work = async (tx: Transaction) => {
    const { first, last } = inOrder(parts)
    let done = 0
    const compare = async (checked: CheckedPart) => {
      const { part, prepared } = checked
      onProgress({ phase: 'write', heading: part.heading, done: done++, total: parts.length })
      if (!prepared) return
      await sql`savepoint part`.execute(tx)
      const counts = await unlessRefused(checked, () => writePart(tx, checked, now))
      if (counts) written.counts.set(part.name, counts)
      else await sql`rollback to savepoint part`.execute(tx)
    }
    for (const checked of first) await compare(checked)
    written.vanished = await retireVanishedParts(tx, parts, kinds, dayOf(now))
    for (const checked of last) await compare(checked)
    throw new Undone()
  }
  try {
    await database.transaction().execute(work)
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  return written
}

async function publishedVersion(database: Database): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`select version from platform.publication`.execute(
    database,
  )
  return rows[0]?.version
}

/** The day in Germany, whatever the machine’s time zone. */
function dayOf(now: Date): string {
  return now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
}
