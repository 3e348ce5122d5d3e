import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { type PageRoute, page } from '../frame/page.ts'
import { offlineTexts } from './offlineTexts.ts'

/** What the service worker shows in place of a page that it cannot get. */
const offlinePage = page({
  method: 'get',
  path: '/hilfe/ohne-netz',
  texts: [offlineTexts],
  answer({ locale, link }) {
    const t = textsFor(offlineTexts, locale)
    return {
      kind: 'page',
      title: t.offlineTitle,
      keepFor: 600,
      scripts: ['device.js'],
      body: (
        <>
          <h1>{t.offlineTitle}</h1>
          <p class="lede">{t.offlineLede}</p>
          <ul class="plain-actions">
            <li>
              <a href={link('/jetzt-hilfe')}>{t.helpNow}</a>
            </li>
            <li>
              <a href={link('/hilfe/merkliste')}>{t.keepList}</a>
            </li>
          </ul>
          <p>{t.call}</p>
          <section data-seen hidden>
            <h2>{t.seen}</h2>
            <ul data-seen-list />
          </section>
          <p>
            <LinkButton href="">{t.again}</LinkButton>
          </p>
        </>
      ),
    }
  },
})

/** What lies on the person's device, and how to be rid of it. */
const devicePage = page({
  method: 'get',
  path: '/hilfe/auf-dem-geraet',
  texts: [offlineTexts],
  answer({ locale }) {
    const t = textsFor(offlineTexts, locale)
    return {
      kind: 'page',
      title: t.title,
      crumbs: [],
      keepFor: 3600,
      scripts: ['device.js'],
      body: (
        <div class="measure">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <noscript>
            <p class="note">{t.without}</p>
          </noscript>
          <h2>{t.alwaysTitle}</h2>
          <p>{t.always}</p>
          <h2>{t.listTitle}</h2>
          <p>{t.list}</p>
          <h2>{t.seenTitle}</h2>
          <p>{t.seenText}</p>
          <p>{t.seenWarning}</p>
          <div class="kern-form-check" data-device-switch data-on={t.on} data-off={t.off} hidden>
            <input class="kern-form-check__checkbox" type="checkbox" id="feld-merken" />
            <label class="kern-label" for="feld-merken">
              {t.switch}
            </label>
          </div>
          <h2>{t.removeTitle}</h2>
          <p>
            <button
              class="kern-btn kern-btn--secondary"
              type="button"
              data-device-remove
              data-removed={t.removed}
              hidden
            >
              <span class="kern-label">{t.remove}</span>
            </button>
          </p>
          <p role="status" class="keep-status" data-device-status />
          <h2>{t.leaveTitle}</h2>
          <p>{t.leave}</p>
          <h2>{t.installTitle}</h2>
          <p>{t.install}</p>
        </div>
      ),
    }
  },
})

export const offlinePages: PageRoute[] = [offlinePage, devicePage]
