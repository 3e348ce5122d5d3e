import { showAccount } from '../../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import type { StaffRequest } from '../../frame/page.ts'

export type Account = OutputOf<typeof showAccount>

export const accountPath = '/arbeit/konten/:id'
export const addressOf = (id: string) => `/arbeit/konten/${id}`

/** The account that the address names. Looking at it is on record. */
export const accountOf = ({ door, params }: StaffRequest) =>
  execute(showAccount, door, { account: params.id ?? '' })

export const crumbsTo = (account?: Account) => [
  { title: 'Konten', path: '/arbeit/konten' },
  ...(account ? [{ title: account.name, path: addressOf(account.id) }] : []),
]

export const isSelf = ({ me }: StaffRequest, account: Account) => me.account.id === account.id
