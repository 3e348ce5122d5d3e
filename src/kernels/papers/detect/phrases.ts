import { accusativeStarts, determiners, genitiveStarts, prepositions } from '../lexicon/words.ts'
import type { Word } from './clauses.ts'

/** Nouns that no preposition and no genitive governs: subjects and objects. Indices into the words. */
export function bareNouns(words: readonly Word[], from: number, to: number): number[] {
  const bare: number[] = []
  let governed = false
  let lastNoun = -2
  for (let at = from; at <= to; at++) {
    const word = words[at]!
    if (word.level !== 'main' && word.level !== 'mark') {
      governed = false
      lastNoun = -2
      continue
    }
    if (word.kind === 'sign') {
      if (word.text !== ',') governed = false
      continue
    }
    if (word.kind === 'number' && lastNoun === at - 1) governed = false
    if (at === from && isOpeningAdverb(word)) continue
    if (!word.capital || (at === from && determiners.has(word.lower))) {
      if (prepositions.has(word.lower)) governed = true
      else if (lastNoun === at - 1 && genitiveStarts.has(word.lower)) governed = true
      else if (lastNoun === at - 1 && accusativeStarts.has(word.lower)) governed = false
      else if (
        lastNoun === at - 1 &&
        word.kind === 'word' &&
        !/^(?:und|oder|sowie|bzw\.)$/.test(word.lower)
      )
        governed = false
      else if (word.form && !isAdjective(word, words[at + 1])) governed = false
      else if (
        /^(?:auch|künftig|weiter|weiterhin|noch|sich|wir|uns|es|nicht|zudem|gemeinsam|verstärkt|stärker)$/.test(
          word.lower,
        )
      )
        governed = false
      continue
    }
    if (prepositions.has(word.lower) && at === from) {
      governed = true
      continue
    }
    if (
      !governed &&
      words[at + 2]?.lower !== word.lower &&
      words[at - 2]?.lower !== word.lower &&
      !/^(?:Wir|Es|Dies|Das|Die|Der|Dabei|Dazu|Dafür|Darum|Daher|Hier|Hierzu|Hierfür|Zudem|Außerdem|Auch|So|Damit|Deshalb|Ein|Eine|Künftig|Zukünftig)$/.test(
        word.text,
      )
    )
      bare.push(at)
    lastNoun = at
  }
  return bare
}

/** "Jährlich …", "Einmal im Jahr …": capital only because it begins the sentence. */
const isOpeningAdverb = ({ lower }: Word) =>
  /(?:[^ä]lich|weise|mal|dings|falls|maßen|seits|wärts|gemäß)$|^(?:parallel|ferner|zunächst|anschließend|schließlich|insgesamt|gemeinsam|alternativ|bereits|daneben|daran|darin|dort|danach|ebenso|weiter|weiterhin|stattdessen|trotzdem|jetzt|nun|bislang|bisher|derzeit|aktuell|heute|morgen)$/.test(
    lower,
  )

const isAdjective = (word: Word, next: Word | undefined) =>
  next?.capital === true && !word.form!.infinitive

/** First noun of a phrase that stands on its own: its head. */
export function headNoun(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at <= to; at++) {
    const word = words[at]!
    if (word.level !== 'main') {
      if (at > from) return null
      continue
    }
    if (prepositions.has(word.lower) && at > from) return null
    if (prepositions.has(word.lower) && !word.capital) return null
    if (word.kind === 'word' && word.capital && !isOpeningAdjective(words, at, from, to)) return at
  }
  return null
}

/** "Barrierefreie Mobilität": an adjective that is capital only because it begins the phrase. */
function isOpeningAdjective(words: readonly Word[], at: number, from: number, to: number): boolean {
  const word = words[at]!
  if (at !== from) return false
  if (determiners.has(word.lower)) return true
  const next = words[at + 1]
  if (!next || at + 1 > to) return false
  const inflected =
    /(?:e|er|es|en|em)$/.test(word.lower) ||
    /^(?:mehr|weniger|mindestens|kostenlos|stadtweit)$/.test(word.lower)
  if (!inflected) return false
  if (next.capital)
    return (
      !/(?:ung|keit|heit|er)$/.test(word.lower) ||
      /(?:iche|ige|ische|freie|lose|erer|ere|ter|iger|icher)r?$/.test(word.lower)
    )
  if (/^(?:und|oder|,|sowie|bzw\.)$/.test(next.lower)) {
    const third = words[at + 2]
    return third !== undefined && !third.capital && /(?:e|er|es|en)$/.test(third.lower)
  }
  return (
    /(?:e|er|es|en)$/.test(next.lower) &&
    !prepositions.has(next.lower) &&
    !genitiveStarts.has(next.lower) &&
    words[at + 2]?.capital === true
  )
}
