import type { listAreaOffers } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatNumber } from '../../platform/texts/index.ts'
import { helpAddress } from './addresses.ts'
import type { ShownArea } from './areaPage.tsx'
import type { Wording } from './cityPage.tsx'

/** What help lies in an area, by kind; each leads to the search for it here. */
export function AreaOffers(
  props: { area: ShownArea; offers: OutputOf<typeof listAreaOffers> } & Wording,
) {
  const { area, offers, request, t } = props
  const { locale, link } = request
  const ort = area.area.name
  return (
    <section class="section" aria-labelledby="angebote">
      <h2 id="angebote">{t.offersTitle}</h2>
      <p>
        {offers.total === 0 ? t.offersNone : t.offersLede(formatNumber(offers.total, locale))}{' '}
        <a href={link(helpAddress({ ort }))}>{t.offersSearch}</a>
      </p>
      {offers.types.length > 0 && (
        <ul class="area-list">
          {offers.types.map(({ id, name, total }) => (
            <li>
              <a href={link(helpAddress({ art: id, ort }))}>{name}</a>{' '}
              <span class="meta">{formatNumber(total, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
