const moments = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})
const days = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' })

/** ISO 8601 as staff read it in German time: '03.02.2026, 14:05'. */
export const moment = (iso: string): string => moments.format(new Date(iso))

/** 'YYYY-MM-DD' as '03.02.2026'. */
export const shortDay = (day: string): string => days.format(new Date(`${day}T00:00:00Z`))
