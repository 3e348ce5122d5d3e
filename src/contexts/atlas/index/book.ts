import type { Area, CityLive } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { AtlasLive, LiveColumn } from '../snapshot/live.ts'
import { readDefinitions } from './definitions.ts'
import { type Composite, composite } from './domain/composite.ts'
import type {
  IndexDefinition,
  IndexEdition,
  IndexIndicator,
  IndexPart,
} from './domain/definition.ts'

/** An indicator of an index at the time of an edition. */
export interface Source extends IndexIndicator {
  of: Indicator
  column: LiveColumn
  /** Where the change since then goes in. */
  before: LiveColumn | undefined
  /** What goes in, by the edition's areas; NaN where there is nothing to show. */
  values: Float64Array
}

export interface ComputedPart {
  part: IndexPart
  sources: Source[]
  result: Composite
}

/** Why an area has no class, or that it has one. */
export type AreaState = 'classed' | 'protected' | 'unknown' | 'fewResidents'

/** An index at one time, with every step; arrays are by the places of `areas`. */
export interface ComputedIndex {
  definition: IndexDefinition
  edition: IndexEdition
  /** The column whose areas and day are meant. */
  column: LiveColumn
  areas: Area[]
  states: AreaState[]
  status: ComputedPart
  dynamics: ComputedPart | null
}

interface PlacedEdition extends IndexEdition {
  column: LiveColumn
}

/**
 * The city's indices over what the snapshot shows to the public: nothing else goes in, so nothing else can
 * come out. Each edition is made when first asked for and kept as long as the snapshot.
 */
export class IndexBook {
  readonly definitions: readonly IndexDefinition[]
  readonly #city: CityLive
  readonly #atlas: AtlasLive
  readonly #editions = new Map<string, PlacedEdition[]>()
  readonly #computed = new Map<string, ComputedIndex>()

  constructor(city: CityLive, atlas: AtlasLive) {
    this.#city = city
    this.#atlas = atlas
    // What has no edition has nothing to show.
    this.definitions = readDefinitions(city).filter((one) => this.editions(one).length > 0)
  }

  definition(id: string): IndexDefinition | undefined {
    return this.definitions.find((one) => one.id === id)
  }

  /** Editions for which the indicators have values, oldest first. */
  editions(definition: IndexDefinition): readonly PlacedEdition[] {
    const kept = this.#editions.get(definition.id)
    if (kept) return kept
    const placed = this.#place(definition)
      .filter((edition) => this.#made(definition, edition).status.result.spread.count > 0)
      .sort((a, b) => a.column.until.localeCompare(b.column.until) || a.id.localeCompare(b.id))
    this.#editions.set(definition.id, placed)
    return placed
  }

  /** @param id of an edition; left out: the latest one */
  computed(definition: IndexDefinition, id?: string): ComputedIndex | undefined {
    const editions = this.editions(definition)
    const edition = id === undefined ? editions.at(-1) : editions.find((one) => one.id === id)
    return edition && this.#made(definition, edition)
  }

  #made(definition: IndexDefinition, edition: PlacedEdition): ComputedIndex {
    const key = `${definition.id} ${edition.id}`
    const kept = this.#computed.get(key) ?? this.#compute(definition, edition)
    this.#computed.set(key, kept)
    return kept
  }

