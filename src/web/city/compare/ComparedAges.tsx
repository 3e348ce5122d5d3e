import { formatNumber, listed, textsFor } from '../../../platform/texts/index.ts'
import { ageName, Bar } from '../../figures/AgeBars.tsx'
import { figureTexts } from '../../figures/texts.ts'
import { periodShort } from '../wording.ts'
import type { CompareView, ShownArea } from './view.ts'

type Ages = NonNullable<ShownArea['ages']>

/** Who lives in each area by age: shares, so that large and small areas can be compared. */
export function ComparedAges({
  areas,
  request,
  own,
}: { areas: readonly ShownArea[] } & CompareView) {
  const { locale } = request
  const t = textsFor(figureTexts, locale)
  const bands = areas.find(({ ages }) => ages)?.ages?.bands
  if (!bands) return null
  const alike = areas.filter(({ ages }) => ages && sameBands(ages.bands, bands))
  const others = areas.filter((one) => !alike.includes(one))
  if (alike.length < 2) return null
  const most = Math.max(...alike.flatMap(({ ages }) => ages!.bands.map(({ share }) => share)), 0.01)
  return (
    <section class="section" aria-labelledby="alter">
      <h2 id="alter">{own.agesTitle}</h2>
      <figure class="figure">
        <div class="table-scroll">
          <table class="data-table narrow-table">
            <caption>{own.agesCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.ages}</th>
                {alike.map(({ area }) => (
                  <th scope="col" class="number">
                    {area.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{own.agesTime}</th>
                {alike.map(({ ages }) => (
                  <td class="number">{periodShort(ages!.period)}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{own.people}</th>
                {alike.map(({ ages }) => (
                  <td class="number">{formatNumber(totalOf(ages!), locale)}</td>
                ))}
              </tr>
              {bands.map((band, at) => (
                <tr>
                  <th scope="row">{ageName(band, t)}</th>
                  {alike.map(({ ages }) => {
                    const { share } = ages!.bands[at]!
                    return (
                      <td class="number">
                        {formatNumber(share * 100, locale, 1)}
                        {'\u00a0'}%
                        <Bar share={share / most} />
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {others.length > 0 && (
          <figcaption>
            {own.agesDiffer(
              listed(
                others.map(({ area }) => area.name),
                locale,
              ),
            )}
          </figcaption>
        )}
      </figure>
    </section>
  )
}

const totalOf = ({ bands }: Ages) => bands.reduce((sum, { count }) => sum + count, 0)

const sameBands = (one: Ages['bands'], other: Ages['bands']) =>
  one.length === other.length &&
  one.every(
    ({ ageFrom, ageBelow }, at) =>
      other[at]!.ageFrom === ageFrom && other[at]!.ageBelow === ageBelow,
  )
