import type { AccessFeature } from '../domain/offer.ts'

type AccessState = 'yes' | 'limited' | 'no'

/** How German and English texts name what a place has. */
const WORDS: Partial<Record<AccessFeature, RegExp>> = {
  wheelchair:
    /rollstuhl(?!.{0,3}(?:wc|toilette))|wheelchair|stufenlos|step-?free|barrierefrei\w* zug/i,
  accessibleToilet:
    /(?:behinderten|rollstuhl\w*|barrierefreie\w*|accessible|disabled)[\s-]*(?:wc|toilet)/i,
  lift: /aufzug|fahrstuhl|\blifts?\b|elevator/i,
  inductionLoop: /induktions(?:schleife|anlage)|(?:induction|hearing) loop/i,
  tactileGuidance: /leitsystem|leitstreifen|tactile/i,
  signLanguage: /gebärden|sign language|\bDGS\b/i,
  easyLanguage: /leichte\w* sprache|easy (?:read|language)/i,
  assistanceDog: /assistenzhund|(?:blinden)?führhund|(?:assistance|guide) dog/i,
  accessibleParking: /behinderten-?parkpl|(?:accessible|disabled) parking/i,
}

const REFUSED = /nicht (?:rollstuhl|barrierefrei)|not wheelchair|no wheelchair/i
const DENIED = /\b(?:kein\w*|nicht|ohne|leider|not?|without|unavailable)\b/i
const PARTLY = /\b(?:teilweise|eingeschränkt|bedingt|teils|limited|partly|partial\w*)\b/i

/**
 * What a free text says of access, sentence by sentence. Where a sentence denies something, nothing is
 * taken from it but a plain "not wheelchair accessible": "no steps" must not become "no access".
 */
export function accessFromText(text: string): Partial<Record<AccessFeature, AccessState>> {
  const found: Partial<Record<AccessFeature, AccessState>> = {}
  for (const sentence of text.split(/[.!?;\n]+/)) {
    if (REFUSED.test(sentence)) found.wheelchair = 'no'
    if (DENIED.test(sentence)) continue
    const state = PARTLY.test(sentence) ? 'limited' : 'yes'
    for (const [feature, words] of Object.entries(WORDS)) {
      // Object.entries forgets the type of the keys; WORDS has no others.
      if (words.test(sentence)) found[feature as AccessFeature] ??= state
    }
  }
  return found
}
