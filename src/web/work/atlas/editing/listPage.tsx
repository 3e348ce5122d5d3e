import { listKeptIndicators } from '../../../../contexts/atlas/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { localised } from '../../../../platform/texts/index.ts'
import { TextField } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { FilterForm } from '../../parts/list.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { indicatorPath, listPath, newPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Kept = OutputOf<typeof listKeptIndicators>['indicators'][number]

/** All indicators, of the pack and brought in by planners, and where each stands. */
export const indicatorListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'atlas:read',
  async answer({ door, query, link }) {
    const text = query.get('suche')?.trim() || undefined
    const outcome = await execute(listKeptIndicators, door, { ...(text && { text }) })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { indicators } = outcome.value
    const removed = query.get('entfernt')
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          {removed && <Notice>{t.removed(removed)}</Notice>}
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          {may(door.actor, 'atlas:edit') && (
            <p>
              <a href={link(newPath)}>{t.create}</a>
            </p>
          )}
          <FilterForm label={t.searchLabel} open reset={text && link(listPath)}>
            <TextField name="suche" label={t.search} value={text} maxLength={100} />
          </FilterForm>
          <WorkTable
            caption={t.all(indicators.length)}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={indicators.map((one) => rowOf(one, link))}
            empty={t.none}
          />
        </div>
      ),
    }
  },
})

const rowOf = (kept: Kept, link: (path: string) => string) => [
  <a href={link(indicatorPath(kept.id))}>{localised(kept.title, 'de')?.text ?? kept.id}</a>,
  kept.formula ? t.byFormula : t.origins[kept.part],
  kept.latest ?? t.noPeriods,
  t.standings[kept.standing],
]
