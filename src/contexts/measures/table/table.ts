import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import { done, operation } from '../../../platform/operation/index.ts'
import { measureRecord, type StatusRecord } from '../domain/measure.ts'
import { dayOf } from '../domain/today.ts'
import { type Kept, listDocuments } from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { organisationNames } from '../store/organisations.ts'
import {
  columns,
  idTitle,
  type TableRow,
  type TableStatus,
  titleColumn,
  versionTitle,
} from './columns.ts'
import { holdMeasures, readSaid, type WrittenMeasure, writeMeasures, writeSaid } from './store.ts'

/** Measures leave as a table, are edited elsewhere, and come back; what is wrong with one row keeps no other out. */

/** As many as a large city steers. */
export const mostMeasures = 20_000

const nothingSaid: TableStatus = {
  status: '',
  on: '',
  words: '',
  reason: '',
  expectedOn: '',
  internal: '',
}

const rowOf = (kept: Kept<'measure'>, said: TableStatus | undefined): TableRow => ({
  record: kept.record,
  organisation: String(kept.columns.organisation ?? ''),
  parent: String(kept.columns.parent ?? ''),
  public: kept.public,
  said: said ?? nothingSaid,
})

export const exportMeasures = operation({
  name: 'measures.exportMeasures',
  effect: 'read',
  permission: 'measures:edit',
  summary: 'Gives all measures as one row each, to be edited in another program and brought back.',
  input: z.strictObject({}),
  output: z.object({
    titles: z.array(z.string()),
    widths: z.array(z.int()),
    hidden: z.int().describe('So many columns at the beginning only tell which measure it is.'),
    rows: z.array(z.array(z.string())),
  }),
  async run({ tx }) {
    const said = await readSaid(tx)
    const kept = await listDocuments(tx, 'measure')
    return done({
      titles: [idTitle, versionTitle, ...columns.map(({ title }) => title)],
      widths: [20, 8, ...columns.map(({ width = 14 }) => width)],
      hidden: 2,
      rows: kept.map((each) => {
        const row = rowOf(each, said.get(each.id))
        return [each.id, String(each.version), ...columns.map((column) => column.read(row))]
      }),
    })
  },
})

const rowsShape = z
  .array(
    z.strictObject({
      line: z.int().min(1),
      cells: z.record(z.string().max(300), z.string().max(32_767)),
    }),
  )
  .min(1)
  .max(mostMeasures)
type GivenRow = z.infer<typeof rowsShape>[number]

const problemShape = z.object({
  line: z.int().describe('Row of the table; its headings are row 1.'),
  name: z.string().describe('What stands in the row as its title.'),
  column: z.string(),
  problem: z.string().describe('What to do, in German.'),
})
type Problem = z.infer<typeof problemShape>

interface Planned {
  line: number
  measure: WrittenMeasure
  title: string
  isNew: boolean
  /** Titles of the columns that change. */
  changed: string[]
  /** Whether more than the standing changes. */
  writes: boolean
  said:
    | { on: string; status: NonNullable<Exclude<TableStatus['status'], ''>>; record: StatusRecord }
    | undefined
}

interface TablePlan {
  planned: Planned[]
  problems: Problem[]
  same: number
}

