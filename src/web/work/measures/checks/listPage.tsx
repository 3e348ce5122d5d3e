import { checkStates, listChecks } from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'

import { LinkButton } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FilterForm } from '../../parts/list.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { checkPath, listPath, newPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** All projects, those to look at again first; those that went without a check are among them. */
export const checkListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'measures:editChecks',
  async answer({ door, query, link }) {
    const state = checkStates.find((one) => one === query.get('stand'))
    const outcome = await execute(listChecks, door, state ? { state } : {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { checks, counts } = outcome.value
    const { columns } = t
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
          <p class="lede">{t.lede}</p>
          <FilterForm label={t.filter} {...(state ? { reset: link(listPath) } : {})}>
            <SelectField
              name="stand"
              label={t.state}
              none={t.anyState}
              value={state}
              choices={checkStates.map((one) => ({
                value: one,
                label: `${t.states[one]} (${counts[one] ?? 0})`,
              }))}
            />
          </FilterForm>
          <WorkTable
            caption={t.caption(checks.length)}
            columns={Object.values(columns).map((title) => ({ title }))}
            rows={checks.map((check) => [
              <a href={link(checkPath(check.id))}>{check.record.project}</a>,
              check.record.office,
              t.states[check.state],
              shortDay(check.updatedAt.slice(0, 10)),
              nextStep(check),
            ])}
            empty={t.empty}
          />
        </div>
      ),
    }
  },
})

function nextStep(check: {
  lookAgain: boolean
  state: string
  answered: number
  questions: number
}): string {
  if (check.lookAgain) return t.lookAgain
  if (check.state === 'toSign') return t.toSign
  return check.state === 'draft' ? t.goOn(check.answered, check.questions) : '–'
}
