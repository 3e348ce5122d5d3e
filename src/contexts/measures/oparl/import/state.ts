import { z } from 'zod'
import type { KeptType } from './objects.ts'

/** The lists of a body that are read, in this order; each may be missing but the first three. */
export const lists = [
  'organization',
  'meeting',
  'paper',
  'agendaItem',
  'consultation',
  'file',
] as const
export type ListOf = (typeof lists)[number]

export const typeIn: Record<ListOf, KeptType> = {
  organization: 'Organization',
  meeting: 'Meeting',
  paper: 'Paper',
  agendaItem: 'AgendaItem',
  consultation: 'Consultation',
  file: 'File',
}

/** How far the reading of a list has come. */
export const listState = z.object({
  /** What this pass asks for: changed since then; null for everything. */
  since: z.string().nullable(),
  /** When the pass began, by the server's clock: the next one asks for what changed since. */
  startedAt: z.string(),
  /** The page to go on with; null once the pass is complete. */
  next: z.string().nullable(),
  /** Everything that changed until then is here. */
  readUntil: z.string().nullable(),
})
export type ListState = z.infer<typeof listState>

export const sourceState = z.object({
  name: z.string(),
  bodies: z.record(
    z.string(),
    z.object({ name: z.string(), lists: z.partialRecord(z.enum(lists), listState) }),
  ),
})
export type SourceState = z.infer<typeof sourceState>
