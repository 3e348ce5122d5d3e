import type { TextSet } from '../../../platform/texts/index.ts'
import { de, type IndicatorTexts } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

export type { IndicatorTexts } from './texts.de.ts'
export const indicatorTexts: TextSet<IndicatorTexts> = { de, leicht, en }
