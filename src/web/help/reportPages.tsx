import { randomUUID } from 'node:crypto'
import { beginReport, mistakeKinds, reportMistake, showOffer } from '../../contexts/offers/index.ts'
import { execute, type Failure, type Issue } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { ErrorSummary, RadioGroup, SubmitButton, TextArea, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { waitWords } from '../frame/waitWords.ts'
import { offerIdOf } from './addresses.ts'
import { reportIdOf } from './reportId.ts'
import { type ReportTexts, reportTexts } from './reportTexts.ts'
import { helpTexts } from './texts.ts'

const path = '/hilfe/angebot/:id/stimmt-nicht'
const texts = [reportTexts, helpTexts]
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What the person typed, as it came: kept on the page until it fits. */
interface Typed {
  id: string
  kind?: string
  message?: string
  contact?: string
  /** When the form was first shown, signed. */
  began?: string
}

export const reportForm = page({
  method: 'get',
  path,
  texts,
  async answer(request) {
    const answer = await answerForm(request, { id: randomUUID() })
    // Who goes back after sending finds the same form, not a new one: the browser may keep it.
    return answer.kind === 'page' ? { ...answer, keepFor: 0 } : answer
  },
})

export const sendReport = page({
  method: 'post',
  path,
  texts,
  async answer(request) {
    const { form, door, locale, params } = request
    const field = (name: string) => form.get(name)?.replace(/\r\n/g, '\n') || undefined
    const sent = field('id')
    const typed: Typed = {
      // The form's: what is sent twice from it is written once.
      id: sent && uuid.test(sent) ? sent : randomUUID(),
      kind: field('kind'),
      message: field('message'),
      contact: field('contact'),
      began: field('began')?.slice(0, 100),
    }
    const offer = offerIdOf(params.id ?? '')
    const outcome = await execute(reportMistake, door, {
      ...typed,
      id: reportIdOf(typed.id, { ...typed, offer }),
      offer,
      homepage: field('homepage')?.slice(0, 200),
      ...(form.has('began') ? { began: typed.began ?? '' } : {}),
      locale,
    })
    if (outcome.ok) return { kind: 'redirect', path: `/hilfe/angebot/${offer}/stimmt-nicht/danke` }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerForm(request, typed, failure.issues)
    // Nothing that was typed is lost while the database is away: sending it again is one press.
    if (failure.kind === 'unavailable' || failure.kind === 'tooMany')
      return answerForm(request, typed, [], failure)
    return { kind: 'failure', failure }
  },
})

export const reportThanks = page({
  method: 'get',
  path: `${path}/danke`,
  texts,
  async answer(request) {
    const offer = await offerOf(request)
    if (!offer) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
    const t = textsFor(reportTexts, request.locale)
    return {
      kind: 'page',
      title: t.thanksTitle,
      crumbs: crumbsTo(request, offer),
      body: (
        <div class="measure">
          <h1>{t.thanksTitle}</h1>
          <p>{t.thanks}</p>
          <ul class="plain-actions">
            <li>
              <a href={request.link(`/hilfe/angebot/${offer.id}`)}>{t.back(offer.name)}</a>
            </li>
          </ul>
        </div>
      ),
    }
  },
})

async function answerForm(
  request: PageRequest,
  typed: Typed,
  issues: Issue[] = [],
  trouble?: Extract<Failure, { kind: 'unavailable' | 'tooMany' }>,
): Promise<PageAnswer> {
  const offer = await offerOf(request)
  if (!offer) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
  const t = textsFor(reportTexts, request.locale)
  const isTooFast = issues.some(({ field }) => field === 'began')
  const errors = issues
    .filter(({ field }) => field !== 'began')
    .map((issue) => ({ field: issue.field, text: errorText(issue, t) }))
  const began = (!isTooFast && typed.began) || (await beginning(request))
  return {
    kind: 'page',
    title: t.title,
    status: trouble ? troubleStatus[trouble.kind] : issues.length > 0 ? 422 : 200,
    ...(trouble?.kind === 'tooMany' ? { retryAfterSeconds: trouble.retryAfterSeconds } : {}),
    crumbs: crumbsTo(request, offer),
    body: (
      <div class="measure">
        <ErrorSummary title={t.errorTitle} errors={errors} />
        {trouble && (
          <div class="error-summary" role="alert">
            <p>
              {trouble.kind === 'tooMany'
                ? t.tooMany(waitWords(trouble.retryAfterSeconds, request.locale))
                : t.unavailable}
            </p>
          </div>
        )}
        {isTooFast && (
          <div class="error-summary" role="alert">
            <p>{t.sendAgain}</p>
          </div>
        )}
        <h1>{t.title}</h1>
        <p class="lede">{t.about(offer.name)}</p>
        <p>{t.lede}</p>
        <ReportForm
          t={t}
          typed={typed}
          began={began}
          errors={new Map(errors.map((e) => [e.field, e.text]))}
        />
      </div>
    ),
  }
}

async function beginning({ door }: PageRequest): Promise<string> {
  const outcome = await execute(beginReport, door, {})
  return outcome.ok ? outcome.value.began : ''
}

const troubleStatus = { unavailable: 503, tooMany: 429 } as const

function ReportForm(props: {
  t: ReportTexts
  typed: Typed
  began: string
  errors: Map<string, string>
}) {
  const { t, typed, began, errors } = props
  return (
    // To the page it stands on, in its language. With a query, so that the browser does not take what is
    // sent for a change of the page itself, and still has it for who goes back.
    <form method="post" action="?absenden" class="stack-form">
      <input type="hidden" name="id" value={typed.id} />
      <input type="hidden" name="began" value={began} />
      <RadioGroup
        name="kind"
        legend={t.kind}
        value={typed.kind}
        error={errors.get('kind')}
        choices={mistakeKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <TextArea
        name="message"
        label={t.message}
        optional={t.optional}
        hint={t.messageHint}
        value={typed.message}
        error={errors.get('message')}
      />
      <TextField
        name="contact"
        label={t.contact}
        optional={t.optional}
        hint={t.contactHint}
        value={typed.contact}
        error={errors.get('contact')}
      />
      <div class="trap" aria-hidden="true">
        <label for="homepage">{t.trap}</label>
        <input id="homepage" name="homepage" type="text" tabindex={-1} autocomplete="off" />
      </div>
      <p class="meta">{t.next}</p>
      <SubmitButton>{t.send}</SubmitButton>
    </form>
  )
}

function errorText({ field, problem, detail }: Issue, t: ReportTexts): string {
  if (field === 'kind') return t.errors.kind
  const most = Number(detail?.maximum ?? 0)
  if (field === 'message')
    return problem === 'tooLong' ? t.errors.messageTooLong(most) : t.errors.message
  if (field === 'contact' && problem === 'tooLong') return t.errors.contactTooLong(most)
  return t.errors.else
}

async function offerOf({ door, params, locale }: PageRequest) {
  const id = offerIdOf(params.id ?? '')
  const outcome = await execute(showOffer, door, { id, locale })
  return outcome.ok ? (outcome.value.offer ?? undefined) : undefined
}

function crumbsTo({ locale }: PageRequest, offer: { id: string; name: string }) {
  return [
    { title: textsFor(helpTexts, locale).findHelp, path: '/hilfe' },
    { title: offer.name, path: `/hilfe/angebot/${offer.id}` },
  ]
}
