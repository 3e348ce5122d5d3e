import { randomUUID } from 'node:crypto'
import { confirmAsked, reportAsked, showAsk } from '../../../contexts/offers/index.ts'
import { execute, type Failure, type OutputOf } from '../../../platform/operation/index.ts'
import { mainLocale, textsFor } from '../../../platform/texts/index.ts'
import { ErrorSummary, SubmitButton, TextArea } from '../../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { language } from '../OfferCard.tsx'
import { reportIdOf } from '../reportId.ts'
import { AskedOffer, ConfirmForm } from './AskedOffer.tsx'
import { confirmTexts } from './texts.ts'

/**
 * Where the link of the mail "Stimmt das noch?" leads. Looking confirms nothing, since mail programs and
 * scanners follow links; only the button does.
 */
const path = '/angebot-bestaetigen/:token'
const texts = [confirmTexts]
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

type Ask = OutputOf<typeof showAsk>
const addressOf = ({ params }: PageRequest) =>
  `/angebot-bestaetigen/${encodeURIComponent(params.token ?? '')}`

export const askPage = page({
  method: 'get',
  path,
  texts,
  async answer(request) {
    const { query } = request
    const t = textsFor(confirmTexts, request.locale)
    const count = Number(query.get('bestaetigt'))
    const said = query.has('gemeldet')
      ? t.thanksReport
      : Number.isInteger(count) && count > 0
        ? t.thanks(count)
        : undefined
    return await answerAsk(request, { said, only: query.get('angebot') ?? undefined })
  },
})

export const sendConfirmation = page({
  method: 'post',
  path,
  texts,
  async answer(request) {
    const { door, params, form } = request
    const offers = form.getAll('angebot').map((field) => {
      const [offer = '', version] = field.split(' ')
      return { offer, version: Number(version) }
    })
    const outcome = await execute(confirmAsked, door, { token: params.token ?? '', offers })
    if (!outcome.ok) return await refused(request, outcome.failure)
    const { confirmed, changed } = outcome.value
    if (changed.length > 0) return await answerAsk(request, { changed })
    return { kind: 'redirect', path: `${addressOf(request)}?bestaetigt=${confirmed}` }
  },
})

async function answerAsk(
  request: PageRequest,
  parts: { said?: string; only?: string; changed?: string[]; failed?: Failure },
): Promise<PageAnswer> {
  const t = textsFor(confirmTexts, request.locale)
  const outcome = await execute(showAsk, request.door, { token: request.params.token ?? '' })
  if (!outcome.ok) return outcome.failure.kind === 'notFound' ? ended(request) : outcomeOf(outcome)
  const { offers, organisation } = outcome.value
  const { said, changed = [], failed } = parts
  const only = offers.filter(({ id }) => id === parts.only)
  const shown = only.length > 0 ? only : offers
  const open = shown.filter(({ answer }) => answer === null)
  const again = offers.filter(({ id }) => changed.includes(id)).map(({ name }) => name)
  return {
    kind: 'page',
    title: t.title,
    status: failed ? 503 : again.length > 0 ? 409 : 200,
    body: (
      <div class="measure stack">
        {failed && (
          <div class="error-summary" role="alert">
            <p>{t.later}</p>
          </div>
        )}
        {again.length > 0 && (
          <div class="error-summary" role="alert">
            <p>{t.changed(again.join(', '))}</p>
          </div>
        )}
        <h1>{t.title}</h1>
        {organisation && <p class="lede">{t.of(organisation)}</p>}
        {said && (
          <p class="note note--good" role="status">
            {said}
          </p>
        )}
        {open.length > 0 ? (
          <>
            <p>{t.lede}</p>
            <ConfirmForm offers={open} label={t.all(open.length)} />
          </>
        ) : (
          <p>{t.nothing}</p>
        )}
        {shown.map((offer) => (
          <AskedOffer
            offer={offer}
            t={t}
            request={request}
            path={addressOf(request)}
            single={open.length > 1}
          />
        ))}
        {shown.length < offers.length && (
          <p>
            <a href={request.link(addressOf(request))}>{t.only(offers.length)}</a>
          </p>
        )}
      </div>
    ),
  }
}

