import type { Child } from 'hono/jsx'
import {
  confirmSubscription,
  endSubscription,
  fieldNames,
  listPromiseChanges,
  showSubscription,
  subscribe,
} from '../../../contexts/measures/index.ts'
import { execute, type Failure } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { ErrorSummary, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { waitWords } from '../../frame/waitWords.ts'
import { promisesAddress, subscribeAddress } from '../addresses.ts'
import { promiseStyles } from '../listPage.tsx'
import { promiseTexts } from '../texts.ts'
import { inGerman } from '../wording.ts'
import { type SubscribeTexts, subscribeTexts } from './texts.ts'

/**
 * Mails about news: ordered here, confirmed and ended by links of the mails themselves. Looking at such a link
 * changes nothing, since mail programs and scanners follow links; only the button does.
 */

export const orderForm = page({
  method: 'get',
  path: '/versprochen/abo',
  answer: (request) => answerForm(request, request.query.get('zu') || 'all'),
})

export const sendOrder = page({
  method: 'post',
  path: '/versprochen/abo',
  async answer(request) {
    const { form, door, locale } = request
    const scope = form.get('zu') || 'all'
    const mail = form.get('mail')?.slice(0, 254) ?? ''
    const outcome = await execute(subscribe, door, {
      mail,
      scope,
      homepage: form.get('homepage')?.slice(0, 200) || undefined,
      locale,
    })
    if (outcome.ok) return { kind: 'redirect', path: '/versprochen/abo/danke' }
    return await answerForm(request, scope, { mail, failure: outcome.failure })
  },
})

async function answerForm(
  request: PageRequest,
  scope: string,
  sent?: { mail: string; failure: Failure },
): Promise<PageAnswer> {
  const t = textsFor(subscribeTexts, request.locale)
  const name = await nameOf(request, scope, t)
  if (name === undefined) return { kind: 'failure', failure: { kind: 'notFound', what: 'scope' } }
  const failure = sent?.failure
  const wrong = failure?.kind === 'invalid' ? t.wrongMail : undefined
  const trouble =
    failure?.kind === 'tooMany'
      ? t.tooMany(waitWords(failure.retryAfterSeconds, request.locale))
      : failure && !wrong
        ? t.unavailable
        : undefined
  return {
    ...around(request, t.title),
    status: wrong ? 422 : failure?.kind === 'tooMany' ? 429 : failure ? 503 : 200,
    ...(failure?.kind === 'tooMany' ? { retryAfterSeconds: failure.retryAfterSeconds } : {}),
    body: (
      <div class="measure">
        <ErrorSummary title={t.errorTitle} errors={wrong ? [{ field: 'mail', text: wrong }] : []} />
        {trouble && (
          <div class="error-summary" role="alert">
            <p>{trouble}</p>
          </div>
        )}
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
        <About name={name} t={t} />
        {scope !== 'all' && (
          <p>
            <a href={request.link(promisesAddress)}>{t.choose}</a>
          </p>
        )}
        <form method="post" action={request.link('/versprochen/abo')} class="stack-form">
          <input type="hidden" name="zu" value={scope} />
          <TextField
            name="mail"
            label={t.mail}
            hint={t.mailHint}
            type="email"
            inputMode="email"
            autocomplete="email"
            value={sent?.mail}
            error={wrong}
          />
          <div class="trap" aria-hidden="true">
            <label for="homepage">{t.trap}</label>
            <input id="homepage" name="homepage" type="text" tabindex={-1} autocomplete="off" />
          </div>
          <p class="meta">{t.privacy}</p>
          <p class="meta">{t.next}</p>
          <SubmitButton>{t.send}</SubmitButton>
        </form>
      </div>
    ),
  }
}

export const orderThanks = page({
  method: 'get',
  path: '/versprochen/abo/danke',
  answer(request) {
    const t = textsFor(subscribeTexts, request.locale)
    return says(request, t.sentTitle, [t.sent, t.sentNothing])
  },
})

const confirmPath = '/versprochen/abo/bestaetigen/:token'
export const confirmPage = page({
  method: 'get',
  path: confirmPath,
  async answer(request) {
    const t = textsFor(subscribeTexts, request.locale)
    const token = request.params.token ?? ''
    const outcome = await execute(showSubscription, request.door, { token })
    if (!outcome.ok) return gone(request, outcome.failure)
    const { scope, confirmed } = outcome.value
    if (confirmed) return says(request, t.confirmedTitle, [t.confirmed])
    return await asks(request, scope, { title: t.confirmTitle, ask: t.confirmAsk, yes: t.confirm })
  },
})
export const sendConfirmation = page({
  method: 'post',
  path: confirmPath,
  async answer(request) {
    const t = textsFor(subscribeTexts, request.locale)
    const token = request.params.token ?? ''
    const outcome = await execute(confirmSubscription, request.door, { token })
    if (!outcome.ok) return gone(request, outcome.failure)
    return says(request, t.confirmedTitle, [t.confirmed])
  },
})

const endPath = '/versprochen/abo/beenden/:id'
export const endPage = page({
  method: 'get',
  path: endPath,
  async answer(request) {
    const t = textsFor(subscribeTexts, request.locale)
    const outcome = await execute(showSubscription, request.door, { id: request.params.id ?? '' })
    if (!outcome.ok) return gone(request, outcome.failure)
    const { scope } = outcome.value
    return await asks(request, scope, { title: t.endTitle, ask: t.endAsk, yes: t.end })
  },
})
export const sendEnd = page({
  method: 'post',
  path: endPath,
  async answer(request) {
    const t = textsFor(subscribeTexts, request.locale)
    const outcome = await execute(endSubscription, request.door, { id: request.params.id ?? '' })
    if (!outcome.ok) return gone(request, outcome.failure)
    return says(request, t.endedTitle, [t.ended])
  },
})

function around({ locale }: PageRequest, title: string) {
  const { title: above } = textsFor(promiseTexts, locale)
  const crumbs = [{ title: above, path: promisesAddress }]
  // The link of a mail stands in the address: nobody keeps such a page.
  return { kind: 'page' as const, title, crumbs, styles: promiseStyles }
}

function says(request: PageRequest, title: string, sentences: string[]): PageAnswer {
  const t = textsFor(subscribeTexts, request.locale)
  return {
    ...around(request, title),
    body: (
      <div class="measure">
        <h1>{title}</h1>
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <p>
          <a href={request.link(promisesAddress)}>{t.back}</a>
        </p>
      </div>
    ),
  }
}

/** One question, one button. */
async function asks(
  request: PageRequest,
  scope: string,
  { title, ask, yes }: { title: string; ask: string; yes: string },
): Promise<PageAnswer> {
  const t = textsFor(subscribeTexts, request.locale)
  const name = await nameOf(request, scope, t)
  return {
    ...around(request, title),
    body: (
      <div class="measure">
        <h1>{title}</h1>
        {name !== undefined && <About name={name} t={t} />}
        <p>{ask}</p>
        <form method="post" action="?absenden">
          <SubmitButton>{yes}</SubmitButton>
        </form>
      </div>
    ),
  }
}

function gone(request: PageRequest, failure: Failure): PageAnswer {
  // A link that was cut off is as good as one that is over.
  if (failure.kind !== 'notFound' && failure.kind !== 'invalid') return { kind: 'failure', failure }
  const t = textsFor(subscribeTexts, request.locale)
  return {
    ...around(request, t.goneTitle),
    status: 404,
    body: (
      <div class="measure">
        <h1>{t.goneTitle}</h1>
        <p>{t.gone}</p>
        <p>
          <a href={request.link(subscribeAddress('all'))}>{t.again}</a>
        </p>
      </div>
    ),
  }
}

/** What the mails are about, by its kind and name; undefined where there is no such thing. */
async function nameOf(
  { door, locale }: PageRequest,
  scope: string,
  t: SubscribeTexts,
): Promise<Child | undefined> {
  const outcome = await execute(listPromiseChanges, door, { scope, most: 1 })
  if (!outcome.ok) return undefined
  const [kind] = scope.split(':')
  const { name } = outcome.value
  if (kind === 'field') {
    const names: Record<string, string> = textsFor(fieldNames, locale)
    return `${t.kinds.field}: ${names[name] ?? name}`
  }
  if (kind !== 'paper' && kind !== 'area' && kind !== 'promise') return t.everything
  return (
    <>
      {t.kinds[kind]}: <span {...inGerman(locale)}>{name}</span>
    </>
  )
}

const About = ({ name, t }: { name: Child; t: SubscribeTexts }) => (
  <dl class="facts">
    <dt>{t.about}</dt>
    <dd>
      <strong>{name}</strong>
    </dd>
  </dl>
)
