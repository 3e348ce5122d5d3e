import { helpNow } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageRequest, page } from '../frame/page.ts'
import { aboutCity } from './city.ts'
import { HelpLines } from './HelpLines.tsx'
import { type NowTexts, nowTexts } from './nowTexts.ts'
import { OfferCard } from './OfferCard.tsx'
import { openTexts } from './openText.ts'
import { resultTexts } from './resultTexts.ts'
import { helpTexts } from './texts.ts'

type Card = OutputOf<typeof helpNow>['openOffers'][number]
type Line = OutputOf<typeof helpNow>['helpLines'][number]
type Group = keyof NowTexts['groups']

/** What has happened, and the life situations of the vocabulary that belong to it. */
const situationsOf: [Group, string[]][] = [
  ['violence', ['gewalt', 'gewalt-erlebt']],
  ['mind', ['seele', 'lebensmuede', 'trauer']],
  ['health', ['gesundheit', 'arzt-noetig']],
  ['family', ['familie', 'baby', 'kind-schwierig', 'jung-und-sorgen', 'ungewollt-schwanger']],
  ['addiction', ['sucht', 'trinken', 'drogen']],
  ['age', ['pflege', 'alter-und-kontakt', 'vergesslich', 'einsam']],
]

/** Each line once, under what it is first of all for; within a group those that answer now come first. */
function groupsOf(lines: Line[]): { id: Group; lines: Line[] }[] {
  const groupOf = ({ situations: [first = ''] }: Line): Group =>
    situationsOf.find(([, situations]) => situations.includes(first))?.[0] ?? 'others'
  const byGroup = Map.groupBy(lines, groupOf)
  return [...situationsOf.map(([id]) => id), 'others' as const].flatMap((id) => {
    const found = byGroup.get(id)
    return found ? [{ id, lines: found }] : []
  })
}

/** '/jetzt-hilfe': whom to call, which doors are open. Nothing else stands in the way. */
export const nowPage = page({
  method: 'get',
  path: '/jetzt-hilfe',
  texts: [nowTexts, helpTexts, openTexts, resultTexts],
  async answer(request) {
    const { locale, door } = request
    const outcome = await execute(helpNow, door, { locale })
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const { emergency, openOffers, otherOffers, helpLines } = outcome.value
    const t = textsFor(nowTexts, locale)
    const help = textsFor(helpTexts, locale)
    const { name: city } = await aboutCity(door)
    const groups = groupsOf(helpLines)
    // Doors that are open come before the telephone; where none is known, the telephone comes first.
    const open = (
      <section class="section" aria-labelledby="offen">
        <h2 id="offen">{t.openNow(city)}</h2>
        {openOffers.length === 0 && <p>{t.noneOpen}</p>}
        <Offers offers={openOffers} request={request} />
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
          <nav class="section" aria-labelledby="passiert">
            <h2 id="passiert">{t.whatHappened}</h2>
            <ul class="plain-actions jump">
              {groups.map(({ id }) => (
                <li>
                  <a href={`#${id}`}>{t.groups[id]}</a>
                </li>
              ))}
              {openOffers.length > 0 && (
                <li>
                  <a href="#offen">{t.openNow(city)}</a>
                </li>
              )}
            </ul>
          </nav>
          {openOffers.length > 0 && open}
          <section class="section" aria-labelledby="telefon">
            <h2 id="telefon">{t.lines}</h2>
            {groups.map(({ id, lines }) => (
              <section class="now-group" aria-labelledby={id}>
                <h3 id={id}>{t.groups[id]}</h3>
                <HelpLines lines={lines} t={help} request={request} heading={4} />
              </section>
            ))}
          </section>
          {openOffers.length === 0 && open}
          {otherOffers.length > 0 && (
            <section class="section" aria-labelledby="weitere">
              <h2 id="weitere">{t.others(city)}</h2>
              <Offers offers={otherOffers} request={request} />
            </section>
          )}
          <p class="meta section">{t.traces}</p>
        </>
      ),
    }
  },
})

/** So many stand in sight; more would push the telephone out of it. */
const inSight = 4

function Offers({ offers, request }: { offers: Card[]; request: PageRequest }) {
  const t = textsFor(nowTexts, request.locale)
  const list = (some: Card[]) => (
    <ul class="offer-list">
      {some.map((offer) => (
        <li>
          <OfferCard
            offer={offer}
            t={textsFor(helpTexts, request.locale)}
            r={textsFor(resultTexts, request.locale)}
            request={request}
          />
        </li>
      ))}
    </ul>
  )
  const rest = offers.slice(inSight)
  return (
    <>
      {list(offers.slice(0, inSight))}
      {rest.length > 0 && (
        <details class="fold">
          <summary>{t.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}
