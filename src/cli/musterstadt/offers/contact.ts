/**
 * Telephone numbers that ring nowhere: ranges that the Bundesnetzagentur keeps free for books, films
 * and other media (Mitteilung 148/2021, Amtsblatt 7/2021).
 */
const landline: readonly { area: string; prefix: string }[] = [
  { area: '0221', prefix: '4710' },
  { area: '030', prefix: '23125' },
  { area: '040', prefix: '66969' },
  { area: '069', prefix: '90009' },
  { area: '089', prefix: '99998' },
]
const mobile: readonly { area: string; prefix: string }[] = [
  { area: '0171', prefix: '39200' },
  { area: '0176', prefix: '040690' },
]

/** Hands out numbers one after the other; starts again when all 5,000 are used. */
export function phoneBook() {
  let fixed = 0
  let moving = 0
  return {
    landline: () => {
      const { area, prefix } = landline[Math.floor(fixed / 1000) % landline.length]!
      // 617 is coprime to 1000: every number once, but not in order.
      const number = String((fixed++ * 617 + 108) % 1000).padStart(3, '0')
      return `${area} ${prefix} ${number}`
    },
    mobile: () => {
      const { area, prefix } = mobile[Math.floor(moving / 100) % mobile.length]!
      const number = String((moving++ * 37 + 11) % 100).padStart(2, '0')
      return `${area} ${prefix} ${number}`
    },
  }
}

export type PhoneBook = ReturnType<typeof phoneBook>

/** What a number must look like to be a made-up one; for tests and for the curious. */
export const fictionalPhone =
  /^(0221 4710 \d{3}|030 23125 \d{3}|040 66969 \d{3}|069 90009 \d{3}|089 99998 \d{3}|0171 39200 \d{2}|0176 040690 \d{2})$/

/** A name as it stands in an address on the net: lower case, no umlauts, hyphens. */
export function webName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/\b(e\. v\.|ggmbh|gmbh|eg$)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Names below .example are reserved for examples (RFC 2606) and belong to nobody. */
export const domainOf = (organisation: string) =>
  organisation.startsWith('Stadt Musterstadt')
    ? 'musterstadt.example'
    : `${webName(organisation)}.example`
