import { helpNow } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { aboutCity } from './city.ts'
import { HelpLines } from './HelpLines.tsx'
import { nowTexts } from './nowTexts.ts'
import { OfferCard } from './OfferCard.tsx'
import { helpTexts } from './texts.ts'

/** '/jetzt-hilfe': whom to call, which doors are open. Nothing else stands in the way. */
export const nowPage = page({
  method: 'get',
  path: '/jetzt-hilfe',
  async answer(request) {
    const { locale, door } = request
    const outcome = await execute(helpNow, door, { locale })
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const { emergency, openOffers, otherOffers, helpLines } = outcome.value
    const t = textsFor(nowTexts, locale)
    const help = textsFor(helpTexts, locale)
    const { name: city } = await aboutCity(door)
    // Doors that are open come before the telephone; where none is known, the telephone comes first.
    const open = (
      <section class="section" aria-labelledby="offen">
        <h2 id="offen">{t.openNow(city)}</h2>
        {openOffers.length === 0 && <p>{t.noneOpen}</p>}
        <ul class="offer-list">
          {openOffers.map((offer) => (
            <li>
              <OfferCard offer={offer} t={help} request={request} />
            </li>
          ))}
        </ul>
      </section>
    )
    return {
      kind: 'page',
      title: t.title,
      crumbs: [],
      keepFor: 60,
      body: (
        <>
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <section class="section emergency" aria-labelledby="gefahr">
            <h2 id="gefahr">{t.danger}</h2>
            <HelpLines lines={emergency} t={help} request={request} />
            <p class="meta">{t.deaf}</p>
          </section>
          {openOffers.length > 0 && (
            <nav class="cluster jump" aria-label={t.title}>
              <a href="#offen">{t.openNow(city)}</a>
              <a href="#telefon">{t.lines}</a>
            </nav>
          )}
          {openOffers.length > 0 && open}
          <section class="section" aria-labelledby="telefon">
            <h2 id="telefon">{t.lines}</h2>
            <HelpLines lines={helpLines} t={help} request={request} />
          </section>
          {openOffers.length === 0 && open}
          {otherOffers.length > 0 && (
            <section class="section" aria-labelledby="weitere">
              <h2 id="weitere">{t.others(city)}</h2>
              <ul class="offer-list">
                {otherOffers.map((offer) => (
                  <li>
                    <OfferCard offer={offer} t={help} request={request} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="meta section">{t.traces}</p>
        </>
      ),
    }
  },
})
