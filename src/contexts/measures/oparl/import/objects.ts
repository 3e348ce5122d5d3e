import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * What is kept of the objects of a council information system: a list of fields for each type, and nothing else.
 * Persons and memberships are not read at all; of those who took part, only their number is kept.
 */

export const keptTypes = [
  'Body',
  'LegislativeTerm',
  'Organization',
  'Meeting',
  'AgendaItem',
  'Paper',
  'Consultation',
  'File',
] as const
export type KeptType = (typeof keptTypes)[number]

export interface KeptObject {
  /** Its address in the system it comes from. */
  id: string
  type: KeptType
  record: Record<string, unknown>
  /** ISO 8601. */
  modified: string | null
  deleted: boolean
}

/** PostgreSQL keeps neither NUL nor half a character. */
const text = (most: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\0', '').slice(0, most).toWellFormed().trim())
    .pipe(z.string().min(1))
    .optional()
    .catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const count = z.int().min(0).max(100_000).optional().catch(undefined)
const address = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .optional()
  .catch(undefined)
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((value) => value.slice(0, 10))
  .optional()
  .catch(undefined)
const moment = z
  .string()
  .transform((value) => new Date(value))
  .refine((value) => !Number.isNaN(value.getTime()))
  .transform((value) => value.toISOString())
  .optional()
  .catch(undefined)
const addresses = z
  .array(z.unknown())
  .max(10_000)
  .transform((list) => list.filter((one): one is string => address.parse(one) !== undefined))
  .optional()
  .catch(undefined)
const howMany = z
  .array(z.unknown())
  .transform((list) => list.length)
  .optional()
  .catch(undefined)
const place = z
  .object({
    description: text(300),
    room: text(100),
    streetAddress: text(200),
    postalCode: text(10),
    locality: text(100),
  })
  .transform(
    ({ description, room, streetAddress, postalCode, locality }) =>
      description ??
      [room, streetAddress, [postalCode, locality].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', '),
  )
  .transform((value) => value.slice(0, 300) || undefined)
  .optional()
  .catch(undefined)

const shapes = {
  Body: z.object({
    name: text(300),
    shortName: text(100),
    ags: text(20),
    website: address,
    license: address,
    web: address,
  }),
  LegislativeTerm: z.object({ name: text(300), startDate: day, endDate: day }),
  Organization: z
    .object({
      name: text(300),
      shortName: text(100),
      organizationType: text(100),
      classification: text(100),
      startDate: day,
      endDate: day,
      memberCount: count,
      votingMemberCount: count,
      membership: howMany,
      subOrganizationOf: address,
      web: address,
      website: address,
    })
    .transform(({ membership, memberCount = membership, ...rest }) => ({ ...rest, memberCount })),
  Meeting: z
    .object({
      name: text(300),
      meetingState: text(100),
      cancelled: flag,
      start: moment,
      end: moment,
      location: place,
      organization: addresses,
      participant: howMany,
      web: address,
    })
    .transform(({ participant: participants, ...rest }) => ({ ...rest, participants })),
  AgendaItem: z.object({
    meeting: address,
    number: text(30),
    order: count,
    name: text(300),
    public: flag,
    result: text(300),
    resolutionText: text(9_000),
    consultation: address,
    web: address,
  }),
  Paper: z.object({
    name: text(1_000),
    reference: text(100),
    date: day,
    paperType: text(100),
    originatorOrganization: addresses,
    underDirectionOf: addresses,
    relatedPaper: addresses,
    web: address,
  }),
  Consultation: z.object({
    paper: address,
    agendaItem: address,
    meeting: address,
    organization: addresses,
    authoritative: flag,
    role: text(100),
  }),
  File: z.object({
    name: text(300),
    fileName: text(300),
    mimeType: text(100),
    date: day,
    size: z.int().min(0).optional().catch(undefined),
    accessUrl: address,
    downloadUrl: address,
  }),
} as const satisfies Record<KeptType, z.ZodType>

/** Objects that stand inside others, by the field they stand in; kept as objects of their own. */
const inside: Partial<Record<KeptType, Record<string, { type: KeptType; back?: string }>>> = {
  Body: { legislativeTerm: { type: 'LegislativeTerm' } },
  Meeting: {
    agendaItem: { type: 'AgendaItem', back: 'meeting' },
    invitation: { type: 'File' },
    resultsProtocol: { type: 'File' },
    verbatimProtocol: { type: 'File' },
    auxiliaryFile: { type: 'File' },
  },
  AgendaItem: { resolutionFile: { type: 'File' }, auxiliaryFile: { type: 'File' } },
  Paper: {
    consultation: { type: 'Consultation', back: 'paper' },
    mainFile: { type: 'File' },
    auxiliaryFile: { type: 'File' },
  },
}

const head = z.looseObject({
  id: z.url({ protocol: /^https?$/ }).max(2_000),
  type: z.string(),
  modified: moment,
  deleted: flag,
})

/** 'https://schema.oparl.org/1.1/Paper' → 'Paper', of version 1.0 as well. */
export const typeOf = (type: unknown): string | undefined =>
  typeof type === 'string'
    ? /^https?:\/\/(?:schema\.)?oparl\.org\/(?:schema\/)?1\.[01]\/(\w+)$/.exec(type)?.[1]
    : undefined

/**
 * An object and those inside it, as they are kept.
 *
 * @param expected the type that the list it stands in is of
 * @returns undefined where it is no such object
 */
export function objectsIn(raw: unknown, expected: KeptType): KeptObject[] | undefined {
  const parsed = head.safeParse(raw)
  if (!parsed.success || typeOf(parsed.data.type) !== expected) return undefined
  const { id, modified = null, deleted = false, ...rest } = parsed.data
  const record: Record<string, unknown> = shapes[expected].parse(rest)
  const within: KeptObject[] = []
  for (const [field, { type, back }] of Object.entries(inside[expected] ?? {})) {
    const value = rest[field]
    const found = (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const presumed = { type: `https://schema.oparl.org/1.1/${type}`, ...(back && { [back]: id }) }
      const objects = objectsIn({ ...presumed, ...Object(one) }, type) ?? []
      within.push(...objects)
      return objects.slice(0, 1).map((object) => object.id)
    })
    if (found.length > 0) record[field] = Array.isArray(value) ? found : found[0]
  }
  const key = keyOf(expected, id)
  if (key !== undefined) record.key = key
  return [{ id, type: expected, record, modified, deleted }, ...within]
}

const keyed: Partial<Record<KeptType, string>> = { Organization: 'gremium', Meeting: 'sitzung' }

/** The id of what becomes of it here: the same for the same address, whatever its name comes to be. */
function keyOf(type: KeptType, id: string): string | undefined {
  const prefix = keyed[type]
  return prefix && `ris-${prefix}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`
}
