import { type ColumnKey, columnKey, type GuardedIndicator, type RawColumn } from './columns.ts'

/** How counts of different columns hang together, place by place. */
export type Link =
  /** The counts of `parts` add up to that of `total`; one part alone: they are the same count. */
  | { kind: 'sum'; total: RawColumn; parts: RawColumn[] }
  /** What `in` is set against is the count of `of`. */
  | { kind: 'of'; of: RawColumn; in: RawColumn }

interface Named extends ColumnKey {
  about: Pick<GuardedIndicator, 'numerator' | 'denominator' | 'parts'>
}

/**
 * Which columns may hang together, by what the pack says of them: to be looked at as one. A column that hangs
 * together with none is a group of its own.
 */
export function groupsOf<T extends Named>(columns: readonly T[]): T[][] {
  const root = columns.map((_, index) => index)
  const find = (index: number): number => {
    const above = root[index]!
    return above === index ? index : find(above)
  }
  const join = (a: number, b: number) => {
    root[find(a)] = find(b)
  }
  const byKey = new Map(columns.map((column, index) => [columnKey(column), index]))
  const byWords = new Map<string, number>()
  columns.forEach((column, index) => {
    const { from, until, about } = column
    for (const part of about.parts) {
      const at = byKey.get(columnKey({ indicator: part, from, until }))
      if (at !== undefined) join(index, at)
    }
    if (about.numerator === null) return
    const words = `${from} ${until} ${about.numerator}`
    const same = byWords.get(words)
    if (same !== undefined) join(index, same)
    byWords.set(words, index)
  })
  columns.forEach(({ from, until, about }, index) => {
    const counted =
      about.denominator === null ? undefined : byWords.get(`${from} ${until} ${about.denominator}`)
    if (counted !== undefined) join(index, counted)
  })
  for (const { total, parts } of nestedPeriods(columns))
    for (const part of parts) join(byKey.get(columnKey(total))!, byKey.get(columnKey(part))!)
  const groups = Map.groupBy(columns.keys(), (index) => find(index))
  return [...groups.values()].map((indexes) => [...indexes].map((index) => columns[index]!))
}

/** The links of a group that its figures bear out. */
export function linksOf(columns: readonly RawColumn[]): Link[] {
  const links: Link[] = []
  const byKey = new Map(columns.map((column) => [columnKey(column), column]))
  for (const column of columns) {
    const { from, until, about } = column
    const parts = about.parts.map((indicator) => byKey.get(columnKey({ indicator, from, until })))
    if (parts.length > 0 && parts.every((part) => part !== undefined))
      links.push({ kind: 'sum', total: column, parts })
    for (const other of columns) {
      if (other === column || other.from !== from || other.until !== until) continue
      const { numerator, denominator } = other.about
      if (about.numerator === null) continue
      if (numerator === about.numerator && columnKey(column) < columnKey(other))
        links.push({ kind: 'sum', total: column, parts: [other] })
      if (denominator === about.numerator) links.push({ kind: 'of', of: column, in: other })
    }
  }
  for (const { total, parts } of nestedPeriods(columns)) links.push({ kind: 'sum', total, parts })
  return links.filter(isBorneOut)
}

/** Words may be the same for different counts; then most figures disagree, and there is nothing to reckon. */
function isBorneOut(link: Link): boolean {
  const counts = (column: RawColumn) => {
    const { values, numerators } = column.built.cells
    return (place: number) =>
      Number.isFinite(numerators[place]!) ? numerators[place]! : values[place]!
  }
  const total = link.kind === 'sum' ? link.total : link.of
  const whole = counts(total)
  const sum =
    link.kind === 'sum'
      ? (place: number) => link.parts.reduce((all, part) => all + counts(part)(place), 0)
      : (place: number) => link.in.built.cells.denominators[place]!
  const columns = link.kind === 'sum' ? [total, ...link.parts] : [total, link.in]
  let [agreeing, compared] = [0, 0]
  for (let place = 0; place < total.built.cells.states.length; place++) {
    // 1 and 3 are values: from the source, or computed here.
    const told = columns.every(({ built }) => (built.cells.states[place]! & 1) === 1)
    if (!told || !Number.isFinite(sum(place))) continue
    compared++
    if (Math.abs(whole(place) - sum(place)) <= 1e-6 * Math.max(1, Math.abs(whole(place))))
      agreeing++
  }
  return compared > 0 && agreeing * 2 >= compared
}

/** Periods of an indicator that others of it make up without gap: the quarters of a year. */
function nestedPeriods<T extends ColumnKey>(columns: readonly T[]): { total: T; parts: T[] }[] {
  const found: { total: T; parts: T[] }[] = []
  for (const [, own] of Map.groupBy(columns, ({ indicator }) => indicator))
    for (const total of own) {
      const within = own.filter(
        (one) => one !== total && one.from >= total.from && one.until <= total.until,
      )
      for (const [, parts] of Map.groupBy(within, lengthClass))
        if (parts.length > 1 && covers(total, parts)) found.push({ total, parts })
    }
  return found
}

const day = (text: string) => Date.parse(text) / 86_400_000

/** Months, quarters, half-years apart from each other. */
const lengthClass = ({ from, until }: ColumnKey) => Math.round((day(until) - day(from)) / 30.4)

function covers(total: ColumnKey, parts: readonly ColumnKey[]): boolean {
  const sorted = parts.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (
    sorted[0]!.from === total.from &&
    sorted.at(-1)!.until === total.until &&
    sorted.every((one, index) => index === 0 || day(one.from) === day(sorted[index - 1]!.until) + 1)
  )
}
