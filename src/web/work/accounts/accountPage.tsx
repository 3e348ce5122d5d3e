import { inviteAgain } from '../../../contexts/people/index.ts'
import { execute, type Failure, may } from '../../../platform/operation/index.ts'
import { Form, LinkButton, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { conflictText, failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { moment } from '../parts/when.ts'
import { type Account, accountOf, accountPath, addressOf, crumbsTo, isSelf } from './account.ts'
import { protectionText, StateTag } from './listPage.tsx'
import { Memberships } from './Memberships.tsx'

const manage = 'people:manageAccounts'

export const accountPage = staffPage({
  method: 'get',
  path: accountPath,
  permission: 'people:readAccounts',
  answer: (request) => answerAccount(request),
})

export const sendAgain = staffPage({
  method: 'post',
  path: `${accountPath}/neu-einladen`,
  permission: manage,
  async answer(request) {
    const account = request.params.id ?? ''
    const outcome = await execute(inviteAgain, request.door, { account })
    return outcome.ok
      ? { kind: 'redirect', path: `${addressOf(account)}?gut=invited` }
      : answerFailed(request, outcome.failure)
  },
})

/** A conflict is said on the account's page; everything else has a page of its own. */
const answerFailed = (request: StaffRequest, failure: Failure) =>
  failure.kind === 'conflict'
    ? answerAccount(request, conflictText(failure.reason))
    : failureOf(failure)

const news: Record<string, string> = {
  invited: 'Die Einladung ist unterwegs. Der Link gilt 7 Tage.',
  added: 'Diese Person hatte schon ein Konto. Die Rolle ist dazugekommen.',
  unchanged: 'Diese Person hat die Rolle schon. Es hat sich nichts geändert.',
  rolle: 'Die Rolle gilt ab sofort.',
  beendet: 'Die Rolle ist beendet. Sie gilt ab sofort nicht mehr.',
  adresse: 'Die neue Adresse gilt ab sofort. Beide Adressen bekommen eine Mail.',
  abgemeldet: 'Diese Person ist überall abgemeldet.',
  gegangen: 'Das Konto ist beendet. Die Person ist überall abgemeldet und kommt nicht mehr hinein.',
  faktor:
    'Der zweite Faktor ist entfernt. Bei der nächsten Anmeldung richtet die Person ihn neu ein.',
}

async function answerAccount(request: StaffRequest, warning?: string): Promise<PageAnswer> {
  const outcome = await accountOf(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const account = outcome.value
  const done = news[request.query.get('gut') ?? '']
  return {
    kind: 'page',
    title: account.name,
    crumbs: crumbsTo(),
    bodyLocale: 'de',
    ...(warning ? { status: 409 } : {}),
    body: (
      <div class="work">
        {warning ? <Notice warning>{warning}</Notice> : done && <Notice>{done}</Notice>}
        <div class="work-title">
          <h1>{account.name}</h1>
          <p>
            <StateTag account={account} />
          </p>
        </div>
        <Facts account={account} />
        <Memberships request={request} account={account} />
        <Actions request={request} account={account} />
      </div>
    ),
  }
}

function Facts({ account }: { account: Account }) {
  const { state } = account
  return (
    <dl class="facts">
      {state !== 'left' && (
        <>
          <dt>E-Mail</dt>
          <dd>{account.mail}</dd>
          <dt>Schutz</dt>
          <dd>{protectionOf(account)}</dd>
        </>
      )}
      <dt>Zuletzt hier</dt>
      <dd>{account.seenAt ? moment(account.seenAt) : 'noch nie'}</dd>
      <dt>Angelegt</dt>
      <dd>{moment(account.createdAt)}</dd>
      {account.leftAt && (
        <>
          <dt>Gegangen</dt>
          <dd>{moment(account.leftAt)}</dd>
        </>
      )}
    </dl>
  )
}

function protectionOf(account: Account): string {
  if (account.state === 'invited') return 'wird mit der Einladung eingerichtet'
  const first = protectionText(account)
  const codes = account.recoveryCodes
  return codes > 0 ? `${first}, ${codes} Ersatz-Codes` : first
}

function Actions({ request, account }: { request: StaffRequest; account: Account }) {
  const { door, link } = request
  const here = link(addressOf(account.id))
  const audit = may(door.actor, 'audit:read') && (
    <li>
      <a href={link(`/arbeit/protokoll?gegenstand=${account.id}`)}>
        Wer hat dieses Konto angesehen oder geändert?
      </a>
    </li>
  )
  const managed = may(door.actor, manage) && account.state !== 'left'
  if (!managed) return audit ? <ul class="plain-actions">{audit}</ul> : null
  return (
    <section aria-labelledby="verwalten">
      <h2 id="verwalten">Konto verwalten</h2>
      {isSelf(request, account) ? (
        <p>
          Das ist Ihr eigenes Konto. Rollen, zweiten Faktor und Ende regelt eine andere Person aus
          der Verwaltung.
        </p>
      ) : (
        <ul class="work-actions">
          {account.state === 'invited' && (
            <li>
              <Form request={request} action={`${here}/neu-einladen`} class="inline-form">
                <SubmitButton kind="secondary">Neue Einladung senden</SubmitButton>
              </Form>
            </li>
          )}
          <li>
            <LinkButton href={`${here}/adresse`}>E-Mail-Adresse ändern</LinkButton>
          </li>
          {account.state === 'active' && (
            <li>
              <LinkButton href={`${here}/abmelden`}>Überall abmelden</LinkButton>
            </li>
          )}
          {account.state === 'active' && (
            <li>
              <LinkButton href={`${here}/zweiter-faktor`}>Zweiten Faktor zurücksetzen</LinkButton>
            </li>
          )}
          <li>
            <LinkButton href={`${here}/beenden`}>
              {account.state === 'invited' ? 'Einladung zurückziehen' : 'Person ist gegangen'}
            </LinkButton>
          </li>
        </ul>
      )}
      {audit && <ul class="plain-actions">{audit}</ul>}
    </section>
  )
}
