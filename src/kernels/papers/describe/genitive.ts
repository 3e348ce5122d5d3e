import type { ClauseWord } from './clause.ts'
import { setOf } from './words.ts'

/**
 * Turns the noun phrase an act is done to into its genitive: "die mobile Beratung" → "der mobilen Beratung",
 * "neue Kurse" → "neuer Kurse", "Kurse" → "von Kursen". Null wherever German leaves the form open.
 *
 * @param words article, adjectives and noun, nothing else
 * @param subject stands in the nominative, as in a passive
 */
export function genitiveOf(words: readonly ClauseWord[], subject: boolean): string | null {
  const noun = words.at(-1)
  if (!noun || words.some(({ quoted }) => quoted)) return null
  const article = articleOf(words[0]!.low, noun.low, subject)
  if (article === undefined) return null
  const first = article === null ? 0 : 1
  const adjectives = words.slice(first, -1)
  if (!adjectives.every(isAdjective)) return null
  if (article === null) return withoutArticle(adjectives, noun, subject)
  const inflected = adjectives.map(({ text }) => text.replace(/(?:e|er|es|en)$/, 'en'))
  const ending = article.endsWith('s') ? endingOf(noun.low) : ''
  if (ending === null) return null
  return [article, ...inflected, noun.text + ending].join(' ')
}

const feminine =
  /(?:ung|heit|keit|schaft|ion|tät|ik|ie|enz|anz|ur|stelle|hilfe|pflege|arbeit|zentrale|halle|schule)$/
const plurals = /(?:en|n|innen)$/
const others = setOf('unsere ihre seine diese alle')

/** Its genitive, null where there is none, undefined where it cannot be told. */
function articleOf(low: string, noun: string, subject: boolean): string | null | undefined {
  if (low === 'die') return 'der'
  if (low === 'das') return 'des'
  if (low === 'den') return subject || feminine.test(noun) || plurals.test(noun) ? undefined : 'des'
  if (low === 'der') return subject && !feminine.test(noun) ? 'des' : undefined
  if (low === 'einen' || low === 'ein') return 'eines'
  if (low === 'eine') return 'einer'
  if (others.has(low)) return low === 'alle' ? 'aller' : `${low}r`
  return /^(?:dem|des|einem|einer|eines|kein.*|unser.*|ihr.*|sein.*|dies.*|jed.*|beide.*|viele.*|all.*|mehr|welch.*)$/.test(
    low,
  )
    ? undefined
    : null
}

const isAdjective = ({ text, capital }: ClauseWord): boolean =>
  /^\d/.test(text) ||
  (!capital && /(?:e|en|er|es)$/.test(text)) ||
  (/e$/.test(text) && text.length > 4)

/** Latin and Greek endings take none; weak masculines and nouns in -e are left alone. */
function endingOf(noun: string): string | null {
  if (/(?:us|is|os|as|fonds)$/.test(noun)) return ''
  if (/(?:[sßxz])$/.test(noun)) return 'es'
  if (/(?:e|ent|ant|ist|at|mensch|innen|en)$/.test(noun))
    return /(?:ment|konzept|amt|rat|prozent|en)$/.test(noun) && !/innen$/.test(noun) ? 's' : null
  return 's'
}

function withoutArticle(
  adjectives: readonly ClauseWord[],
  noun: ClauseWord,
  subject: boolean,
): string | null {
  const described = adjectives.filter(({ text }) => !/^\d/.test(text))
  if (described.length === 0) {
    const number = adjectives.map(({ text }) => `${text} `).join('')
    // without a number or a plural that shows, the noun may be one that needs its article
    return number || surePlural.test(noun.low) ? `von ${number}${dative(noun.text)}` : null
  }
  const strong = described.every(
    ({ text }) => text.endsWith('es') || (text.endsWith('er') && subject),
  )
  const ending = endingOf(noun.low)
  if (strong && ending !== null)
    return [
      ...adjectives.map(({ text }) => lowered(text).replace(/e[rs]$/, 'en')),
      noun.text + ending,
    ].join(' ')
  // "-e" is feminine or plural, "-er" and "-es" masculine or neuter
  if (!described.every(({ text }) => text.endsWith('e'))) return null
  return [
    ...adjectives.map(({ text }) => (/^\d/.test(text) ? text : `${lowered(text)}r`)),
    noun.text,
  ].join(' ')
}

const surePlural = /(?:ungen|heiten|keiten|schaften|ionen|täten|innen)$/
const lowered = (text: string): string => text[0]!.toLowerCase() + text.slice(1)
const dative = (noun: string): string =>
  /(?:e|el|er)$/.test(noun) && !/(?:ie|pflege|hilfe|sprache|stelle|schule)$/.test(noun)
    ? `${noun}n`
    : noun
