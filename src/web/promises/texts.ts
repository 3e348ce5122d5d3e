import type { TextSet } from '../../platform/texts/index.ts'
import { de, type PromiseTexts } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

export type { PromiseTexts } from './texts.de.ts'
export const promiseTexts: TextSet<PromiseTexts> = { de, leicht, en }
