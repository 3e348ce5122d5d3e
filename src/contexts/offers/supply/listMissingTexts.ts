import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import type { OfferRecord } from '../domain/offer.ts'
import { offersPart } from '../snapshot/part.ts'

/** An offer is there in a language when a person can read in it what it is. */
const isIn = ({ texts }: OfferRecord, locale: string): boolean =>
  Boolean(texts[locale]?.summary || texts[locale]?.description)

/** Which offers still have no text of their own in a language. */
export const listMissingTexts = operation({
  name: 'offers.listMissingTexts',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Offers without a text of their own in a language, by default easy language.',
  input: z.strictObject({
    locale: z
      .string()
      .regex(/^[a-z]{2,8}$/)
      .default('leicht'),
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    total: z.int().describe('All offers.'),
    missing: z.int(),
    organisations: z
      .array(z.object({ name: z.string().nullable(), missing: z.int(), total: z.int() }))
      .describe('Those with most to write first.'),
    page: z.int(),
    pages: z.int(),
    offers: z.array(
      z.object({ id: z.string(), name: z.string(), organisation: z.string().nullable() }),
    ),
  }),
  run({ snapshot }, { locale, page: wanted }) {
    const { all } = snapshot.get(offersPart)
    const missing = all.filter(({ record }) => !isIn(record, locale))
    const lost = new Set(missing)
    const byOrganisation = Map.groupBy(all, ({ record }) => record.organisation?.name ?? null)
    const organisations = [...byOrganisation]
      .map(([name, offers]) => ({
        name,
        missing: offers.filter((offer) => lost.has(offer)).length,
        total: offers.length,
      }))
      .filter((one) => one.missing > 0)
      .sort((a, b) => b.missing - a.missing)
    const pages = Math.max(1, Math.ceil(missing.length / perPage))
    const page = Math.min(wanted, pages)
    return done({
      total: all.length,
      missing: missing.length,
      organisations,
      page,
      pages,
      offers: missing.slice((page - 1) * perPage, page * perPage).map(({ record }) => ({
        id: record.id,
        name: record.texts.de?.name ?? Object.values(record.texts)[0]?.name ?? record.id,
        organisation: record.organisation?.name ?? null,
      })),
    })
  },
})

const perPage = 100
