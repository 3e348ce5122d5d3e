import { exportKeptValues } from '../../../../contexts/atlas/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { csvOf } from '../../../../platform/records/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { levelsOf } from '../../parts/editing.tsx'
import { failureOf } from '../../parts/failures.ts'
import { listPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** A table of all areas of a level with the figures that are kept: to be filled or corrected, and sent back. */
export const templateFile = staffPage({
  method: 'get',
  path: `${listPath}/:indicator/vorlage`,
  permission: 'atlas:edit',
  async answer({ door, params, query }) {
    const indicator = params.indicator ?? ''
    const level = query.get('ebene') ?? (await levelsOf(door)).at(-1)?.id ?? ''
    const period = query.get('zeit') || undefined
    const outcome = await execute(exportKeptValues, door, { indicator, level, period })
    if (!outcome.ok) return failureOf(outcome.failure)
    const rows = outcome.value.rows.map((row) => [
      row.area,
      row.name,
      row.period ?? '',
      row.protected ? 'x' : decimal(row.value),
      decimal(row.numerator),
      decimal(row.denominator),
    ])
    return {
      kind: 'file',
      name: `${indicator}-${level}.csv`,
      type: 'text/csv; charset=utf-8',
      content: csvOf({ titles: t.templateColumns, rows, hidden: 0 }),
    }
  },
})

/** With a comma and nothing between thousands, as a German spreadsheet reads it. */
const decimal = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))
