import { sql } from 'kysely'
import type { Publication, PublishedCell } from '../../../kernels/disclosure/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type AreaTree, periodKey, readCrosswalk, readGroundwork } from '../../city/index.ts'
import { computed, known, protectedValue } from '../domain/cellState.ts'
import { ruleShape } from '../domain/protection.ts'
import {
  type ColumnKey,
  columnKey,
  type EarlierContent,
  type GuardedIndicator,
  type RawColumn,
} from './columns.ts'
import { countOf, isShare } from './count.ts'
import { groupsOf, linksOf } from './links.ts'
import { type ReadColumn, readGuarded, readRawColumns } from './raw.ts'
import { readEarlier } from './store.ts'
import { type Sum, sumsOf, unionsOf } from './sums.ts'

/** A column with all that was ever public of it. */
interface Told extends Listed {
  contents: EarlierContent[]
  /** How many there are by place, of whom some are counted: that is taken to be known to everybody. */
  known: ReadonlyMap<number, number>
}

/**
 * Everything that a city ever published of figures among which some are withheld, as an attacker has it: all
 * releases together, areas in areas, old and new areas, indicators that count the same. Made from what went
 * out, and from nothing of how it was made, so that it checks the gate from outside.
 */
export async function readPublication(database: Database): Promise<Publication> {
  const indicators = new Map(
    [...(await readGuarded(database))].map(([id, { about }]) => [id, about]),
  )
  const { tree, ordinals } = await readGroundwork(database)
  const unions = unionsOf(await readCrosswalk(database, ordinals))
  const listed = await listPublished(database, indicators)
  const groups = groupsOf(listed).filter((group) => group.some(({ withheld }) => withheld))
  const contents = await readEarlier(database, groups.flat(), ordinals)
  const observed = await readRawColumns(database, groups.flat(), ordinals)
  const publication = new PublicationDesk(tree, unions)
  for (const group of groups)
    publication.add(
      group.map((one) => {
        const own = contents.get(columnKey(one)) ?? []
        const known = denominatorsOf(observed.get(columnKey(one)), own, tree.areas.length)
        return { ...one, contents: own, known }
      }),
    )
  return publication.publication
}

interface Listed extends ColumnKey {
  about: GuardedIndicator
  /** Counts below this are what the rule withholds; undefined where no rule does. */
  least: number | undefined
  /** Whether a rule holds now: what was withheld under one that was given up is no secret any more. */
  ruled: boolean
  /** Whether any release withholds anything of it. */
  withheld: boolean
}

/** Columns that were ever public, with the strictest rule they went out by. */
async function listPublished(
  database: Database,
  indicators: ReadonlyMap<string, GuardedIndicator>,
): Promise<Listed[]> {
  const { rows } = await sql<{
    indicator: string
    period_from: string
    period_until: string
    withheld: boolean
    rules: unknown[]
  }>`
    select indicator, period_from, period_until, json_agg(rule order by release) as rules,
      bool_or(array_remove(reasons, null) <> '{}') as withheld
    from atlas.released_column where state = 'released'
    group by indicator, period_from, period_until`.execute(database)
  return rows.flatMap(({ indicator, period_from: from, period_until: until, withheld, rules }) => {
    const about = indicators.get(indicator)
    if (!about) return []
    const parsed = rules.map((rule) => ruleShape.parse(rule))
    const leasts = parsed.flatMap((rule) => (rule.kind === 'threshold' ? [rule.least] : []))
    const least = leasts.length > 0 ? Math.min(...leasts) : undefined
    const ruled = parsed.at(-1)?.kind === 'threshold'
    return { indicator, from, until, about, withheld, least, ruled }
  })
}

class PublicationDesk {
  readonly publication: {
    cells: PublishedCell[]
    relations: { total: string; parts: string[] }[]
  } = { cells: [], relations: [] }
  readonly #tree: AreaTree
  readonly #unions: readonly Sum[]

  constructor(tree: AreaTree, unions: readonly Sum[]) {
    this.#tree = tree
    this.#unions = unions
  }

