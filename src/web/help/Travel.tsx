import type { Child } from 'hono/jsx'
import { to } from './Filters.tsx'
import { minuteLimits } from './query.ts'
import type { Results } from './results.tsx'
import { travellerNames } from './wayTexts.ts'
import { nameOfTraveller } from './wayWords.ts'

/** How somebody is under way, how far they go, and what stands first. Folded: the line says what holds now. */
export function Travel(results: Results) {
  const { found, query, w } = results
  if (!found.travel) return null
  const chosen = nameOfTraveller(found.travel.traveller)
  return (
    <details class="filters no-print">
      <summary>
        {w.travel} {w.travellers[chosen]}
      </summary>
      <div class="travel">
        <p id="unterwegs">{w.travel}</p>
        <ul class="chips" aria-labelledby="unterwegs">
          {travellerNames.map((name) => (
            <Choice href={to(results, { weg: name })} isOn={name === chosen}>
              {w.travellers[name]}
            </Choice>
          ))}
        </ul>
        <p id="hoechstens">{w.within}:</p>
        <ul class="chips" aria-labelledby="hoechstens">
          {minuteLimits.map((minutes) => (
            <Choice
              href={to(results, { minuten: minutes, umkreis: undefined })}
              isOn={query.minuten === minutes}
            >
              {w.minutes(minutes)}
            </Choice>
          ))}
        </ul>
        <p id="reihenfolge">{w.order}:</p>
        <ul class="chips" aria-labelledby="reihenfolge">
          <Choice href={to(results, { reihe: undefined })} isOn={query.reihe === undefined}>
            {w.orders.fit}
          </Choice>
          <Choice href={to(results, { reihe: 'weg' })} isOn={query.reihe === 'weg'}>
            {w.orders.way}
          </Choice>
        </ul>
      </div>
    </details>
  )
}

function Choice({ href, isOn, children }: { href: string; isOn: boolean; children: Child }) {
  return (
    <li>
      <a
        class={`chip${isOn ? ' chip--on' : ''}`}
        href={href}
        rel="nofollow"
        aria-current={isOn ? 'true' : undefined}
      >
        {children}
      </a>
    </li>
  )
}

/** By what the list is in order, and from where times count. */
export function OrderLine({ found, query, t, w }: Results) {
  const { place } = found.understood
  if (!place || !found.travel) return <p class="meta">{place ? t.orderNear : t.orderFit}</p>
  // An area and a postal code are no point: their middle stands for them, and is called so.
  const isArea = place.kind === 'area' || place.kind === 'postalCode'
  return (
    <p class="meta">
      {query.reihe === 'weg' ? w.orderWay : w.orderNear}{' '}
      {isArea ? w.timesFromMiddle(place.name) : w.timesFrom(place.name)}
    </p>
  )
}
