import {
  listPackages,
  type PackageNote,
  packageStates,
} from '../../../../contexts/measures/index.ts'
import { actsForTheCity, execute } from '../../../../platform/operation/index.ts'
import { LinkButton } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FilterForm } from '../../parts/list.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { listPath, newPath, packagePath } from './paths.ts'
import { texts as t } from './texts.ts'

/** All packages for the city, their own for a provider. */
export const packageListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'measures:readPackages',
  async answer({ door, query, link }) {
    const state = packageStates.find((one) => one === query.get('stand'))
    const outcome = await execute(listPackages, door, state ? { state } : {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { packages, counts } = outcome.value
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          <div class="work-title">
            <h1>{t.title}</h1>
            <LinkButton href={link(newPath)}>{t.create}</LinkButton>
          </div>
          <p class="lede">{actsForTheCity(door.actor) ? t.ledeCity : t.ledeProvider}</p>
          <FilterForm label={t.filter} {...(state ? { reset: link(listPath) } : {})}>
            <SelectField
              name="stand"
              label={t.state}
              none={t.anyState}
              value={state}
              choices={packageStates.map((one) => ({
                value: one,
                label: `${t.states[one]} (${counts[one] ?? 0})`,
              }))}
            />
          </FilterForm>
          <WorkTable
            caption={t.caption(packages.length)}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={packages.map((each) => [
              <a href={link(packagePath(each.id))}>{each.record.title}</a>,
              each.organisationName ?? '–',
              each.record.targetGroup,
              t.states[each.state],
              each.term ? `${shortDay(each.term.from)} – ${shortDay(each.term.to)}` : '–',
              dueOf(each).join('; ') || '–',
            ])}
            empty={t.empty}
          />
        </div>
      ),
    }
  },
})

export const dueOf = (each: PackageNote): string[] => [
  ...(each.missingReports.length > 0 ? [t.missingReport(each.missingReports.join(', '))] : []),
  ...(each.missingReviews.length > 0 ? [t.missingReview(each.missingReviews.join(', '))] : []),
  ...(each.endsSoon ? [t.endsSoon] : []),
]
