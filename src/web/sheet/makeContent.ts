import { drawMap, showWords } from '../../contexts/city/index.ts'
import { isDiscreet, showOffer } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import {
  formatDate,
  formatNumber,
  type Locale,
  listed,
  mainLocale,
  textsFor,
} from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { offerAddress } from '../help/addresses.ts'
import { languageName } from '../help/languageName.ts'
import { type OfferTexts, offerTexts } from '../help/offerTexts.ts'
import { germanDay } from '../help/openText.ts'
import type { Run, SheetContent, SheetEntry, SheetFact } from './content.ts'
import { qrSvg, sketchSvg } from './drawings.ts'
import { hoursLines } from './hoursLines.ts'
import { type SheetTexts, sheetTexts } from './sheetTexts.ts'

export type Offer = NonNullable<OutputOf<typeof showOffer>['offer']>

export interface SheetOptions {
  large: boolean
  sketch: boolean
}

export interface Sheet {
  content: SheetContent
  /** Offers that were asked for and are gone. */
  gone: string[]
  discreet: boolean
}

interface Words {
  t: OfferTexts
  s: SheetTexts
  request: PageRequest
}

/** Everything that stands on the sheet of these offers, in the language of the page. */
export async function makeSheet(
  request: PageRequest,
  ids: readonly string[],
  { large, sketch }: SheetOptions,
): Promise<Sheet> {
  const { locale, door } = request
  const words: Words = {
    t: textsFor(offerTexts, locale),
    s: textsFor(sheetTexts, locale),
    request,
  }
  const city = await execute(showWords, door, {})
  if (!city.ok) throw new Error(`the city has no words: ${city.failure.kind}`)
  const entries: SheetEntry[] = []
  const gone: string[] = []
  let discreet = false
  for (const id of ids) {
    const outcome = await execute(showOffer, door, { id, locale })
    if (!outcome.ok) continue
    const { offer, closed } = outcome.value
    if (closed) gone.push(closed.name)
    if (!offer) continue
    discreet ||= offer.protected || isDiscreet(offer.types.map((type) => type.id))
    entries.push(await entryOf(offer, words, { sketch }))
  }
  const { s } = words
  const { name } = city.value
  const content: SheetContent = {
    locale,
    title: entries.length === 1 ? entries[0]!.name.text : s.title,
    city: name,
    entries,
    notes: { title: s.notes, hint: s.notesHint },
    foot: [s.changes, s.printed(formatDate(germanDay(door.now()), locale), name)],
    large,
  }
  return { content, gone, discreet }
}

async function entryOf(
  offer: Offer,
  words: Words,
  options: { sketch: boolean },
): Promise<SheetEntry> {
  const { t, s, request } = words
  const said = (text: string): Run => ({ text, locale: offer.textLocale })
  const address = request.origin + request.link(offerAddress(offer))
  return {
    name: said(offer.name),
    organisation: offer.organisation,
    summary: offer.summary ? said(offer.summary) : null,
    phone: offer.phone ? { title: s.phone, number: offer.phone } : null,
    facts: factsOf(offer, words).filter(({ lines }) => lines.length > 0),
    sketch: options.sketch ? await sketchOf(offer, words) : null,
    online: { title: s.online, address, svg: qrSvg(address), alt: s.qrAlt(address) },
    provenance: offer.lastChecked
      ? t.lastChecked(formatDate(offer.lastChecked, request.locale))
      : offer.seenOn
        ? t.seenOn(formatDate(offer.seenOn, request.locale))
        : t.neverChecked,
  }
}

