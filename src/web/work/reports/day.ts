import { formatDate } from '../../../platform/texts/index.ts'

const german = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The day of a moment in Germany: '2026-03-02'. */
export const germanDay = (moment: string): string => german.format(new Date(moment))

/** In words: '2. März 2026'. */
export const day = (moment: string): string => formatDate(germanDay(moment), 'de')
