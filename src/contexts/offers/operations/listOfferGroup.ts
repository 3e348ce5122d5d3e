import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape, noteOffer } from './shapes.ts'

/** So many offers at least share a group on average: whoever asks for one could mean any of them. */
const leastPerGroup = 40

/** The number of groups: a power of two, so that few offers move when their number changes. */
export const groupsFor = (offers: number): number =>
  2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, offers / leastPerGroup))))

/** FNV-1a over the letters of an id, which are ASCII; keep.js has the same. */
export function groupOf(id: string, groups: number): number {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % groups
}

/**
 * Offers in short, by chance groups of their ids. A list kept on a device is brought up to date with it: the
 * server is asked for groups and never learns which of some forty offers stands on the list.
 */
export const listOfferGroup = operation({
  name: 'offers.listOfferGroup',
  effect: 'readPublic',
  permission: 'public',
  summary: 'A chance group of offers in short, with which a device renews the list it keeps.',
  input: z.strictObject({
    group: z.int().min(0).max(65_535),
    groups: z
      .int()
      .min(1)
      .max(65_536)
      .optional()
      .describe('Into how many groups the offers are divided; not more than the answer says.'),
    locale: localeShape,
  }),
  output: z.object({
    groups: z.int().describe('The most groups there may be now.'),
    offers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        textLocale: z.string(),
        phone: z.string().nullable(),
        where: z.string().nullable().describe('Street and town; never of a protected place.'),
        protected: z.boolean(),
      }),
    ),
  }),
  run({ snapshot }, { group, groups: asked, locale }) {
    const live = snapshot.get(offersPart)
    const most = groupsFor(live.all.length)
    const groups = asked ?? most
    if (groups > most || group >= groups) return notFound('group')
    return done({
      groups: most,
      offers: live.all
        .filter(({ record }) => groupOf(record.id, groups) === group)
        .map((offer) => {
          const card = noteOffer(offer, { kind: 'unknown' }, locale)
          const town = [card.place?.postalCode, card.place?.town].filter(Boolean).join(' ')
          const where = [card.place?.street, town].filter(Boolean).join(', ')
          const { id, name, textLocale, phone, protected: isProtected } = card
          return { id, name, textLocale, phone, where: where || null, protected: isProtected }
        }),
    })
  },
})
