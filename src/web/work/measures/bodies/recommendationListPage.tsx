import {
  listKeptRecommendations,
  recommendationStates,
} from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FilterForm } from '../../parts/list.tsx'
import { listPath, recommendationsPath } from './paths.ts'
import { RecommendationTable } from './RecommendationTable.tsx'
import { texts as t } from './texts.ts'

/** What all bodies recommended; what is overdue comes first. */
export const recommendationListPage = staffPage({
  method: 'get',
  path: recommendationsPath,
  permission: 'measures:readBodies',
  async answer({ door, query, link }) {
    const state = recommendationStates.find((one) => one === query.get('stand'))
    const outcome = await execute(listKeptRecommendations, door, state ? { state } : {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { recommendations, counts } = outcome.value
    return {
      kind: 'page',
      title: t.recommendations,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: listPath }],
      body: (
        <div class="work">
          <h1>{t.recommendations}</h1>
          <p class="lede">{t.recommendationsLede}</p>
          <FilterForm label={t.filter} {...(state ? { reset: link(recommendationsPath) } : {})}>
            <SelectField
              name="stand"
              label={t.state}
              none={t.anyState}
              value={state}
              choices={recommendationStates.map((one) => ({
                value: one,
                label: `${t.states[one]} (${counts[one] ?? 0})`,
              }))}
            />
          </FilterForm>
          <RecommendationTable list={recommendations} link={link} ofAll />
        </div>
      ),
    }
  },
})
