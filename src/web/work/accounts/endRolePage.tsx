import { endMembership } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { roleNames } from '../parts/words.ts'
import { type Account, accountPath, addressOf, isSelf } from './account.ts'
import { answerConfirm, onConflict } from './confirm.tsx'

const path = `${accountPath}/rollen/:membership/beenden`
const permission = 'people:manageAccounts'

export const endRoleAddress = (account: string, membership: string) =>
  `${addressOf(account)}/rollen/${membership}/beenden`

export const endRolePage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerEnd(request),
})

export const endRole = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const membership = request.params.membership ?? ''
    const outcome = await execute(endMembership, request.door, { membership })
    if (outcome.ok)
      return { kind: 'redirect', path: `${addressOf(outcome.value.account)}?gut=beendet` }
    return onConflict(outcome.failure, (warning) => answerEnd(request, warning))
  },
})

const answerEnd = (request: StaffRequest, warning?: string) =>
  answerConfirm(request, warning, (account) => {
    const membership = account.memberships.find(({ id }) => id === request.params.membership)
    if (!membership || membership.state === 'over') return undefined
    return {
      title: 'Rolle beenden',
      what: <What request={request} account={account} membership={membership} />,
      button: 'Rolle beenden',
    }
  })

function What(props: {
  request: StaffRequest
  account: Account
  membership: Account['memberships'][number]
}) {
  const { request, account, membership } = props
  const { role, organisation, source, coversFor } = membership
  return (
    <>
      <p>
        {account.name} verliert sofort die Rolle <strong>{roleNames[role]}</strong> für{' '}
        <strong>{organisation.name}</strong>
        {coversFor && `, in Vertretung für ${coversFor}`}.
      </p>
      <ul>
        <li>Andere Rollen bleiben. Das Konto bleibt.</li>
        {source !== 'delegation' && <li>Wer diese Rolle vertritt, verliert sie auch.</li>}
        {source === 'claims' && (
          <li>
            Die Rolle kommt aus der Anmeldung der Stadt. Solange die Stadt sie vergibt, kommt sie
            bei der nächsten Anmeldung wieder.
          </li>
        )}
        {isSelf(request, account) && (
          <li>Das ist Ihre eigene Rolle. Zurückgeben kann sie Ihnen nur eine andere Person.</li>
        )}
      </ul>
    </>
  )
}
