import { formatNumber, type Locale, textsFor } from '../../platform/texts/index.ts'
import { type FigureTexts, figureTexts } from './texts.ts'

export interface AgeBarBand {
  ageFrom: number
  /** null: no upper end. */
  ageBelow: number | null
  count: number
  share: number
  women: number | null
  men: number | null
}

export interface AgeBarsProps {
  caption: string
  bands: readonly AgeBarBand[]
  /** Shares of the same bands in the whole city, to compare with. */
  city?: readonly AgeBarBand[]
  locale: Locale
}

/** Residents by age: a table whose rows hold their bars, so that one figure serves eye and ear. */
export function AgeBars({ caption, bands, city, locale }: AgeBarsProps) {
  const t = textsFor(figureTexts, locale)
  const cityShare = (band: AgeBarBand) =>
    city?.find(({ ageFrom, ageBelow }) => ageFrom === band.ageFrom && ageBelow === band.ageBelow)
      ?.share
  const shares = bands.flatMap((band) => [band.share, cityShare(band) ?? 0])
  const longest = Math.max(...shares, 0.01)
  const compared = bands.some((band) => cityShare(band) !== undefined)
  const bySex = bands.every(({ women, men }) => women !== null && men !== null)
  const percent = (share: number) => `${formatNumber(share * 100, locale, 1)} %`
  return (
    <div class="table-scroll">
      <table class="data-table age-bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.ages}</th>
            <th scope="col" class="number">
              {t.people}
            </th>
            {bySex && (
              <>
                <th scope="col" class="number wide-only">
                  {t.women}
                </th>
                <th scope="col" class="number wide-only">
                  {t.men}
                </th>
              </>
            )}
            <th scope="col" class="number">
              {t.share}
            </th>
            {compared && (
              <th scope="col" class="number">
                {t.wholeCity}
              </th>
            )}
            <td class="age-bars__bar" />
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr>
              <th scope="row">{ageName(band, t)}</th>
              <td class="number">{formatNumber(band.count, locale)}</td>
              {bySex && (
                <>
                  <td class="number wide-only">{formatNumber(band.women ?? 0, locale)}</td>
                  <td class="number wide-only">{formatNumber(band.men ?? 0, locale)}</td>
                </>
              )}
              <td class="number">{percent(band.share)}</td>
              {compared && <td class="number">{percent(cityShare(band) ?? 0)}</td>}
              <td class="age-bars__bar">
                <Bar share={band.share / longest} mark={markOf(cityShare(band), longest)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const markOf = (share: number | undefined, longest: number) =>
  share === undefined ? undefined : share / longest

/** A bar from zero, and a mark where the city stands. Lengths are shares of the longest. */
export function Bar({ share, mark }: { share: number; mark?: number }) {
  const at = (part: number) => Math.round(part * 1960) / 10 + 2
  return (
    <svg class="bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__length" x="2" y="3" width={Math.max(0, at(share) - 2)} height="14" />
      {mark !== undefined && (
        <path class="bar__mark" d={`M${at(mark)} 0V20`} vector-effect="non-scaling-stroke" />
      )}
    </svg>
  )
}

export function ageName(
  { ageFrom, ageBelow }: Pick<AgeBarBand, 'ageFrom' | 'ageBelow'>,
  t: FigureTexts,
): string {
  if (ageBelow === null) return t.ageFrom(ageFrom)
  return ageFrom === 0 ? t.ageBelow(ageBelow) : t.ageBetween(ageFrom, ageBelow - 1)
}
