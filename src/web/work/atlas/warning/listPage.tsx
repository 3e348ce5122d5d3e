import { listSignals } from '../../../../contexts/atlas/index.ts'
import { showCity } from '../../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { formatNumber } from '../../../../platform/texts/index.ts'
import { areaAddress, indicatorAddress } from '../../../city/addresses.ts'
import { inWords, periodAt, periodShort } from '../../../city/wording.ts'
import { Sparkline } from '../../../figures/Sparkline.tsx'
import { type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FilterForm, Pager, pageNumber } from '../../parts/list.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import {
  directions,
  inputOf,
  readWarningQuery,
  verdicts,
  type WarningQuery,
  warningAddress,
  warningCsvPath,
  warningPath,
  wholeCity,
} from './query.ts'
import { texts as t } from './texts.ts'
import {
  chanceWords,
  expectedWords,
  type Listed,
  type Signal,
  slopeWords,
  valueWords,
} from './words.ts'

type City = OutputOf<typeof showCity>
type Link = StaffRequest['link']

const perPage = 50
const say = (number: number) => formatNumber(number, 'de')

/** What moved beyond chance, filters in the address. */
export const warningPage = staffPage({
  method: 'get',
  path: warningPath,
  permission: 'atlas:read',
  async answer(request) {
    const { door, link } = request
    const query = readWarningQuery(request.query)
    const city = await execute(showCity, door, {})
    if (!city.ok) return failureOf(city.failure)
    const outcome = await execute(listSignals, door, inputOf(query))
    if (!outcome.ok) return failureOf(outcome.failure)
    const listed = outcome.value
    const page = pageNumber(request.query)
    const pages = Math.ceil(listed.signals.length / perPage)
    const shown = listed.signals.slice((page - 1) * perPage, page * perPage)
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <Filters query={query} listed={listed} city={city.value} link={link} />
          <Summary listed={listed} city={city.value} />
          {listed.tests > 0 && (
            <>
              <Signals signals={shown} count={listed.signals.length} link={link} />
              <Pager path={link(warningPath)} query={request.query} page={page} pages={pages} />
              <p class="no-print">
                <a href={link(warningAddress(warningCsvPath, query))}>{t.csv}</a>
              </p>
            </>
          )}
          <details>
            <summary>{t.howTested}</summary>
            <ul>
              {t.rules(`${say(listed.rate * 100)}\u00a0%`).map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
          </details>
        </div>
      ),
    }
  },
})

const levelName = (city: City, level: string | null) =>
  level === null ? t.wholeCity : inWords(city.levels.find(({ id }) => id === level)?.many, 'de')

/** How many tests were made, what stands, and what chance alone would bring. */
function Summary({ listed, city }: { listed: Listed; city: City }) {
  const { tests, secured, expectedByChance, tooShort, watchedPoints } = listed
  const level = levelName(city, listed.level)
  if (tests === 0) return <p>{t.nothingToTest(level)}</p>
  const expected = expectedWords(expectedByChance)
  const sure =
    secured === 0
      ? t.securedNone(say(tests))
      : secured === 1
        ? t.securedOne(say(tests), expected)
        : t.secured(say(secured), say(tests), expected)
  return (
    <div>
      <p>
        {t.tests(say(tests), level)} <strong>{sure}</strong>
      </p>
      {watchedPoints > 0 && (
        <p>{t.noticeable(say(watchedPoints), expectedWords(listed.expectedFalseAlarms))}</p>
      )}
      {tooShort > 0 && <p>{t.tooShort(say(tooShort))}</p>}
    </div>
  )
}

