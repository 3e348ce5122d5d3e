import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { AgeBars, ageName } from '../../figures/AgeBars.tsx'
import { figureTexts } from '../../figures/texts.ts'
import type { ShownArea, ShownCity } from '../areaPage.tsx'
import type { Wording } from '../cityPage.tsx'
import { FigureTable } from '../indicator/FigureTable.tsx'
import { periodMoment, periodName } from '../wording.ts'
import { Pyramid, type PyramidBand } from './Pyramid.tsx'
import { type ProfileTexts, profileTexts } from './texts.ts'

type Ages = NonNullable<ShownArea['ages']>
type Band = Ages['bands'][number]

/** Who lives here by age: a pyramid where women and men are known, else bars of ages. */
export function AreaAges({
  area,
  city,
  request,
  t,
}: { area: ShownArea; city: ShownCity } & Wording) {
  const { ages } = area
  if (!ages) return null
  const { locale } = request
  const own = textsFor(profileTexts, locale)
  const beside = city.ages?.period.key === ages.period.key ? city.ages.bands : undefined
  const bySex = bandsBySex(ages.bands)
  const words = [periodName(ages.period, locale), periodMoment(ages.period, locale)] as const
  const computed =
    area.residents?.basis === 'computed' &&
    t.peopleComputed(area.residents.missingAreas, area.residents.summedAreas)
  return (
    <section class="section" aria-labelledby="alter">
      <h2 id="alter">{bySex ? own.pyramidTitle : t.agesTitle}</h2>
      {bySex ? (
        <figure class="figure figure--chart">
          <p class="figure__finding">{finding(ages.bands, beside, own, locale)}</p>
          <Pyramid
            title={`${own.pyramidTitle}, ${words[0]}`}
            description={own.pyramidDescription(words[0])}
            bands={bySex}
            city={sameBands(ages.bands, beside) ? bandsBySex(beside ?? []) : undefined}
            locale={locale}
          />
          <figcaption>
            {own.pyramidAcross} {beside && `${own.pyramidOutline}.`} {computed}
          </figcaption>
          <FigureTable summary={own.pyramidTable}>
            <PyramidTable
              caption={t.agesCaption(...words)}
              ages={ages}
              city={beside}
              {...{ request, t }}
            />
          </FigureTable>
        </figure>
      ) : (
        <figure class="figure">
          <AgeBars
            caption={t.agesCaption(...words)}
            bands={ages.bands}
            city={beside}
            locale={locale}
          />
          <figcaption>
            {beside && t.agesMark} {computed}
          </figcaption>
        </figure>
      )}
    </section>
  )
}

function bandsBySex(bands: readonly Band[]): PyramidBand[] | undefined {
  const known = bands.flatMap(({ ageFrom, ageBelow, women, men }) =>
    women === null || men === null ? [] : [{ ageFrom, ageBelow, women, men }],
  )
  return known.length > 0 && known.length === bands.length ? known : undefined
}

const sameBands = (here: readonly Band[], there: readonly Band[] | undefined) =>
  there?.length === here.length &&
  there.every(({ ageFrom, ageBelow }, at) => {
    const band = here[at]!
    return band.ageFrom === ageFrom && band.ageBelow === ageBelow
  })

/** Share of the people below an age, or from it on, where a band ends there. */
function shareBelow(bands: readonly Band[], age: number): number | undefined {
  if (!bands.some(({ ageFrom }) => ageFrom === age)) return undefined
  return bands.filter(({ ageFrom }) => ageFrom < age).reduce((sum, { share }) => sum + share, 0)
}

function finding(
  here: readonly Band[],
  city: readonly Band[] | undefined,
  own: ProfileTexts,
  locale: Wording['request']['locale'],
): string {
  const of = (bands: readonly Band[]) => {
    const [young, notOld] = [shareBelow(bands, 18), shareBelow(bands, 65)]
    if (young === undefined || notOld === undefined) return undefined
    return [formatNumber(young * 100, locale), formatNumber((1 - notOld) * 100, locale)] as const
  }
  const [area, whole] = [of(here), city && of(city)]
  if (!area) return own.pyramidTitle
  return [own.pyramidFinding(...area), whole && own.pyramidCity(...whole)].filter(Boolean).join(' ')
}

function PyramidTable(
  props: { caption: string; ages: Ages; city: readonly Band[] | undefined } & Wording,
) {
  const { caption, ages, city, request } = props
  const { locale } = request
  const t = textsFor(figureTexts, locale)
  const say = (count: number | null) => (count === null ? '–' : formatNumber(count, locale))
  const percent = (share: number) => `${formatNumber(share * 100, locale, 1)}\u00a0%`
  const compared = sameBands(ages.bands, city)
  const heads = [t.women, t.men, t.share, ...(compared ? [t.wholeCity] : [])]
  return (
    <div class="table-scroll">
      <table class="data-table narrow-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.ages}</th>
            {heads.map((head) => (
              <th scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ages.bands.map((band, at) => (
            <tr>
              <th scope="row">{ageName(band, t)}</th>
              <td class="number">{say(band.women)}</td>
              <td class="number">{say(band.men)}</td>
              <td class="number">{percent(band.share)}</td>
              {compared && <td class="number">{percent(city?.[at]?.share ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
