import { searchAddress } from './addresses.ts'
import { languageName } from './languageName.ts'
import type { SearchQuery } from './query.ts'
import type { HelpTexts } from './texts.ts'

interface FiltersProps {
  t: HelpTexts
  locale: string
  path: string
  query: SearchQuery
  /** Languages that the found offers speak. */
  languages: string[]
}

/** A calm row of filters. Each is a link that turns itself on or off: one tap, no script, no form to send. */
export function Filters({ t, locale, path, query, languages }: FiltersProps) {
  const toggles = [
    { name: 'jetzt', label: t.openNow },
    { name: 'stufenlos', label: t.stepFree },
    { name: 'kostenlos', label: t.free },
  ] as const
  const to = (change: Partial<SearchQuery>) =>
    `${searchAddress(path, { ...query, seite: undefined, ...change })}#treffer`
  const others = languages.filter((code) => code !== query.sprache)
  return (
    <nav class="filters no-print" aria-label={t.filters}>
      <ul class="filters__row">
        {toggles.map(({ name, label }) => (
          <li>
            <Chip
              href={to({ [name]: query[name] ? undefined : '1' })}
              on={Boolean(query[name])}
              label={label}
              chosen={t.chosen}
            />
          </li>
        ))}
        {query.sprache && (
          <li>
            <Chip
              href={to({ sprache: undefined })}
              on
              label={languageName(query.sprache, locale)}
              chosen={t.chosen}
            />
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <details class="filters__languages">
          <summary>{t.language}</summary>
          <ul class="filters__row">
            {others.map((code) => (
              <li>
                <Chip
                  href={to({ sprache: code })}
                  on={false}
                  label={languageName(code, locale)}
                  chosen={t.chosen}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

function Chip(props: { href: string; on: boolean; label: string; chosen: string }) {
  return (
    <a class="chip" href={props.href} aria-current={props.on ? 'true' : undefined} rel="nofollow">
      {props.on && (
        <span class="chip__mark" aria-hidden="true">
          ✓
        </span>
      )}
      {props.label}
      {props.on && <span class="visually-hidden"> ({props.chosen})</span>}
    </a>
  )
}
