import type { FigureNote } from '../../contexts/measures/index.ts'
import { formatDate, formatNumber } from '../../platform/texts/index.ts'
import { areaAddress, indicatorAddress } from '../city/addresses.ts'
import { ItemSquares } from './ItemSquares.tsx'
import { inGerman, readingName, valueName, type Wording, whenOf } from './wording.ts'

type View = { figure: FigureNote } & Wording

/** A target: where it began, where it stands, where it is to be; everything it is made of below, folded. */
export function TargetFigure(props: View) {
  const { figure, request, t } = props
  const { locale, link } = request
  return (
    <figure class="figure target">
      <p class="target__title">
        <strong {...inGerman(locale)}>{figure.label}</strong>
        <span class="meta">{finding(props)}</span>
      </p>
      {figure.kind === 'standard' ? <Standard {...props} /> : <Values {...props} />}
      {figure.items.length > 0 && figure.kind !== 'standard' && <Items {...props} />}
      {figure.areas.length > 0 && <Areas {...props} />}
      {figure.series.length > 2 && <AllValues {...props} />}
      {(figure.method || figure.indicator) && (
        <figcaption>
          {figure.method && (
            <>
              {t.method}: <span {...inGerman(locale)}>{figure.method}</span>
            </>
          )}{' '}
          {figure.indicator && (
            <a href={link(indicatorAddress(figure.indicator))}>{t.toIndicator}</a>
          )}
        </figcaption>
      )}
    </figure>
  )
}

function finding({ figure, t }: View): string {
  if (figure.kind === 'standard' || figure.areas.length > 0) return ''
  if (!figure.goal) return t.noGoal
  return figure.reached === null ? t.reachedUnknown : figure.reached ? t.reached : t.notReached
}

function Values(props: View) {
  const { figure, request, t } = props
  const { locale } = request
  const { baseline, latest, goal } = figure
  if (figure.areas.length > 0 || isCountedList(figure)) return null
  const listed = figure.items.length > 0
  const counted = latest && countedName(latest, props)
  const stops = [
    ...(baseline ? [{ name: t.baseline, value: baseline.value, reading: baseline }] : []),
    { name: t.today, value: latest?.value ?? null, reading: latest },
  ]
  return (
    <>
      {!listed && <Track {...props} />}
      <dl class="target__values">
        {stops.map(({ name, reading }) => (
          <div>
            <dt>{name}</dt>
            <dd {...(figure.unit ? inGerman(locale) : {})}>
              <strong>{readingName(reading, figure, props)}</strong>
            </dd>
            <dd class="meta">{reading && whenOf(reading, locale)}</dd>
          </div>
        ))}
        {goal && (
          <div>
            <dt>{t.goal}</dt>
            <dd {...(figure.unit ? inGerman(locale) : {})}>
              <strong>
                {figure.kind === 'done' ? t.doneYes : valueName(goal.value, figure, locale)}
              </strong>
            </dd>
            <dd class="meta">{goal.on ? t.goalBy(formatDate(goal.on, locale)) : ''}</dd>
          </div>
        )}
      </dl>
      {counted && (
        <p class="meta" {...inGerman(locale)}>
          {t.counted}: {counted}
        </p>
      )}
    </>
  )
}

/** "12 Stellen zu 1.920 Menschen": what a ratio or an indicator was counted from. */
function countedName(
  { numerator, denominator }: NonNullable<FigureNote['latest']>,
  { figure, request: { locale }, t }: View,
): string | undefined {
  if (!['ratio', 'indicator'].includes(figure.kind) || numerator === null || denominator === null)
    return undefined
  const say = (count: number, what: string | null) =>
    [formatNumber(count, locale, Number.isInteger(count) ? 0 : 1), what].filter(Boolean).join(' ')
  const words = figure.kind === 'indicator' ? t.countedOf : t.countedAs
  return words(say(numerator, figure.numerator), say(denominator, figure.denominator))
}

const width = 320
const edge = 10

