import type { Child } from 'hono/jsx'
import type { ResidentsNote } from '../../contexts/city/index.ts'
import { formatNumber } from '../../platform/texts/index.ts'
import { indicatorAddress } from './addresses.ts'
import type { Profile, ShownArea, ShownCity } from './areaPage.tsx'
import type { Wording } from './cityPage.tsx'
import { inWords, periodMoment, periodName, periodShort, valueName } from './wording.ts'

type Row = Profile['rows'][number]
type Notable = Profile['notable'][number]

const mostFacts = 3

/** Up to three facts in words: who lives here, and what stands out. Nothing about causes. */
export function AreaFacts(props: { area: ShownArea; city: ShownCity; profile: Profile } & Wording) {
  const { area, city, profile, ...wording } = props
  const people = peopleFact(area.residentsSeries, city.residentsSeries, wording)
  const others = profile.notable.flatMap((fact) => {
    const row = profile.rows.find(({ indicator }) => indicator.id === fact.indicator)
    return row ? [<IndicatorFact fact={fact} row={row} {...wording} />] : []
  })
  const facts: Child[] = [...(people ? [<p>{people}</p>] : []), ...others].slice(0, mostFacts)
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="auffaellig">
      <h2 id="auffaellig">{wording.t.factsTitle}</h2>
      <ul class="fact-list">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
    </section>
  )
}

/** Changes below half a percent are "almost as many". */
const noChange = 0.005

function peopleFact(
  here: readonly ResidentsNote[],
  wholeCity: readonly ResidentsNote[],
  { request: { locale }, t }: Wording,
): string | undefined {
  const last = here.at(-1)
  if (!last) return undefined
  const sentences = [
    t.factPeople(
      formatNumber(last.count, locale),
      periodName(last.period, locale),
      periodMoment(last.period, locale),
    ),
  ]
  const first = here[0]!
  const change = changeOf(first, last)
  if (change !== undefined) {
    const since = periodMoment(first.period, locale)
    const percent = formatNumber(Math.abs(change) * 100, locale, 1)
    sentences.push(
      Math.abs(change) < noChange
        ? t.factAsMany(since)
        : change > 0
          ? t.factMore(percent, since)
          : t.factFewer(percent, since),
    )
    const cityChange = changeOf(sameTime(wholeCity, first), sameTime(wholeCity, last))
    if (cityChange !== undefined) {
      const inCity = formatNumber(Math.abs(cityChange) * 100, locale, 1)
      sentences.push(
        Math.abs(cityChange) < noChange
          ? t.factCityAsMany
          : cityChange > 0
            ? t.factCityMore(inCity)
            : t.factCityFewer(inCity),
      )
    }
  }
  return sentences.join(' ')
}

const sameTime = (series: readonly ResidentsNote[], { period }: ResidentsNote) =>
  series.find((one) => one.period.key === period.key)

function changeOf(first?: ResidentsNote, last?: ResidentsNote): number | undefined {
  if (!first || !last || first === last || first.count === 0) return undefined
  return first.period.key === last.period.key ? undefined : last.count / first.count - 1
}

function IndicatorFact({ fact, row, request, t }: { fact: Notable; row: Row } & Wording) {
  const { indicator } = row
  const { locale, link } = request
  const say = (value: number) => valueName(value, indicator, locale)
  return (
    <>
      <p>
        <a href={link(indicatorAddress(indicator.id))}>
          <strong>{inWords(indicator.title, locale)}</strong>
        </a>
        {fact.kind === 'position' && row.value !== null && (
          <>
            : {say(row.value)} ({periodShort(row.period)})
          </>
        )}
      </p>
      <p>
        {fact.kind === 'position' ? positionWords(fact, row, say, t) : changeWords(row, say, t)}
      </p>
    </>
  )
}

function positionWords(
  { side, share }: Notable,
  { rank, city }: Row,
  say: (value: number) => string,
  t: Wording['t'],
): string {
  const ofTen = String(Math.floor((share ?? 0) * 10))
  const alone = rank && (side === 'high' ? rank.above === 0 : rank.below === 0) && share === 1
  const place =
    side === 'high'
      ? alone
        ? t.factHighest
        : t.factHigh(ofTen)
      : alone
        ? t.factLowest
        : t.factLow(ofTen)
  return city && city.basis !== 'median' ? `${place} ${t.factCityValue(say(city.value))}` : place
}

function changeWords({ series }: Row, say: (value: number) => string, t: Wording['t']): string {
  const known = series.filter(({ value }) => value !== null)
  const first = known[0]!
  const last = known.at(-1)!
  const here = t.factChange(
    periodShort(first.period),
    say(first.value!),
    periodShort(last.period),
    say(last.value!),
  )
  const comparable =
    first.city && last.city && first.city.basis !== 'median' && last.city.basis !== 'median'
  return comparable
    ? `${here} ${t.factCityChange(say(first.city!.value), say(last.city!.value))}`
    : here
}
