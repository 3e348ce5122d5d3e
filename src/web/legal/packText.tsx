import type { Child } from 'hono/jsx'
import { type Locale, localeFacts, localised, textsFor } from '../../platform/texts/index.ts'
import { Markdown, splitTitle } from './markdown/Markdown.tsx'
import { aroundTexts } from './texts/around.ts'

export interface PackText {
  /** The text’s own title, where it begins with one. */
  title?: string
  source: string
  locale: Locale
}

/** The text of a pack in the reader’s language, or in another one, which it then says. */
export function choosePackText(
  texts: Record<string, string> | undefined,
  locale: Locale,
): PackText | undefined {
  const chosen = localised(texts, locale)
  if (!chosen) return undefined
  const { title, rest } = splitTitle(chosen.text)
  return { title, source: rest, locale: chosen.locale }
}

/** Locales whose surface is complete. For the others the frame shows German, and says so itself. */
const complete = new Set<Locale>(['de', 'leicht', 'en'])

/** What `lang` the page around a text has. */
const surroundingLocale = (locale: Locale): Locale => (complete.has(locale) ? locale : 'de')

/** A part of a page that may be in another language than the rest. */
export function InLanguage(props: { of: Locale; locale: Locale; children: Child }) {
  const differs = props.of !== surroundingLocale(props.locale)
  const { tag, direction } = localeFacts(props.of)
  return (
    <div class="measure" {...(differs ? { lang: tag, dir: direction } : {})}>
      {props.children}
    </div>
  )
}

export function OtherLanguageNote({ of, locale }: { of: Locale; locale: Locale }) {
  if (of === surroundingLocale(locale)) return null
  if (of === locale) return null
  return <p class="note">{textsFor(aroundTexts, locale).otherLanguage(localeFacts(of).name)}</p>
}

export function PackTextBody(props: {
  text: PackText
  locale: Locale
  link: (path: string) => string
  topHeading?: 2 | 3
}) {
  return (
    <InLanguage of={props.text.locale} locale={props.locale}>
      <Markdown source={props.text.source} link={props.link} topHeading={props.topHeading} />
    </InLanguage>
  )
}
