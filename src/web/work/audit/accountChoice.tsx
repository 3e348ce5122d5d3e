import { findAuditedAccounts } from '../../../contexts/people/index.ts'
import {
  type Door,
  execute,
  type Failure,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { RadioGroup } from '../../frame/controls.tsx'
import { stateNames } from '../parts/words.ts'
import { auditTexts as t } from './texts.ts'

type Accounts = OutputOf<typeof findAuditedAccounts>

export type Whose =
  | { kind: 'found'; id: string }
  | { kind: 'several'; accounts: Accounts }
  | { kind: 'nobody' }
  | { kind: 'failed'; failure: Failure }

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The account that somebody means by a name, a mail or an id. */
export async function whose(door: Door, text: string): Promise<Whose> {
  if (id.test(text)) return { kind: 'found', id: text }
  const outcome = await execute(findAuditedAccounts, door, { text })
  if (!outcome.ok) return { kind: 'failed', failure: outcome.failure }
  const [first, second] = outcome.value.accounts
  if (!first) return { kind: 'nobody' }
  return second ? { kind: 'several', accounts: outcome.value } : { kind: 'found', id: first.id }
}

/** One of those who have that name. */
export function AccountChoice(props: { accounts: Accounts; error?: string }) {
  const { accounts, more } = props.accounts
  return (
    <RadioGroup
      name="konto"
      legend={t.choose}
      hint={more ? t.moreAccounts : undefined}
      error={props.error}
      choices={accounts.map(({ id, name, mail, state }) => ({
        value: id,
        label: `${name}, ${mail}${state === 'active' ? '' : ` (${stateNames[state]})`}`,
      }))}
    />
  )
}
