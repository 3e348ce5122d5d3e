/**
 * German spelling and endings. Stems follow CISTEM (Weissweiler & Fraser, "Developing a Stemmer for German
 * Based on a Comparative Analysis of Publicly Available Stemmers", 2017), without its removal of "ge-", and without cutting
 * consonants off words of four letters: 'Kurs' is not 'Kur'.
 */

/** 'ae' is 'ä' is 'a' after folding; in 'neue', 'Bauer', 'Quelle' the u stands for itself. */
export const germanSpelling = (word: string): string =>
  word.replace(/ae|oe|(?<![aeoq])ue/g, (pair) => pair[0]!)

export function stemGerman(word: string): string {
  if (/\d/.test(word)) return word
  // Letters that belong together must not be cut apart.
  let stem = germanSpelling(word)
    .replace(/sch/g, '$')
    .replace(/ei/g, '%')
    .replace(/ie/g, '&')
    .replace(/(.)\1/g, '$1*')
  while (stem.length > 3) {
    if (stem.length > 5 && /e[mr]$|nd$/.test(stem)) stem = stem.slice(0, -2)
    else if (stem.endsWith('e') || (stem.length > 4 && /[tsn]$/.test(stem)))
      stem = stem.slice(0, -1)
    else break
  }
  return stem
    .replace(/(.)\*/g, '$1$1')
    .replace(/%/g, 'ei')
    .replace(/&/g, 'ie')
    .replace(/\$/g, 'sch')
}

const nouns = /(?:igkeit|lichkeit|keit|heit|schaft|ung|nis)(?:en|s|es)?$/
const persons = /(?:erin|in)(?:nen)?$/
const adjectives = /(?:isch|lich|ig|los|bar|sam)(?:e[mnrs]?)?$/
const agents = /(?:ner|ler|iker|er|el)[ns]?$/

/** What words of one family share: 'Schuldner', 'verschuldet' and 'Schulden' → 'schuld'. */
export function rootGerman(word: string): string {
  let root = germanSpelling(word)
  for (const ending of [nouns, persons, adjectives, agents]) {
    const shorter = root.replace(ending, '')
    if (shorter.length >= 4) root = shorter
  }
  return stemGerman(root.replace(/^(?:ver|uber)(?=.{4,})/, ''))
}
