import { compareAreas } from '../../../contexts/atlas/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { inWords } from '../wording.ts'
import { areasOf, mostAreas } from './choice.ts'
import type { Compared } from './view.ts'

/** `/stadt/vergleich.csv?gebiete=…`: one row for each indicator and area, by RFC 4180, decimal points, UTF-8. */
export const compareCsv = page({
  method: 'get',
  path: '/stadt/vergleich.csv',
  answer: answerCsv,
})

async function answerCsv({ door, query, locale }: PageRequest): Promise<PageAnswer> {
  const areas = areasOf(query)
    .slice(0, mostAreas)
    .map(({ level, id }) => `${level}/${id}`)
  const compared = await execute(compareAreas, door, { areas })
  if (!compared.ok) return { kind: 'failure', failure: compared.failure }
  return {
    kind: 'file',
    name: 'vergleich.csv',
    type: 'text/csv; charset=utf-8',
    content: csvOf(compared.value, locale),
  }
}

const columns = [
  'kennzahl',
  'titel',
  'von',
  'bis',
  'ebene',
  'gebiet_id',
  'gebiet',
  'wert',
  'untere_grenze',
  'obere_grenze',
  'art',
  'gegenueber_stadt',
  'stadtwert',
  'einheit',
  'quelle',
  'lizenz',
]

const stateNames = {
  known: 'quelle',
  computed: 'berechnet',
  protected: 'geschuetzt',
  unknown: 'unbekannt',
}
const standingNames = { higher: 'hoeher', similar: 'aehnlich', lower: 'niedriger' }

const numberOf = (value: number | null | undefined) => (value == null ? '' : String(value))

function csvOf({ areas, rows }: Compared, locale: string): string {
  const lines = rows.flatMap(({ indicator, period, cells, city }) =>
    cells.map((cell, at) => [
      indicator.id,
      inWords(indicator.title, locale),
      period.from,
      period.until,
      areas[at]!.level,
      areas[at]!.id,
      areas[at]!.name,
      numberOf(cell.value),
      numberOf(cell.interval?.lower),
      numberOf(cell.interval?.upper),
      stateNames[cell.state],
      cell.standing ? standingNames[cell.standing] : '',
      numberOf(city?.value),
      indicator.unit,
      indicator.source?.title ?? '',
      indicator.licence ?? '',
    ]),
  )
  return [columns, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

/** Quoted where it must be; a sign that a spreadsheet would run as a formula is made harmless. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
