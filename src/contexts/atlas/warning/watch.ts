import { quantile } from '../../../kernels/stats/index.ts'
import { type Area, type CityLive, holdsOn } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { type Discoveries, falseDiscoveries } from './domain/falseDiscovery.ts'
import { type CountedSeries, countedSeries, type SeriesPoint } from './domain/series.ts'
import {
  basePoints,
  dispersionOf,
  pointsPerFalseAlarm,
  type Shift,
  testShift,
} from './domain/shiftTest.ts'
import { fewestTrendPoints, type TrendTest, testTrend } from './domain/trendTest.ts'

/** A point of a series with the period it is of. */
export interface WatchedPoint extends SeriesPoint {
  column: LiveColumn
}

/** An indicator in one area, or in the whole city, over time. */
export interface WatchedSeries {
  indicator: Indicator
  /** null: the whole city. */
  area: Area | null
  points: WatchedPoint[]
  trend: TrendTest
  /** Whether the trend still stands when it is told how many were tested. */
  secured: boolean
  shift: Shift | undefined
}

/** All that was tested on one level. */
export interface Watch {
  series: WatchedSeries[]
  /** Series with too few points to test anything. */
  tooShort: number
  trends: Discoveries
  /** Points that were watched for a shift of level, and how many false alarms chance would bring. */
  watchedPoints: number
  expectedFalseAlarms: number
}

/** Of those that are told as secured, on average so many are by chance. */
export const falseDiscoveryRate = 0.05
/** Older values say little about what is going on. */
const mostPoints = 10

/**
 * Tests every indicator in every area of a level that holds today; its series holds only values of that
 * very area. Made once for a snapshot and level.
 */
export function watchLevel(city: CityLive, atlas: AtlasLive, level: string | null): Watch {
  const kept = watches.get(atlas) ?? new Map<string | null, Watch>()
  watches.set(atlas, kept)
  const watch = kept.get(level) ?? makeWatch(city, atlas, level)
  kept.set(level, watch)
  return watch
}

const watches = new WeakMap<AtlasLive, Map<string | null, Watch>>()

function makeWatch(city: CityLive, atlas: AtlasLive, level: string | null): Watch {
  const areas = level === null ? [null] : city.areasOn(level)
  let tooShort = 0
  let watchedPoints = 0
  const series: WatchedSeries[] = []
  for (const indicator of atlas.indicators) {
    if (indicator.kind === 'class') continue
    const all = areas
      .map((area) => ({ area, points: pointsOf(atlas, indicator, area) }))
      .filter(({ points }) => points.length > 0)
    const long = all.filter(({ points }) => points.length >= fewestTrendPoints)
    tooShort += all.length - long.length
    const counted = long.map(({ points }) => countedSeries(points, indicator.statistic))
    const dispersion = sharedDispersion(counted)
    long.forEach(({ area, points }, at) => {
      const trend = testTrend(points, indicator.statistic)
      if (!trend) return
      const ofCounts = counted[at]
      if (ofCounts) watchedPoints += points.length - basePoints(points)
      const shift = ofCounts && testShift(ofCounts, dispersion)
      series.push({ indicator, area, points, trend, secured: false, shift })
    })
  }
  const chances = series.map(({ trend }) => trend.chance)
  const trends = falseDiscoveries(chances, falseDiscoveryRate)
  series.forEach((one, at) => {
    one.secured = trends.kept[at]!
  })
  const expectedFalseAlarms = watchedPoints / pointsPerFalseAlarm
  return { series, tooShort, trends, watchedPoints, expectedFalseAlarms }
}

/**
 * Values of the indicator in an area since its last break up to its latest period, the last ten at most.
 * Nothing where the latest period has none: what moved long ago is no warning.
 */
function pointsOf(atlas: AtlasLive, indicator: Indicator, area: Area | null): WatchedPoint[] {
  const place = area?.ordinal ?? atlas.wholeCity
  // Counted in another way is not moved.
  const since = indicator.breaks.at(-1)?.on ?? ''
  const columns = atlas
    .columns(indicator)
    .filter((column) => column.until >= since && (area === null || holdsOn(area, column.day)))
  const points = columns.flatMap((column) => {
    const { value, numerator, denominator } = atlas.reading(column, place)
    return value === null
      ? []
      : [{ at: yearsOf(column.until), value, numerator, denominator, column }]
  })
  const isCurrent = points.at(-1)?.column === columns.at(-1)
  return isCurrent ? distinctTimes(points).slice(-mostPoints) : []
}

/** Of two periods that end on one day the later one in the list, the shorter, counts. */
const distinctTimes = (points: WatchedPoint[]) => [
  ...new Map(points.map((point) => [point.at, point])).values(),
]

const yearsOf = (day: string): number =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8)) - 1) / 365

/** How much an indicator scatters beyond chance in the middle one of its areas; never less than chance. */
function sharedDispersion(counted: readonly (CountedSeries | undefined)[]): number {
  const all = counted.flatMap((one) => (one ? (dispersionOf(one) ?? []) : []))
  return all.length === 0
    ? 1
    : Math.max(
        1,
        quantile(
          all.sort((a, b) => a - b),
          0.5,
        ),
      )
}
