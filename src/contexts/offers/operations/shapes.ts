import { z } from 'zod'
import type { WallClock } from '../domain/calendar.ts'
import { type OpenState, openState } from '../domain/hours.ts'
import { accessFeatures, type OfferText, type Site } from '../domain/offer.ts'
import type { PublicOffer } from '../domain/publicOffer.ts'
import { type HelpLine, inLocale, localeIn, vocabulary } from '../domain/vocabulary.ts'
import { askedWord } from '../search/askedWord.ts'
import type { RankedOffer } from '../search/rank.ts'

/** What several operations on offers answer with. */

export const localeShape = z
  .string()
  .regex(/^[a-z]{2,8}$/)
  .default('de')
  .describe('Language of the answer: de, leicht (easy language), en. Others fall back to German.')

export const offerIdShape = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,120}$/i)
  .describe('Id of an offer.')

const momentShape = z.object({
  day: z.string().describe('YYYY-MM-DD'),
  time: z.string().describe('HH:MM on the clock in Germany; 24:00 is the end of the day.'),
})
export const openShape = z
  .object({
    kind: z
      .enum(['open', 'byPhone', 'closed', 'byAppointment', 'paused', 'unknown'])
      .describe(
        'Whether somebody is there now. "byPhone": the door is closed, the phone is answered; "paused": temporarily closed as a whole; "unknown": nobody told us.',
      ),
    until: momentShape
      .nullable()
      .describe(
        'When it closes, or the phone is no longer answered; null where that is never, or it is not open.',
      ),
    next: momentShape
      .nullable()
      .describe('When the door opens next without an appointment, within thirteen months.'),
    nextByPhone: momentShape.nullable().describe('When the phone is answered next.'),
    pause: z
      .object({
        from: z.string().describe('First day, YYYY-MM-DD.'),
        until: z.string().nullable().describe('Last day; null where nobody knows.'),
        note: z.string().nullable(),
      })
      .nullable()
      .describe('Why and for how long it is paused.'),
    holiday: z
      .string()
      .nullable()
      .describe('The public holiday today that makes the times uncertain.'),
  })
  .describe('Open or not, at the moment of the answer.')
export type OpenNote = z.infer<typeof openShape>

export const noteOpen = (state: OpenState): OpenNote => ({
  kind: state.kind,
  until: 'until' in state && state.kind !== 'paused' ? state.until : null,
  next: 'next' in state ? state.next : null,
  nextByPhone: 'nextByPhone' in state ? (state.nextByPhone ?? null) : null,
  pause:
    state.kind === 'paused'
      ? { from: state.from, until: state.until, note: state.note ?? null }
      : null,
  holiday: state.kind === 'unknown' ? (state.holiday ?? null) : null,
})

export const typeNoteShape = z.object({
  id: z.string().describe('Id of the vocabulary of offer types.'),
  name: z.string(),
})

export const placeShape = z
  .object({
    name: z.string().nullable(),
    street: z.string().nullable().describe('Street and house number.'),
    postalCode: z.string().nullable(),
    town: z.string().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
  })
  .describe('Where it is. Protected places (such as women’s shelters) have none.')

export const accessShape = z.array(
  z.object({
    feature: z.enum(accessFeatures),
    name: z.string(),
    state: z.enum(['yes', 'limited', 'no']),
  }),
)

export const cardShape = z
  .object({
    id: z.string(),
    name: z.string(),
    textLocale: z.string().describe('The language the name and the texts are really in.'),
    summary: z.string().nullable(),
    types: z.array(typeNoteShape),
    organisation: z.string().nullable(),
    protected: z.boolean().describe('The place is kept secret to protect people.'),
    place: placeShape.nullable(),
    open: openShape,
    phone: z.string().nullable(),
    languages: z.array(z.string()).describe('ISO 639 codes.'),
    access: accessShape.describe('Checked features; what nobody checked is missing, not "no".'),
    cost: z
      .object({
        kind: z.enum(['free', 'reduced', 'fee', 'membership', 'unknown']),
        note: z.string().nullable(),
      })
      .nullable(),
    crisis: z.boolean().describe('Helps in an emergency.'),
    lastChecked: z.string().nullable().describe('When somebody last confirmed that this is true.'),
  })
  .describe('An offer of help in short.')
export type OfferCard = z.infer<typeof cardShape>

/** The texts in a person's language, else in German, else in whatever there is. */
export function textOf(offer: PublicOffer, locale: string): { text: OfferText; locale: string } {
  const { texts, id } = offer.record
  const found = [locale, 'de', ...Object.keys(texts)].find((candidate) => texts[candidate])
  return found === undefined
    ? { text: { name: id }, locale: 'de' }
    : { text: texts[found]!, locale: found }
}

