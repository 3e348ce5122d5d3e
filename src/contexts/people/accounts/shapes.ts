import { z } from 'zod'
import { organisationKinds, roles } from '../domain/roles.ts'

/** What operations on accounts take and give. */

/** One line as a person types it: no line breaks or other control characters. */
export const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}*$/u)

export const accountId = z.uuid().describe('Id des Kontos')
export const day = z.iso.date()

export const accountStates = ['invited', 'active', 'left'] as const
export const protections = ['passkey', 'codeApp', 'city'] as const

/** What guards an account beside a password; `city`: it is up to the city's own sign-on. */
const protection = z.array(z.enum(protections))

export const accountLine = z.object({
  id: z.string(),
  name: z.string(),
  mail: z.string(),
  state: z.enum(accountStates),
  /** ISO 8601; null where the person was never here. */
  seenAt: z.string().nullable(),
  protection,
  /** Until when the invitation can be accepted; null without an open one. */
  invitedUntil: z.string().nullable(),
  organisations: z.array(
    z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) }),
  ),
})

export const membership = z.object({
  id: z.string(),
  organisation: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(organisationKinds),
  }),
  role: z.enum(roles),
  from: day,
  until: day.nullable(),
  source: z.enum(['administrator', 'claims', 'delegation']),
  givenBy: z.string().nullable(),
  /** Whose role it is, where it was passed on for a time. */
  coversFor: z.string().nullable(),
  state: z.enum(['coming', 'standing', 'over']),
})
