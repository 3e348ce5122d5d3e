import type { AreaRef } from './shared.ts'
import { type ActualRecord, type ItemState, itemStates, type TargetRecord } from './target.ts'

/**
 * Where a target stands: from what was said of it on days, or from an indicator of the atlas. What nobody knows
 * stays null, and is never zero.
 */

export interface Reading {
  /** 'YYYY-MM-DD'; null of a baseline without a day. */
  on: string | null
  period: string | null
  value: number | null
  numerator: number | null
  denominator: number | null
  source: string | null
}

export interface ItemProgress {
  id: string
  label: string
  area: AreaRef | null
  recommendation: string | null
  state: ItemState
  on: string | null
  words: string | null
}

export interface AreaProgress {
  /** null: the whole city. */
  area: AreaRef | null
  series: Reading[]
  latest: Reading | null
  reached: boolean | null
}

export interface Progress {
  baseline: Reading | null
  /** The last one that is known. */
  latest: Reading | null
  goal: { value: number; on: string | null } | null
  /** By day, the oldest first, the baseline among them. */
  series: Reading[]
  /** null where that cannot be said. */
  reached: boolean | null
  /** Of a list: each with its own state. */
  items: ItemProgress[]
  states: Record<ItemState, number>
  /** Of a standard: how many assessed themselves by it, and by item how many say that they meet it. */
  assessed: { organisations: number; met: ReadonlyMap<string, number> } | null
  /** Of an indicator in several areas: each for itself. */
  areas: AreaProgress[]
}

export interface Said {
  target: string
  item: string
  on: string
  organisation?: string | null
  record: Omit<ActualRecord, 'internal'>
}

type Target = Pick<
  TargetRecord,
  'id' | 'kind' | 'unit' | 'direction' | 'baseline' | 'goal' | 'goalOn' | 'items'
>

/**
 * @param said what was said of the measure's targets, in any order; of one day the last in the list stands
 * @param indicator for the kind `indicator`: what the atlas tells, by area
 */
export function progressOf(
  target: Target,
  said: readonly Said[],
  indicator: readonly { area: AreaRef | null; series: readonly Reading[] }[] = [],
): Progress {
  const own = said
    .filter((one) => one.target === target.id)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  // What a provider says of itself by a standard is not what holds for all.
  const general = target.kind === 'standard' ? own.filter((one) => !one.organisation) : own
  const whole = general.filter(({ item }) => item === '')
  const baseline = baselineOf(target)
  const items = target.items.map((item) => itemOf(item, general))
  const states = countStates(items)
  const areas = indicator.map(({ area, series }) => areaOf(target, area, series))
  const only = areas.length === 1 ? areas[0] : undefined
  const told =
    only && only.series.length > 0 ? only.series : whole.map((one) => readingOf(target, one))
  const counted = target.kind === 'adopted' || target.kind === 'places'
  const listed =
    counted && items.length > 0 && told.length === 0 ? listReading(items, states) : null
  // Where the beginning is also told as a value of its day, it stands once.
  const begun = baseline && !told.some(({ on, value }) => on === baseline.on && value !== null)
  const series = [...(begun ? [baseline] : []), ...told, ...(listed ? [listed] : [])]
  const latest =
    listed ?? told.findLast(({ value }) => value !== null) ?? doneReading(target, whole) ?? null
  const goal = goalOf(target, counted ? items.length : 0)
  return {
    baseline,
    latest,
    goal,
    series,
    reached: reachedOf(target, latest, goal),
    items,
    states,
    assessed: target.kind === 'standard' ? assessmentOf(own) : null,
    areas: areas.length > 1 ? areas : [],
  }
}

const nothing: Omit<Reading, 'on' | 'value'> = {
  period: null,
  numerator: null,
  denominator: null,
  source: null,
}

function baselineOf({ baseline }: Target): Reading | null {
  if (!baseline) return null
  const { value, on = null, source = null } = baseline
  return { ...nothing, on, value, source }
}

/** `oneTo`: how many there are for one, 1:125. `share`: of a hundred. `plain`: above over below the line. */
export type RatioForm = 'oneTo' | 'share' | 'plain'
export const ratioForm = ({ unit }: Pick<TargetRecord, 'unit'>): RatioForm =>
  unit === undefined || /^1\s*:/.test(unit)
    ? 'oneTo'
    : /^(%|Prozent)/.test(unit)
      ? 'share'
      : 'plain'

function readingOf(target: Target, { on, record }: Said): Reading {
  const { numerator = null, denominator = null, period = null, source = null } = record
  const value = record.value ?? ratioValue(target, numerator, denominator)
  return { on, period, value, numerator, denominator, source }
}

