import { type Area, holdsOn, type Period, periodKey } from '../../city/index.ts'
import { wholeCity } from '../openData/cells.ts'
import { german } from './figures.ts'
import { type CheckedRow, type CheckGround, placeKey } from './ground.ts'
import { wordsOf } from './record.ts'
import type { Observed } from './store.ts'

/** Looks at whole periods as they would stand with the new figures: leaps, gaps, parts above their whole. */

type Figures = Pick<Observed, 'value' | 'numerator' | 'denominator' | 'protected'>
/** Figures of one period by key of the area; null is the city. */
type Column = Map<number | null, Figures>

interface Table {
  period: Period
  rows: CheckedRow[]
  /** As it would stand afterwards. */
  column: Column
}

const taken = ({ kind }: CheckedRow) => kind === 'new' || kind === 'changed'

/** The periods that the rows speak of, oldest first. */
function tablesOf(rows: readonly CheckedRow[], { observed }: CheckGround): Table[] {
  const standing = Map.groupBy(observed, periodKey)
  const spoken = Map.groupBy(
    rows.filter(({ kind, span, key }) => kind !== 'wrong' && span && key !== undefined),
    ({ period }) => period,
  )
  return [...spoken]
    .map(([key, own]): Table => {
      const column: Column = new Map((standing.get(key ?? '') ?? []).map((one) => [one.area, one]))
      for (const row of own) if (taken(row)) column.set(row.key!, row)
      return { period: own[0]!.span!, rows: own, column }
    })
    .sort((a, b) => a.period.until.localeCompare(b.period.until))
}

const days = ({ from, until }: Period) => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1

/** The nearest earlier period of about the same length that tells of areas of this level. */
function before(
  table: Table,
  keys: ReadonlySet<number | null>,
  tables: readonly Table[],
  { observed }: CheckGround,
): { period: Period; column: Column } | undefined {
  const columns = new Map<string, { period: Period; column: Column }>()
  for (const one of observed) {
    if (!keys.has(one.area)) continue
    const key = periodKey(one)
    const kept = columns.get(key) ?? { period: one, column: new Map() }
    kept.column.set(one.area, one)
    columns.set(key, kept)
  }
  for (const one of tables) columns.set(periodKey(one.period), one)
  const length = days(table.period)
  return [...columns.values()]
    .filter(
      ({ period }) =>
        period.until < table.period.until &&
        (period.until < table.period.from || length === 1) &&
        Math.abs(days(period) - length) <= 0.1 * length,
    )
    .sort((a, b) => b.period.until.localeCompare(a.period.until))[0]
}

function keysOf(level: string, { tree, keys }: CheckGround): Map<number | null, Area | null> {
  if (level === wholeCity) return new Map([[null, null]])
  const own = tree.areas.filter((area) => area.level === level)
  return new Map(own.map((area) => [keys[area.ordinal]!, area]))
}

const fewestChanges = 8
const mostSpreads = 4
const mostTimes = 3
const fewestCounted = 20