/** Plain line ends and no blanks around: what programs do to cells is no change. */
const tidy = (cell: string | undefined) =>
  cell
    ?.replace(/\r\n?/g, '\n')
    .replace(/^'(?=[=+\-@])/, '')
    .trim()

async function planTable(
  tx: Transaction,
  rows: readonly GivenRow[],
  today: string,
): Promise<TablePlan> {
  const said = await readSaid(tx)
  const kept = await listDocuments(tx, 'measure')
  const byId = new Map(kept.map((each) => [each.id, each]))
  const byReference = new Map(
    kept.flatMap((each) => (each.record.reference ? [[each.record.reference, each] as const] : [])),
  )
  const byTitle = new Map(kept.map((each) => [each.record.title, each]))
  const organisations = await organisationNames(tx)
  const plan: TablePlan = { planned: [], problems: [], same: 0 }
  const seen = new Set<string>()
  const parents = new Map(kept.map((each) => [each.id, String(each.columns.parent ?? '')]))

  for (const row of rows) {
    const cell = (title: string) => tidy(row.cells[title])
    const name = cell(titleColumn.title) ?? ''
    const complain = (column: string, problem: string) =>
      plan.problems.push({ line: row.line, name, column, problem })
    const id = cell(idTitle) ?? ''
    // A row without an id that came in before is known by its number, or else its title.
    const found = id ? byId.get(id) : (byReference.get(cell('Nummer') ?? '') ?? byTitle.get(name))
    if (id && !found) {
      complain(idTitle, 'Diese Maßnahme gibt es nicht. Für eine neue lassen Sie die Kennung leer.')
      continue
    }
    if (!id && !name) {
      complain(titleColumn.title, 'Eine Maßnahme braucht einen Titel.')
      continue
    }
    const before = found ? rowOf(found, said.get(found.id)) : undefined
    const next = structuredClone(before ?? blank(name))
    const changed: string[] = []
    let wrong = false
    for (const column of columns) {
      const given = cell(column.title)
      // A column that the table does not have stays as it is.
      const stood = column.read(next)
      if (given === undefined || given === tidy(stood)) continue
      // A new row says what it says; its empty cells are what a new measure begins with.
      if (!before && given === '') continue
      const problem = column.write(next, given)
      if (problem) {
        complain(column.title, problem)
        wrong = true
      } else if (column.read(next) !== stood) changed.push(column.title)
    }
    const target = found?.id ?? newId(name, 'massnahme')
    if (seen.has(target)) {
      complain(
        idTitle,
        'Diese Maßnahme steht zweimal in der Tabelle. Nehmen Sie eine Zeile heraus.',
      )
      continue
    }
    seen.add(target)
    if (wrong) continue
    if (found && changed.length === 0) {
      plan.same += 1
      continue
    }
    if (id && found && cell(versionTitle) && cell(versionTitle) !== String(found.version)) {
      complain(
        versionTitle,
        'Die Maßnahme wurde seit dem Export geändert. Exportieren Sie noch einmal, und tragen Sie Ihre Änderung dort ein.',
      )
      continue
    }
    const faults = faultsOf(next, { organisations, byId, today })
    if (next.parent && closesCircle(parents, target, next.parent))
      faults.push(['Teil von (Kennung)', 'Die Maßnahme wäre ein Teil von sich selbst.'])
    if (faults.length > 0) {
      for (const [column, problem] of faults) complain(column, problem)
      continue
    }
    parents.set(target, next.parent)
    const standing = changedStanding(before?.said ?? nothingSaid, next.said, today)
    const writes = !found || changed.some((title) => !standingTitles.has(title))
    plan.planned.push({
      line: row.line,
      title: next.record.title,
      isNew: !found,
      changed,
      writes,
      said: standing,
      measure: {
        id: target,
        record: next.record,
        organisation: next.organisation || null,
        parent: next.parent || null,
        public: next.public,
        version: (found?.version ?? 0) + 1,
      },
    })
  }
  return plan
}

const standingTitles = new Set([
  'Stand',
  'Stand vom',
  'Was getan wurde',
  'Grund',
  'Neues Ende',
  'Stand (intern)',
])

const blank = (title: string): TableRow => ({
  record: measureRecord.parse({ title, field: 'other' }),
  organisation: '',
  parent: '',
  public: false,
  said: nothingSaid,
})

/** What cells cannot know of each other and of other records. */
function faultsOf(
  row: TableRow,
  known: {
    organisations: ReadonlyMap<string, string>
    byId: ReadonlyMap<string, Kept<'measure'>>
    today: string
  },
): [column: string, problem: string][] {
  const faults: [string, string][] = []
  const { record, organisation, parent, said } = row
  const parsed = measureRecord.safeParse(record)
  if (!parsed.success)
    faults.push([
      titleColumn.title,
      'Eine Zelle der Zeile ist zu lang oder hat nicht die richtige Form.',
    ])
  if (organisation && !known.organisations.has(organisation))
    faults.push(['Organisation (Kennung)', `Die Organisation „${organisation}“ gibt es nicht.`])
  if (parent && !known.byId.has(parent))
    faults.push(['Teil von (Kennung)', `Die Maßnahme „${parent}“ gibt es nicht.`])
  if (record.from && record.dueOn && record.from > record.dueOn)
    faults.push(['Ende', 'Das Ende liegt vor dem Beginn.'])
  if (said.status === '' && (said.words || said.reason || said.expectedOn || said.internal))
    faults.push(['Stand', 'Schreiben Sie auch, wie es steht.'])
  if (said.on > known.today) faults.push(['Stand vom', 'Der Tag liegt in der Zukunft.'])
  return faults
}

function closesCircle(
  parents: ReadonlyMap<string, string>,
  measure: string,
  parent: string,
): boolean {
  const seen = new Set([measure])
  for (let above = parent; above !== ''; above = parents.get(above) ?? '') {
    if (seen.has(above)) return true
    seen.add(above)
  }
  return false
}

/** What is to be said anew. Nothing that was said before is overwritten: a row is added. */
function changedStanding(before: TableStatus, next: TableStatus, today: string): Planned['said'] {
  const { status, words, reason, expectedOn, internal } = next
  const same = (Object.keys(next) as (keyof TableStatus)[]).every(
    (key) => before[key] === next[key],
  )
  if (same || status === '') return undefined
  // Who changed the words and left the day as it was speaks today.
  const on = next.on === '' || next.on === before.on ? today : next.on
  return {
    on,
    status,
    record: {
      origin: 'table',
      ...(words && { words }),
      ...(reason && { reason }),
      ...(expectedOn && { expectedOn }),
      ...(internal && { internal }),
    },
  }
}

const summaryShape = {
  problems: z.array(problemShape),
  same: z.int(),
}

export const previewMeasures = operation({
  name: 'measures.previewMeasures',
  effect: 'read',
  permission: 'measures:edit',
  summary: 'Shows what a table of measures that came back would change. Changes nothing.',
  input: z.strictObject({ rows: rowsShape }),
  output: z.object({
    planned: z.array(
      z.object({
        line: z.int(),
        title: z.string(),
        isNew: z.boolean(),
        changed: z.array(z.string()),
      }),
    ),
    ...summaryShape,
  }),
  async run({ tx, now }, { rows }) {
    const { planned, problems, same } = await planTable(tx, rows, dayOf(now))
    return done({
      planned: planned.map(({ line, title, isNew, changed }) => ({ line, title, isNew, changed })),
      problems,
      same,
    })
  },
})

export const importMeasures = operation({
  name: 'measures.importMeasures',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Takes over the rows of a table of measures that are in order.',
  publishes: true,
  input: z.strictObject({ rows: rowsShape }),
  output: z.object({ created: z.int(), changed: z.int(), ...summaryShape }),
  async run(call, { rows }) {
    await holdMeasures(call.tx)
    const { planned, problems, same } = await planTable(call.tx, rows, dayOf(call.now))
    await writeMeasures(
      call,
      planned.filter(({ writes }) => writes).map(({ measure }) => measure),
    )
    await writeSaid(
      call,
      planned.flatMap(({ measure, said }) => (said ? [{ measure: measure.id, ...said }] : [])),
    )
    const created = planned.filter(({ isNew }) => isNew).length
    call.about('table', { created, changed: planned.length - created, refused: problems.length })
    return done({ created, changed: planned.length - created, problems, same })
  },
})
