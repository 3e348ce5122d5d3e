import type { MeasureRecord } from '../../../../../contexts/measures/index.ts'

type Link = MeasureRecord['links'][number]

/** Where what a measure points to can be seen on the public site. */
const places: readonly { kind: Link['kind']; prefix: string }[] = [
  { kind: 'offer', prefix: '/hilfe/angebot/' },
  { kind: 'indicator', prefix: '/stadt/kennzahl/' },
  { kind: 'lifeSituation', prefix: '/hilfe/thema/' },
  { kind: 'offerType', prefix: '/hilfe/art/' },
]

/** A link as it is typed: the address of its page; a group by its id. */
export function linkText({ kind, id }: Pick<Link, 'kind' | 'id'>): string {
  const place = places.find((one) => one.kind === kind)
  if (place) return `${place.prefix}${id}`
  return kind === 'targetGroup' ? `Gruppe:${id}` : id
}

/** The address of a page of this site or of another, as a link; undefined where it is none. */
export function readLink(typed: string): Pick<Link, 'kind' | 'id'> | undefined {
  const text = typed.trim()
  const own = text.replace(/^https?:\/\/[^/]+/, '').replace(/^\/(leicht|[a-z]{2})(?=\/)/, '')
  for (const { kind, prefix } of places)
    if (own.startsWith(prefix)) {
      const id = decodeURIComponent(own.slice(prefix.length).split(/[/?#]/, 1)[0] ?? '')
      if (id) return { kind, id }
    }
  if (text.startsWith('Gruppe:') && text.length > 7)
    return { kind: 'targetGroup', id: text.slice(7) }
  return /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text)
    ? { kind: 'page', id: text }
    : undefined
}
