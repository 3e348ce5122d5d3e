import { nameKey } from '../../../platform/records/names.ts'

/**
 * The key under which the spellings of a street meet: beside what `nameKey` takes for the same, the abbreviations
 * of signs and letters ('Marktpl.', 'Gr. Allee', 'St. Georg') and the ways 'Straße' is misspelled most.
 */
export function streetKey(text: string): string {
  return nameKey(
    text
      .toLowerCase()
      .replace(/pl\.?(?=\s|$)/gu, 'platz')
      .replace(/(?<=^|\s)gr\.(?=\s|\p{L})/gu, 'große ')
      .replace(/(?<=^|\s)kl\.(?=\s|\p{L})/gu, 'kleine ')
      .replace(/(?<=^|\s)a\.\s?d\.(?=\s|\p{L})/gu, 'an der ')
      .replace(/(?<=^|[\s-])sankt(?=[\s-])/gu, 'st')
      .replace(/st(?:r?a(?:ss|s|ß)e?|raße|rße|rsse)(?=\s|-|$)/gu, 'straße'),
  )
}
