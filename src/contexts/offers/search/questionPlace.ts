import { grammars, tokensOf } from '../../../kernels/search/index.ts'
import type { CityLive } from '../../city/index.ts'
import { findPlace, type NamedPlace } from '../domain/place.ts'
import type { OffersLive } from '../snapshot/live.ts'

/** A question without the place that stood in it: 'Schulden in Hafen' → 'Schulden' and the quarter Hafen. */
export interface PlacedQuestion {
  question: string
  place: NamedPlace
}

/** Names of areas, folded word by word, made once for each state of the city. */
const names = new WeakMap<CityLive, Map<string, string>>()
const longestName = 4
const before =
  /^(?:in|im|bei|nahe|naehe|am|an|auf|aus|nach|zum|zur|near|at|around|w|v|u|a|dans|au|semtinde)$/

/** Finds a quarter, a district or a postal code in a question. A word that means help is no place. */
export function placeInQuestion(
  question: string,
  city: CityLive,
  live: Pick<OffersLive, 'postalCode' | 'concepts'>,
): PlacedQuestion | undefined {
  const code = /(?<!\d)\d{5}(?!\d)/.exec(question)
  const coded = code && findPlace(code[0], city, live)
  if (coded) return { question: question.replace(code[0], ' ').trim(), place: coded }
  const words = question.split(/\s+/).filter(Boolean)
  const folded = words.map((word) =>
    tokensOf(word)
      .map((token) => token.word)
      .join(' '),
  )
  const known = namesOf(city)
  for (let length = Math.min(longestName, words.length); length > 0; length--)
    for (let from = words.length - length; from >= 0; from--) {
      const name = known.get(folded.slice(from, from + length).join(' '))
      if (!name) continue
      const led = from > 0 && before.test(folded[from - 1]!)
      if (length === 1 && !led && (words.length === 1 || meansHelp(words[from]!, live))) continue
      const place = findPlace(name, city, live)
      const rest = [...words.slice(0, led ? from - 1 : from), ...words.slice(from + length)].join(
        ' ',
      )
      if (place && tokensOf(rest).length > 0) return { question: rest, place }
    }
  return undefined
}

function meansHelp(word: string, { concepts }: Pick<OffersLive, 'concepts'>): boolean {
  return tokensOf(word).some(
    (token) => grammars.de.stop.has(token.word) || concepts.phrases.lexicon.knows('de', token),
  )
}

function namesOf(city: CityLive): Map<string, string> {
  let known = names.get(city)
  if (!known) {
    known = new Map()
    for (const { id } of city.levels)
      for (const { name } of city.areasOn(id)) {
        const key = tokensOf(name)
          .map(({ word }) => word)
          .join(' ')
        if (key.length > 3 && !known.has(key)) known.set(key, name)
      }
    names.set(city, known)
  }
  return known
}
