import type { SourceNote } from '../../contexts/city/index.ts'
import type { Locale } from '../../platform/texts/index.ts'
import type { CityTexts } from './texts.ts'
import { dateName, inWords } from './wording.ts'

/** Every source once, in the order in which they first appear. */
export function distinctSources(sources: readonly (SourceNote | null | undefined)[]): SourceNote[] {
  return [...new Map(sources.flatMap((one) => (one ? [[one.id, one] as const] : []))).values()]
}

/** Where the figures of a page come from. */
export function Sources(props: { sources: readonly SourceNote[]; t: CityTexts; locale: Locale }) {
  const { sources, t, locale } = props
  if (sources.length === 0) return null
  return (
    <section class="section" aria-labelledby="quellen">
      <h2 id="quellen">{t.sourcesTitle}</h2>
      <ul class="sources">
        {sources.map((source) => (
          <li>
            <SourceLine source={source} t={t} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SourceLine(props: { source: SourceNote; t: CityTexts; locale: Locale }) {
  const { source, t, locale } = props
  const details = [
    source.date && t.sourceDate(dateName(source.date, locale)),
    source.licence && t.sourceLicence(source.licence),
    inWords(source.method, locale),
  ].filter((detail) => detail)
  return (
    <>
      {/* Names of sources and publishers are German in every language. */}
      <span lang="de">
        {source.url ? <a href={source.url}>{source.title}</a> : source.title}
        {source.publisher && <span class="meta"> {source.publisher}</span>}
      </span>
      {details.length > 0 && <span class="meta"> {details.join('. ')}</span>}
    </>
  )
}
