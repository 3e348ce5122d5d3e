/** Meetings are written down in the time of the city and kept as moments. */

const parts = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})

/** ISO 8601 as the fields of a form hold it: '2026-12-03' and '17:00'. */
export function fieldsOfMoment(iso: string): { day: string; time: string } {
  const [day = '', time = ''] = parts.format(new Date(iso)).split(' ')
  return { day, time }
}

/**
 * The moment of a day and a time in Germany, as ISO 8601; undefined where there is none such (31 February, the hour
 * that is left out in spring). Of an hour that comes twice in autumn the first is meant.
 */
export function momentOf(day: string, time: string): string | undefined {
  for (const offset of ['+02:00', '+01:00']) {
    const moment = new Date(`${day}T${time}:00${offset}`)
    if (Number.isNaN(moment.getTime())) return undefined
    if (parts.format(moment) === `${day} ${time}`) return moment.toISOString()
  }
  return undefined
}

/** Whether it is a day that there is: 'YYYY-MM-DD'. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && momentOf(text, '12:00') !== undefined