  add(group: readonly Told[]): void {
    const { cells, relations } = this.publication
    const there = new Set<string>()
    const idOf = (column: ColumnKey, place: number, release: number) =>
      `${this.#figure(column, place)}, Freigabe ${release}`
    for (const column of group) {
      const isSecret = secretIn(column)
      for (const content of column.contents) {
        content.places.forEach((place, index) => {
          const cell = this.#cell(column, content, index, isSecret(place))
          if (!cell) return
          const id = idOf(column, place, content.release)
          there.add(id)
          cells.push({ id, figure: this.#figure(column, place), ...cell })
        })
        const seen = asColumn(column, content, this.#tree)
        const sums = content.sums
          ? content.sums.map(([total, parts]) => ({ total, parts }))
          : sumsOf(this.#tree, this.#unions, seen)
        for (const { total, parts } of sums) {
          const whole = idOf(column, total, content.release)
          const ids = parts.map((place) => idOf(column, place, content.release))
          if (there.has(whole) && ids.every((id) => there.has(id)))
            relations.push({ total: whole, parts: ids })
        }
      }
    }
    this.#link(group, there, idOf)
  }

  /** Counts that are those of another column, or add up to them, as they stand in the latest releases. */
  #link(
    group: readonly Told[],
    there: ReadonlySet<string>,
    idOf: (column: ColumnKey, place: number, release: number) => string,
  ): void {
    const latest = new Map<RawColumn, number>()
    for (const column of group) {
      const content = column.contents.at(-1)
      if (content) latest.set(asColumn(column, content, this.#tree), content.release)
    }
    for (const link of linksOf([...latest.keys()]))
      for (let place = 0; place <= this.#tree.areas.length; place++) {
        const id = (column: RawColumn) => idOf(column, place, latest.get(column)!)
        if (link.kind === 'sum') {
          const parts = link.parts.map(id)
          if (there.has(id(link.total)) && parts.every((part) => there.has(part)))
            this.publication.relations.push({ total: id(link.total), parts })
          continue
        }
        const of = link.in.built.cells.denominators[place]!
        if (!there.has(id(link.of)) || !Number.isFinite(of)) continue
        const side = `${id(link.in)}, Nenner`
        this.publication.cells.push({ id: side, value: of, count: true })
        this.publication.relations.push({ total: id(link.of), parts: [side] })
      }
  }

  #cell(
    { about, least, known }: Told,
    content: EarlierContent,
    index: number,
    isSecret: boolean,
  ): Omit<PublishedCell, 'id' | 'figure'> | undefined {
    const reason = content.reasons[index]
    const release = String(content.release)
    if (reason) {
      const sensitive = isSecret && reason !== 'secondary'
      const threshold = reason === 'primary' && least !== undefined ? { threshold: least } : {}
      const of = isShare({ about }) ? known.get(content.places[index]!) : undefined
      const upper = of === undefined ? {} : { upper: of }
      return { value: null, count: true, release, sensitive, ...threshold, ...upper }
    }
    const value = content.values[index]
    if (value === null || value === undefined) return undefined
    const number = (list: readonly (number | null)[]) => list[index] ?? Number.NaN
    const figures = {
      value,
      numerator: number(content.numerators),
      of: number(content.denominators),
    }
    const count = countOf({ about }, figures)
    if (count === undefined) return undefined
    return { value: count, count: Number.isInteger(count), release, sensitive: false }
  }

  #figure({ indicator, from, until }: ColumnKey, place: number): string {
    const area = this.#tree.areas[place]
    const where = area ? `${area.name} (${area.level} ${area.id})` : 'ganze Stadt'
    const since = area?.validUntil ? `, bis ${area.validUntil}` : ''
    return `${indicator}, ${periodKey({ from, until })}, ${where}${since}`
  }
}

/** Denominators by place: as they came in, and added up as the counts were. */
function denominatorsOf(
  observed: ReadColumn | undefined,
  contents: readonly EarlierContent[],
  city: number,
): Map<number, number> {
  const known = new Map<number, number>()
  observed?.areas.forEach((area, index) => {
    const of = observed.denominators[index]
    if (of !== null && of !== undefined) known.set(area < 0 ? city : area, of)
  })
  for (const [total, parts] of contents.at(-1)?.sums ?? []) {
    const there = parts.map((place) => known.get(place))
    if (!known.has(total) && there.every((of) => of !== undefined))
      known.set(
        total,
        there.reduce((sum, of) => sum + of, 0),
      )
  }
  return known
}

/** Places whose figures nobody may learn: all that a rule withholds, and what is not public by now. */
function secretIn({ ruled, contents }: Told) {
  const last = contents.at(-1)
  const withheld = new Set(last?.places.filter((_, index) => last.reasons[index]))
  return (place: number) => ruled || withheld.has(place)
}

/** A column as it went out, in the form in which the gate reasons about sums and links. */
function asColumn(column: Listed, content: EarlierContent, tree: AreaTree): RawColumn {
  const width = tree.areas.length + 1
  const cells = {
    values: new Float64Array(width),
    numerators: new Float64Array(width).fill(Number.NaN),
    denominators: new Float64Array(width).fill(Number.NaN),
    states: new Uint8Array(width),
  }
  content.places.forEach((place, index) => {
    // Whether a figure was computed here makes no difference to whoever reads it.
    const state = content.reasons[index] ? protectedValue : content.states[index]
    cells.states[place] = state === computed ? known : (state ?? 0)
    cells.values[place] = content.values[index] ?? 0
    cells.numerators[place] = content.numerators[index] ?? Number.NaN
    cells.denominators[place] = content.denominators[index] ?? Number.NaN
  })
  return {
    ...{ indicator: column.indicator, from: column.from, until: column.until },
    about: column.about,
    rule: { kind: 'published' },
    built: { cells, day: content.day, sums: [] },
    source: content.source,
    contributions: undefined,
    earlier: [],
  }
}
