import { compileField, type Period, type SectionRow } from '../../../platform/import/index.ts'
import {
  looksLikeLostLeadingZeros,
  nameKey,
  nearestNames,
} from '../../../platform/records/index.ts'
import type { AreaRef } from '../pack/schema.ts'
import type { AreaEntry, AreaRegister, FoundArea } from './areaRegister.ts'

export type ResolvedArea =
  | { kind: 'area'; area: AreaEntry }
  | { kind: 'city' }
  | { kind: 'problem'; value: string | undefined; reason: string }

export interface AreaResolver {
  /** Column that holds the area, for messages. */
  columns: string[]
  resolve(row: SectionRow, period: Period): ResolvedArea
  /**
   * After all rows: why the entries as a whole do not fit, such as lost leading zeros; undefined when
   * they fit or when each must be looked at by itself.
   */
  wholeFault(): string | undefined
}

/** Compiles how a table names areas. Ids and names are looked up on the value’s last day. */
export function createAreaResolver(
  ref: AreaRef,
  file: string,
  register: AreaRegister,
): AreaResolver {
  const field = compileField(ref.column, file)
  const levels = [ref.level].flat()
  const aliases = aliasReader(ref.aliases ?? {})
  const known = new Map<string, ResolvedArea>()
  const unknown = new Set<string>()
  const resolveText = (text: string, day: string): ResolvedArea => {
    if (text === ref.city) return { kind: 'city' }
    const wanted = aliases(text) ?? text
    const found = findArea(register, levels, wanted, ref.by, day)
    if (found.kind === 'found') return { kind: 'area', area: found.area }
    if (found.kind === 'unknown') unknown.add(wanted)
    const reason = faultOf(found, wanted, ref.by, levels, day, register)
    return { kind: 'problem', value: text, reason }
  }
  return {
    columns: field.columns,
    resolve(row, period) {
      const text = field.text(row)
      if (text === undefined)
        return { kind: 'problem', value: undefined, reason: 'Das Gebiet fehlt.' }
      const day = ref.validOn ?? period.until
      const key = `${day}\0${text}`
      const seen = known.get(key) ?? resolveText(text, day)
      known.set(key, seen)
      return seen
    },
    wholeFault: () =>
      ref.by === 'id' ? lostZeros(unknown, known.size, levels, register) : undefined,
  }
}

/** An alias fits as written, or by the rules of spelling. */
function aliasReader(aliases: Record<string, string>): (text: string) => string | undefined {
  const exact = new Map(Object.entries(aliases))
  const folded = new Map([...exact].map(([from, to]) => [nameKey(from), to]))
  return (text) => exact.get(text) ?? (folded.size > 0 ? folded.get(nameKey(text)) : undefined)
}

function findArea(
  register: AreaRegister,
  levels: readonly string[],
  text: string,
  by: 'id' | 'name',
  day: string,
): FoundArea {
  let worst: FoundArea = { kind: 'unknown' }
  for (const level of levels) {
    const byName = by === 'name' ? register.findByName(level, text, day) : undefined
    // An alias may lead to an id where the column holds names.
    const found = byName && byName.kind !== 'unknown' ? byName : register.findById(level, text, day)
    if (found.kind === 'found') return found
    if (found.kind !== 'unknown') worst = found
  }
  return worst
}

function faultOf(
  found: Exclude<FoundArea, { kind: 'found' }>,
  text: string,
  by: 'id' | 'name',
  levels: readonly string[],
  day: string,
  register: AreaRegister,
): string {
  const level = levels.map((one) => `„${one}“`).join(' und ')
  if (found.kind === 'notThen') {
    const spans = found.areas.map(validity).join('; ')
    return `Das Gebiet gilt am ${germanDay(day)} nicht (${spans}). Nennen Sie mit „validOn“ einen Tag, an dem es gilt.`
  }
  if (found.kind === 'ambiguous') {
    const ids = found.areas.map(({ id }) => id).join(', ')
    return `Mehrere Gebiete heißen so (${ids}). Verbinden Sie über die Kennung, oder nennen Sie unter „aliases“, welches gemeint ist.`
  }
  if (by === 'id') return `Ein Gebiet mit dieser Kennung gibt es auf der Ebene ${level} nicht.`
  const names = levels.flatMap((one) => register.ofLevel(one).map((area) => area.name))
  const near = nearestNames(text, names)
  const hint = near.length > 0 ? ` Meinten Sie ${near.map((n) => `„${n}“`).join(' oder ')}?` : ''
  return `Ein Gebiet dieses Namens gibt es auf der Ebene ${level} nicht.${hint}`
}

function validity({ from, until }: AreaEntry): string {
  if (from === undefined) return `bis ${germanDay(until ?? '')}`
  return until === undefined
    ? `ab ${germanDay(from)}`
    : `${germanDay(from)} bis ${germanDay(until)}`
}

const germanDay = (day: string) => day.split('-').reverse().join('.')

function lostZeros(
  unknown: Set<string>,
  seen: number,
  levels: readonly string[],
  register: AreaRegister,
): string | undefined {
  if (unknown.size === 0) return undefined
  const ids = levels.flatMap((level) => register.ofLevel(level).map(({ id }) => id))
  const width = looksLikeLostLeadingZeros([...unknown], ids)
  // A few broken entries in a sound table are rejected one by one.
  if (width === undefined || unknown.size < Math.min(3, seen)) return undefined
  const [example = ''] = unknown
  return `Den Kennungen fehlen führende Nullen („${example}“ statt „${example.padStart(width, '0')}“). Schreiben Sie im Paket "pad": ${width} zur Spalte.`
}
