import type { estimateArea } from '../../../contexts/atlas/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { areaAddress } from '../addresses.ts'
import type { Profile, ShownArea } from '../areaPage.tsx'
import type { Wording } from '../cityPage.tsx'
import { inWords, periodShort } from '../wording.ts'
import type { ProfileTexts } from './texts.ts'

export type Estimated = OutputOf<typeof estimateArea>
export type EstimatedPoint = Estimated['estimates'][number]['points'][number]

/** The switch in the address of an area’s page. */
export const estimatesWanted = (query: URLSearchParams) => query.get('umgerechnet') === 'ja'

interface EstimatesProps extends Wording {
  area: ShownArea
  /** undefined: not asked for. */
  estimated: Estimated | undefined
  own: ProfileTexts
}

/** Switches values of other borders on and off, and says what they are worth. */
export function EstimatesSwitch({ area, estimated, request, own }: EstimatesProps) {
  if (area.predecessors.length === 0 && area.successors.length === 0) return null
  const address = request.link(areaAddress(area.area))
  if (!estimated)
    return (
      <p class="no-print">
        <a href={`${address}?umgerechnet=ja#werte`}>{own.estimatesShow}</a>
      </p>
    )
  const points = estimated.estimates.flatMap((one) => one.points)
  const bases = (['residents', 'area'] as const).filter((basis) =>
    points.some((point) => point.basis === basis),
  )
  return (
    <div class="note">
      {points.length === 0 ? (
        <p>{own.estimatesNone}</p>
      ) : (
        <p>
          {own.estimatesNote} {bases.map((basis) => own.estimatesBasis[basis]).join(' ')}
        </p>
      )}
      {points.some(({ state }) => state === 'protected') && <p>{own.estimatesProtected}</p>}
      <p class="no-print">
        <a href={`${address}#werte`}>{own.estimatesHide}</a>
      </p>
    </div>
  )
}

/** "geschätzt umgerechnet, gut: 12 % der Menschen in geteilten Gebieten". */
export function estimateWords(
  { state, quality, splitShare }: EstimatedPoint,
  own: ProfileTexts,
  locale: Wording['request']['locale'],
): string {
  if (state === 'protected' || quality === null || splitShare === null) return own.estimateForbidden
  const share = formatNumber(splitShare * 100, locale)
  return `${own.estimated}, ${own.quality[quality]} (${own.qualityShare(share)})`
}

/** What this area has no value of its own of: estimates alone, in a table of their own. */
export function OnlyEstimated(
  props: { estimated: Estimated; silent: Profile['silent'] } & Pick<EstimatesProps, 'own'> &
    Wording,
) {
  const { estimated, silent, own, request, t } = props
  const { locale } = request
  const only = estimated.estimates.filter(({ indicator }) =>
    silent.some(({ id }) => id === indicator),
  )
  if (only.length === 0) return null
  return (
    <details>
      <summary>{own.onlyEstimated}</summary>
      <div class="table-scroll">
        <table class="data-table narrow-table">
          <caption>{own.onlyEstimatedTable}</caption>
          <thead>
            <tr>
              <th scope="col">{t.topicsTitle}</th>
              <th scope="col">{t.time}</th>
              <th scope="col" class="number">
                {t.here}
              </th>
              <th scope="col">{own.state}</th>
            </tr>
          </thead>
          <tbody>
            {only.flatMap(({ title, points }) =>
              points.map((point) => (
                <tr>
                  <th scope="row">{inWords(title, locale)}</th>
                  <td>{periodShort(point.period)}</td>
                  <td class="number">
                    {point.value === null ? '–' : `≈\u00a0${formatNumber(point.value, locale, 1)}`}
                  </td>
                  <td>{estimateWords(point, own, locale)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  )
}
