const german = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The day as calendars in Germany show it: 'YYYY-MM-DD'. */
export const dayOf = (moment: Date): string => german.format(moment)
