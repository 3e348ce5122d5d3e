import { z } from 'zod'
import type { Transaction } from '../../../../platform/db/database.ts'
import { done, operation } from '../../../../platform/operation/index.ts'
import { placeSites } from '../../editing/place.ts'
import { readOffer } from '../../editing/store.ts'
import { notePlanned, plannedShape } from '../bulk/bulk.ts'
import { choiceShape, chosenOffers, mostAtOnce } from '../bulk/choose.ts'
import { applyPlanned, type Planned, planChange } from '../bulk/plan.ts'
import { cellsOf, columns, idTitle, versionTitle, writeCells } from './columns.ts'

/** Offers leave as a table, are edited elsewhere, and come back. */

export const exportTable = operation({
  name: 'offers.exportTable',
  effect: 'read',
  permission: 'offers:publishOffers',
  summary: 'Gives public offers as one row each, to be edited in another program and brought back.',
  input: choiceShape,
  output: z.object({
    titles: z.array(z.string()),
    widths: z.array(z.int()),
    hidden: z.int().describe('So many columns at the beginning only tell which offer it is.'),
    rows: z.array(z.array(z.string())),
    tooMany: z.boolean(),
  }),
  async run({ tx, now }, choice) {
    const { rows, total } = await chosenOffers({ tx, now }, choice)
    return done({
      titles: [idTitle, versionTitle, ...columns.map(({ title }) => title)],
      widths: [20, 8, ...columns.map(({ width = 14 }) => width)],
      hidden: 2,
      rows: rows.map((row) => [row.id, String(row.version), ...cellsOf(row.record, row.protected)]),
      tooMany: total > mostAtOnce,
    })
  },
})

const cells = z.record(z.string().max(200), z.string().max(10_000))
const rowsShape = z
  .array(z.strictObject({ line: z.int().min(1), cells }))
  .min(1)
  .max(mostAtOnce)
type GivenRow = z.infer<typeof rowsShape>[number]

const problemShape = z.object({
  line: z.int().describe('Row of the table; its headings are row 1.'),
  name: z.string().describe('What stands in the row as its name.'),
  column: z.string(),
  problem: z.string().describe('What to do, in German.'),
})
type Problem = z.infer<typeof problemShape>

interface TablePlan {
  planned: (Planned & { line: number })[]
  problems: Problem[]
  same: number
}

/** Reads every row by itself: what is wrong with one keeps no other from going in. */
async function planTable(
  tx: Transaction,
  rows: readonly GivenRow[],
  { hold }: { hold: boolean },
): Promise<TablePlan> {
  const plan: TablePlan = { planned: [], problems: [], same: 0 }
  const seen = new Set<string>()
  const idOf = (row: GivenRow) => row.cells[idTitle]?.trim() ?? ''
  for (const row of [...rows].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    const id = idOf(row)
    const complain = (column: string, problem: string) =>
      plan.problems.push({ line: row.line, name: row.cells.Name ?? '', column, problem })
    const kept = id ? await readOffer(tx, id, { hold }) : undefined
    if (!kept || kept.retiredOn)
      complain(
        idTitle,
        'Dieses Angebot gibt es nicht. Neue Angebote legen Sie unter „Angebote“ an.',
      )
    else if (seen.has(id))
      complain(
        idTitle,
        'Dieses Angebot steht zweimal in der Tabelle. Nehmen Sie eine Zeile heraus.',
      )
    else if (row.cells[versionTitle]?.trim() !== String(kept.version))
      complain(
        versionTitle,
        'Das Angebot wurde seit dem Export geändert. Exportieren Sie es noch einmal und tragen Sie Ihre Änderung dort ein.',
      )
    else {
      const written = writeCells(kept.record, kept.protected, new Map(Object.entries(row.cells)))
      const next = await placeSites(tx, written.record, kept.record)
      const planned = planChange(kept, next)
      for (const { column, problem } of written.problems) complain(column, problem)
      for (const { field, problem } of planned.issues) complain(titleOf(field), problem)
      if (written.problems.length + planned.issues.length === 0) {
        if (planned.changes.length === 0) plan.same += 1
        else plan.planned.push({ ...planned, line: row.line })
      }
    }
    seen.add(id)
  }
  plan.problems.sort((a, b) => a.line - b.line)
  plan.planned.sort((a, b) => a.line - b.line)
  return plan
}

/** The column a field stands in, as well as it can be told. */
function titleOf(field: string): string {
  const [first = ''] = field.split('.')
  const titles: Record<string, string> = {
    phone: 'Telefon',
    email: 'E-Mail',
    website: 'Internet-Adresse',
    hours: 'Öffnungszeiten',
    types: 'Art der Hilfe',
    targetGroups: 'Für wen',
    site: 'Straße',
    'texts.de.name': 'Name',
    'texts.de.summary': 'Kurz gesagt',
    'texts.de.howToStart': 'So fängt man an',
    'texts.de.bring': 'Mitbringen',
  }
  return titles[field] ?? titles[first] ?? field
}

export const previewTable = operation({
  name: 'offers.previewTable',
  effect: 'read',
  permission: 'offers:publishOffers',
  summary: 'Shows what a table that came back would change. Changes nothing.',
  input: z.strictObject({ rows: rowsShape }),
  output: z.object({
    planned: z.array(plannedShape.extend({ line: z.int() })),
    problems: z.array(problemShape),
    same: z.int(),
  }),
  async run({ tx }, { rows }) {
    const { planned, problems, same } = await planTable(tx, rows, { hold: false })
    return done({
      planned: planned.map((plan) => ({ ...notePlanned(plan), line: plan.line })),
      problems,
      same,
    })
  },
})

export const applyTable = operation({
  name: 'offers.applyTable',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Takes over the rows of a table that are in order; can be undone as one.',
  publishes: true,
  input: z.strictObject({ rows: rowsShape }),
  output: z.object({ bulk: z.string(), changed: z.int(), problems: z.array(problemShape) }),
  async run(call, { rows }) {
    const { planned, problems } = await planTable(call.tx, rows, { hold: true })
    const result = await applyPlanned(call, planned, { kind: 'table', what: null })
    call.about(result.bulk, { changed: result.changed, refused: problems.length })
    return done({ ...result, problems })
  },
})