const median = (numbers: readonly number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Rows whose figure leaps away from the period before: by more than four robust spreads (1.4826 times the
 * median absolute deviation) of the changes of all areas of the level, or, of counts above 20, by more than
 * three times. With what to say of them.
 */
export function jumpsOf(
  rows: readonly CheckedRow[],
  level: string,
  ground: CheckGround,
): [CheckedRow, string][] {
  if (ground.row.kind === 'class') return []
  const keys = new Set(keysOf(level, ground).keys())
  const counts = ground.row.statistic === 'count' || ground.row.combine === 'sum'
  const tables = tablesOf(rows, ground)
  return tables.flatMap((table) => {
    const earlier = before(table, keys, tables, ground)
    if (!earlier) return []
    const change = (key: number | null) => {
      const [now, then] = [table.column.get(key)?.value, earlier.column.get(key)?.value]
      return typeof now === 'number' && typeof then === 'number' ? now - then : undefined
    }
    const changes = [...keys].flatMap((key) => change(key) ?? [])
    const middle = changes.length >= fewestChanges ? median(changes) : 0
    const spread =
      changes.length >= fewestChanges
        ? 1.4826 * median(changes.map((one) => Math.abs(one - middle)))
        : 0
    return table.rows.flatMap((row): [CheckedRow, string][] => {
      const by = taken(row) ? change(row.key!) : undefined
      if (by === undefined || row.value === null) return []
      const was = row.value - by
      const times =
        counts &&
        Math.max(row.value, was) > fewestCounted &&
        Math.max(row.value, was) > mostTimes * Math.min(row.value, was)
      const far = spread > 0 && Math.abs(by - middle) > mostSpreads * spread
      if (!times && !far) return []
      const than = far && !times ? ' Die anderen Gebiete ändern sich viel weniger.' : ''
      const { decimals } = ground.row
      return [
        [
          row,
          `Großer Sprung: ${periodKey(earlier.period)} waren es ${german(was, decimals)}, jetzt ${german(row.value, decimals)}.${than}`,
        ],
      ]
    })
  })
}

/** What is to be said of whole periods, in German. */
export function columnNotesOf(
  rows: readonly CheckedRow[],
  level: string,
  ground: CheckGround,
): string[] {
  const tables = tablesOf(rows, ground)
  return tables.flatMap((table) => [
    ...missingNotes(table, tables, level, ground),
    ...sumNotes(table, ground),
    ...sourceNotes(table, ground),
  ])
}

const most = 5
const listed = (names: readonly string[]) =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} und ${names.length - most} weitere`
    : names.join(', ')

function missingNotes(
  table: Table,
  tables: readonly Table[],
  level: string,
  ground: CheckGround,
): string[] {
  const areas = keysOf(level, ground)
  const earlier = before(table, new Set(areas.keys()), tables, ground)
  if (!earlier) return []
  const expected = [...areas].filter(
    ([key, area]) =>
      earlier.column.has(key) && (area === null || holdsOn(area, table.period.until)),
  )
  const missing = expected.filter(([key]) => !table.column.has(key))
  if (missing.length === 0) return []
  const names = missing.map(([, area]) => area?.name ?? 'ganze Stadt')
  const verb = missing.length === 1 ? 'fehlt' : 'fehlen'
  return [
    `${periodKey(table.period)}: ${missing.length} von ${expected.length} Gebieten ${verb}, die ${periodKey(earlier.period)} einen Wert hatten: ${listed(names)}.`,
  ]
}

/** Sums of areas that lie above the figure of the area they lie in. */
function sumNotes({ period, column }: Table, { row, tree, keys }: CheckGround): string[] {
  const counted = (figures: Figures | undefined): number | null => {
    if (!figures || figures.protected) return null
    if (row.combine === 'ratio' || row.statistic === 'proportion' || row.statistic === 'rate')
      return figures.numerator
    return row.combine === 'sum' || row.statistic === 'count' ? figures.value : null
  }
  const holding = tree.areas.filter((area) => holdsOn(area, period.until))
  const nameOf = (level: string) => {
    const found = tree.levels.find(({ id }) => id === level)
    return wordsOf(found?.many)?.de ?? level
  }
  const notes: string[] = []
  for (const { id: level } of tree.levels) {
    const parts = holding.filter((area) => area.level === level)
    const above: string[] = []
    const within = Map.groupBy(parts, ({ parent }) => parent)
    const wholes: [string, Figures | undefined, readonly Area[]][] = [
      ['ganze Stadt', column.get(null), parts],
    ]
    for (const [parent, children] of within) {
      const area = parent === null ? undefined : tree.areas[parent]
      if (area) wholes.push([area.name, column.get(keys[area.ordinal]!), children])
    }
    for (const [name, figures, children] of wholes) {
      const whole = counted(figures)
      if (whole === null) continue
      const sum = children.reduce(
        (total, area) => total + (counted(column.get(keys[area.ordinal]!)) ?? 0),
        0,
      )
      // Rounded parts may come to a little more.
      if (sum > whole + Math.max(0.5, 1e-6 * whole))
        above.push(`${name} (${german(sum)} statt ${german(whole)})`)
    }
    if (above.length > 0)
      notes.push(
        `${periodKey(period)}: Die Summe der ${nameOf(level)} liegt über dem Ganzen: ${listed(above)}.`,
      )
  }
  return notes
}

/** Figures of the pack that would be written over: its next import brings them back. */
function sourceNotes({ period, rows }: Table, { observed, sources }: CheckGround): string[] {
  const standing = new Map(observed.map((one) => [placeKey(one), one]))
  const over = rows.flatMap((row) => {
    const before =
      row.kind === 'changed' ? standing.get(placeKey({ area: row.key!, ...period })) : undefined
    return before && !before.part.startsWith('staff:') ? before : []
  })
  const [first] = over
  if (!first) return []
  const names = [...new Set(over.flatMap(({ source }) => sources.get(source ?? '') ?? []))]
  const source = names.length > 0 ? ` „${names.join('“, „')}“` : ''
  const how = over.length === 1 ? '1 Wert kommt' : `${over.length} Werte kommen`
  return [
    `${periodKey(period)}: ${how} aus der Datenquelle${source}. Beim nächsten Einlesen gilt wieder ihr Wert.`,
  ]
}
