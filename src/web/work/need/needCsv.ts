import { listNeed } from '../../../contexts/offers/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { areaKey, areaName, areaNames } from './areas.ts'
import { firstMonth, needPath, readNeedQuery } from './query.ts'
import { conceptName } from './sums.ts'
import { texts as t } from './texts.ts'

/** The published sums as they are, by RFC 4180. */
export const needCsv = staffPage({
  method: 'get',
  path: `${needPath}/gesucht.csv`,
  permission: 'offers:readNeed',
  async answer({ door, query: address }) {
    const query = readNeedQuery(address)
    const from = firstMonth(query, door.now())
    const outcome = await execute(listNeed, door, { kind: query.kind, from })
    if (!outcome.ok) return failureOf(outcome.failure)
    const names = await areaNames(door)
    const rows = outcome.value.sums
      .filter((sum) => !query.area || areaKey(sum) === query.area)
      .map((sum) => [
        sum.period,
        t.kinds[sum.kind],
        sum.concept,
        conceptName(sum),
        sum.level,
        sum.area,
        areaName(names, areaKey(sum)),
        sum.outcome === 'found' ? t.found : t.outcomes[sum.outcome],
        String(sum.searches),
      ])
    return {
      kind: 'file',
      name: 'gesucht-nicht-gefunden.csv',
      type: 'text/csv; charset=utf-8',
      content: [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join(''),
    }
  },
})

const columns = [
  'zeitraum',
  'was',
  'kennung',
  'gesucht',
  'ebene',
  'gebiet_id',
  'ort',
  'ergebnis',
  'suchen',
]

/** Quoted where it must be; a sign that a spreadsheet would run as a formula is made harmless. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
