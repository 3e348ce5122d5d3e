import { z } from 'zod'
import { packageEventRecord, packageEvents, packageRecord } from '../domain/package.ts'
import { slug } from '../domain/shared.ts'

/** Where a package stands. What happened to it on the way are its events. */
export const packageStates = [
  'draft',
  'filed',
  'returned',
  'scored',
  'agreed',
  'declined',
  'ended',
] as const
export type PackageState = (typeof packageStates)[number]

export const packageId = slug
export const seenPackage = {
  package: packageId,
  version: z.int().min(1).describe('The version that was read.'),
}

export const eventNote = z.object({
  kind: z.enum(packageEvents),
  on: z.string(),
  record: packageEventRecord,
})
export type EventNote = z.infer<typeof eventNote>

/** A term that was agreed: at most five years. */
export const term = z.object({ from: z.string(), to: z.string(), amount: z.int().nullable() })

export const packageNote = z.object({
  id: z.string(),
  state: z.enum(packageStates),
  public: z.boolean(),
  version: z.int(),
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
  record: packageRecord,
  term: term.nullable(),
  /** Years of the term that have ended and have no report of the provider, or no review of the city. */
  missingReports: z.array(z.int()),
  missingReviews: z.array(z.int()),
  /** The term ends within a year. */
  endsSoon: z.boolean(),
})
export type PackageNote = z.infer<typeof packageNote>
