import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  done,
  failed,
  invalid,
  notFound,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { readAreaTree, readOrdinals } from '../../city/index.ts'
import { checkValues } from './check.ts'
import { type Checked, placeKey } from './ground.ts'
import { makerOf } from './maker.ts'
import { indicatorId, previewShape, type ValuesInput, valuesInput } from './shapes.ts'
import {
  type EnteredRow,
  holdEntry,
  insertEntry,
  type Observed,
  readIndicatorRow,
  readObserved,
  readSourceTitles,
  removeObserved,
  withdrawEntryRow,
  writeObserved,
} from './store.ts'
import { keptTable } from './table.ts'

const isFormula = 'Diese Kennzahl entsteht aus einer Formel. Sie hat keine eigenen Werte.'

async function check(
  tx: Transaction,
  input: ValuesInput,
  options: { hold?: boolean } = {},
): Promise<Outcome<{ checked: Checked; observed: Observed[] }>> {
  const row = await readIndicatorRow(tx, input.indicator, options)
  if (!row) return notFound('indicator')
  if (row.formula !== null) return invalid({ field: 'indicator', problem: isFormula })
  const tree = await readAreaTree(tx)
  const keys = [...(await readOrdinals(tx)).keys()]
  if (input.level !== 'stadt' && !tree.levels.some(({ id }) => id === input.level))
    return invalid({ field: 'level', problem: 'Diese Ebene gibt es nicht.' })
  const observed = await readObserved(tx, input.indicator)
  const sources = await readSourceTitles(tx)
  return done({ checked: checkValues(input, { row, tree, keys, observed, sources }), observed })
}

export const previewValues = operation({
  name: 'atlas.previewValues',
  effect: 'read',
  permission: 'atlas:edit',
  summary:
    'What entering these values would change, what is wrong and what a person should look at.',
  input: valuesInput,
  output: previewShape,
  async run({ tx }, input) {
    const outcome = await check(tx, input)
    if (!outcome.ok) return outcome
    const { rows, columnNotes } = outcome.value.checked
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length
    return done({
      rows: rows.map(({ key: _key, span: _span, ...row }) => row),
      counts: {
        new: count('new'),
        changed: count('changed'),
        same: count('same'),
        wrong: count('wrong'),
        warned: rows.filter(({ warnings }) => warnings.length > 0).length,
      },
      columnNotes,
    })
  },
})

const conflict = (reason: string, rows?: number) =>
  failed({
    kind: 'conflict',
    reason,
    ...(rows !== undefined && { current: { version: 0, fields: { rows } } }),
  })

export const enterValues = operation({
  name: 'atlas.enterValues',
  effect: 'write',
  permission: 'atlas:edit',
  summary:
    'Enters the values that are right and names the others. Nothing is public until a release.',
  input: valuesInput.extend({ words: z.string().trim().max(2000).optional() }),
  output: z.object({
    entry: z.string().nullable().describe('null: there was nothing to change.'),
    entered: z.number(),
    wrong: z.array(z.object({ line: z.number(), problems: z.array(z.string()) })),
  }),
  async run(call, { words, ...input }) {
    const { tx } = call
    const outcome = await check(tx, input, { hold: true })
    if (!outcome.ok) return outcome
    const { checked, observed } = outcome.value
    const wrong = checked.rows
      .filter(({ kind }) => kind === 'wrong')
      .map(({ line, problems }) => ({ line, problems }))
    const id = randomUUID()
    const entered = enteredRows(checked, observed, `staff:${id}`)
    call.about(input.indicator, { entered: entered.length, wrong: wrong.length })
    if (entered.length === 0) return done({ entry: null, entered: 0, wrong })
    await insertEntry(tx, {
      id,
      indicator: input.indicator,
      ...makerOf(call),
      file: input.file?.trim() || null,
      words: words || null,
      rows: entered.map(
        ({ area, from, until, before, value, numerator, denominator }): EnteredRow => ({
          ...{ area, from, until, before },
          after: { value, numerator, denominator },
        }),
      ),
    })
    await writeObserved(
      tx,
      input.indicator,
      entered.map(({ before: _, ...row }) => row),
    )
    return done({ entry: id, entered: entered.length, wrong })
  },
})

