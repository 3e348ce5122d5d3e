import { actForOrganisation } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { Form, RadioGroup, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { returnPath } from '../../frame/returnPath.ts'
import { failureOf } from '../parts/failures.ts'
import { roleNames } from '../parts/words.ts'

const path = '/arbeit/organisation-waehlen'
const title = 'Für wen handeln Sie?'

export const choosePage = staffPage({
  method: 'get',
  path,
  answer: (request) => answerForm(request),
})

export const choose = staffPage({
  method: 'post',
  path,
  async answer(request) {
    const { form, door } = request
    const organisation = form.get('organisation')
    if (!organisation) return answerForm(request, 'Wählen Sie eine Organisation.')
    const outcome = await execute(actForOrganisation, door, { organisation })
    if (!outcome.ok) return failureOf(outcome.failure)
    return {
      kind: 'redirect',
      path: returnPath(form.get('weiter')) ?? '/arbeit',
      cookies: [{ name: 'session', value: outcome.value.token }],
    }
  },
})

function answerForm(request: StaffRequest, error?: string): PageAnswer {
  const { me, form, query } = request
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: error ? 422 : 200,
    body: (
      <div class="work">
        <h1>{title}</h1>
        {me.organisations.length === 0 ? (
          <p>
            Sie gehören zurzeit zu keiner Organisation. Bitten Sie die Verwaltung Ihrer Stadt um
            eine Rolle.
          </p>
        ) : (
          <Form request={request} class="work-form">
            <input
              type="hidden"
              name="weiter"
              value={returnPath(form.get('weiter') ?? query.get('weiter')) ?? ''}
            />
            <p>Was Sie sehen und ändern dürfen, hängt davon ab. Sie können jederzeit wechseln.</p>
            <RadioGroup
              name="organisation"
              legend="Organisation"
              error={error}
              value={form.get('organisation') ?? me.acting?.id}
              choices={me.organisations.map(({ id, name, roles }) => ({
                value: id,
                label: `${name} (${roles.map((role) => roleNames[role]).join(', ')})`,
              }))}
            />
            <SubmitButton>Weiter</SubmitButton>
          </Form>
        )}
      </div>
    ),
  }
}
