import { areaAddress } from '../addresses.ts'
import { inWords, valueName } from '../wording.ts'
import type { RelationView } from './relationPage.tsx'

/** Every point in figures, by name. */
export function RelationTable({ related, request, t }: RelationView) {
  const { x, y, points } = related
  const { locale, link } = request
  return (
    <div class="table-scroll">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t.area}</th>
            <th scope="col" class="number">
              {inWords(x.indicator.title, locale)}
            </th>
            <th scope="col" class="number">
              {inWords(y.indicator.title, locale)}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr>
              <th scope="row">
                <a href={link(areaAddress(point))}>{point.name}</a>
              </th>
              <td class="number">{valueName(point.x, x.indicator, locale)}</td>
              <td class="number">{valueName(point.y, y.indicator, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
