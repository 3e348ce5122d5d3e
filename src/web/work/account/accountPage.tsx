import { endOwnSession, showOwnAccount } from '../../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { type Locale, textsFor } from '../../../platform/texts/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { accountSlots, filled } from '../../signIn/slots.ts'
import {
  account,
  codeApp,
  details,
  everywhere,
  oneDevice,
  password,
  recoveryCodes,
} from './addresses.ts'
import { type AccountTexts, accountTexts } from './texts.ts'
import { day, moment } from './when.ts'

/** A person's own account: who they are, what guards it, where it is in use. */

type OwnAccount = OutputOf<typeof showOwnAccount>
interface Part {
  request: StaffRequest
  own: OwnAccount
  t: AccountTexts
}

export const accountPage = staffPage({
  method: 'get',
  path: account,
  async answer(request) {
    const outcome = await execute(showOwnAccount, request.door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const t = textsFor(accountTexts, request.locale)
    const slots = await filled(accountSlots, request)
    const part = { request, own: outcome.value, t }
    return {
      kind: 'page',
      title: t.title,
      scripts: slots.scripts,
      body: (
        <div class="work measure">
          <Done request={request} t={t} />
          <h1>{t.title}</h1>
          <Details {...part} />
          <Guards {...part} />
          {slots.bodies}
          <Devices {...part} />
          <section aria-labelledby="auskunft">
            <h2 id="auskunft">{t.known}</h2>
            <p>
              <a class="quiet-link" href={request.link(`${account}/auskunft`)}>
                {t.knownLink}
              </a>
            </p>
          </section>
        </div>
      ),
    }
  },
})

/** What was just done, by what the address says. */
function Done({ request, t }: Pick<Part, 'request' | 't'>) {
  const what = request.query.get('gut')
  const known = (key: string | null): key is keyof AccountTexts['done'] =>
    key !== null && Object.hasOwn(t.done, key)
  if (!known(what)) return null
  return (
    <div class="notice" role="status">
      <p>{t.done[what]}</p>
    </div>
  )
}

function Details({ request, own, t }: Part) {
  const languages: Record<string, string> = t.languages
  return (
    <section aria-labelledby="angaben">
      <h2 id="angaben">{t.details}</h2>
      <dl class="facts">
        <dt>{t.name}</dt>
        <dd>{own.name}</dd>
        <dt>{t.mail}</dt>
        <dd>
          {own.mail}
          <br />
          <span class="meta">{t.mailHint}</span>
        </dd>
        <dt>{t.language}</dt>
        <dd>{languages[own.locale] ?? own.locale}</dd>
      </dl>
      <p>
        <a class="quiet-link" href={request.link(details)}>
          {t.changeDetails}
        </a>
      </p>
    </section>
  )
}

/** So few that one should make new ones. */
const few = 3

function Guards({ request, own, t }: Part) {
  const { link, locale } = request
  const left = own.recoveryCodesLeft
  return (
    <section aria-labelledby="anmeldung">
      <h2 id="anmeldung">{t.signIn}</h2>
      <dl class="guards">
        <div>
          <dt>{t.password}</dt>
          <dd>{own.hasPassword ? t.passwordSet : t.passwordUnset}</dd>
          <dd>
            <a href={link(password)}>{own.hasPassword ? t.changePassword : t.setPassword}</a>
          </dd>
        </div>
        <div>
          <dt>{t.codeApp}</dt>
          <dd>
            {own.codeAppSince ? t.codeAppSince(day(own.codeAppSince, locale)) : t.codeAppNone}
          </dd>
          <dd>
            <a href={link(codeApp)}>{own.codeAppSince ? t.replaceCodeApp : t.addCodeApp}</a>
          </dd>
        </div>
        {own.codeAppSince && (
          <div>
            <dt>{t.recoveryCodes}</dt>
            <dd>
              {t.recoveryLeft(left)} {left <= few && <strong>{t.recoveryFew}</strong>}
            </dd>
            <dd>
              <a href={link(recoveryCodes)}>{t.newRecoveryCodes}</a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Devices({ request, own, t }: Part) {
  return (
    <section aria-labelledby="geraete">
      <h2 id="geraete">{t.devices}</h2>
      <p>{t.devicesHint}</p>
      <ul class="devices">
        {own.sessions.map((session) => (
          <Device request={request} session={session} t={t} />
        ))}
      </ul>
      <Form request={request} action={request.link(everywhere)}>
        <p>{t.everywhereHint}</p>
        <SubmitButton kind="secondary">{t.everywhere}</SubmitButton>
      </Form>
    </section>
  )
}

function Device(props: Pick<Part, 'request' | 't'> & { session: OwnAccount['sessions'][number] }) {
  const { request, session, t } = props
  const at = (iso: string) => moment(iso, request.locale)
  return (
    <li>
      <div>
        <strong>{session.device}</strong>{' '}
        {session.current && <span class="tag tag--good">{t.thisDevice}</span>}
        <br />
        <span class="meta">
          {t.methods[session.method]}. {t.since(at(session.since))}{' '}
          {t.lastSeen(at(session.lastSeen))}
        </span>
      </div>
      {!session.current && (
        <Form
          request={request}
          action={request.link(oneDevice.replace(':session', session.id))}
          label={t.endSessionOf(session.device, at(session.since))}
        >
          <SubmitButton kind="tertiary">
            {t.endSession}
            <span class="visually-hidden">
              : {describe(session.device, session.since, request.locale)}
            </span>
          </SubmitButton>
        </Form>
      )}
    </li>
  )
}

const describe = (device: string, since: string, locale: Locale) =>
  `${device}, ${moment(since, locale)}`

export const endDevice = staffPage({
  method: 'post',
  path: oneDevice,
  async answer({ door, params }) {
    const outcome = await execute(endOwnSession, door, { session: params.session ?? '' })
    if (outcome.ok) return { kind: 'redirect', path: `${account}?gut=geraet` }
    const { failure } = outcome
    // An id that cannot be one is an id that is not there.
    if (failure.kind === 'invalid')
      return { kind: 'failure', failure: { kind: 'notFound', what: 'session' } }
    return { kind: 'failure', failure }
  },
})
