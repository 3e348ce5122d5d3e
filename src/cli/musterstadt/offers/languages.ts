import type { Random } from '../chance/random.ts'

const names: Record<string, { de: string; leicht: string; en: string }> = {
  de: { de: 'Deutsch', leicht: 'Deutsch', en: 'German' },
  en: { de: 'Englisch', leicht: 'Englisch', en: 'English' },
  tr: { de: 'Türkisch', leicht: 'Türkisch', en: 'Turkish' },
  ar: { de: 'Arabisch', leicht: 'Arabisch', en: 'Arabic' },
  ru: { de: 'Russisch', leicht: 'Russisch', en: 'Russian' },
  uk: { de: 'Ukrainisch', leicht: 'Ukrainisch', en: 'Ukrainian' },
  pl: { de: 'Polnisch', leicht: 'Polnisch', en: 'Polish' },
  ro: { de: 'Rumänisch', leicht: 'Rumänisch', en: 'Romanian' },
  bg: { de: 'Bulgarisch', leicht: 'Bulgarisch', en: 'Bulgarian' },
  fa: { de: 'Farsi', leicht: 'Farsi', en: 'Farsi' },
  ku: { de: 'Kurdisch', leicht: 'Kurdisch', en: 'Kurdish' },
  fr: { de: 'Französisch', leicht: 'Französisch', en: 'French' },
  es: { de: 'Spanisch', leicht: 'Spanisch', en: 'Spanish' },
  it: { de: 'Italienisch', leicht: 'Italienisch', en: 'Italian' },
  sq: { de: 'Albanisch', leicht: 'Albanisch', en: 'Albanian' },
  ti: { de: 'Tigrinya', leicht: 'Tigrinya', en: 'Tigrinya' },
}
const pool = [
  'en',
  'tr',
  'ar',
  'ru',
  'uk',
  'pl',
  'ro',
  'bg',
  'fa',
  'ku',
  'fr',
  'es',
  'it',
  'sq',
  'ti',
]
const frequency = [10, 9, 8, 7, 5, 5, 4, 3, 3, 2, 3, 2, 2, 2, 1]

/**
 * Up to so many languages beside German, the usual ones more often; where many are usual, some at least.
 */
export function chooseLanguages(most: number, random: Random): string[] {
  const chosen = new Set<string>()
  const wanted = random.int(most >= 5 ? 2 : 0, most)
  for (let k = 0; k < wanted; k++) chosen.add(pool[random.weighted(frequency)]!)
  return [...chosen].sort()
}

/** "Deutsch, Türkisch und Arabisch". */
export function languageNames(codes: readonly string[], locale: 'de' | 'leicht' | 'en'): string {
  const words = codes.map((code) => names[code]?.[locale] ?? code)
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${locale === 'en' ? 'and' : 'und'} ${words.at(-1)}`
}
