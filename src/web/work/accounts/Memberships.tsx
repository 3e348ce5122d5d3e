import { may } from '../../../platform/operation/index.ts'
import { LinkButton } from '../../frame/controls.tsx'
import type { StaffRequest } from '../../frame/page.ts'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { roleNames } from '../parts/words.ts'
import { type Account, addressOf, isSelf } from './account.ts'
import { endRoleAddress } from './endRolePage.tsx'

type Membership = Account['memberships'][number]

/** An account's roles, those that are over folded away. */
export function Memberships({ request, account }: { request: StaffRequest; account: Account }) {
  const { door, link } = request
  const standing = account.memberships.filter(({ state }) => state !== 'over')
  const over = account.memberships.filter(({ state }) => state === 'over')
  const manages = may(door.actor, 'people:manageAccounts') && account.state !== 'left'
  const columns = [
    { title: 'Organisation' },
    { title: 'Rolle' },
    { title: 'Gilt' },
    { title: 'Woher' },
  ]
  const row = (one: Membership) => [
    <a href={link(`/arbeit/organisationen/${one.organisation.id}`)}>{one.organisation.name}</a>,
    roleNames[one.role],
    period(one),
    origin(one),
  ]
  return (
    <section aria-labelledby="rollen">
      <div class="work-title">
        <h2 id="rollen">Rollen</h2>
        {manages && !isSelf(request, account) && (
          <LinkButton href={link(`${addressOf(account.id)}/rolle`)}>Rolle geben</LinkButton>
        )}
      </div>
      <WorkTable
        caption={standing.length === 1 ? '1 Rolle' : `${standing.length} Rollen`}
        columns={manages ? [...columns, { title: 'Beenden', actions: true }] : columns}
        rows={standing.map((one) =>
          manages
            ? [...row(one), <EndRole request={request} account={account} membership={one} />]
            : row(one),
        )}
        empty="Zurzeit keine. Ohne Rolle sieht die Person nur ihr eigenes Konto."
      />
      {over.length > 0 && (
        <details>
          <summary>Frühere Rollen ({over.length})</summary>
          <WorkTable caption="Frühere Rollen" columns={columns} rows={over.map(row)} empty="" />
        </details>
      )}
    </section>
  )
}

function EndRole(props: { request: StaffRequest; account: Account; membership: Membership }) {
  const { request, account, membership } = props
  const cover = membership.coversFor ? `, Vertretung für ${membership.coversFor}` : ''
  const what = `${roleNames[membership.role]}, ${membership.organisation.name}${cover}`
  return (
    <LinkButton kind="tertiary" href={request.link(endRoleAddress(account.id, membership.id))}>
      Beenden<span class="visually-hidden">: {what}</span>
    </LinkButton>
  )
}

function period({ from, until, state }: Membership): string {
  const last = until ? `bis ${shortDay(until)}` : ''
  if (state === 'coming') return `ab ${shortDay(from)}${last && ` ${last}`}`
  if (state === 'over') return `seit ${shortDay(from)}, jetzt nicht mehr`
  return `seit ${shortDay(from)}${last && `, ${last}`}`
}

function origin({ source, givenBy, coversFor }: Membership): string {
  if (source === 'delegation') return `Vertretung für ${coversFor}`
  if (source === 'claims') return 'Anmeldung der Stadt'
  return givenBy ? `gegeben von ${givenBy}` : 'vom Betrieb gegeben'
}
