import { verbForm } from '../lexicon/verbForms.ts'
import type { ClauseWord } from './clause.ts'
import { modals } from './grammar.ts'
import { phrasesOf } from './phrases.ts'
import { remembered } from './words.ts'

const officePattern =
  /^(?:(?:stadt|kommunal|kreis|bezirks|landes)?verwaltung|stadt|landeshauptstadt|hansestadt|koalition|.*fraktion|rat|stadtrat|magistrat|senat|kreis|landkreis|gemeinde|kommune|bezirk|land|bund|.*dezernat|fachbereich|jobcenter|.*verband|.*verbände|träger|klinikum|stadtwerke|verwaltungsvorstand|oberbürgermeister(?:in)?|bezirksregierung|.*[^b]amt)s?$/

/** Whoever speaks or is spoken for in a paper: city, administration, coalition, office. */
export const isOffice = remembered((low): boolean => officePattern.test(low))

/** "wird … ausgebaut": who stands as the subject is not who acts. */
export const isPassive = (words: readonly ClauseWord[]): boolean =>
  words.some(({ low, zone }) => zone === 'main' && /^(?:werden|wird|worden)$/.test(low)) &&
  words.some(
    ({ capital, low, zone }) =>
      zone === 'main' &&
      !capital &&
      verbForm(low)?.participle === true &&
      !verbForm(low)?.infinitive,
  )

/**
 * "Die Koalition stärkt …" is read as "wir stärken …": the subject stands aside, so that what is left is what
 * shall be done. Only where a finite verb stands beside it and something else is done.
 */
export function inAuthorsVoice(words: readonly ClauseWord[]): readonly ClauseWord[] {
  if (words.some(({ low }) => low === 'wir') || isPassive(words)) return words
  const bare = phrasesOf(words).filter(
    ({ preposition, genitive }) => preposition === null && !genitive,
  )
  const subject = bare[0]
  if (!subject || !isOffice(subject.noun.low)) return words
  const last = words.indexOf(subject.tail)
  let first = subject.at
  while (first > 0 && /^(?:d(?:ie|er|as)|unsere?|eine?)$/.test(words[first - 1]!.low)) first--
  if (!isFiniteVerb(words[last + 1]) && !isFiniteVerb(words[first - 1])) return words
  return words.map((word, at) => {
    if (at === subject.at) return { ...word, text: 'wir', low: 'wir', capital: false }
    return at >= first && at <= last ? { ...word, zone: 'side' } : word
  })
}

const isFiniteVerb = (word: ClauseWord | undefined): boolean =>
  word !== undefined && (modals.has(word.low) || verbForm(word.low)?.third === true)
