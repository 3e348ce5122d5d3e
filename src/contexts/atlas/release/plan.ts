import { createHash } from 'node:crypto'
import type { Database } from '../../../platform/db/database.ts'
import { Residents, readCrosswalk, readGroundwork } from '../../city/index.ts'
import { protectedValue } from '../domain/cellState.ts'
import { buildColumn } from '../domain/observations.ts'
import type { ReleasedContent, Withheld } from '../domain/released.ts'
import { type ColumnKey, columnKey, type Finding, type RawColumn } from './columns.ts'
import { contentOf, digestOf } from './content.ts'
import { groupsOf } from './links.ts'
import { problemOf } from './problem.ts'
import { columnsOf, protectProblem } from './protect.ts'
import {
  type Candidate,
  hash,
  method,
  type ReadColumn,
  readCandidates,
  readRawColumns,
} from './raw.ts'
import { type CurrentColumn, type NewColumn, readCurrent, readEarlier } from './store.ts'
import { sumsOf, unionsOf } from './sums.ts'

/** How many of what a release holds. */
export interface ReleaseCounts {
  /** Columns that are new or have changed, stay out, left their source, or are as they were. */
  released: number
  failed: number
  gone: number
  withdrawn: number
  unchanged: number
  /** In the columns released: figures that go out, and those withheld by reason. */
  figures: number
  primary: number
  secondary: number
  source: number
}

export interface AuditSummary {
  /** Sets of tables that hang together, and cells in them that were attacked. */
  problems: number
  examined: number
  /** How many values the attacker was left with where it knew most; null where nothing was attacked. */
  narrowest: number | null
}

/** A column that is not public, and why. */
export interface LeftOut extends ColumnKey {
  title: string
  findings: readonly Finding[]
}

/** What a release would change. Nothing has been written yet. */
export interface ReleasePlan {
  columns: NewColumn[]
  /** Columns that are made of other things now and look the same: nothing to release, only to note. */
  same: { column: CurrentColumn; inputs: string }[]
  counts: ReleaseCounts
  audit: AuditSummary
  parameters: { method: number; rules: Record<string, unknown> }
  digest: string
  /** Everything that stays out, whether since now or before. */
  leftOut: LeftOut[]
  /** What was public before and is withheld from now on. */
  noted: LeftOut[]
  /** What was held back, untouched. */
  waiting: readonly ColumnKey[]
  keyOf: (place: number) => number | null
}

export interface PlanOptions {
  /** Columns that a planner wants back. */
  again?: readonly ColumnKey[]
  /** Changed columns that stay as they are until somebody else decides. */
  held?: (column: ColumnKey) => boolean
}

/**
 * Works out the next release: every column whose figures, areas or rule have changed since the last one is
 * built with its true totals, protected together with all that hangs together with it, and attacked.
 */
export async function planRelease(
  database: Database,
  { again = [], held = () => false }: PlanOptions = {},
): Promise<ReleasePlan> {
  const { candidates, current, groups, inputs, due: changed } = await readDue(database, { again })
  const { held: waiting = [], due = [] } = Object.groupBy(changed, (one) =>
    held(one) ? 'held' : 'due',
  )
  const desk = new Desk(candidates, current, inputs)
  for (const column of due) if (!column.rule) desk.fail(column, [{ kind: 'noRule' }])
  await desk.build(database, due, groups)
  desk.takeGone()
  return { ...desk.plan(changed.length), waiting }
}

/** Columns that have changed since the last release, and all beside them; none of their figures is read. */
export async function readDue(database: Database, { again = [] }: PlanOptions = {}) {
  const candidates = await readCandidates(database)
  const current = await readCurrent(database)
  const wantedBack = new Set(again.map(columnKey))
  const groups = ruledGroups(candidates)
  const inputs = inputsOf(candidates, groups)
  const due = candidates.filter((one) => {
    const before = current.get(columnKey(one))
    if (wantedBack.has(columnKey(one))) return true
    return before?.state !== 'withdrawn' && before?.inputs !== inputs.get(columnKey(one))
  })
  return { candidates, current, groups, inputs, due }
}

