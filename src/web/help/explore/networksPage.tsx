import { listNetworks } from '../../../contexts/offers/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { page } from '../../frame/page.ts'
import { language } from '../OfferCard.tsx'
import { exploreTexts } from './texts.ts'

export const networksPath = '/hilfe/netzwerke'

/** '/hilfe/netzwerke': who works together, and all that they offer. */
export const networksPage = page({
  method: 'get',
  path: networksPath,
  texts: [exploreTexts],
  async answer({ door, locale, link }) {
    const t = textsFor(exploreTexts, locale)
    const outcome = await execute(listNetworks, door, { locale })
    if (!outcome.ok) throw new Error('networks cannot be refused')
    const { networks } = outcome.value
    // Names are as their bearers write them.
    const german = language('de', locale)
    return {
      kind: 'page',
      title: t.networksTitle,
      crumbs: [{ title: t.findHelp, path: '/hilfe' }],
      keepFor: 600,
      body: (
        <>
          <h1>{t.networksTitle}</h1>
          <p class="lede">{t.networksLede}</p>
          {networks.length === 0 && <p>{t.noNetworks}</p>}
          {networks.map(({ name, organisations, total }) => (
            <section class="section measure">
              <h2 {...german}>{name}</h2>
              <h3>{t.members}</h3>
              <ul>
                {organisations.map((organisation) => (
                  <li {...german}>{organisation}</li>
                ))}
              </ul>
              <p>
                <a href={link(`/hilfe?${new URLSearchParams({ netz: name })}`)}>
                  {t.networkOffers(total)}
                  <span class="visually-hidden">
                    : <span {...german}>{name}</span>
                  </span>
                </a>
              </p>
            </section>
          ))}
        </>
      ),
    }
  },
})
