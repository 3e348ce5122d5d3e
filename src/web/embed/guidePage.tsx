import { textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { embedTexts } from './texts.ts'

/** `/einbetten/anleitung`: what other sites put into their pages to show the search. */
export const embedGuidePage = page({
  method: 'get',
  path: '/einbetten/anleitung',
  texts: [embedTexts],
  answer({ locale, link, origin }) {
    const t = textsFor(embedTexts, locale)
    const address = origin + link('/einbetten')
    const snippet = `<iframe src="${address}" title="${t.frameTitle}"\n  width="100%" height="640" loading="lazy" referrerpolicy="no-referrer"></iframe>`
    return {
      kind: 'page',
      title: t.guide,
      crumbs: [{ title: locale === 'en' ? 'Data' : 'Daten', path: '/daten' }],
      keepFor: 3600,
      body: (
        <div class="stack measure">
          <h1>{t.guide}</h1>
          <p class="lede">{t.lede}</p>
          <section class="section">
            <h2>{t.copy}</h2>
            <p>{t.copyHow}</p>
            <pre tabindex={0}>
              <code>{snippet}</code>
            </pre>
            <p>
              <a href={link('/einbetten')}>{t.preview}</a>
            </p>
          </section>
          <section class="section">
            <h2>{t.preset}</h2>
            <p>{t.presetHow}</p>
            <dl class="facts">
              {t.presets.map(([name, meaning]) => (
                <>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{meaning}</dd>
                </>
              ))}
            </dl>
            <p>
              <code>{`${address}?frage=…&ort=…`}</code>
            </p>
          </section>
          <section class="section">
            <h2>{t.privacy}</h2>
            <p>{t.privacyText}</p>
          </section>
        </div>
      ),
    }
  },
})
