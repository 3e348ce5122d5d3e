/**
 * The line by which data from here is quoted: what, of which city, whose, under which licence, where and as of
 * when. In German, since titles and sources are.
 */
export function citationOf(about: {
  city: string
  title: string
  /** Title and publisher of the source. */
  source: string | null
  licence: string | null
  /** Day of publication here: 'YYYY-MM-DD'. */
  day: string
  url: string
}): string {
  const { city, title, source, licence, day, url } = about
  const parts = [
    `${city}: ${title}`,
    source && `Quelle: ${source}`,
    licence && `Lizenz: ${licence}`,
    `Stand ${day.split('-').reverse().join('.')}`,
    url,
  ]
  return parts.filter(Boolean).join('. ')
}
