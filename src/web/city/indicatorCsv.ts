import { listValues } from '../../contexts/atlas/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { inWords } from './wording.ts'

/** `/stadt/kennzahl/:id.csv`: the values of an indicator by RFC 4180, decimal points, UTF-8. */
export const indicatorCsv = page({
  method: 'get',
  path: '/stadt/kennzahl/:file{[a-z0-9_-]+\\.csv}',
  answer: answerCsv,
})

async function answerCsv({ door, params, query, locale }: PageRequest): Promise<PageAnswer> {
  const id = (params.file ?? '').replace(/\.csv$/, '')
  const level = query.get('ebene') || undefined
  const period = query.get('zeit') || undefined
  const listed = await execute(listValues, door, { id, level, period })
  if (!listed.ok) return { kind: 'failure', failure: listed.failure }
  const choice = [id, level, period].filter((part) => part).join('_')
  return {
    kind: 'file',
    name: `${choice.replace(/[^\w.-]/g, '-')}.csv`,
    type: 'text/csv; charset=utf-8',
    content: csvOf(listed.value, locale),
  }
}

function csvOf({ indicator, values }: OutputOf<typeof listValues>, locale: string): string {
  const title = inWords(indicator.title, locale)
  const source = indicator.source?.title ?? ''
  const rest = [indicator.unit, source, indicator.licence ?? '', indicator.date ?? '']
  const rows = values.map(({ period, area, value, state }) => [
    indicator.id,
    title,
    area?.level ?? 'stadt',
    area?.id ?? '',
    area?.name ?? '',
    period.from,
    period.until,
    value === null ? '' : String(value),
    stateNames[state],
    ...rest,
  ])
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

const columns = [
  'kennzahl',
  'titel',
  'ebene',
  'gebiet_id',
  'gebiet',
  'von',
  'bis',
  'wert',
  'art',
  'einheit',
  'quelle',
  'lizenz',
  'stand',
]

const stateNames = {
  known: 'quelle',
  computed: 'berechnet',
  protected: 'geschuetzt',
  unknown: 'unbekannt',
}

/** Quoted where it must be; a sign that a spreadsheet would run as a formula is made harmless. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
