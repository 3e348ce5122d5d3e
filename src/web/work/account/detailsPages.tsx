import { changeOwnDetails, showOwnAccount } from '../../../contexts/people/index.ts'
import { type CurrentState, execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { Form, RadioGroup, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import {
  accountErrors,
  errorOf,
  passing,
  statusOfForm,
  type Wrong,
  WrongSummary,
} from '../../signIn/formParts.tsx'
import { sharedTexts } from '../../signIn/sharedTexts.ts'
import { account, details } from './addresses.ts'
import { type AccountTexts, accountTexts } from './texts.ts'

const languages = ['de', 'leicht', 'en'] as const
const languageOf = (text: string | null) => languages.find((known) => known === text) ?? 'de'

export const detailsPage = staffPage({
  method: 'get',
  path: details,
  answer: (request) => answerForm(request),
})

export const saveDetails = staffPage({
  method: 'post',
  path: details,
  async answer(request) {
    const { form, door, locale } = request
    const outcome = await execute(changeOwnDetails, door, {
      name: form.get('name') ?? '',
      locale: languageOf(form.get('locale')),
      version: Number(form.get('version')),
    })
    if (outcome.ok) return { kind: 'redirect', path: `${account}?gut=angaben` }
    const { failure } = outcome
    const t = textsFor(sharedTexts, locale)
    if (failure.kind === 'invalid')
      return answerForm(request, { errors: accountErrors(failure.issues, t) })
    if (failure.kind === 'conflict' && failure.current)
      return answerForm(request, {}, failure.current)
    const wrong = passing(failure, locale)
    return wrong ? answerForm(request, wrong) : { kind: 'failure', failure }
  },
})

async function answerForm(
  request: StaffRequest,
  wrong: Wrong = {},
  newer?: CurrentState,
): Promise<PageAnswer> {
  const { form, door, locale } = request
  const own = await execute(showOwnAccount, door, {})
  if (!own.ok) return { kind: 'failure', failure: own.failure }
  const t = textsFor(accountTexts, locale)
  // What the form was based on stays with it, so that nobody's change is written over unseen.
  const version = newer?.version ?? form.get('version') ?? own.value.version
  return {
    kind: 'page',
    title: t.changeDetails,
    ...statusOfForm(wrong),
    ...(newer ? { status: 409 as const } : {}),
    crumbs: [{ title: t.title, path: account }],
    body: (
      <div class="work measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        {newer && <Newer newer={newer} t={t} />}
        <h1>{t.changeDetails}</h1>
        <Form request={request}>
          <input type="hidden" name="version" value={String(version)} />
          <TextField
            name="name"
            label={textsFor(sharedTexts, locale).name}
            autocomplete="name"
            value={form.get('name') ?? own.value.name}
            error={errorOf(wrong, 'name')}
          />
          <RadioGroup
            name="locale"
            legend={t.language}
            value={form.get('locale') ?? own.value.locale}
            choices={languages.map((value) => ({ value, label: t.languages[value] }))}
          />
          <SubmitButton>{t.save}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

function Newer({ newer, t }: { newer: CurrentState; t: AccountTexts }) {
  return (
    <div class="error-summary" role="alert">
      <p>
        {t.conflict} <strong>{String(newer.fields.name)}</strong>,{' '}
        {t.languages[languageOf(String(newer.fields.locale))]}. {t.conflictNext}
      </p>
    </div>
  )
}
