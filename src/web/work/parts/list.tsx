import type { Child } from 'hono/jsx'
import { SubmitButton } from '../../frame/controls.tsx'

/**
 * Filters of a list; their state is the address, so that it can be kept and passed on. On a phone they are
 * folded while none is set.
 */
export function FilterForm(props: {
  label: string
  /** Where the list is whole again; given when a filter is set. */
  reset?: string
  /** A search that the page is about is never folded. */
  open?: boolean
  children: Child
}) {
  return (
    <details class="work-filters no-print" open={props.open || props.reset !== undefined}>
      <summary>{props.label}</summary>
      <form method="get" class="work-filters__row" aria-label={props.label}>
        {props.children}
        <div class="work-filters__send">
          <SubmitButton kind="secondary">Anzeigen</SubmitButton>
          {props.reset && <a href={props.reset}>Alle zeigen</a>}
        </div>
      </form>
    </details>
  )
}

/** The same address with other parameters; undefined takes one away. A new filter begins at page one. */
export function addressWith(
  path: string,
  query: URLSearchParams,
  changes: Record<string, string | undefined>,
): string {
  const next = new URLSearchParams(query)
  next.delete('seite')
  next.delete('gut')
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  const text = next.toString()
  return text ? `${path}?${text}` : path
}

export function Pager(props: {
  path: string
  query: URLSearchParams
  page: number
  pages: number
}) {
  const { path, query, page, pages } = props
  if (pages <= 1) return null
  const to = (number: number) => addressWith(path, query, { seite: String(number) })
  return (
    <nav class="pager" aria-label="Seiten der Liste">
      {page > 1 && <a href={to(page - 1)}>Vorherige Seite</a>}
      <span>
        Seite {page} von {pages}
      </span>
      {page < pages && <a href={to(page + 1)}>Nächste Seite</a>}
    </nav>
  )
}

/** The page that an address asks for, 1 where it says nothing of sense. */
export function pageNumber(query: URLSearchParams): number {
  const page = Number(query.get('seite'))
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}
