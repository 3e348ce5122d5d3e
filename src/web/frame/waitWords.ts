import { type Locale, type TextSet, textsFor } from '../../platform/texts/index.ts'
import { wait as ar } from '../translations/ar/errors.ts'
import { wait as fr } from '../translations/fr/errors.ts'
import { wait as pl } from '../translations/pl/errors.ts'
import { wait as ru } from '../translations/ru/errors.ts'
import { wait as tr } from '../translations/tr/errors.ts'
import { wait as uk } from '../translations/uk/errors.ts'

/** How long to wait, to stand after "Warten Sie …" and "Please wait …". Rounded up: never too short. */
export function waitWords(seconds: number, locale: Locale): string {
  const t = textsFor(texts, locale)
  if (seconds <= 60) return t.moment
  if (seconds <= 90 * 60) return t.minutes(Math.ceil(seconds / 60))
  return t.hours(Math.ceil(seconds / 3600))
}

const de = {
  moment: 'einen Moment',
  minutes: (count: number) => `${count} Minuten`,
  hours: (count: number) => `${count} Stunden`,
}
export type WaitTexts = typeof de

const leicht: WaitTexts = { ...de, moment: 'eine Minute' }
const en: WaitTexts = {
  moment: 'a moment',
  minutes: (count) => `${count} minutes`,
  hours: (count) => `${count} hours`,
}
const texts: TextSet<WaitTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
