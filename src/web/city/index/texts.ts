import type { TextSet } from '../../../platform/texts/index.ts'
import { de, type IndexTexts } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

export type { IndexTexts } from './texts.de.ts'
export const indexTexts: TextSet<IndexTexts> = { de, leicht, en }
