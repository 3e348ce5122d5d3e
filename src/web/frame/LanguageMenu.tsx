import { type Locale, localeFacts } from '../../platform/texts/index.ts'

interface LanguageMenuProps {
  city: { locales: Locale[] }
  locale: Locale
  label: string
  /** The address of this page in another language. */
  to: (locale: Locale) => string
}

/** So many languages stand side by side; with more, German and easy language do, the others fold. */
const mostSideBySide = 4
const neverFolded: readonly Locale[] = ['de', 'leicht']

export function LanguageMenu({ city, locale, label, to }: LanguageMenuProps) {
  const folds = city.locales.length > mostSideBySide
  const shown = folds ? city.locales.filter((one) => neverFolded.includes(one)) : city.locales
  const folded = city.locales.filter((one) => !shown.includes(one))
  return (
    <nav class="language-menu" aria-label={label}>
      <ul>
        <Links locales={shown} locale={locale} to={to} />
      </ul>
      {folded.length > 0 && (
        <details class="language-menu__more">
          <summary>
            <Globe />
            {folded.includes(locale) ? <Name of={locale} /> : <Teaser of={folded} />}
          </summary>
          <ul>
            <Links locales={folded} locale={locale} to={to} />
          </ul>
        </details>
      )}
    </nav>
  )
}

function Links({
  locales,
  locale,
  to,
}: Pick<LanguageMenuProps, 'locale' | 'to'> & { locales: Locale[] }) {
  return (
    <>
      {locales.map((other) => (
        <li>
          <a
            href={to(other)}
            lang={localeFacts(other).tag}
            hreflang={localeFacts(other).tag}
            aria-current={other === locale ? 'true' : undefined}
          >
            {localeFacts(other).name}
          </a>
        </li>
      ))}
    </>
  )
}

function Name({ of }: { of: Locale }) {
  const { tag, direction, name } = localeFacts(of)
  return (
    <span lang={tag} dir={direction}>
      {name}
    </span>
  )
}

/** Who reads no German knows the name of a language that is not German, in letters that may be theirs. */
function Teaser({ of }: { of: Locale[] }) {
  const named = ['en', 'ar'].filter((one) => of.includes(one))
  const names = named.length > 0 ? named : of.slice(0, 2)
  return (
    <>
      {names.map((one) => (
        <>
          <Name of={one} />{' '}
        </>
      ))}
      …
    </>
  )
}

function Globe() {
  return (
    <svg class="language-menu__globe" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M2.5 12h19M12 2.5c6 6 6 13 0 19M12 2.5c-6 6-6 13 0 19" />
    </svg>
  )
}
