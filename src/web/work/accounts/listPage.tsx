import { listAccounts, roles, showOrganisation } from '../../../contexts/people/index.ts'
import { execute, may, type OutputOf } from '../../../platform/operation/index.ts'
import { LinkButton, TextField } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { choicesOf, SelectField } from '../parts/fields.tsx'
import { addressWith, FilterForm, Pager } from '../parts/list.tsx'
import { type Column, WorkTable } from '../parts/WorkTable.tsx'
import { moment, shortDay } from '../parts/when.ts'
import { protectionNames, roleNames, stateNames } from '../parts/words.ts'
import { type AccountQuery, accountQuery } from './query.ts'

const path = '/arbeit/konten'

export const accountListPage = staffPage({
  method: 'get',
  path,
  permission: 'people:readAccounts',
  async answer(request) {
    const { door, query, link } = request
    const filter = accountQuery(query)
    const outcome = await execute(listAccounts, door, filter)
    if (!outcome.ok) return failureOf(outcome.failure)
    const { accounts, total, pages } = outcome.value
    const here = link(path)
    const narrowed = filter.organisation && (await nameOf(request, filter.organisation))
    return {
      kind: 'page',
      title: 'Konten',
      bodyLocale: 'de',
      body: (
        <div class="work">
          <div class="work-title">
            <h1>Konten</h1>
            {may(door.actor, 'people:manageAccounts') && (
              <LinkButton kind="primary" href={link(`${path}/einladen`)}>
                Jemanden einladen
              </LinkButton>
            )}
          </div>
          <AccountFilters filter={filter} here={here} />
          {narrowed && (
            <OrganisationChip
              name={narrowed}
              without={addressWith(here, query, { organisation: undefined })}
            />
          )}
          <WorkTable
            caption={counted(total)}
            columns={columnsOf(filter, here, query)}
            rows={accounts.map((account) => rowOf(account, link))}
            empty="Dazu gibt es kein Konto. Ändern Sie die Filter, oder laden Sie jemanden ein."
          />
          <Pager path={here} query={query} page={filter.page} pages={pages} />
        </div>
      ),
    }
  },
})

const counted = (total: number) => (total === 1 ? '1 Konto' : `${total} Konten`)

function AccountFilters({ filter, here }: { filter: AccountQuery; here: string }) {
  const { organisation, order, page, ...set } = filter
  return (
    <FilterForm
      label="Konten filtern"
      {...(Object.keys(set).length > 0 || organisation ? { reset: here } : {})}
    >
      {organisation && <input type="hidden" name="organisation" value={organisation} />}
      {order !== 'name' && <input type="hidden" name="sortiert" value={order} />}
      <TextField name="text" label="Name oder E-Mail" value={filter.text} maxLength={200} />
      <SelectField
        name="rolle"
        label="Rolle"
        none="alle"
        value={filter.role}
        choices={roles.map((role) => ({ value: role, label: roleNames[role] }))}
      />
      <SelectField
        name="stand"
        label="Stand"
        none="aktiv und eingeladen"
        value={filter.state}
        choices={choicesOf(stateNames)}
      />
      <SelectField
        name="schutz"
        label="Schutz"
        none="alle"
        value={filter.unprotected ? 'keiner' : undefined}
        choices={[{ value: 'keiner', label: 'ohne zweiten Faktor' }]}
      />
    </FilterForm>
  )
}

/** The organisation to which the list is narrowed, with the way to take that back. */
function OrganisationChip({ name, without }: { name: string; without: string }) {
  return (
    <ul class="work-chips">
      <li>
        <a class="work-chip" href={without} aria-label={`Nur: ${name}, Filter entfernen`}>
          Nur: {name} <span aria-hidden="true">✕</span>
        </a>
      </li>
    </ul>
  )
}

async function nameOf(request: StaffRequest, organisation: string): Promise<string> {
  const found = await execute(showOrganisation, request.door, { organisation })
  return found.ok ? found.value.name : organisation
}

function columnsOf(filter: AccountQuery, here: string, query: URLSearchParams): Column[] {
  const sorted = (order: AccountQuery['order'], direction: 'ascending' | 'descending') => ({
    href: addressWith(here, query, { sortiert: order === 'name' ? undefined : order }),
    ...(filter.order === order ? { direction } : {}),
  })
  return [
    { title: 'Name', sort: sorted('name', 'ascending') },
    { title: 'Rollen' },
    { title: 'Stand' },
    { title: 'Schutz' },
    { title: 'Zuletzt hier', sort: sorted('seen', 'descending') },
  ]
}

type Line = OutputOf<typeof listAccounts>['accounts'][number]

const rowOf = (account: Line, link: StaffRequest['link']) => [
  <>
    <a href={link(`${path}/${account.id}`)}>{account.name}</a>
    <span class="meta">{account.mail}</span>
  </>,
  account.organisations.length === 0 ? (
    'keine'
  ) : (
    <ul>
      {account.organisations.map(({ name, roles: held }) => (
        <li>
          {name}: {held.map((role) => roleNames[role]).join(', ')}
        </li>
      ))}
    </ul>
  ),
  <StateTag account={account} />,
  protectionText(account),
  account.seenAt ? moment(account.seenAt) : 'noch nie',
]

export function StateTag({ account }: { account: Pick<Line, 'state' | 'invitedUntil'> }) {
  if (account.state === 'active') return <span class="tag tag--good">{stateNames.active}</span>
  if (account.state === 'left') return <span class="tag tag--unknown">{stateNames.left}</span>
  return (
    <>
      <span class="tag">{stateNames.invited}</span>
      <span class="meta">
        {account.invitedUntil
          ? `bis ${shortDay(account.invitedUntil.slice(0, 10))}`
          : 'Frist vorbei'}
      </span>
    </>
  )
}

export function protectionText({ protection, state }: Pick<Line, 'protection' | 'state'>) {
  if (protection.length > 0) return protection.map((one) => protectionNames[one]).join(', ')
  return state === 'active' ? 'kein zweiter Faktor' : ''
}
