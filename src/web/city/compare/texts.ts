import type { TextSet } from '../../../platform/texts/index.ts'
import { type CompareTexts, de } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

export type { CompareTexts } from './texts.de.ts'
export const compareTexts: TextSet<CompareTexts> = { de, leicht, en }