/** What is to be written, beside what stands there. */
function enteredRows(
  { rows }: Checked,
  observed: readonly Observed[],
  part: string,
): (Observed & { before: Observed | null })[] {
  const standing = new Map(observed.map((one) => [placeKey(one), one]))
  // Whatever joins a series is of its source, unless that is told anew.
  const source = observed.at(-1)?.source ?? null
  return rows.flatMap(({ kind, key, span, value, numerator, denominator, protected: secret }) => {
    if ((kind !== 'new' && kind !== 'changed') || key === undefined || !span) return []
    const at = { area: key, from: span.from, until: span.until }
    const before = standing.get(placeKey(at)) ?? null
    return {
      ...{ ...at, value, numerator, denominator, protected: secret, largest: null, second: null },
      ...{ source: before ? before.source : source, part, before },
    }
  })
}

export const withdrawEntry = operation({
  name: 'atlas.withdrawEntry',
  effect: 'write',
  permission: 'atlas:edit',
  summary:
    'Takes an entry back: what stood there before stands there again, until a release inside only.',
  input: z.strictObject({
    entry: z.string().max(40),
    reason: z.string().trim().min(3).max(500),
  }),
  output: z.object({}),
  async run(call, { entry, reason }) {
    const { tx, now } = call
    const kept = await holdEntry(tx, entry)
    if (!kept) return notFound('entry')
    call.about(kept.indicator, { rows: kept.rows.length })
    if (kept.withdrawn) return conflict('withdrawn')
    await readIndicatorRow(tx, kept.indicator, { hold: true })
    const standing = new Map(
      (await readObserved(tx, kept.indicator)).map((one) => [placeKey(one), one.part]),
    )
    const partNow = (row: EnteredRow) => standing.get(placeKey(row))
    const own = kept.rows.filter((row) => partNow(row) === `staff:${entry}`)
    const later = kept.rows.filter(
      (row) => partNow(row) !== `staff:${entry}` && partNow(row)?.startsWith('staff:'),
    )
    if (later.length > 0) return conflict('changedSince', later.length)
    // What an import has written over is the source's again, and stays.
    await writeObserved(
      tx,
      kept.indicator,
      own.flatMap(({ before }) => before ?? []),
    )
    await removeObserved(
      tx,
      kept.indicator,
      own.filter(({ before }) => before === null),
    )
    await withdrawEntryRow(tx, entry, { at: now, by: makerOf(call).account, why: reason })
    return done({})
  },
})

export const exportKeptValues = operation({
  name: 'atlas.exportKeptValues',
  effect: 'read',
  permission: 'atlas:read',
  summary:
    'The figures of an indicator as they are kept, with every area of a level: a table to fill in.',
  input: z.strictObject({
    indicator: indicatorId,
    level: z.string().max(63).describe('"stadt": the whole city alone.'),
    period: z
      .string()
      .max(60)
      .optional()
      .describe('Key of a period; left out: all that have figures of this level.'),
  }),
  output: z.object({
    rows: z
      .array(
        z.object({
          area: z.string(),
          name: z.string(),
          period: z.string().nullable().describe('null: there is no figure of any period yet.'),
          value: z.number().nullable(),
          numerator: z.number().nullable(),
          denominator: z.number().nullable(),
          protected: z.boolean(),
        }),
      )
      .describe('By period, then by area.'),
  }),
  async run({ tx }, { indicator, level, period }) {
    const row = await readIndicatorRow(tx, indicator)
    if (!row) return notFound('indicator')
    const tree = await readAreaTree(tx)
    const keys = [...(await readOrdinals(tx)).keys()]
    const observed = await readObserved(tx, indicator)
    return done({ rows: keptTable({ tree, keys, observed, level, period }) })
  },
})
