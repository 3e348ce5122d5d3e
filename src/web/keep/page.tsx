import { listOfferGroup } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { type PageRoute, page } from '../frame/page.ts'
import { offerAddress } from '../help/addresses.ts'
import { keepTexts } from './keepTexts.ts'

/**
 * '/hilfe/merkliste': the same page for everybody. keep.js fills it from the device, or from what stands behind
 * the '#' of its address, which browsers do not send.
 */
const keepPage = page({
  method: 'get',
  path: '/hilfe/merkliste',
  texts: [keepTexts],
  async answer({ locale, link, door }) {
    const t = textsFor(keepTexts, locale)
    const outcome = await execute(listOfferGroup, door, { group: 0, locale })
    const groups = outcome.ok ? outcome.value.groups : 1
    return {
      kind: 'page',
      title: t.title,
      crumbs: [{ title: t.search, path: '/hilfe' }],
      keepFor: 600,
      scripts: ['keep.js'],
      body: (
        <div
          data-keep-page
          data-groups={String(groups)}
          data-group-address={link('/hilfe/merkliste/gruppe')}
          data-prefix={link('/').replace(/\/$/, '')}
          data-own-title={t.title}
          data-received={t.received}
          data-renewed={t.renewed}
          data-failed={t.failed}
          data-missing={t.missing}
          data-removed={t.removedAll}
          data-copied={t.copied}
          data-secret={t.noAddress}
        >
          <h1 data-keep-title>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <noscript>
            <p class="note">{t.without}</p>
          </noscript>
          <p role="status" class="keep-status" data-keep-status />
          <div data-keep-empty hidden>
            <p>{t.empty}</p>
          </div>
          <div data-keep-full hidden>
            <ul class="keep-list" data-keep-list />
            <template data-keep-item>
              <li class="card keep-item">
                <h2 class="card__title">
                  <a href={link('/hilfe')} data-name>
                    {t.search}
                  </a>
                </h2>
                <p data-where-line>
                  <bdi data-where />
                </p>
                <p data-phone-line>
                  <a class="phone" href="tel:" data-phone>
                    <bdi class="rtl-keep" />
                  </a>
                </p>
                <button class="kern-btn kern-btn--tertiary" type="button" data-remove>
                  <span class="kern-label">{t.remove}</span>
                </button>
              </li>
            </template>
            <div class="cluster keep-actions">
              <button class="kern-btn kern-btn--primary" type="button" data-keep-received hidden>
                <span class="kern-label">{t.keepReceived}</span>
              </button>
              <form method="post" action={link('/hilfe/blatt')} data-keep-sheet>
                <button class="kern-btn kern-btn--secondary" type="submit">
                  <span class="kern-label">{t.sheet}</span>
                </button>
              </form>
              <button class="kern-btn kern-btn--secondary" type="button" data-keep-clear>
                <span class="kern-label">{t.removeAll}</span>
              </button>
            </div>
            <p class="note" data-keep-shared>
              {t.shared}
            </p>
            <details class="keep-more">
              <summary>{t.share}</summary>
              <p>{t.shareHint}</p>
              <p class="kern-form-input">
                <label class="kern-label" for="feld-link">
                  {t.link}
                </label>
                <input
                  class="kern-form-input__input"
                  id="feld-link"
                  type="text"
                  readonly
                  dir="ltr"
                  data-keep-link
                />
              </p>
              <button class="kern-btn kern-btn--secondary" type="button" data-keep-copy>
                <span class="kern-label">{t.copy}</span>
              </button>
            </details>
            <details class="keep-more">
              <summary>{t.renew}</summary>
              <p>{t.renewHint}</p>
              <button class="kern-btn kern-btn--secondary" type="button" data-keep-renew>
                <span class="kern-label">{t.renew}</span>
              </button>
            </details>
          </div>
          <p>
            <LinkButton href={link('/hilfe')}>{t.search}</LinkButton>
          </p>
        </div>
      ),
    }
  },
})

/** For keep.js: a chance group of offers. */
const groupPage = page({
  method: 'get',
  path: '/hilfe/merkliste/gruppe/:groups/:group',
  texts: [keepTexts],
  async answer({ params, locale, door }) {
    const [groups, group] = [params.groups, params.group].map((text) =>
      /^\d{1,5}$/.test(text ?? '') ? Number(text) : -1,
    )
    const outcome = await execute(listOfferGroup, door, { groups, group, locale })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const offers = outcome.value.offers.map((offer) => ({ ...offer, path: offerAddress(offer) }))
    return { kind: 'json', content: { offers } }
  },
})

export const keepPages: PageRoute[] = [keepPage, groupPage]
