import { listSignals } from '../../../../contexts/atlas/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { inWords } from '../../../city/wording.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { inputOf, readWarningQuery, warningCsvPath } from './query.ts'
import { texts as t } from './texts.ts'

/** What moved, as filtered, by RFC 4180. */
export const warningCsv = staffPage({
  method: 'get',
  path: warningCsvPath,
  permission: 'atlas:read',
  async answer({ door, query }) {
    const outcome = await execute(listSignals, door, inputOf(readWarningQuery(query)))
    if (!outcome.ok) return failureOf(outcome.failure)
    const { signals, tests } = outcome.value
    const rows = signals.map((signal) => [
      signal.indicator.id,
      inWords(signal.indicator.title, 'de'),
      signal.area?.level ?? 'stadt',
      signal.area?.id ?? '',
      signal.area?.name ?? t.wholeCity,
      t.directions[signal.direction],
      t.verdicts[signal.verdict],
      t.certainties[signal.certainty],
      String(signal.chance),
      String(signal.slope),
      signal.since.key,
      signal.city === null ? '' : t.city[signal.city],
      signal.points[0]?.period.key ?? '',
      String(signal.points[0]?.value ?? ''),
      signal.points.at(-1)?.period.key ?? '',
      String(signal.points.at(-1)?.value ?? ''),
      String(tests),
    ])
    return {
      kind: 'file',
      name: 'bewegungen.csv',
      type: 'text/csv; charset=utf-8',
      content: [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join(''),
    }
  },
})

const columns = [
  'kennzahl',
  'titel',
  'ebene',
  'gebiet_id',
  'gebiet',
  'richtung',
  'wertung',
  'sicherheit',
  'zufall',
  'aenderung_im_jahr',
  'seit',
  'neben_der_stadt',
  'erster_zeitpunkt',
  'erster_wert',
  'letzter_zeitpunkt',
  'letzter_wert',
  'pruefungen',
]

/** Quoted where it must be; a sign that a spreadsheet would run as a formula is made harmless. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