/** From where it began to the target, and how much of the way is gone. The values stand below, as text. */
function Track({ figure }: View) {
  const { baseline, latest, goal } = figure
  if (figure.kind === 'done' || !goal) return null
  const from = baseline?.value ?? (figure.direction === 'up' ? 0 : null)
  if (from === null || from === goal.value) return null
  const numbers = [from, goal.value, latest?.value ?? from]
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  // The target is always on the side to which one reads.
  const share = (value: number) => {
    const part = (value - low) / (high - low || 1)
    return goal.value >= from ? part : 1 - part
  }
  const x = (value: number) => Math.round((edge + share(value) * (width - 2 * edge)) * 10) / 10
  return (
    <svg class="track" viewBox={`0 0 ${width} 28`} aria-hidden="true" focusable="false">
      <path class="track__way" d={`M${x(from)} 14H${x(goal.value)}`} />
      {latest?.value != null && (
        <path class="track__gone" d={`M${x(from)} 14H${x(latest.value)}`} />
      )}
      <circle class="track__start" cx={x(from)} cy="14" r="5" />
      <path class="track__goal" d={`M${x(goal.value)} 4v20`} />
      {latest?.value != null && <circle class="track__now" cx={x(latest.value)} cy="14" r="8" />}
    </svg>
  )
}

/** A list whose target is all of it: "9 von 26" says it. */
const isCountedList = ({ items, goal, baseline }: FigureNote) =>
  items.length > 0 && !baseline && goal?.value === items.length

function Items(props: View) {
  const { figure, request, t } = props
  const { locale, link } = request
  const say = (count: number) => formatNumber(count, locale)
  return (
    <>
      <p>
        <strong>{t.itemsDone(say(figure.states.done ?? 0), say(figure.items.length))}</strong>{' '}
        <span class="meta">
          {[
            figure.latest?.on && t.asOf(formatDate(figure.latest.on, locale)),
            figure.goal?.on && `${t.goal} ${t.goalBy(formatDate(figure.goal.on, locale))}`,
          ]
            .filter(Boolean)
            .join('; ')}
        </span>
      </p>
      <ItemSquares states={figure.items.map(({ state }) => state)} locale={locale} t={t} />
      <details>
        <summary>{t.itemsTitle}</summary>
        <ul class="items" {...inGerman(locale)}>
          {figure.items.map(({ label, area, state, words, on }) => (
            <li>
              {area ? <a href={link(areaAddress(area))}>{label}</a> : label}:{' '}
              <strong>{t.itemStates[state]}</strong>
              {on && <span class="meta"> {t.asOf(formatDate(on, locale))}</span>}
              {words && <p class="meta">{words}</p>}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Standard({ figure, request: { locale }, t }: View) {
  const total = figure.assessed ?? 0
  const say = (count: number) => formatNumber(count, locale)
  return (
    <>
      <p>{t.assessed(say(total))}</p>
      <ul class="items">
        {figure.items.map(({ label, met }) => (
          <li>
            <span {...inGerman(locale)}>{label}</span>
            {total > 0 && <span class="meta"> {t.metBy(say(met ?? 0), say(total))}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Areas(props: View) {
  const { figure, request, t } = props
  const { link } = request
  return (
    <div class="table-scroll">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t.area}</th>
            <th scope="col" class="number">
              {t.today}
            </th>
            <th scope="col">
              {t.goal}
              {figure.goal && ` ${valueName(figure.goal.value, figure, request.locale)}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {figure.areas.map(({ area, latest, reached }) => (
            <tr>
              <th scope="row">
                {area ? <a href={link(areaAddress(area))}>{area.name}</a> : t.wholeCity}
              </th>
              <td class="number">{readingName(latest, figure, props)}</td>
              <td>{reached === null ? t.nobodyKnows : reached ? t.reached : t.notReached}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AllValues(props: View) {
  const { figure, request, t } = props
  const { locale } = request
  return (
    <details>
      <summary>{t.values}</summary>
      <div class="table-scroll">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col" class="number">
                {t.value}
              </th>
              <th scope="col">{t.source}</th>
            </tr>
          </thead>
          <tbody>
            {figure.series.map((reading) => (
              <tr>
                <th scope="row">{whenOf(reading, locale) ?? t.baseline}</th>
                <td class="number">{readingName(reading, figure, props)}</td>
                <td {...inGerman(locale)}>{reading.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