  #place(definition: IndexDefinition): PlacedEdition[] {
    const first = this.#atlas.indicator(definition.status.indicators[0]?.indicator ?? '')
    if (!first) return []
    const editions =
      definition.editions.length > 0
        ? definition.editions
        : this.#atlas.columns(first).map(({ key }) => ({ id: key, time: key, without: [] }))
    return editions.flatMap((edition) => {
      const columns = this.#wanted(definition.status, edition).map((one) =>
        this.#column(one, edition.time),
      )
      const [column] = columns
      return column && columns.every(Boolean) ? [{ ...edition, column }] : []
    })
  }

  #wanted({ indicators }: IndexPart, { without }: IndexEdition): IndexIndicator[] {
    return indicators.filter(({ indicator }) => !without.includes(indicator))
  }

  #column({ indicator }: IndexIndicator, time: string): LiveColumn | undefined {
    const found = this.#atlas.indicator(indicator)
    return found && this.#atlas.columns(found).find(({ key }) => key === time)
  }

  #compute(definition: IndexDefinition, edition: PlacedEdition): ComputedIndex {
    const { column } = edition
    const areas = this.#atlas.areas(column, definition.level)
    const peopled = this.#peopled(definition, column, areas)
    const status = this.#part(definition, definition.status, edition, areas, peopled)!
    const dynamics =
      definition.dynamics && this.#part(definition, definition.dynamics, edition, areas, peopled)
    const states = areas.map((area, at): AreaState => {
      if (status.result.counted[at]) return 'classed'
      if (peopled && !peopled[at]) return 'fewResidents'
      return this.#isSecret(status, area) ? 'protected' : 'unknown'
    })
    // Where no area can be told anything of, there is no such part.
    const told = dynamics && dynamics.result.spread.count > 0 ? dynamics : null
    return { definition, edition, column, areas, states, status, dynamics: told }
  }

  #peopled({ minResidents }: IndexDefinition, { day }: LiveColumn, areas: readonly Area[]) {
    if (minResidents === null) return undefined
    const residents = this.#city.residents.totalsNear(day)
    // Where residents are not known, an area is not left out for want of them.
    return Uint8Array.from(areas, ({ ordinal }) => (residents[ordinal]! < minResidents ? 0 : 1))
  }

  #part(
    { method }: IndexDefinition,
    part: IndexPart,
    edition: PlacedEdition,
    areas: readonly Area[],
    peopled: Uint8Array | undefined,
  ): ComputedPart | undefined {
    const wanted = this.#wanted(part, edition)
    const sources = wanted.flatMap((one) => this.#source(one, part, edition, areas) ?? [])
    if (wanted.length === 0 || sources.length < wanted.length) return undefined
    const { cutBy, classes } = part
    const result = composite(sources, { method, cutBy, classes }, peopled)
    return { part, sources, result }
  }

  #source(
    one: IndexIndicator,
    { changeOver }: IndexPart,
    { time }: PlacedEdition,
    areas: readonly Area[],
  ): Source | undefined {
    const of = this.#atlas.indicator(one.indicator)
    const column = this.#column(one, time)
    if (!of || !column) return undefined
    const before = changeOver === null ? undefined : this.#yearsBefore(of, column, changeOver)
    if (changeOver !== null && !before) return undefined
    const values = Float64Array.from(areas, ({ ordinal }) => {
      const now = this.#atlas.reading(column, ordinal).value ?? Number.NaN
      if (!before) return now
      return difference(now, this.#atlas.reading(before, ordinal).value ?? Number.NaN)
    })
    return { ...one, of, column, before, values }
  }

  /** Nothing where it was counted in another way since: that would be no change. */
  #yearsBefore(of: Indicator, { from, until }: LiveColumn, years: number) {
    const earlier = (day: string) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
    if (of.breaks.some(({ on }) => earlier(until) < on && on <= until)) return undefined
    return this.#atlas
      .columns(of)
      .find((column) => column.from === earlier(from) && column.until === earlier(until))
  }

  #isSecret({ sources }: ComputedPart, { ordinal }: Area): boolean {
    return sources.some(({ column }) => this.#atlas.reading(column, ordinal).state === 'protected')
  }
}

/** 26.6 − 29.8 is −3.2, not −3.1999999999999993. */
const difference = (now: number, before: number) => Number((now - before).toPrecision(12))

const books = new WeakMap<AtlasLive, IndexBook>()

/** The book of a snapshot, made once. */
export function indexBook(city: CityLive, atlas: AtlasLive): IndexBook {
  const kept = books.get(atlas) ?? new IndexBook(city, atlas)
  books.set(atlas, kept)
  return kept
}
