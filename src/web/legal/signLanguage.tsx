import { textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { cityWords } from './cityWords.ts'
import { keepFor } from './legalPage.tsx'
import { shownAddress } from './markdown/shownAddress.ts'
import { ContactLines } from './Offices.tsx'
import { aroundTexts } from './texts/around.ts'
import { signLanguageTexts } from './texts/signLanguage.ts'

/** The ways named here are nationwide: their own pages have explanations in sign language. */
const services = {
  nora: 'https://www.nora-notruf.de/',
  tess: 'https://www.tess-relay-dienste.de/',
  violence: 'https://www.hilfetelefon.de/',
}

/** The city’s videos in German Sign Language, or what there is until it has some. */
export const signLanguagePage = page({
  method: 'get',
  path: '/gebaerdensprache',
  async answer({ door, locale, link }) {
    const city = await cityWords(door)
    if (!city.ok) return { kind: 'failure', failure: city.failure }
    const t = textsFor(signLanguageTexts, locale)
    const { contact } = city.words
    const videos = city.words.signLanguageVideos.flatMap(({ title, url }) => {
      const href = shownAddress(url, link)
      return href ? [{ title, href }] : []
    })
    return {
      kind: 'page',
      title: t.title,
      crumbs: [],
      keepFor,
      body: (
        <div class="measure">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <h2>{t.videos}</h2>
          {videos.length > 0 ? (
            <Videos videos={videos} note={t.opensElsewhere} />
          ) : (
            <None t={t} link={link} />
          )}
          <h2>{t.emergency}</h2>
          <ul>
            <li>
              {t.nora} <a href={services.nora}>nora-notruf.de</a>
            </li>
            <li>
              {t.tess} <a href={services.tess}>tess-relay-dienste.de</a>
            </li>
            <li>
              {t.violence} <a href={services.violence}>hilfetelefon.de</a>
            </li>
          </ul>
          <h2>{t.talk}</h2>
          <p>{t.right}</p>
          {contact && <ContactLines contact={contact} t={textsFor(aroundTexts, locale)} />}
        </div>
      ),
    }
  },
})

type Texts = typeof signLanguageTexts.de

/** Links, not players: nothing is loaded from another server before a person asks for it. */
function Videos({ videos, note }: { videos: { title: string; href: string }[]; note: string }) {
  return (
    <>
      <ul class="plain-actions">
        {videos.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
      <p class="meta">{note}</p>
    </>
  )
}

function None({ t, link }: { t: Texts; link: (path: string) => string }) {
  return (
    <div class="note">
      <p>
        {t.none} <a href={link('/barrierefreiheit')}>{t.statement}</a>.
      </p>
      <p>
        {t.meanwhile} <a href={link('/leichte-sprache')}>{t.easy}</a>.
      </p>
    </div>
  )
}
