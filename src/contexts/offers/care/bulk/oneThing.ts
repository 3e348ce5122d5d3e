import { z } from 'zod'
import { accessFeatures, type OfferRecord } from '../../domain/offer.ts'

/** One thing that is changed of many offers at once. */

const id = z.string().min(1).max(120)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const oneThing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addType'), type: id }),
  z.strictObject({ kind: z.literal('removeType'), type: id }),
  z.strictObject({ kind: z.literal('addGroup'), group: id }),
  z.strictObject({ kind: z.literal('removeGroup'), group: id }),
  z.strictObject({ kind: z.literal('addNetwork'), network: id }),
  z.strictObject({ kind: z.literal('removeNetwork'), network: id }),
  z.strictObject({
    kind: z.literal('access'),
    feature: z.enum(accessFeatures),
    state: z.enum(['yes', 'limited', 'no']).nullable().describe('null: not known.'),
  }),
  z.strictObject({
    kind: z.literal('close'),
    from: day,
    until: day.optional(),
    note: z.string().max(300).optional(),
  }),
  z.strictObject({ kind: z.literal('open') }).describe('Takes a temporary closure away.'),
  z.strictObject({
    kind: z.literal('contact'),
    field: z.enum(['phone', 'email', 'website']),
    value: z.string().max(500).nullable().describe('null: none.'),
  }),
  z.strictObject({ kind: z.literal('organisation'), organisation: id }),
])
export type OneThing = z.infer<typeof oneThing>

const withOne = (list: readonly string[] | undefined, one: string): string[] =>
  list?.includes(one) ? [...list] : [...(list ?? []), one]
const without = (list: readonly string[] | undefined, one: string): string[] =>
  (list ?? []).filter((entry) => entry !== one)

/** The record with that one thing changed. `organisation` is the one that is named, if one is. */
export function changeOne(
  record: OfferRecord,
  what: OneThing,
  organisation: { id: string; name: string } | undefined,
): OfferRecord {
  switch (what.kind) {
    case 'addType':
      return { ...record, types: withOne(record.types, what.type) }
    case 'removeType':
      return { ...record, types: without(record.types, what.type) }
    case 'addGroup':
      return { ...record, targetGroups: withOne(record.targetGroups, what.group) }
    case 'removeGroup':
      return { ...record, targetGroups: without(record.targetGroups, what.group) }
    case 'addNetwork':
      return { ...record, networks: withOne(record.networks, what.network) }
    case 'removeNetwork':
      return { ...record, networks: without(record.networks, what.network) }
    case 'access': {
      const { [what.feature]: _, ...rest } = record.access
      return { ...record, access: what.state ? { ...rest, [what.feature]: what.state } : rest }
    }
    case 'close': {
      const { from, until, note } = what
      return { ...record, closure: { from, ...(until && { until }), ...(note && { note }) } }
    }
    case 'open': {
      const { closure: _, ...rest } = record
      return rest
    }
    case 'contact': {
      const { [what.field]: _, ...rest } = record
      return what.value?.trim() ? { ...rest, [what.field]: what.value.trim() } : rest
    }
    case 'organisation':
      return organisation ? { ...record, organisation } : record
  }
}