function Filters(props: { query: WarningQuery; listed: Listed; city: City; link: Link }) {
  const { query, listed, city, link } = props
  const levels = listed.levels
    .filter(({ tests }) => tests > 0)
    .map(({ id, tests }) => ({
      value: id,
      label: t.levelChoice(levelName(city, id), say(tests)),
    }))
  const isSet = warningAddress(warningPath, query) !== warningPath
  return (
    <FilterForm label={t.filter} {...(isSet ? { reset: link(warningPath) } : {})}>
      <SelectField
        name="ebene"
        label={t.level}
        value={listed.level ?? wholeCity}
        choices={[{ value: wholeCity, label: t.wholeCity }, ...levels]}
      />
      <SelectField
        name="thema"
        label={t.topic}
        none={t.anyTopic}
        value={query.topic}
        choices={city.topics.map(({ id, title }) => ({ value: id, label: inWords(title, 'de') }))}
      />
      <SelectField
        name="richtung"
        label={t.direction}
        none={t.anyDirection}
        value={query.direction}
        choices={directions.map((value) => ({ value, label: t.directions[value] }))}
      />
      <SelectField
        name="wertung"
        label={t.verdict}
        none={t.anyVerdict}
        value={query.verdict}
        choices={verdicts.map((value) => ({ value, label: t.verdicts[value] }))}
      />
      <SelectField
        name="sicher"
        label={t.certainty}
        none={t.anyCertainty}
        value={query.secured ? 'ja' : ''}
        choices={[{ value: 'ja', label: t.onlySecured }]}
      />
      {listed.level !== null && (
        <SelectField
          name="stadt"
          label={t.columns.city}
          none={t.anyCity}
          value={query.apart ? 'anders' : ''}
          choices={[{ value: 'anders', label: t.onlyApart }]}
        />
      )}
    </FilterForm>
  )
}

function Signals({ signals, count, link }: { signals: Signal[]; count: number; link: Link }) {
  const { columns } = t
  return (
    <WorkTable
      caption={t.caption(say(count))}
      columns={[
        { title: columns.what },
        { title: columns.where },
        { title: columns.moves },
        { title: columns.certainty },
        { title: columns.since },
        { title: columns.city },
      ]}
      rows={signals.map((signal) => [
        <a href={link(indicatorAddress(signal.indicator.id, placeOf(signal)))}>
          {inWords(signal.indicator.title, 'de')}
        </a>,
        <Where signal={signal} link={link} />,
        <Moves signal={signal} />,
        <Certainty signal={signal} />,
        signal.shifted
          ? t.sinceShift(periodShort(signal.since))
          : t.sinceStart(periodShort(signal.since)),
        signal.city === null ? '–' : t.city[signal.city],
      ])}
      empty={t.none}
    />
  )
}

const placeOf = ({ area }: Signal) => (area ? { ebene: area.level } : {})

function Where({ signal: { area }, link }: { signal: Signal; link: Link }) {
  return area ? <a href={link(areaAddress(area))}>{area.name}</a> : <span>{t.wholeCity}</span>
}

/** Shape and words, then from where to where, then the line. */
function Moves({ signal }: { signal: Signal }) {
  const { indicator, direction, verdict, points, area } = signal
  const [first, last] = [points[0]!, points.at(-1)!]
  const title = t.trend(inWords(indicator.title, 'de'), area?.name ?? t.wholeCity)
  return (
    <>
      <strong>
        <span aria-hidden="true">{t.arrows[direction]} </span>
        {t.directions[direction]}
      </strong>
      , {t.verdicts[verdict]}
      <br />
      <span class="meta">
        {t.span(
          periodShort(first.period),
          valueWords(first.value, indicator),
          periodShort(last.period),
          valueWords(last.value, indicator),
        )}
        , {t.perYear(slopeWords(signal))}
      </span>
      <Sparkline
        title={title}
        points={points.map(({ period, value }) => ({ at: periodAt(period), value, beside: null }))}
      />
    </>
  )
}

function Certainty({ signal: { certainty, chance, basis } }: { signal: Signal }) {
  return (
    <>
      <strong>{t.certainties[certainty]}</strong>
      <br />
      <span class="meta">
        {certainty === 'secured' ? chanceWords(chance) : t.left}
        {certainty === 'secured' && basis === 'scatter' && `, ${t.byScatter}`}
      </span>
    </>
  )
}
