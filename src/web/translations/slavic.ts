/**
 * A phrase with some of its words in another form: names of weekdays come from `Intl` in one case only, and an
 * ordinal takes the gender of its weekday.
 */
export const inForm = (phrase: string, forms: Readonly<Record<string, string>>): string =>
  phrase.replace(/[\p{L}’]+/gu, (word) => forms[word] ?? word)

/** '9' and '09:00' → '9:00': a bare hour is not read as a time. */
export function fullClock(time: string): string {
  const [hours, minutes = '00'] = time.split(':')
  return `${Number(hours)}:${minutes}`
}
