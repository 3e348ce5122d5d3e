/** Which areas a comparison's address names: '/stadt/vergleich?gebiete=bezirk/01-mitte,bezirk/02-sued'. */

export const mostAreas = 5

export interface AreaRef {
  level: string
  id: string
}

/** The areas asked for, by comma or by repeating the name; what is no address of an area is left out. */
export function areasOf(query: URLSearchParams): AreaRef[] {
  const parts = query.getAll('gebiete').flatMap((text) => text.slice(0, 1000).split(','))
  const seen = new Set<string>()
  return parts.flatMap((part) => {
    const [level = '', id = '', more] = part.trim().split('/')
    const isNew = !seen.has(`${level}/${id}`)
    seen.add(`${level}/${id}`)
    const fits = level !== '' && level.length <= 63 && id !== '' && id.length <= 200
    return isNew && fits && more === undefined ? [{ level, id }] : []
  })
}

const comparePath = '/stadt/vergleich'

export function compareAddress(areas: readonly { level: string; slug: string }[] = []): string {
  return `${comparePath}${queryFor(areas)}`
}

export const compareCsvAddress = (areas: readonly { level: string; slug: string }[]) =>
  `${comparePath}.csv${queryFor(areas)}`

/** Slashes and commas stay readable: they mean nothing else within a query. */
function queryFor(areas: readonly { level: string; slug: string }[]): string {
  if (areas.length === 0) return ''
  return `?gebiete=${areas.map(({ level, slug }) => `${encodeURIComponent(level)}/${encodeURIComponent(slug)}`).join(',')}`
}
