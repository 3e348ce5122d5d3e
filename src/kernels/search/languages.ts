import type { Script } from './fold.ts'
import { bonesOfArabic, bonesOfLatin, romaniseCyrillic, soundKey } from './romanise.ts'
import { rootArabic, stemArabic } from './stemming/arabic.ts'
import { rootCyrillic, stemCyrillic } from './stemming/cyrillic.ts'
import { rootGerman, stemGerman } from './stemming/german.ts'
import {
  rootEnglish,
  rootFrench,
  rootPolish,
  rootTurkish,
  stemEnglish,
  stemFrench,
  stemPolish,
  stemTurkish,
} from './stemming/latin.ts'
import { stopWords, weakWords } from './stopWords.ts'

/** Languages that texts are written in. */
export const languages = ['de', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'] as const
export type Language = (typeof languages)[number]

/**
 * Words of a language typed in another script, kept beside it as if they were a language of their own:
 * Cyrillic in Latin letters by its sounds, Arabic by its consonants, German in Cyrillic letters.
 */
export type Crossing = 'typedInLatin' | 'arabicInLatin' | 'germanInCyrillic'
export type Tongue = Language | Crossing

export const tongues: readonly Tongue[] = [
  ...languages,
  'typedInLatin',
  'arabicInLatin',
  'germanInCyrillic',
]

export interface Grammar {
  /** What forms of one word share. */
  stem(word: string): string
  /** What words of one family share. */
  root(word: string): string
  stop: ReadonlySet<string>
  weak: ReadonlySet<string>
  /** The script a question must be in. */
  script: Script
}

const none: ReadonlySet<string> = new Set()
const written = (
  language: Language,
  script: Script,
  stem: Grammar['stem'],
  root: Grammar['root'],
): Grammar => ({ stem, root, stop: stopWords[language], weak: weakWords[language], script })

const same = (word: string) => word
export const grammars: Record<Tongue, Grammar> = {
  de: written('de', 'latin', stemGerman, rootGerman),
  en: written('en', 'latin', stemEnglish, rootEnglish),
  tr: written('tr', 'latin', stemTurkish, rootTurkish),
  pl: written('pl', 'latin', stemPolish, rootPolish),
  fr: written('fr', 'latin', stemFrench, rootFrench),
  ar: written('ar', 'arabic', stemArabic, rootArabic),
  uk: written('uk', 'cyrillic', stemCyrillic, rootCyrillic),
  ru: written('ru', 'cyrillic', stemCyrillic, rootCyrillic),
  typedInLatin: { stem: soundKey, root: same, stop: none, weak: none, script: 'latin' },
  arabicInLatin: { stem: bonesOfLatin, root: same, stop: none, weak: none, script: 'latin' },
  germanInCyrillic: {
    stem: (word) => soundKey(romaniseCyrillic(word)),
    root: same,
    stop: none,
    weak: none,
    script: 'cyrillic',
  },
}

/** What a crossing is made of, who types so, and how a word of that language is written in it. */
export const crossings: Record<
  Crossing,
  { of: readonly Language[]; by: readonly Language[]; key(word: string): string }
> = {
  typedInLatin: {
    of: ['uk', 'ru'],
    by: ['uk', 'ru', 'ar'],
    key: (word) => soundKey(romaniseCyrillic(word)),
  },
  arabicInLatin: { of: ['ar'], by: ['ar'], key: (word) => bonesOfArabic(stemArabic(word)) },
  germanInCyrillic: { of: ['de'], by: ['uk', 'ru'], key: (word) => soundKey(word) },
}
/** The shortest key that is more than chance. */
export const leastKey: Record<Crossing, number> = {
  typedInLatin: 4,
  arabicInLatin: 3,
  germanInCyrillic: 4,
}

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((one) => one === text)
