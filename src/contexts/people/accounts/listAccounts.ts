import { z } from 'zod'
import { done, notYours, operation } from '../../../platform/operation/index.ts'
import { roles } from '../domain/roles.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { accountLine, accountStates } from './shapes.ts'
import { type AccountLineRow, listAccountRows } from './store.ts'

const perPage = 50

export const listAccounts = operation({
  name: 'people.listAccounts',
  effect: 'readPersonal',
  permission: 'people:readAccounts',
  summary:
    'Lists accounts with their organisations and roles, those who have left only on request.',
  input: z.object({
    text: z.string().max(200).optional().describe('In Name oder E-Mail-Adresse'),
    organisation: z.string().max(100).optional(),
    role: z.enum(roles).optional(),
    state: z.enum(accountStates).optional(),
    unprotected: z.boolean().optional().describe('Nur mit Passwort, ohne zweiten Faktor'),
    order: z.enum(['name', 'seen', 'created']).default('name'),
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    accounts: z.array(accountLine),
    total: z.int(),
    pages: z.int(),
  }),
  async run(call, { order, page, ...filter }) {
    if (!mayAdministerAccounts.allows(call.actor, undefined)) return notYours('accounts')
    const { rows, total } = await listAccountRows(
      call.tx,
      { ...filter, today: dayOf(call.now) },
      { order, limit: perPage, offset: (page - 1) * perPage },
    )
    call.about('accounts', { found: total })
    return done({
      accounts: rows.map((row) => lineOf(row, call.now)),
      total,
      pages: Math.max(1, Math.ceil(total / perPage)),
    })
  },
})

const lineOf = (row: AccountLineRow, now: Date) => ({
  id: row.id,
  name: row.name,
  mail: row.mail,
  state: row.state,
  seenAt: row.seen_at?.toISOString() ?? null,
  protection: protectionOf(row),
  invitedUntil: invitedUntil(row, now),
  organisations: row.organisations,
})

type Guards = Pick<AccountLineRow, 'code_app' | 'passkeys' | 'city' | 'invited_until' | 'state'>

export const protectionOf = ({ passkeys, code_app, city }: Guards) => [
  ...(passkeys > 0 ? (['passkey'] as const) : []),
  ...(code_app ? (['codeApp'] as const) : []),
  ...(city ? (['city'] as const) : []),
]

export const invitedUntil = ({ state, invited_until }: Guards, now: Date): string | null =>
  state === 'invited' && invited_until && invited_until > now ? invited_until.toISOString() : null
