import type { TextSet } from '../../platform/texts/index.ts'
import { type CityTexts, de } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

export type { CityTexts } from './texts.de.ts'
export const cityTexts: TextSet<CityTexts> = { de, leicht, en }
