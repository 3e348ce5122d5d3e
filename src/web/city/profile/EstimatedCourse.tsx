import { estimateArea } from '../../../contexts/atlas/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import type { PageRequest } from '../../frame/page.ts'
import { cityTexts } from '../texts.ts'
import { periodShort } from '../wording.ts'
import { estimateWords } from './Estimates.tsx'
import { profileTexts } from './texts.ts'

interface Wanted {
  level: string
  slug: string
  name: string
}

/**
 * What one indicator says of an area’s ground at times when it had other borders: folded, marked, and apart from
 * the area’s own series. Nothing where its borders never changed, or nothing can be carried over.
 */
export async function estimatedCourse(
  { door, locale }: PageRequest,
  area: Wanted | undefined,
  indicator: { id: string; decimals: number },
) {
  if (!area) return null
  const found = await execute(estimateArea, door, {
    level: area.level,
    id: area.slug,
    indicator: indicator.id,
  })
  const points = found.ok ? (found.value.estimates[0]?.points ?? []) : []
  if (points.length === 0) return null
  const t = textsFor(cityTexts, locale)
  const own = textsFor(profileTexts, locale)
  return (
    <details class="section" id="umgerechnet">
      <summary>{own.courseTitle(area.name)}</summary>
      <p class="measure">{own.courseNote}</p>
      {points.some(({ state }) => state === 'protected') && (
        <p class="measure">{own.estimatesProtected}</p>
      )}
      <div class="table-scroll">
        <table class="data-table narrow-table">
          <thead>
            <tr>
              <th scope="col">{t.time}</th>
              <th scope="col" class="number">
                {t.value}
              </th>
              <th scope="col">{own.state}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr class="estimated">
                <th scope="row">{periodShort(point.period)}</th>
                <td class="number">
                  {point.value === null
                    ? '–'
                    : `≈\u00a0${formatNumber(point.value, locale, indicator.decimals)}`}
                </td>
                <td>{estimateWords(point, own, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
