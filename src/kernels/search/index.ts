/** Searching in everyday words of several languages and scripts. */

export { learnSplitter, type Splitter } from './compounds.ts'
export { type Correction, correct } from './correct.ts'
export { slipCost, slipsAllowed } from './edit.ts'
export { fold, type Script, scriptOf, type Token, tokensOf, wholeOf } from './fold.ts'
export { grammars, isLanguage, type Language, languages, type Tongue } from './languages.ts'
export type { Alike } from './lexicon.ts'
export { colognePhonetic } from './phonetic.ts'
export {
  buildPhraseIndex,
  type FindOptions,
  type Meaning,
  type Phrase,
  PhraseIndex,
  type PhraseIndexPlain,
} from './phraseIndex.ts'
export { bonesOfArabic, bonesOfLatin, romaniseCyrillic, soundKey } from './romanise.ts'
export {
  buildTextIndex,
  type TextAnswer,
  type TextHit,
  TextIndex,
  type TextIndexPlain,
  type WeighedText,
} from './textIndex.ts'
