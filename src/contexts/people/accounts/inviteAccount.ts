import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  accountOf,
  type Call,
  done,
  failed,
  type Issue,
  invalid,
  notYours,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { type OrganisationKind, type Role, roles } from '../domain/roles.ts'
import { queueInvitation, queueNotice } from '../mails/index.ts'
import { organisationForInvitation } from '../organisation/forInvitation.ts'
import { mayAdministerAccounts, mayGrantRole, roleFits } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { createLink } from '../signIn/links.ts'
import { insertMembership, rolesHeld } from './membershipStore.ts'
import { accountNames } from './names.ts'
import { day, line } from './shapes.ts'
import { type AccountFacts, findByMail, insertInvited } from './store.ts'

const input = z.object({
  name: line(120).describe('Vor- und Nachname'),
  mail: z.email().max(200).describe('E-Mail-Adresse'),
  locale: z.enum(['de', 'leicht', 'en']).default('de').describe('Sprache der Mails'),
  organisation: z.string().max(100).optional().describe('Ohne Angabe: das einzige Amt der Stadt'),
  roles: z
    .array(z.enum(roles))
    .min(1)
    .max(roles.length)
    .describe(`Aus: ${roles.join(', ')}`),
  until: day.optional().describe('Letzter Tag; ohne Angabe unbefristet'),
})
type Invitation = z.output<typeof input>

const output = z.object({
  account: z.string(),
  result: z.enum(['invited', 'added', 'unchanged']),
  link: z.string().optional().describe('Nur an der Kommandozeile'),
})
type Invited = Outcome<z.input<typeof output>>

/**
 * Only the operator, who has no key for repeated calls, is given the link: so nothing secret is ever kept.
 * Everybody else's way to it is the mail.
 */
export const inviteAccount = operation({
  name: 'people.inviteAccount',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary:
    'Invites a person by mail; gives the roles to their account where they already have one.',
  input,
  output,
  async run(call, invitation): Promise<Invited> {
    const { actor, tx, now } = call
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('accounts')
    const found = await organisationForInvitation(tx, invitation.organisation, now)
    if (!found.ok) return found
    const organisation = found.value
    const wrong = issuesOf(invitation, organisation.kind, dayOf(now))
    if (wrong.length > 0) return invalid(...wrong)
    const known = await findByMail(tx, invitation.mail)
    if (known) return await addTo(call, known, organisation, invitation)
    const name = invitation.name.trim()
    const account = await insertInvited(tx, { ...invitation, name, now })
    if (!account) {
      // Somebody else invited the same person a moment ago.
      const meanwhile = await findByMail(tx, invitation.mail)
      if (meanwhile) return await addTo(call, meanwhile, organisation, invitation)
      return failed({ kind: 'conflict', reason: 'mailTaken' })
    }
    await giveRoles(call, { account, organisation: organisation.id, invitation })
    const link = await sendInvitation(call, { account, organisation: organisation.name })
    call.about(account, aboutRoles(organisation.id, invitation.roles))
    return done({ account, result: 'invited', ...(isOperator(actor) ? { link } : {}) })
  },
})

const isOperator = (actor: Actor) => actor.kind === 'operator'
const aboutRoles = (organisation: string, given: Role[]) => ({
  organisation,
  roles: given.join(' '),
})

function issuesOf(invitation: Invitation, kind: OrganisationKind, today: string): Issue[] {
  const issues: Issue[] = []
  if (invitation.name.trim() === '') issues.push({ field: 'name', problem: 'required' })
  if (!invitation.roles.every((role) => roleFits(kind, role)))
    issues.push({ field: 'roles', problem: 'Diese Rolle gibt es in dieser Organisation nicht.' })
  if (invitation.until && invitation.until < today)
    issues.push({ field: 'until', problem: 'Der letzte Tag ist schon vorbei.' })
  return issues
}

/** The person has an account already: it gets the roles that it lacks. */
async function addTo(
  call: Call<'write'>,
  account: AccountFacts,
  { id: organisation, name }: { id: string; name: string },
  invitation: Invitation,
): Promise<Invited> {
  call.about(account.id, aboutRoles(organisation, invitation.roles))
  if (!mayGrantRole.allows(call.actor, { account: account.id }))
    return failed({ kind: 'notAllowed' })
  const added = await giveRoles(call, { account: account.id, organisation, invitation })
  // Who is still invited sees all organisations when they accept.
  if (added && account.state === 'active')
    await queueNotice(call, account.id, { kind: 'roleAdded', organisation: name })
  return done({ account: account.id, result: added ? 'added' : 'unchanged' })
}

/** Gives whether there was a role to give. */
async function giveRoles(
  { tx, actor, now }: Call<'write'>,
  to: { account: string; organisation: string; invitation: Invitation },
): Promise<boolean> {
  const { account, organisation, invitation } = to
  const today = dayOf(now)
  const until = invitation.until ?? null
  const held = await rolesHeld(tx, { account, organisation, until, today })
  const missing = [...new Set(invitation.roles)].filter((role) => !held.has(role))
  const givenBy = accountOf(actor)
  const rest = { account, organisation, from: today, until, givenBy, now }
  for (const role of missing) await insertMembership(tx, { ...rest, role, source: 'administrator' })
  return missing.length > 0
}

/** Puts the mail with a new link into the queue; gives the link. */
export async function sendInvitation(
  call: { tx: Transaction; actor: Actor; now: Date; origin: string },
  to: { account: string; organisation: string },
): Promise<string> {
  const { tx, actor, now, origin } = call
  const by = actor.kind === 'account' ? actor.id : undefined
  const { account } = to
  const path = await createLink(tx, { account, kind: 'invitation', createdBy: by, now })
  const name = by && (await accountNames(tx, [by])).get(by)
  await queueInvitation(call, account, { path, by: name, organisations: [to.organisation] })
  return origin + path
}