function factsOf(offer: Offer, { t, s, request }: Words): SheetFact[] {
  const { locale } = request
  const own = (text: string): Run => ({ text, locale })
  const said = (text: string | null): Run[] =>
    text ? text.split(/\n+/).map((line) => ({ text: line, locale: offer.textLocale })) : []
  const { ages, hours, cost } = offer
  const ageText =
    ages && (ages.from !== null || ages.below !== null) ? t.ages(ages.from, ages.below) : ''
  return [
    {
      title: t.forWhom,
      lines: [listed([...offer.targetGroups, ageText].filter(Boolean), locale)]
        .filter(Boolean)
        .map(own),
    },
    {
      title: t.start,
      lines: offer.howToStart ? said(offer.howToStart) : [own(startText(offer, t))],
    },
    { title: s.mail, lines: offer.email ? [own(offer.email)] : [] },
    { title: t.website, lines: offer.website ? [own(offer.website)] : [] },
    {
      title: t.when,
      lines: hours
        ? [...hoursLines(hours, t, locale).map(own), ...said(offer.hoursText)]
        : offer.hoursText
          ? said(offer.hoursText)
          : [own(t.hoursUnknown)],
    },
    { title: s.address, lines: addressLines(offer, t, locale) },
    { title: t.bring, lines: said(offer.bring) },
    { title: t.whatHappens, lines: said(offer.whatHappens) },
    {
      title: t.languages,
      lines: offer.languages.length
        ? [
            own(
              listed(
                offer.languages.map((code) => languageName(code, locale)),
                locale,
              ),
            ),
          ]
        : [],
    },
    {
      title: t.cost,
      lines: cost
        ? [own(t.costs[cost.kind]), ...(cost.note ? [{ text: cost.note, locale: 'de' }] : [])]
        : [],
    },
    {
      title: t.access,
      lines: offer.access.length
        ? offer.access.map(({ name, state }) =>
            own(state === 'yes' ? name : `${name}: ${t.accessStates[state]}`),
          )
        : [own(t.accessUnknown)],
    },
  ]
}

function startText(offer: Offer, t: OfferTexts): string {
  if (offer.phone) return t.startCall
  if (!offer.protected && offer.place?.street) return t.startVisit
  return offer.website ? t.startWebsite : t.startAsk
}

/** A protected place has none in what the door gives; the sheet says why. */
function addressLines(
  { protected: isProtected, place }: Offer,
  t: OfferTexts,
  locale: Locale,
): Run[] {
  if (isProtected) return [{ text: t.secret, locale }]
  const town = [place?.postalCode, place?.town].filter(Boolean).join(' ')
  const lines = [place?.name, place?.street, town].flatMap((line) =>
    line ? [{ text: line, locale: mainLocale }] : [],
  )
  return lines.length > 0 ? lines : [{ text: t.addressUnknown, locale }]
}

/** The areas around the place, with a dot; nothing for protected places and those without coordinates. */
async function sketchOf(offer: Offer, { s, request }: Words): Promise<SheetEntry['sketch']> {
  const { place, areas } = offer
  const around = areas.at(-1)
  if (offer.protected || place?.lon == null || place.lat == null || !around) return null
  const larger = areas.at(-2)
  const outcome = await execute(drawMap, request.door, {
    level: around.level,
    ...(larger ? { within: { level: larger.level, id: larger.slug } } : {}),
    pointingAt: { level: around.level, id: around.slug },
    marks: [{ lon: place.lon, lat: place.lat }],
  })
  if (!outcome.ok) return null
  const map = outcome.value
  const current = map.areas.find(({ slug }) => slug === around.slug)
  const drawn = sketchSvg(map, current?.id ?? '')
  if (!drawn) return null
  const where = place.street ?? around.name
  const surroundings = [around.name, larger?.name].filter(Boolean).join(', ')
  const length =
    drawn.metres >= 1000
      ? s.kilometres(formatNumber(drawn.metres / 1000, request.locale))
      : s.metres(formatNumber(drawn.metres, request.locale))
  return {
    svg: drawn.svg,
    title: s.way,
    alt: s.wayAlt(where, surroundings),
    caption: `${s.wayOf(where)} ${surroundings}. ${s.north} ${s.scale(length)}`,
  }
}
