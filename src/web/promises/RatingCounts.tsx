import type { listPromises } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatNumber } from '../../platform/texts/index.ts'
import { Bar } from '../figures/AgeBars.tsx'
import { type PromiseSearch, searchAddress } from './addresses.ts'
import { RatingMark } from './Marks.tsx'
import type { Wording } from './wording.ts'

type Listed = OutputOf<typeof listPromises>
type Rating = Listed['promises'][number]['rating']

/** "Not checked" stands last and grey: it says nothing about the promise. */
const order: Rating[] = [
  'kept',
  'underWay',
  'compromise',
  'stalled',
  'broken',
  'notAssessable',
  'notChecked',
]

/** How many promises have which rating, in numbers; what the city does not do itself is counted apart. */
export function RatingCounts(
  props: { counts: Listed['counts']; overdue: number; search: PromiseSearch } & Wording,
) {
  const { counts, overdue, search, t, request } = props
  const { locale, link } = request
  const say = (count: number) => formatNumber(count, locale)
  const own = counts.find(({ role }) => role === 'own')
  const others = counts.filter(({ role, total }) => role !== 'own' && total > 0)
  const narrowed = (more: PromiseSearch) =>
    link(searchAddress({ ...search, seite: undefined, ...more }))
  return (
    <div class="rating-counts">
      {own && own.total > 0 && (
        <div class="rating-counts__own">
          <h3>{own.total === 1 ? t.ownOne : t.ownTotal(say(own.total))}</h3>
          <table class="data-table rating-table">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{t.rating}</th>
                <th scope="col">{t.value}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {order
                .filter((rating) => own.ratings[rating] > 0)
                .map((rating) => (
                  <tr>
                    <th scope="row">
                      <a href={narrowed({ bewertung: rating, art: 'own' })}>
                        <RatingMark rating={rating} t={t} />
                      </a>
                    </th>
                    <td class="number">{t.of(say(own.ratings[rating]), say(own.total))}</td>
                    <td class={`rating-table__bar rating-table__bar--${rating}`}>
                      <Bar share={own.ratings[rating] / own.total} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          {own.ratings.notChecked > 0 && <p class="meta">{t.notCheckedMeans}</p>}
          {overdue > 0 && (
            <p>
              <a href={narrowed({ frist: 'vorbei', art: 'own' })}>
                {t.overdueCount(say(overdue), say(own.total))}
              </a>
            </p>
          )}
        </div>
      )}
      {others.length > 0 && (
        <div class="rating-counts__others">
          <h3>{t.apart}</h3>
          <p class="meta">{t.apartWhy}</p>
          <ul class="plain-list">
            {others.map(({ role, total }) => (
              <li>
                <a href={narrowed({ art: role })}>
                  {t.roles[role]}: {say(total)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
