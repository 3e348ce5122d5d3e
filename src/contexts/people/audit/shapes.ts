import { z } from 'zod'

const named = z.object({
  id: z.string(),
  /** As it is kept now; null for what is no account or organisation, or is gone. */
  name: z.string().nullable(),
})

/** A row of the log as a person reads it. */
export const entryShape = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  operation: z.string(),
  effect: z.string(),
  outcome: z.enum(['done', 'refused']),
  who: z.discriminatedUnion('kind', [
    named.extend({ kind: z.literal('account') }),
    z.object({ kind: z.literal('operator'), id: z.string() }),
    z.object({ kind: z.literal('public') }),
  ]),
  /** For whom the account acted. */
  organisation: named.nullable(),
  /** What or whom it was about. */
  subject: named.nullable(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** What the person gave as a reason, until it is erased. */
  words: z.string().nullable(),
})
export type Entry = z.infer<typeof entryShape>

/** Filters that say nothing about a person. */
export const filterShape = {
  from: z.iso.date().optional().describe('Vom Tag an, JJJJ-MM-TT'),
  until: z.iso.date().optional().describe('Bis zu diesem Tag, JJJJ-MM-TT'),
  operation: z.string().max(100).optional().describe('Vorgang, wie people.signIn'),
  outcome: z.enum(['done', 'refused']).optional().describe('Erledigt oder abgelehnt'),
  effect: z.enum(['readPersonal', 'write']).optional().describe('Angesehen oder geändert'),
  before: z.int().min(1).optional().describe('Nur ältere als diese Nummer: die nächste Seite'),
}

export const purposeShape = z
  .string()
  .trim()
  .min(5)
  .max(500)
  .describe('Weshalb nachgesehen wird; steht zwei Jahre beim Eintrag')

/** 'YYYY-MM-DD', two years on: so long is known why somebody looked. */
export function purposeEnds(now: Date): string {
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + 2)
  return end.toISOString().slice(0, 10)
}
