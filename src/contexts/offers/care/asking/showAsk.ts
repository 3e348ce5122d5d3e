import { z } from 'zod'
import type { Transaction } from '../../../../platform/db/database.ts'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { organisationContacts } from '../../../people/index.ts'
import type { OfferRecord } from '../../domain/offer.ts'
import { publicOffer, sitesOf } from '../../domain/publicOffer.ts'
import { inLocale, vocabulary } from '../../domain/vocabulary.ts'
import { readOffer } from '../../editing/store.ts'
import { hoursLine } from '../hoursLine.ts'
import { tokenShape } from './shapes.ts'
import { type AskedOffer, findAsk, readAskedOffers } from './store.ts'
import { hashOf } from './token.ts'

const askedOffer = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  summary: z.string().nullable(),
  types: z.array(z.string()),
  places: z.array(z.string()).describe('Addresses; empty where the place is secret.'),
  hours: z.string().describe('As one line; empty where nothing is known.'),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  lastChecked: z.string().nullable(),
  answer: z.enum(['confirmed', 'wrong']).nullable(),
})

/** What somebody is asked to confirm. Looking changes nothing: mail programs look, too. */
export const showAsk = operation({
  name: 'offers.showAsk',
  effect: 'read',
  permission: 'public',
  summary: 'Shows the offers that the link in a mail asks about.',
  only: 'pages',
  input: z.strictObject({ token: tokenShape }),
  output: z.object({ organisation: z.string().nullable(), offers: z.array(askedOffer) }),
  async run({ tx, now }, { token }) {
    const ask = await findAsk(tx, { tokenHash: hashOf(token), now })
    if (!ask) return notFound('ask')
    const contact = ask.organisation
      ? (await organisationContacts(tx, [ask.organisation])).get(ask.organisation)
      : undefined
    const offers: z.input<typeof askedOffer>[] = []
    for (const asked of await readAskedOffers(tx, ask.id)) {
      const noted = await noteAsked(tx, asked)
      if (noted) offers.push(noted)
    }
    return done({ organisation: contact?.name ?? null, offers })
  },
})

async function noteAsked(
  tx: Transaction,
  { offer, answer }: AskedOffer,
): Promise<z.input<typeof askedOffer> | undefined> {
  const row = await readOffer(tx, offer)
  if (!row) return undefined
  const { version } = row
  // Whoever holds the link reads it: of a secret place no more than everybody.
  const unknown = { openedOn: null, seenOn: null, source: null, updatedOn: '' }
  const { record, isProtected } = publicOffer({
    record: row.record,
    protected: row.protected,
    ...unknown,
  })
  const text = record.texts.de ?? Object.values(record.texts)[0]
  return {
    id: offer,
    version,
    name: text?.name ?? offer,
    summary: text?.summary ?? null,
    types: record.types.flatMap((type) => {
      const entry = vocabulary.types.get(type)
      return entry ? [inLocale(entry.name, 'de')] : []
    }),
    places: isProtected ? [] : placesOf(record),
    hours: hoursLine(record.hours) || (text?.hours ?? ''),
    phone: record.phone ?? null,
    email: record.email ?? null,
    website: record.website ?? null,
    lastChecked: record.lastChecked ?? null,
    answer,
  }
}

const placesOf = (record: OfferRecord): string[] =>
  sitesOf(record)
    .map(({ street, houseNumber, postalCode, place }) =>
      [
        [street, houseNumber],
        [postalCode, place],
      ]
        .map((words) => words.filter(Boolean).join(' '))
        .filter(Boolean)
        .join(', '),
    )
    .filter(Boolean)
