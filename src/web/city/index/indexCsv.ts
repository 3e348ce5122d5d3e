import { listIndexSteps } from '../../../contexts/atlas/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { inWords } from '../wording.ts'

type Taken = OutputOf<typeof listIndexSteps>
type Part = Taken['status']

/** `/stadt/index/:id.csv?ausgabe=`: every step for every area by RFC 4180, decimal points, UTF-8. */
export const indexCsv = page({
  method: 'get',
  path: '/stadt/index/:file{[a-z0-9_-]+\\.csv}',
  answer: answerCsv,
})

async function answerCsv({ door, params, query }: PageRequest): Promise<PageAnswer> {
  const id = (params.file ?? '').replace(/\.csv$/, '')
  const edition = query.get('ausgabe') || undefined
  const taken = await execute(listIndexSteps, door, { id, edition })
  if (!taken.ok) return { kind: 'failure', failure: taken.failure }
  return {
    kind: 'file',
    name: `${id}_${taken.value.edition.id}.csv`.replace(/[^\w.-]/g, '-'),
    type: 'text/csv; charset=utf-8',
    content: csvOf(taken.value),
  }
}

function csvOf({ index, edition, areas, status, dynamics }: Taken): string {
  const parts = [
    { prefix: 'status', part: status, classes: index.status.classes },
    ...(dynamics ? [{ prefix: 'dynamik', part: dynamics, classes: index.dynamics!.classes }] : []),
  ]
  const columns = ['index', 'ausgabe', 'ebene', 'gebiet_id', 'gebiet', 'art']
  const header = [...columns, ...parts.flatMap(({ prefix, part }) => headerOf(prefix, part))]
  const rows = areas.map((area, at) => [
    ...[index.id, edition.id, area.level, area.id, area.name, stateNames[area.state]],
    ...parts.flatMap(({ part, classes }) => cellsOf(part, at, classes)),
  ])
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

const headerOf = (prefix: string, { steps }: Part): string[] => [
  ...steps.flatMap(({ indicator }) => [
    `${prefix}_${indicator}_wert`,
    `${prefix}_${indicator}_umgerechnet`,
    `${prefix}_${indicator}_beitrag`,
  ]),
  ...[`${prefix}_summe`, `${prefix}_index`, `${prefix}_klasse`, `${prefix}_klasse_name`],
]

function cellsOf(part: Part, at: number, classes: Taken['index']['status']['classes']): string[] {
  const { values, scores, contributions, outcome } = part.areas[at]!
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  const steps = part.steps.flatMap((_, step) => [
    say(values[step]),
    say(scores[step]),
    say(contributions[step]),
  ])
  const title = classes.find(({ code }) => code === outcome?.class)?.title
  return [
    ...steps,
    ...[say(outcome?.sum), say(outcome?.value), say(outcome?.class)],
    inWords(title, 'de'),
  ]
}

const stateNames = {
  classed: 'eingeordnet',
  protected: 'geschuetzt',
  unknown: 'unbekannt',
  fewResidents: 'zu_wenige_menschen',
}

/** Quoted where it must be; a sign that a spreadsheet would run as a formula is made harmless. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
