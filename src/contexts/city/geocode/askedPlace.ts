import { readHouseNumbers } from '../import/addressesHouseNumbers.ts'

/** What somebody typed for a place, in words and numbers. */
export interface AskedPlace {
  /** Words in their order, without the postal code: ['Hauptstr.', '12', 'a', 'Hafen']. */
  words: string[]
  postalCode: string | undefined
}

/** A way to read the words: a street, perhaps a number, and what is left to say where. */
export interface StreetReading {
  street: string
  house: string | undefined
  rest: string
}

/** More words than this are a sentence, not a place. */
const mostWords = 12

const beforeNumber = /^(?:nr|no|nummer|haus|hausnr|hausnummer)\.?$/i

/** The two streets of a corner: 'Hauptstr. Ecke Gartenweg', 'Hauptstr./Gartenweg'; no number stands at the cut. */
export function cornerSides(text: string): [string, string] | undefined {
  const sides = text.split(
    /\s*(?:,?\s(?:an der )?ecke\s(?:zur?m?\s)?|(?<!\d)\/(?!\d)|\s(?:und|&|\+|x)\s)\s*/i,
  )
  const [first, second] = sides.map((side) => side.trim())
  return sides.length === 2 && first && second ? [first, second] : undefined
}

export function readAsked(text: string): AskedPlace {
  const postalCode = /(?<!\d)\d{5}(?!\d)/.exec(text)?.[0]
  const words = (postalCode ? text.replace(postalCode, ' ') : text)
    .normalize('NFC')
    // 'Hauptstr.12'
    .replace(/(?<=[\p{L}.])(?=\d)/gu, ' ')
    .split(/[\s,;()]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    // 'Hauptstraße Nr. 12'
    .filter((word, at, all) => !(beforeNumber.test(word) && /^\d/.test(all[at + 1] ?? '')))
    .slice(0, mostWords)
  return { words, postalCode }
}

/** All ways to read the words, those with the longest name of a street first. */
export function streetReadings({ words }: AskedPlace): StreetReading[] {
  const readings: StreetReading[] = []
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const street = words.slice(from, from + length).join(' ')
      if (!/\p{L}/u.test(street)) continue
      const { house, end } = houseAt(words, from + length)
      // '12 Hauptstraße', as in other languages
      const before = house === undefined && from === 1 ? houseAt(words, 0) : undefined
      if (before?.house && before.end === 1) {
        readings.push({ street, house: before.house, rest: words.slice(end).join(' ') })
        continue
      }
      const rest = [...words.slice(0, from), ...words.slice(end)].join(' ')
      readings.push({ street, house, rest })
    }
  return readings
}

/** A number at this place, with its letter: '12', '12a', '12 a', '5-7'. */
function houseAt(words: readonly string[], at: number): { house: string | undefined; end: number } {
  const number = words[at]
  if (number === undefined || !/^\d/.test(number) || !readHouseNumbers(number))
    return { house: undefined, end: at }
  const letter = words[at + 1]
  if (letter && /^[a-z]$/i.test(letter) && /^\d+$/.test(number))
    return { house: number + letter, end: at + 2 }
  return { house: number, end: at + 1 }
}
