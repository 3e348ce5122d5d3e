import type { TextSet } from '../../../platform/texts/index.ts'
import { de, type ProfileTexts } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

export type { ProfileTexts } from './texts.de.ts'
export const profileTexts: TextSet<ProfileTexts> = { de, leicht, en }