/** Columns that hang together and of which at least one has raw counts. */
function ruledGroups(candidates: readonly Candidate[]): Candidate[][] {
  const ruled = candidates.filter(({ rule }) => rule !== undefined)
  if (!ruled.some(isRuled)) return []
  return groupsOf(ruled).filter((group) => group.some(isRuled))
}

const isRuled = ({ rule }: Candidate) => rule?.kind === 'threshold'

/** What each column is made of; raw counts also of everything that hangs together with them. */
function inputsOf(
  candidates: readonly Candidate[],
  groups: readonly Candidate[][],
): Map<string, string> {
  const inputs = new Map(candidates.map((one) => [columnKey(one), one.mark]))
  for (const group of groups) {
    const together = group.map((one) => `${columnKey(one)} ${one.mark}`).sort()
    for (const one of group.filter(isRuled))
      inputs.set(columnKey(one), hash([together, columnKey(one)]))
  }
  return inputs
}

/** Where a release is put together. */
class Desk {
  readonly #candidates: readonly Candidate[]
  readonly #current: ReadonlyMap<string, CurrentColumn>
  readonly #inputs: ReadonlyMap<string, string>
  readonly #columns: NewColumn[] = []
  readonly #same: ReleasePlan['same'] = []
  readonly #counts: ReleaseCounts = {
    released: 0,
    failed: 0,
    gone: 0,
    withdrawn: 0,
    unchanged: 0,
    figures: 0,
    primary: 0,
    secondary: 0,
    source: 0,
  }
  readonly #audit = { problems: 0, examined: 0, narrowest: Number.POSITIVE_INFINITY }
  #keys: (number | null)[] = []
  #names: string[] = []

  constructor(
    candidates: readonly Candidate[],
    current: ReadonlyMap<string, CurrentColumn>,
    inputs: ReadonlyMap<string, string>,
  ) {
    this.#candidates = candidates
    this.#current = current
    this.#inputs = inputs
  }

  async build(
    database: Database,
    due: readonly Candidate[],
    groups: readonly Candidate[][],
  ): Promise<void> {
    const wanted = new Set(due.filter(({ rule }) => rule !== undefined).map(columnKey))
    if (wanted.size === 0) return
    const dueGroups = groups.filter((group) =>
      group.some((one) => isRuled(one) && wanted.has(columnKey(one))),
    )
    const inGroups = new Set(dueGroups.flat().map(columnKey))
    const read = this.#candidates.filter(
      (one) => wanted.has(columnKey(one)) || inGroups.has(columnKey(one)),
    )
    const { tree, ordinals, residents: table } = await readGroundwork(database)
    this.#keys = [...ordinals.keys(), null]
    this.#names = [...tree.areas.map(({ name }) => name), 'ganze Stadt']
    const unions = unionsOf(await readCrosswalk(database, ordinals))
    const raw = await readRawColumns(database, read, ordinals)
    const residents = new Residents(table)
    const totals = new Map<string, Float64Array>()
    const residentsOn = (day: string) => {
      const kept = totals.get(day) ?? residents.totalsNear(day)
      totals.set(day, kept)
      return kept
    }
    const built = new Map<string, RawColumn>()
    for (const one of read) {
      const key = columnKey(one)
      const observed = raw.get(key)
      if (!observed || !one.rule) continue
      // Perturbed totals come from records; added up they would not be what the tables say.
      const about =
        one.rule.kind === 'perturbed' ? { ...one.about, combine: 'none' as const } : one.about
      built.set(key, {
        indicator: one.indicator,
        from: one.from,
        until: one.until,
        about: one.about,
        rule: one.rule,
        built: buildColumn(tree, about, observed, residentsOn),
        source: observed.source,
        contributions: undefined,
        earlier: [],
      })
    }
    for (const [key, column] of built) column.contributions = contributionsOf(column, raw.get(key)!)
    const guarded = [...built.values()].filter(
      (column) =>
        column.rule.kind === 'threshold' || column.built.cells.states.includes(protectedValue),
    )
    const earlier = await readEarlier(database, guarded, ordinals)
    for (const column of guarded) column.earlier = earlier.get(columnKey(column)) ?? []
    const present = (list: readonly Candidate[]) =>
      list.flatMap((one) => built.get(columnKey(one)) ?? [])
    const alone = guarded.filter(
      (column) => column.rule.kind !== 'threshold' && wanted.has(columnKey(column)),
    )
    for (const column of alone) await this.#solve([column], tree, unions, wanted)
    for (const group of dueGroups) await this.#solve(present(group), tree, unions, wanted)
    const plain = new Set(guarded)
    for (const [key, column] of built)
      if (wanted.has(key) && !plain.has(column))
        this.#release(column, contentOf(column.built, column.source, new Map(), null), [])
  }

  /** Protects columns that hang together. What cannot be protected stays out, and the others are tried again. */
  async #solve(
    columns: RawColumn[],
    tree: Parameters<typeof problemOf>[1],
    unions: Parameters<typeof problemOf>[2],
    wanted: ReadonlySet<string>,
  ): Promise<void> {
    const mayGoOut = (column: RawColumn) =>
      wanted.has(columnKey(column)) && (column.rule.kind === 'threshold' || columns.length === 1)
    for (let left = columns; left.some(mayGoOut); ) {
      const problem = problemOf(left, tree, unions)
      const stays = (
        kind: 'noCounts' | 'unprotectable' | 'exposed',
        found: Map<RawColumn, number[]>,
      ) => {
        for (const [column, places] of found) {
          if (wanted.has(columnKey(column))) this.fail(column, [this.#finding(kind, places)])
          left = left.filter((one) => one !== column)
        }
      }
      if (problem.unjudged.size > 0) {
        stays('noCounts', problem.unjudged)
        continue
      }
      const outcome = await protectProblem(problem)
      if ('kind' in outcome) {
        stays(outcome.kind, columnsOf(outcome.cells))
        continue
      }
      const { withheld, audit } = outcome
      this.#audit.problems++
      this.#audit.examined += audit.examined
      this.#audit.narrowest = Math.min(this.#audit.narrowest, audit.narrowest)
      const hidden = [...problem.cells.values()].filter(
        (cell) => cell.kind !== 'earlier' && (withheld.has(cell.id) || cell.held),
      )
      const known = columnsOf(problem.alreadyPublic)
      for (const column of left.filter(mayGoOut)) {
        const reasons = new Map<number, Withheld>()
        for (const cell of hidden) {
          // A row has two sides: where one is withheld by the rule, the whole row is.
          if (cell.column !== column || reasons.get(cell.place) === 'primary') continue
          const byRule = cell.need !== undefined || problem.alreadyPublic.includes(cell)
          reasons.set(cell.place, byRule ? 'primary' : 'secondary')
        }
        const content = contentOf(
          column.built,
          column.source,
          reasons,
          sumsOf(tree, unions, column),
        )
        const places = known.get(column)
        this.#release(column, content, places ? [this.#finding('alreadyPublic', places)] : [])
      }
      return
    }
  }

  #finding(
    kind: 'noCounts' | 'unprotectable' | 'exposed' | 'alreadyPublic',
    places: readonly number[],
  ): Finding {
    return { kind, areas: [...new Set(places.map((place) => this.#names[place]!))] }
  }

  #release(column: RawColumn, content: ReleasedContent, findings: Finding[]): void {
    const digest = digestOf(
      content,
      content.places.map((place) => this.#keys[place]!),
    )
    const key = columnKey(column)
    const before = this.#current.get(key)
    if (
      before?.state === 'released' &&
      before.digest === digest &&
      same(before.findings, findings)
    ) {
      this.#keep(before)
      return
    }
    this.#counts.released++
    for (const reason of content.reasons)
      if (reason === null) this.#counts.figures++
      else this.#counts[reason]++
    this.#add(column, { state: 'released', rule: column.rule, findings, digest, content })
  }

  fail(column: ColumnKey, findings: Finding[]): void {
    const before = this.#current.get(columnKey(column))
    if (before?.state === 'failed' && same(before.findings, findings)) {
      this.#keep(before)
      return
    }
    this.#counts.failed++
    this.#add(column, { state: 'failed', rule: null, findings, digest: null, content: null })
  }

  #keep(column: CurrentColumn): void {
    this.#same.push({ column, inputs: this.#inputs.get(columnKey(column)) ?? '' })
  }

  /** What no source brings any more is no longer public. */
  takeGone(): void {
    const there = new Set(this.#candidates.map(columnKey))
    for (const [key, column] of this.#current) {
      if (there.has(key) || (column.state !== 'released' && column.state !== 'failed')) continue
      this.#counts.gone++
      this.#add(column, { state: 'gone', rule: null, findings: [], digest: null, content: null })
    }
  }

  #add({ indicator, from, until }: ColumnKey, rest: Omit<NewColumn, keyof ColumnKey | 'inputs'>) {
    const inputs = this.#inputs.get(columnKey({ indicator, from, until })) ?? ''
    this.#columns.push({ indicator, from, until, inputs, ...rest })
  }

  plan(changed: number): Omit<ReleasePlan, 'waiting'> {
    const columns = this.#columns
    const after = new Map<string, Pick<CurrentColumn, 'state' | 'digest' | 'findings'>>(
      this.#current,
    )
    for (const column of columns)
      after.set(columnKey(column), { ...column, findings: [...column.findings] })
    const told = (wanted: (one: { state: string; findings: readonly Finding[] }) => boolean) =>
      this.#candidates.flatMap(({ indicator, from, until, about }): LeftOut[] => {
        const one = after.get(columnKey({ indicator, from, until }))
        if (!one || !wanted(one)) return []
        return [{ indicator, from, until, title: about.title, findings: one.findings }]
      })
    const { narrowest } = this.#audit
    return {
      columns,
      same: this.#same,
      counts: {
        ...this.#counts,
        unchanged: this.#candidates.length - changed + this.#same.length,
      },
      audit: { ...this.#audit, narrowest: Number.isFinite(narrowest) ? narrowest : null },
      parameters: {
        method,
        rules: Object.fromEntries(columns.map(({ indicator, rule }) => [indicator, rule])),
      },
      digest: digestOfAll(after),
      leftOut: told(({ state }) => state === 'failed'),
      noted: told(({ state, findings }) => state === 'released' && findings.length > 0),
      keyOf: (place) => this.#keys[place] ?? null,
    }
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** SHA-256 over everything that is public. */
export function digestOfAll(
  columns: ReadonlyMap<string, { state: string; digest: string | null }>,
): string {
  const lines = [...columns]
    .filter(([, { state }]) => state === 'released')
    .map(([key, { digest }]) => `${key} ${digest}`)
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

/** The largest contributions by place; those of a computed sum are the largest of its parts. */
function contributionsOf({ built }: RawColumn, observed: ReadColumn): RawColumn['contributions'] {
  if (!observed.largest) return undefined
  const width = built.cells.states.length
  const largest = new Float64Array(width).fill(Number.NaN)
  const second = new Float64Array(width).fill(Number.NaN)
  observed.areas.forEach((area, index) => {
    const place = area < 0 ? width - 1 : area
    largest[place] = observed.largest?.[index] ?? Number.NaN
    second[place] = observed.seconds?.[index] ?? Number.NaN
  })
  for (const { total, parts } of built.sums) {
    const all = parts
      .flatMap((place) => [largest[place]!, second[place]!])
      .filter(Number.isFinite)
      .sort((a, b) => b - a)
    largest[total] = all[0] ?? Number.NaN
    second[total] = all[1] ?? Number.NaN
  }
  return { largest, second }
}
