import type { Child } from 'hono/jsx'
import type { ResidentsNote } from '../../contexts/city/index.ts'
import { formatNumber, textsFor } from '../../platform/texts/index.ts'
import { indicatorAddress } from './addresses.ts'
import type { Profile, ShownArea, ShownCity } from './areaPage.tsx'
import type { Wording } from './cityPage.tsx'
import { factSentences } from './profile/factSentences.ts'
import { profileTexts } from './profile/texts.ts'
import { inWords, periodMoment, periodName, periodShort, valueName } from './wording.ts'

type Row = Profile['rows'][number]

/** In words: who lives here, and up to three things that stand out. Nothing about causes. */
export function AreaFacts(props: { area: ShownArea; city: ShownCity; profile: Profile } & Wording) {
  const { area, city, profile, ...wording } = props
  const own = textsFor(profileTexts, wording.request.locale)
  const people = peopleFact(area.residentsSeries, city.residentsSeries, wording)
  const facts = profile.notable.flatMap((fact, at) => {
    const row = profile.rows.find(({ indicator }) => indicator.id === fact.indicator)
    return row
      ? [{ row, sentences: factSentences(fact, row, at, wording.request.locale, own) }]
      : []
  })
  if (!people && profile.rows.length === 0) return null
  return (
    <section aria-labelledby="auffaellig">
      <h2 id="auffaellig">{wording.t.factsTitle}</h2>
      {people && <Sentences sentences={people} {...wording} />}
      {facts.length > 0 && (
        <ul class="fact-list">
          {facts.map(({ row, sentences }) => (
            <li>
              <FactTitle row={row} {...wording} />
              <Sentences sentences={sentences} {...wording} />
            </li>
          ))}
        </ul>
      )}
      {profile.rows.length > 0 && (
        <p class="meta">{facts.length > 0 ? own.factsNote : own.factsNone}</p>
      )}
    </section>
  )
}

/** In easy language each thought has a line of its own. */
function Sentences({ sentences, request }: { sentences: readonly string[] } & Wording): Child {
  if (request.locale !== 'leicht') return <p>{sentences.join(' ')}</p>
  return (
    <>
      {sentences.map((sentence) => (
        <p class="thought">{sentence}</p>
      ))}
    </>
  )
}

function FactTitle({ row, request }: { row: Row } & Wording) {
  const { indicator, period, value } = row
  const { locale, link } = request
  return (
    <p>
      <a href={link(indicatorAddress(indicator.id))}>
        <strong>{inWords(indicator.title, locale)}</strong>
      </a>
      {value !== null && (
        <>
          : {valueName(value, indicator, locale)} ({periodShort(period)})
        </>
      )}
    </p>
  )
}

/** Changes below half a percent are "almost as many". */
const noChange = 0.005

function peopleFact(
  here: readonly ResidentsNote[],
  wholeCity: readonly ResidentsNote[],
  { request: { locale }, t }: Wording,
): string[] | undefined {
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
  return sentences
}

const sameTime = (series: readonly ResidentsNote[], { period }: ResidentsNote) =>
  series.find((one) => one.period.key === period.key)

function changeOf(first?: ResidentsNote, last?: ResidentsNote): number | undefined {
  if (!first || !last || first === last || first.count === 0) return undefined
  return first.period.key === last.period.key ? undefined : last.count / first.count - 1
}
