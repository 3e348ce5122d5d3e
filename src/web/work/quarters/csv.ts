import { csvOf } from '../../../platform/records/index.ts'
import { staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { chosenRows } from './choose.ts'
import { type Overview, overviewOf, type QuarterRow } from './overview.ts'
import { quartersCsvPath } from './paths.ts'
import { readQuartersQuery } from './query.ts'
import { texts as t } from './texts.ts'
import { dynamicsWords, statusWords } from './words.ts'

/** The table of areas as it is filtered and sorted, as a German spreadsheet opens it. */
export const quartersCsv = staffPage({
  method: 'get',
  path: quartersCsvPath,
  permission: 'measures:edit',
  async answer({ door, query: address }) {
    const query = readQuartersQuery(address)
    const outcome = await overviewOf(door, query)
    if (!outcome.ok) return failureOf(outcome.failure)
    const rows = chosenRows(outcome.value, query)
    return {
      kind: 'file',
      name: 'quartiere.csv',
      type: 'text/csv; charset=utf-8',
      content: csvOf({ hidden: 0, titles, rows: rows.map((row) => line(row, outcome.value)) }),
    }
  },
})

const titles = [
  'Ebene',
  'Kennung',
  'Gebiet',
  'Liegt in',
  'Menschen',
  'Index',
  'Ausgabe',
  'Klasse',
  'Entwicklung',
  'Bewegungen gesichert',
  'Bewegungen auffällig',
  'Bewegungen gesichert anders als die Stadt',
  'Nicht gefunden in 12 Monaten',
  'Angebote',
  'Lücken',
  'Maßnahmen',
  'Maßnahmen laufend',
  'Maßnahmen überfällig',
  'Empfehlungen offen',
  'Empfehlungen überfällig',
]

function line(row: QuarterRow, { index, tests }: Overview): string[] {
  const { area, signals, missed, offers, gaps, measures, recommendations } = row
  const moved = (count: number) => (tests === 0 ? t.notTested : String(count))
  return [
    area.level,
    area.id,
    area.name,
    area.above.map(({ name }) => name).join(', '),
    area.residents ? String(area.residents.count) : '',
    index?.index.id ?? '',
    index?.edition.id ?? '',
    index ? statusWords(row, index) : '',
    dynamicsWords(row, index),
    moved(signals.secured),
    moved(signals.noticeable),
    moved(signals.apart),
    missed === null ? t.tooFew : String(missed),
    ...[offers, gaps, measures.total, measures.running, measures.overdue].map(String),
    ...[recommendations.open, recommendations.overdue].map(String),
  ]
}
