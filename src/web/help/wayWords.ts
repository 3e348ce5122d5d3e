import type { LegNote, ObstaclesNote, showWay, WaysNote } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDistance, formatNumber, type Locale } from '../../platform/texts/index.ts'
import { travellersOf } from './query.ts'
import { germanName } from './streetNames.ts'
import { type OnInto, type TravellerName, travellerNames, type WayTexts } from './wayTexts.ts'

/** Ways in words: minutes first, then what is in the way. */

/** The way as its page shows it. */
export type WayNote = NonNullable<OutputOf<typeof showWay>['way']>
export type TurnNote = WayNote['turns'][number]

/** Travellers of the operation that the pages have no word of their own for are told as the nearest that has one. */
export const nameOfTraveller = (traveller: string): TravellerName =>
  travellerNames.find((name) => travellersOf[name] === traveller) ?? 'fuss'

/** '12', or '15–21' where the two cases differ. Less than a minute is one. */
function minutesOf(best: number, worst: number, locale: Locale): string {
  const [from, to] = [best, worst].map((seconds) => Math.max(1, Math.round(seconds / 60)))
  const written = [...new Set([from, to])].map((minutes) => formatNumber(minutes ?? 1, locale))
  return written.join('–')
}

/** How long a way takes, in words. */
export function legTime(
  { best, worst }: Pick<LegNote, 'best' | 'worst'>,
  name: TravellerName,
  w: WayTexts,
  locale: Locale,
): string {
  if (best === null) return w.tooFar[name]
  if (worst === null) return w.perhaps(minutesOf(best, best, locale))
  return w.takes[name](minutesOf(best, worst, locale))
}

/** Rough ways shorter than this are a doorstep. */
const leastRough = 20

/** What is in the way, each thing in words. */
export function obstacleWords(
  { stairs, steps, kerbsRaised, kerbsUnknown, steep, roughMetres, lifts }: ObstaclesNote,
  name: TravellerName,
  { obstacles: o }: WayTexts,
  locale: Locale,
): string[] {
  // Kerbs hold up wheels alone; on foot they would only fill the line.
  const onWheels = name === 'rollstuhl' || name === 'kinderwagen'
  return [
    stairs > 0 && o.stairs(stairs) + (steps ? ` (${o.steps(steps)})` : ''),
    onWheels && kerbsRaised > 0 && o.kerbsRaised(kerbsRaised),
    onWheels && kerbsUnknown > 0 && o.kerbsUnknown(kerbsUnknown),
    steep > 0 && o.steep(steep),
    onWheels &&
      roughMetres >= leastRough &&
      o.rough(formatDistance(Math.round(roughMetres / 10) * 10, locale)),
    lifts > 0 && o.lifts(lifts),
  ].filter((text) => text !== false)
}

const legWords = (leg: LegNote, name: TravellerName, w: WayTexts, locale: Locale): string =>
  [
    legTime(leg, name, w, locale),
    ...(leg.obstacles ? obstacleWords(leg.obstacles, name, w, locale) : []),
  ].join(locale === 'ar' ? '، ' : ', ')

/** The lines of a card: the way of who is under way, by wheelchair beside it, by bus where that is quicker. */
export function wayLines(
  { walk, wheelchair, transit }: WaysNote,
  traveller: string,
  w: WayTexts,
  locale: Locale,
): string[] {
  const minutes = (seconds: number) => minutesOf(seconds, seconds, locale)
  return [
    ...(walk ? [legWords(walk, nameOfTraveller(traveller), w, locale)] : []),
    ...(wheelchair ? [legWords(wheelchair, 'rollstuhl', w, locale)] : []),
    ...(transit ? [w.byBus(minutes(transit.seconds))] : []),
  ]
}

/** Metres as one can pace them out. */
const paced = (metres: number) => {
  const step = metres < 50 ? 5 : metres < 1000 ? 10 : 100
  return Math.max(step, Math.round(metres / step) * step)
}
export const wayLength = (metres: number, locale: Locale) => formatDistance(paced(metres), locale)

/**
 * A turn as a sentence, cut where the name of the way stands: names are German on every page, and run in a
 * direction of their own.
 */
export function turnSentence(
  { turn, kind, name, metres }: Pick<TurnNote, 'turn' | 'kind' | 'name' | 'metres'>,
  w: WayTexts,
  locale: Locale,
): { before: string; name: string; after: string } {
  const sentence = w.turns[turn].replace('{m}', wayLength(metres, locale))
  const form = sentence.includes('{on}') ? 'on' : 'into'
  const phrase = phraseOf(kind, name, form, w)
  const [before = '', after = ''] = sentence.replace(`{${form}}`, phrase.text).split('{name}')
  return { before, name: phrase.text.includes('{name}') ? phrase.name : '', after }
}

function phraseOf(
  kind: TurnNote['kind'],
  name: string,
  form: keyof OnInto,
  { kinds, named }: WayTexts,
): { text: string; name: string } {
  if (!name) return { text: kinds[kind][form], name }
  if (kind !== 'street' && kind !== 'footway')
    return { text: `${kinds[kind][form]} ({name})`, name }
  const german = named.feminine && germanName(name)
  const own = german && named[german.gender]
  return own ? { text: own[form], name: german[form] } : { text: named.other[form], name }
}
