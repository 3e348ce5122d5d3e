import { answerUpdateAsk, showUpdateAsk, statuses } from '../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../../platform/texts/index.ts'
import {
  ErrorSummary,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../frame/controls.tsx'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../../frame/page.ts'
import { reportTexts } from './texts.ts'

const path = '/stand-melden/:token'

type Asked = OutputOf<typeof showUpdateAsk>
type Fault = { field: string; text: string }

/** The one form that the link of a mail opens: done on a phone in two minutes, without signing in. */
const askPage = page({ method: 'get', path, answer: (request) => answerPage(request) })

const sendReport = page({
  method: 'post',
  path,
  async answer(request) {
    const { door, params, form, locale } = request
    const t = textsFor(reportTexts, locale)
    const text = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
    const status = statuses.find((one) => one === form.get('stand'))
    const words = text('worte')
    if (!status || !words)
      return await answerPage(request, [
        ...(status ? [] : [{ field: 'stand', text: t.chooseStatus }]),
        ...(words ? [] : [{ field: 'worte', text: t.writeWords }]),
      ])
    const outcome = await execute(answerUpdateAsk, door, {
      token: params.token ?? '',
      status,
      words,
      reason: text('grund'),
      expectedOn: text('neuesEnde'),
      milestones: form.getAll('erledigt'),
    })
    if (outcome.ok) return { kind: 'redirect', path: `/stand-melden/${params.token}?gut=gemeldet` }
    const { failure } = outcome
    if (failure.kind === 'invalid' && failure.issues.every(({ field }) => field !== 'token'))
      return await answerPage(
        request,
        failure.issues.map(({ field, problem }) => ({
          field: fields[field] ?? 'stand',
          text: locale !== 'en' && problem.includes(' ') ? problem : t.check,
        })),
      )
    if (failure.kind === 'conflict') return await answerPage(request)
    return failure.kind === 'invalid' || failure.kind === 'notFound'
      ? gone(request)
      : { kind: 'failure', failure }
  },
})

const fields: Record<string, string> = {
  status: 'stand',
  words: 'worte',
  reason: 'grund',
  expectedOn: 'neuesEnde',
  milestones: 'erledigt',
}

async function answerPage(request: PageRequest, faults: Fault[] = []): Promise<PageAnswer> {
  const { door, params, locale, query } = request
  const t = textsFor(reportTexts, locale)
  const outcome = await execute(showUpdateAsk, door, { token: params.token ?? '' })
  if (!outcome.ok)
    return outcome.failure.kind === 'notFound' || outcome.failure.kind === 'invalid'
      ? gone(request)
      : { kind: 'failure', failure: outcome.failure }
  const asked = outcome.value
  return {
    kind: 'page',
    title: t.title,
    // Whoever reads along in a history learns nothing.
    discreet: true,
    status: faults.length > 0 ? 422 : 200,
    body: (
      <div class="measure">
        <ErrorSummary title={t.errors} errors={faults} />
        <h1>{t.title}</h1>
        <p class="lede" lang={locale === 'en' ? 'de' : undefined}>
          {asked.title}
        </p>
        <p class="meta">
          {[
            asked.saidOn ? t.last(formatDate(asked.saidOn, locale)) : t.never,
            asked.dueOn && t.due(formatDate(asked.dueOn, locale)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {asked.answered ? (
          <p class={query.has('gut') ? 'note note--good' : 'note'} role="status">
            {query.has('gut') ? t.thanks : t.already}
          </p>
        ) : (
          <ReportForm request={request} asked={asked} faults={faults} />
        )}
      </div>
    ),
  }
}

function ReportForm(props: { request: PageRequest; asked: Asked; faults: Fault[] }) {
  const { request, asked, faults } = props
  const { form, locale } = request
  const t = textsFor(reportTexts, locale)
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.text
  const typed = (name: string) => form.get(name) ?? undefined
  const ticked = new Set(form.getAll('erledigt'))
  return (
    <form method="post" class="stack-form">
      <p>{t.lede}</p>
      <RadioGroup
        name="stand"
        legend={t.status}
        value={typed('stand') ?? asked.status ?? undefined}
        error={errorOf('stand')}
        choices={statuses.map((value) => ({ value, label: t.statuses[value] }))}
      />
      <TextArea
        name="worte"
        label={t.words}
        value={typed('worte')}
        error={errorOf('worte')}
        rows={3}
        maxLength={2000}
      />
      <TextArea
        name="grund"
        label={t.reason}
        hint={t.reasonHint}
        optional={t.voluntary}
        value={typed('grund')}
        error={errorOf('grund')}
        rows={2}
        maxLength={2000}
      />
      <TextField
        name="neuesEnde"
        label={t.expectedOn}
        optional={t.voluntary}
        type="date"
        value={typed('neuesEnde')}
        error={errorOf('neuesEnde')}
      />
      {asked.milestones.length > 0 && (
        <fieldset class="kern-fieldset">
          <legend class="kern-label">{t.milestones}</legend>
          <div class="kern-fieldset__body">
            {asked.milestones.map(({ id, title, dueOn }) => (
              <div class="kern-form-check">
                <input
                  class="kern-form-check__checkbox"
                  type="checkbox"
                  id={`feld-erledigt-${id}`}
                  name="erledigt"
                  value={id}
                  checked={ticked.has(id)}
                />
                <label class="kern-label" for={`feld-erledigt-${id}`}>
                  <span lang={locale === 'en' ? 'de' : undefined}>{title}</span>
                  {dueOn && ` (${formatDate(dueOn, locale)})`}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <SubmitButton>{t.send}</SubmitButton>
    </form>
  )
}

function gone({ locale, link }: PageRequest): PageAnswer {
  const t = textsFor(reportTexts, locale)
  return {
    kind: 'page',
    title: t.title,
    status: 404,
    body: (
      <div class="measure">
        <h1>{t.title}</h1>
        <p class="note">{t.gone}</p>
        <p>
          <LinkButton href={link('/anmelden')}>{t.signIn}</LinkButton>
        </p>
      </div>
    ),
  }
}

export const updateAskPages: PageRoute[] = [askPage, sendReport]