const outcomeOf = (outcome: { failure: Failure }): PageAnswer => ({
  kind: 'failure',
  failure: outcome.failure,
})

async function refused(request: PageRequest, failure: Failure): Promise<PageAnswer> {
  if (failure.kind === 'notFound') return ended(request)
  if (failure.kind === 'unavailable') return await answerAsk(request, { failed: failure })
  // A form without anything to confirm: what is left is shown.
  if (failure.kind === 'invalid') return await answerAsk(request, {})
  return { kind: 'failure', failure }
}

function ended({ locale }: PageRequest): PageAnswer {
  const t = textsFor(confirmTexts, locale)
  return {
    kind: 'page',
    title: t.ended,
    status: 404,
    body: (
      <div class="measure">
        <h1>{t.ended}</h1>
        <p>{t.endedText}</p>
      </div>
    ),
  }
}

const wrongPath = `${path}/stimmt-nicht`

export const wrongForm = page({
  method: 'get',
  path: wrongPath,
  texts,
  answer: (request) => answerWrong(request, { id: randomUUID() }),
})

export const sendWrong = page({
  method: 'post',
  path: wrongPath,
  texts,
  async answer(request) {
    const { door, params, form, locale } = request
    const sent = form.get('id') ?? ''
    const typed = {
      id: uuid.test(sent) ? sent : randomUUID(),
      message: form.get('message')?.replace(/\r\n/g, '\n') ?? '',
    }
    const offer = form.get('angebot') ?? ''
    const outcome = await execute(reportAsked, door, {
      token: params.token ?? '',
      id: reportIdOf(typed.id, { offer, message: typed.message }),
      offer,
      message: typed.message,
      locale,
    })
    if (outcome.ok) return { kind: 'redirect', path: `${addressOf(request)}?gemeldet` }
    const { failure } = outcome
    if (failure.kind === 'invalid' || failure.kind === 'unavailable')
      return await answerWrong(request, typed, failure)
    return failure.kind === 'notFound' ? ended(request) : { kind: 'failure', failure }
  },
})

async function answerWrong(
  request: PageRequest,
  typed: { id: string; message?: string },
  failure?: Failure,
): Promise<PageAnswer> {
  const t = textsFor(confirmTexts, request.locale)
  const offer = await askedOf(request)
  if (!offer) return ended(request)
  const error = failure?.kind === 'invalid' ? errorText(failure.issues, t) : undefined
  return {
    kind: 'page',
    title: t.wrongTitle,
    status: failure ? (failure.kind === 'invalid' ? 422 : 503) : 200,
    body: (
      <div class="measure">
        <ErrorSummary
          title={t.errorTitle}
          errors={error ? [{ field: 'message', text: error }] : []}
        />
        {failure && !error && (
          <div class="error-summary" role="alert">
            <p>{t.later}</p>
          </div>
        )}
        <h1>{t.wrongTitle}</h1>
        <p class="lede" {...language(mainLocale, request.locale)}>
          {offer.name}
        </p>
        <form method="post" action="?absenden" class="stack-form">
          <input type="hidden" name="id" value={typed.id} />
          <input type="hidden" name="angebot" value={offer.id} />
          <TextArea
            name="message"
            label={t.message}
            hint={t.messageHint}
            value={typed.message}
            error={error}
          />
          <SubmitButton>{t.send}</SubmitButton>
        </form>
        <p>
          <a href={request.link(addressOf(request))}>{t.back}</a>
        </p>
      </div>
    ),
  }
}

function errorText(
  issues: Extract<Failure, { kind: 'invalid' }>['issues'],
  t: (typeof confirmTexts)['de'],
): string {
  const tooLong = issues.find(({ problem }) => problem === 'tooLong')
  return tooLong ? t.tooLong(Number(tooLong.detail?.maximum ?? 0)) : t.needsMessage
}

/** The offer that the form is about: of the address, or of the form that was sent. */
async function askedOf({
  door,
  params,
  query,
  form,
}: PageRequest): Promise<Ask['offers'][number] | undefined> {
  const id = form.get('angebot') ?? query.get('angebot')
  const outcome = await execute(showAsk, door, { token: params.token ?? '' })
  return outcome.ok ? outcome.value.offers.find((offer) => offer.id === id) : undefined
}
