import {
  listPasskeys,
  type OwnPasskey,
  removePasskey,
  renamePasskey,
} from '../../contexts/people/index.ts'
import { execute, type Issue } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { ErrorSummary, Form, SubmitButton, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRoute, type StaffRequest, staffPage } from '../frame/page.ts'
import { account, proofFor } from '../work/account/addresses.ts'
import { PasskeyOffer, passkeyScripts } from './PasskeyOffer.tsx'
import { onePasskey, onePasskeyOf, passkeyCreation } from './passkeyAddresses.ts'
import { passkeyTexts } from './passkeyTexts.ts'
import type { SlotContent } from './slots.ts'

/** A person looks after the passkeys of their account. */

const texts = ({ locale }: StaffRequest) => textsFor(passkeyTexts, locale)

export async function passkeyAccountSlot(request: StaffRequest): Promise<SlotContent | undefined> {
  const own = await execute(listPasskeys, request.door, {})
  if (!own.ok) return undefined
  const t = texts(request)
  return {
    scripts: passkeyScripts,
    body: (
      <section class="stack" aria-labelledby="passkeys">
        <h2 id="passkeys">{t.title}</h2>
        <p>{t.what}</p>
        {own.value.passkeys.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <ul class="plain-list">
            {own.value.passkeys.map((passkey) => (
              <PasskeyLine request={request} passkey={passkey} />
            ))}
          </ul>
        )}
        <PasskeyOffer request={request} kind="create" at={passkeyCreation} label={t.add} />
      </section>
    ),
  }
}

function PasskeyLine({ request, passkey }: { request: StaffRequest; passkey: OwnPasskey }) {
  const t = texts(request)
  return (
    <li>
      <strong>{passkey.name}</strong>
      <br />
      <PasskeyFacts request={request} passkey={passkey} />
      <br />
      <a href={request.link(onePasskeyOf(passkey.id))}>{t.change(passkey.name)}</a>
    </li>
  )
}

function PasskeyFacts({ request, passkey }: { request: StaffRequest; passkey: OwnPasskey }) {
  const t = texts(request)
  const day = (date: string) => formatDate(date, request.locale)
  const { createdOn, usedOn, backedUp } = passkey
  return (
    <span class="meta">
      {t.created(day(createdOn))} {usedOn ? t.used(day(usedOn)) : t.unused}
      {backedUp && ` ${t.backedUp}`}
    </span>
  )
}

const showPasskey = staffPage({
  method: 'get',
  path: onePasskey,
  answer: (request) => answerOne(request),
})

const changePasskey = staffPage({
  method: 'post',
  path: onePasskey,
  answer: (request) =>
    request.form.get('was') === 'entfernen' ? remove(request) : rename(request),
})

async function rename(request: StaffRequest): Promise<PageAnswer> {
  const { params, form, door } = request
  const input = { id: params.id, name: form.get('name') ?? '' }
  const outcome = await execute(renamePasskey, door, input)
  if (outcome.ok) return { kind: 'redirect', path: `${account}?gut=passkey-name` }
  const { failure } = outcome
  if (failure.kind !== 'invalid') return { kind: 'failure', failure }
  return await answerOne(request, failure.issues)
}

async function remove(request: StaffRequest): Promise<PageAnswer> {
  const id = request.params.id ?? ''
  const outcome = await execute(removePasskey, request.door, { id })
  if (outcome.ok)
    return outcome.value.result === 'proofNeeded'
      ? { kind: 'redirect', path: proofFor(onePasskeyOf(id)) }
      : { kind: 'redirect', path: `${account}?gut=passkey-weg` }
  const { failure } = outcome
  if (failure.kind === 'conflict' && failure.reason === 'lastWayIn')
    return await answerOne(request, [], 'lastWayIn')
  if (failure.kind === 'invalid') return await answerOne(request, failure.issues)
  return { kind: 'failure', failure }
}

async function answerOne(
  request: StaffRequest,
  issues: Issue[] = [],
  refused?: 'lastWayIn',
): Promise<PageAnswer> {
  const own = await execute(listPasskeys, request.door, {})
  if (!own.ok) return { kind: 'failure', failure: own.failure }
  const passkey = own.value.passkeys.find(({ id }) => id === request.params.id)
  if (!passkey) return { kind: 'failure', failure: { kind: 'notFound', what: 'passkey' } }
  const t = texts(request)
  const [issue] = issues
  const error = issue && errorText(issue, t)
  return {
    kind: 'page',
    title: t.changeTitle,
    status: refused ? 409 : error ? 422 : 200,
    crumbs: [{ title: t.account, path: account }],
    body: (
      <div class="work measure">
        <ErrorSummary title={t.errorTitle} errors={error ? [{ field: 'name', text: error }] : []} />
        {refused && (
          <div class="error-summary" role="alert">
            <p>{t[refused]}</p>
          </div>
        )}
        <h1>{t.changeTitle}</h1>
        <p>
          <strong>{passkey.name}</strong>
          <br />
          <PasskeyFacts request={request} passkey={passkey} />
        </p>
        <Form request={request}>
          <TextField
            name="name"
            label={t.name}
            hint={t.nameHint}
            maxLength={60}
            value={request.form.get('name') ?? passkey.name}
            error={error}
          />
          <SubmitButton>{t.save}</SubmitButton>
        </Form>
        <h2>{t.removeTitle}</h2>
        <p>{t.removeHint}</p>
        <Form request={request}>
          <input type="hidden" name="was" value="entfernen" />
          <SubmitButton kind="secondary">{t.remove}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

const errorText = ({ problem, detail }: Issue, t: ReturnType<typeof texts>): string =>
  problem === 'tooLong' ? t.nameTooLong(Number(detail?.maximum ?? 60)) : t.nameMissing

export const passkeyPages: PageRoute[] = [showPasskey, changePasskey]
