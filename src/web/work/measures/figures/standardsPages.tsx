import { assessStandard, listStandards } from '../../../../contexts/measures/index.ts'
import {
  actsForTheCity,
  execute,
  type InputOf,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { Form, RadioGroup, SubmitButton, TextField } from '../../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { standardsPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Standard = OutputOf<typeof listStandards>['standards'][number]
type Answers = InputOf<typeof assessStandard>['answers']

const permission = 'measures:update'

/** Standards: for a provider the list to answer, for the city who meets what and where it is missing. */
export const standardsPage = staffPage({
  method: 'get',
  path: standardsPath,
  permission,
  async answer(request) {
    const { door, query } = request
    const outcome = await execute(listStandards, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { standards } = outcome.value
    const city = actsForTheCity(door.actor)
    return {
      kind: 'page',
      title: t.standards,
      bodyLocale: 'de',
      crumbs: [{ title: t.measures, path: '/arbeit/massnahmen' }],
      body: (
        <div class="work">
          {query.has('gut') && <Notice>{t.saved}</Notice>}
          <h1>{t.standards}</h1>
          <p class="lede">{t.standardsLede}</p>
          {standards.length === 0 && <p>{t.noStandards}</p>}
          {standards.map((standard) => (
            <section aria-labelledby={`standard-${standard.measure}`}>
              <h2 id={`standard-${standard.measure}`}>{standard.target.label}</h2>
              <p class="meta">{standard.title}</p>
              {city ? <Gaps standard={standard} /> : <Own request={request} standard={standard} />}
            </section>
          ))}
        </div>
      ),
    }
  },
})

function Gaps({ standard }: { standard: Standard }) {
  const { providers, target } = standard
  if (providers.length === 0) return <p>{t.noAnswers}</p>
  return (
    <WorkTable
      caption={t.gaps}
      columns={[{ title: t.point }, { title: t.metBy }, { title: t.missingAt }]}
      rows={target.items.map(({ id, label }) => {
        const met = providers.filter(({ answers }) => answers[id]?.state === 'done')
        const missing = providers.filter(({ answers }) => answers[id]?.state !== 'done')
        return [
          label,
          t.met(met.length, providers.length),
          missing
            .map(({ name, answers }) => {
              const { state = 'unknown', words } = answers[id] ?? {}
              return `${name} (${words ?? t.answers[state]})`
            })
            .join('; ') || '–',
        ]
      })}
      empty=""
    />
  )
}

function Own({ request, standard }: { request: StaffRequest; standard: Standard }) {
  const given = standard.providers[0]?.answers ?? {}
  const { measure, target } = standard
  return (
    <Form request={request} class="work-form" label={target.label}>
      <input type="hidden" name="massnahme" value={measure} />
      <input type="hidden" name="ziel" value={target.id} />
      {target.items.map(({ id, label }) => (
        <fieldset class="kern-fieldset step-fields">
          <legend class="visually-hidden">{label}</legend>
          <div class="kern-fieldset__body">
            <RadioGroup
              name={`punkt-${id}`}
              legend={label}
              value={given[id]?.state}
              choices={Object.entries(t.answers).map(([value, words]) => ({ value, label: words }))}
            />
            <TextField
              name={`worte-${id}`}
              label={t.words}
              optional={t.voluntary}
              value={given[id]?.words ?? undefined}
              maxLength={2000}
            />
          </div>
        </fieldset>
      ))}
      <SubmitButton>{t.answer}</SubmitButton>
    </Form>
  )
}

export const answerStandard = staffPage({
  method: 'post',
  path: standardsPath,
  permission,
  async answer({ door, form }) {
    const answers = [...form.keys()].flatMap((name): Answers => {
      const [, item] = /^punkt-(.+)$/.exec(name) ?? []
      const state = form.get(name)
      if (!item || !state) return []
      const words = form.get(`worte-${item}`)?.trim()
      // The operation looks at the state.
      return [{ item, state: state as Answers[number]['state'], ...(words && { words }) }]
    })
    if (answers.length > 0) {
      const outcome = await execute(assessStandard, door, {
        measure: form.get('massnahme') ?? '',
        target: form.get('ziel') ?? '',
        answers,
      })
      if (!outcome.ok) return failureOf(outcome.failure)
    }
    return { kind: 'redirect', path: `${standardsPath}?gut=gesichert` }
  },
})
