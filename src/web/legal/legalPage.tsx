import type { Child } from 'hono/jsx'
import { type Locale, localeFacts, type TextSet, textsFor } from '../../platform/texts/index.ts'
import { type PageRequest, type PageRoute, page } from '../frame/page.ts'
import { cityWords } from './cityWords.ts'
import { Markdown } from './markdown/Markdown.tsx'
import { AuthorityLines, ContactLines, EnforcementLines } from './Offices.tsx'
import { choosePackText, OtherLanguageNote, type PackText, PackTextBody } from './packText.tsx'
import type { DefaultText, Section, TextFacts, Words } from './section.ts'
import { aroundTexts } from './texts/around.ts'

interface LegalPage {
  path: string
  page: keyof Words['pages']
  texts: TextSet<DefaultText>
  /** What has to stand on the page even if the pack’s own text does not say it. */
  required?: (props: { facts: TextFacts; text: string; locale: Locale }) => Child
}

/** Seconds for which a rendered page is kept while the snapshot stays the same. */
export const keepFor = 3600

/** A page whose text the city writes; until it has, the program’s own text stands there. */
export const legalPage = ({ path, page: key, texts, required: Required }: LegalPage): PageRoute =>
  page({
    method: 'get',
    path,
    async answer({ door, asked: locale, link }) {
      const city = await cityWords(door)
      if (!city.ok) return { kind: 'failure', failure: city.failure }
      const text = choosePackText(city.words.pages[key], locale)
      const standard = textsFor(texts, locale)
      const title = text?.title ?? standard.title
      return {
        kind: 'page',
        title,
        crumbs: [],
        keepFor,
        body: (
          <div class="measure">
            <Title title={title} text={text} locale={locale} />
            {text ? (
              <>
                <OtherLanguageNote of={text.locale} locale={locale} />
                <PackTextBody text={text} locale={locale} link={link} />
                {Required && <Required facts={city.facts} text={text.source} locale={locale} />}
              </>
            ) : (
              <ProgramText
                sections={standard.sections(city.facts)}
                facts={city.facts}
                locale={locale}
                link={link}
              />
            )}
          </div>
        ),
      }
    },
  })

/** A title that the pack’s text brings along is in the language of that text. */
function Title(props: { title: string; text: PackText | undefined; locale: Locale }) {
  const { title, text, locale } = props
  const differs = text?.title !== undefined && text.locale !== locale
  return <h1 {...(differs ? { lang: localeFacts(text.locale).tag } : {})}>{title}</h1>
}

interface ProgramTextProps {
  sections: Section[]
  facts: TextFacts
  locale: Locale
  link: PageRequest['link']
}

/** A text that comes with the program, and what the city still has to say in it. */
function ProgramText({ sections, facts, locale, link }: ProgramTextProps) {
  const t = textsFor(aroundTexts, locale)
  return (
    <>
      {sections.map((section) => (
        <>
          <h2>{section.title}</h2>
          {section.text && <Markdown source={section.text} link={link} topHeading={3} />}
          {section.shows === 'contact' && facts.contact && (
            <ContactLines contact={facts.contact} t={t} />
          )}
          {section.shows === 'enforcement' && <EnforcementLines facts={facts} t={t} />}
          {section.shows === 'authority' && <AuthorityLines facts={facts} t={t} />}
          {section.missing && (
            <p class="note note--warning">
              <strong>{t.missing}</strong> {section.missing}
            </p>
          )}
        </>
      ))}
      <p class="meta">{t.fromProgram}</p>
    </>
  )
}