export const aboutShape = z
  .string()
  .nullable()
  .describe(
    'What this kind of help is, in the language of the answer: where the offer has no words of its own in it.',
  )

/** The vocabulary is in languages that few offers are written in. */
export function aboutKind({ record }: PublicOffer, locale: string): string | null {
  if (record.texts[locale]?.summary) return null
  const type = record.types.map((id) => vocabulary.types.get(id)).find((one) => one !== undefined)
  return type && localeIn(type.explanation, locale) === locale
    ? inLocale(type.explanation, locale)
    : null
}

export function noteOffer(offer: PublicOffer, open: OpenState, locale: string): OfferCard {
  const { record, isProtected } = offer
  const { text, locale: textLocale } = textOf(offer, locale)
  return {
    id: record.id,
    name: text.name,
    textLocale,
    summary: text.summary ?? null,
    types: noteTypes(record.types, locale),
    organisation: record.organisation?.name ?? null,
    protected: isProtected,
    place: isProtected ? null : notePlace(offer),
    open: noteOpen(open),
    phone: record.phone ?? null,
    languages: record.languages,
    access: noteAccess(offer, locale),
    cost: record.cost ? { kind: record.cost.kind, note: record.cost.note ?? null } : null,
    crisis: isCrisisOffer(offer),
    lastChecked: record.lastChecked ?? null,
  }
}

/** Marked so itself, or of a type that helps in an emergency. */
export const isCrisisOffer = ({ record }: PublicOffer): boolean =>
  record.crisis ?? record.types.some((type) => vocabulary.types.get(type)?.crisis)

export function noteTypes(types: readonly string[], locale: string) {
  return types.flatMap((id) => {
    const type = vocabulary.types.get(id)
    return type ? [{ id, name: inLocale(type.name, locale) }] : []
  })
}

const notePlace = ({ record: { site } }: PublicOffer): z.infer<typeof placeShape> | null =>
  site ? noteSite(site) : null

export function noteSite(site: Site): z.infer<typeof placeShape> {
  const street = [site.street, site.houseNumber].filter(Boolean).join(' ')
  return {
    name: site.name ?? null,
    street: street || null,
    postalCode: site.postalCode ?? null,
    town: site.place ?? null,
    lon: site.lon ?? null,
    lat: site.lat ?? null,
  }
}

function noteAccess({ record }: PublicOffer, locale: string): z.infer<typeof accessShape> {
  return accessFeatures.flatMap((feature) => {
    const state = record.access[feature]
    const entry = vocabulary.accessFeatures.get(feature)
    return state && entry ? [{ feature, name: inLocale(entry.name, locale), state }] : []
  })
}

export const reasonShape = z.object({
  word: z.string().describe('What fits, in everyday words: "Schulden".'),
  type: z.string().nullable().describe('The offer type through which it fits.'),
  german: z.boolean().describe('The word is German.'),
})
/** The first two reasons that can be said in a word. */
export function noteReasons({ offer, reasons }: RankedOffer): z.infer<typeof reasonShape>[] {
  return reasons
    .flatMap((reason): z.infer<typeof reasonShape>[] => {
      if (reason.kind === 'type')
        return [{ word: reason.word, type: reason.type, german: reason.german }]
      const word = askedWord(offer, reason.words)
      return word ? [{ word, type: null, german: true }] : []
    })
    .slice(0, 2)
}

export const helpLineShape = z
  .object({
    id: z.string(),
    name: z.string(),
    explanation: z.string(),
    phones: z.array(z.string()),
    open: openShape,
    always: z.boolean().describe('Day and night.'),
    charged: z.boolean().describe('The call costs money.'),
    website: z.string().nullable(),
  })
  .describe('A national help line or emergency number.')
export type HelpLineNote = z.infer<typeof helpLineShape>

export function noteHelpLine(
  line: HelpLine,
  now: WallClock,
  state: string,
  locale: string,
): HelpLineNote {
  return {
    id: line.id,
    name: inLocale(line.name, locale),
    explanation: inLocale(line.explanation, locale),
    phones: line.phones,
    open: noteOpen(openState(line.hours, now, state)),
    always: line.hours.always ?? false,
    charged: line.charged ?? false,
    website: line.website ?? null,
  }
}

/** Lines that can be called from a Land: nationwide ones, and those of the Land itself. */
export function helpLinesIn(state: string): HelpLine[] {
  return [...vocabulary.helpLines.values()].filter(
    ({ states }) => !states || states.includes(state),
  )
}
