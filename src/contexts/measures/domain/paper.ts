import { z } from 'zod'
import { day, line, sourceShape, words } from './shared.ts'

export const paperKinds = [
  'coalitionAgreement',
  'electionProgramme',
  'strategy',
  'resolution',
  'minutes',
  'recommendations',
  'plan',
  'agreement',
  'other',
] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * Whose paper it is. What a party wrote stays internal where the operator is an authority: a municipality
 * publishes programmes that its council adopted.
 */
export const paperAuthors = [
  'council',
  'coalition',
  'party',
  'administration',
  'body',
  'partners',
] as const
export type PaperAuthor = (typeof paperAuthors)[number]

export const paperRecord = z.strictObject({
  title: line,
  /** What it is about in plain words, for its public page. */
  summary: words.optional(),
  leicht: words.optional(),
  kind: z.enum(paperKinds),
  author: z.enum(paperAuthors),
  /** The coalition, office, body or party, as it calls itself. */
  authorName: line.optional(),
  adoptedOn: day.optional(),
  adoptedBy: line.optional(),
  /** The term it is for. */
  from: day.optional(),
  to: day.optional(),
  source: sourceShape.optional(),
  /** The paper that it stands in the place of, or is to be compared with. */
  replaces: z.string().optional(),
  /** Internal words: never public. */
  notes: words.optional(),
})
export type PaperRecord = z.infer<typeof paperRecord>