function ratioValue(target: Target, above: number | null, below: number | null): number | null {
  if (target.kind !== 'ratio' || above === null || below === null) return null
  const form = ratioForm(target)
  // Without a single post there is no ratio.
  if (form === 'oneTo') return above === 0 ? null : below / above
  return form === 'share' ? (above / below) * 100 : above / below
}

/** Done or not, said by a state or by 1 and 0. */
function doneReading({ kind }: Target, whole: readonly Said[]): Reading | null {
  const last = kind === 'done' ? whole.findLast(({ record }) => isKnown(record.state)) : undefined
  if (!last) return null
  const { period = null, source = null, state } = last.record
  return { ...nothing, on: last.on, period, source, value: state === 'done' ? 1 : 0 }
}
const isKnown = (state: ItemState | undefined) => state !== undefined && state !== 'unknown'

function itemOf(item: Target['items'][number], own: readonly Said[]): ItemProgress {
  const last = own.findLast((one) => one.item === item.id)
  return {
    id: item.id,
    label: item.label,
    area: item.area ?? null,
    recommendation: item.recommendation ?? null,
    state: last?.record.state ?? 'unknown',
    on: last?.on ?? null,
    words: last?.record.words ?? null,
  }
}

function countStates(items: readonly ItemProgress[]): Record<ItemState, number> {
  const counts = Object.fromEntries(itemStates.map((state) => [state, 0])) as Record<
    ItemState,
    number
  > // every state has its count
  for (const { state } of items) counts[state] += 1
  return counts
}

/** How many of a list are done, as of the last day on which anything was said; nothing before that. */
function listReading(
  items: readonly ItemProgress[],
  states: Record<ItemState, number>,
): Reading | null {
  const on = items.reduce<string | null>(
    (last, item) => (item.on !== null && (last === null || item.on > last) ? item.on : last),
    null,
  )
  return on === null
    ? null
    : { ...nothing, on, value: states.done, numerator: states.done, denominator: items.length }
}

function goalOf({ kind, goal, goalOn }: Target, listed: number): Progress['goal'] {
  const on = goalOn ?? null
  if (goal !== undefined) return { value: goal, on }
  if (kind === 'done') return { value: 1, on }
  return listed > 0 ? { value: listed, on } : null
}

function reachedOf(
  { direction }: Target,
  latest: Reading | null,
  goal: Progress['goal'],
): boolean | null {
  if (latest?.value == null || !goal) return null
  return direction === 'down' ? latest.value <= goal.value : latest.value >= goal.value
}

function areaOf(target: Target, area: AreaRef | null, series: readonly Reading[]): AreaProgress {
  const latest = series.findLast(({ value }) => value !== null) ?? null
  return {
    area,
    series: [...series],
    latest,
    reached: reachedOf(target, latest, goalOf(target, 0)),
  }
}

/** Each provider by what it said last of each item. */
function assessmentOf(own: readonly Said[]): NonNullable<Progress['assessed']> {
  const last = new Map<string, { item: string; state: ItemState | undefined }>()
  const organisations = new Set<string>()
  for (const { item, organisation, record } of own) {
    if (!organisation || item === '') continue
    organisations.add(organisation)
    last.set(`${organisation} ${item}`, { item, state: record.state })
  }
  const met = new Map<string, number>()
  for (const { item, state } of last.values())
    if (state === 'done') met.set(item, (met.get(item) ?? 0) + 1)
  return { organisations: organisations.size, met }
}

/**
 * How far the parts of a measure are: finished ones counted, and weighed only where each part has a weight.
 * Parts of which nobody said anything are named as such.
 */
export interface PartsProgress {
  total: number
  done: number
  stopped: number
  notSaid: number
  /** Sums of weights; null where a part has none. */
  weighed: { done: number; total: number } | null
}

export function partsProgress(
  parts: readonly { status: string | null | undefined; weight?: number | undefined }[],
): PartsProgress {
  const done = parts.filter(({ status }) => status === 'done')
  const sum = (of: typeof parts) => of.reduce((total, { weight = 0 }) => total + weight, 0)
  const allWeighed = parts.length > 0 && parts.every(({ weight }) => weight !== undefined)
  return {
    total: parts.length,
    done: done.length,
    stopped: parts.filter(({ status }) => status === 'stopped').length,
    notSaid: parts.filter(({ status }) => status === null || status === undefined).length,
    weighed: allWeighed ? { done: sum(done), total: sum(parts) } : null,
  }
}
