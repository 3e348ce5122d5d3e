import type { MultiPolygon } from '../../../kernels/geo/index.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import { nameKey } from '../../../platform/records/index.ts'
import { readAreaKeys } from './store.ts'

/** An area that was accepted, before it has a key in the database. */
export interface AreaEntry {
  level: string
  id: string
  name: string
  /** First and last day; undefined is without limit. */
  from?: string
  until?: string
  geometry?: MultiPolygon
  areaM2?: number
  parent?: AreaEntry
  file: string
  line: number
}

/** How an entry of a table may be understood. */
export type FoundArea =
  | { kind: 'found'; area: AreaEntry }
  | { kind: 'unknown' }
  /** Several areas of that name. */
  | { kind: 'ambiguous'; areas: AreaEntry[] }
  /** It exists, but not on that day. */
  | { kind: 'notThen'; areas: AreaEntry[] }

/** All areas of a pack in memory, to check and to resolve what refers to them. */
export class AreaRegister {
  readonly areas: AreaEntry[] = []
  #byId = new Map<string, AreaEntry[]>()
  #byName = new Map<string, AreaEntry[]>()
  #keys = new Map<string, number>()
  #names = new Map<number, string>()

  add(area: AreaEntry): void {
    this.areas.push(area)
    append(this.#byId, lookup(area.level, area.id), area)
    append(this.#byName, lookup(area.level, nameKey(area.name)), area)
  }

  ofLevel(level: string): AreaEntry[] {
    return this.areas.filter((area) => area.level === level)
  }

  byId(level: string, id: string): AreaEntry[] {
    return this.#byId.get(lookup(level, id)) ?? []
  }

  /** The area with this id, on this day. */
  findById(level: string, id: string, day: string): FoundArea {
    return validOn(this.byId(level, id), day)
  }

  /** The area of this name, on this day; a leading id ("011 Altstadt") is no part of the name. */
  findByName(level: string, name: string, day: string): FoundArea {
    const plain = validOn(this.#byName.get(lookup(level, nameKey(name))) ?? [], day)
    if (plain.kind !== 'unknown') return plain
    const stripped = nameKey(name, { stripLeadingId: true })
    return validOn(this.#byName.get(lookup(level, stripped)) ?? [], day)
  }

  /** Reads the keys of all areas from the database, once the parts with areas were written. */
  async loadKeys(tx: Transaction): Promise<void> {
    this.#keys.clear()
    for (const { key, level, id, name, valid_from } of await readAreaKeys(tx)) {
      this.#keys.set(identity(level, id, valid_from ?? undefined), key)
      this.#names.set(key, `${name} (${id})`)
    }
  }

  /** "Am Anger (0101)", also for an area that the pack no longer has. Call `loadKeys` before. */
  nameOfKey(key: unknown): string {
    return this.#names.get(Number(key)) ?? String(key)
  }

  /** The key in the database; undefined if the area is not there. Call `loadKeys` before. */
  keyOf({ level, id, from }: AreaEntry): number | undefined {
    return this.#keys.get(identity(level, id, from))
  }
}

const lookup = (level: string, text: string) => `${level}\0${text}`
const identity = (level: string, id: string, from: string | undefined) =>
  `${level}\0${id}\0${from ?? ''}`

function append(map: Map<string, AreaEntry[]>, key: string, area: AreaEntry) {
  const list = map.get(key)
  if (list) list.push(area)
  else map.set(key, [area])
}

export const isValidOn = ({ from, until }: AreaEntry, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

function validOn(areas: AreaEntry[], day: string): FoundArea {
  const valid = areas.filter((area) => isValidOn(area, day))
  if (valid[0]) {
    return valid.length === 1
      ? { kind: 'found', area: valid[0] }
      : { kind: 'ambiguous', areas: valid }
  }
  return areas.length > 0 ? { kind: 'notThen', areas } : { kind: 'unknown' }
}

/** Whether both hold on at least one day. */
export function overlapInTime(a: AreaEntry, b: AreaEntry): boolean {
  const start = a.from === undefined || b.until === undefined || a.from <= b.until
  const end = b.from === undefined || a.until === undefined || b.from <= a.until
  return start && end
}
