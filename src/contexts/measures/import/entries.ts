import type { z } from 'zod'
import { type Issue, issuesOf } from './issues.ts'
import { type ProgrammeFile, programmeFile } from './programmeFile.ts'

type ListKey = keyof ProgrammeFile
export type EntryOf<K extends ListKey> = ProgrammeFile[K][number]

/** An entry of a programme file with its place. */
export interface Entry<T> {
  value: T
  file: string
  /** `measures[3]`. */
  path: string
}
export type Entries = { [K in ListKey]: Entry<EntryOf<K>>[] }

/** Lists within an entry whose items stand or fall for themselves. */
const innerLists: { [K in ListKey]: readonly string[] } = {
  lists: [],
  papers: ['commitments'],
  measures: ['updates', 'actuals', 'evidence'],
  packages: ['events'],
  bodies: [],
  meetings: [],
  recommendations: ['answers'],
  checks: [],
}
const listKeys = Object.keys(innerLists) as ListKey[] // its own keys

export interface EntriesRead {
  entries: Entries
  /** The files that were found. */
  files: string[]
  issues: (Issue & { file: string })[]
  read: number
  accepted: number
  /** Ids of entries that are there but wrong: what was brought before stays as it was. */
  unread: Set<string>
  /** An entry so wrong that not even its id is known: nothing may be taken as gone. */
  unknownUnread: boolean
}

export const noEntries = (): EntriesRead => ({
  entries: {
    lists: [],
    papers: [],
    measures: [],
    packages: [],
    bodies: [],
    meetings: [],
    recommendations: [],
    checks: [],
  },
  files: [],
  issues: [],
  read: 0,
  accepted: 0,
  unread: new Set(),
  unknownUnread: false,
})

/** Adds what a file holds to what was read of others. What is wrong is named, all the rest is taken. */
export function readEntries(into: EntriesRead, file: string, json: unknown): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    into.unknownUnread = true
    into.issues.push({
      file,
      path: '',
      reason: 'Die Datei muss ein Objekt { "measures": [ … ] } sein. docs/PACKS.md zeigt die Form.',
    })
    return
  }
  const given = new Map(Object.entries(json))
  for (const key of given.keys())
    if (!listKeys.some((known) => known === key) && key !== '$schema')
      into.issues.push({ file, path: key, reason: unknownList(key) })
  for (const key of listKeys) readList(into, { file, key, list: given.get(key) })
}

const unknownList = (key: string) =>
  `„${key}“ ist keine Liste dieser Datei. Erlaubt: ${listKeys.map((known) => `„${known}“`).join(', ')}.`

function readList(
  into: EntriesRead,
  { file, key, list }: { file: string; key: ListKey; list: unknown },
): void {
  if (list === undefined) return
  if (!Array.isArray(list)) {
    into.unknownUnread = true
    into.issues.push({ file, path: key, reason: 'Schreiben Sie hier eine Liste [ … ].' })
    return
  }
  for (const [at, raw] of list.entries()) readEntry(into, { file, key, path: `${key}[${at}]`, raw })
}

interface RawEntry {
  file: string
  key: ListKey
  path: string
  raw: unknown
}

function readEntry(into: EntriesRead, { file, key, path, raw }: RawEntry): void {
  into.read++
  const { outer, inner } = taken(into, { file, key, path, raw })
  const schema: z.ZodType = programmeFile.shape[key].unwrap().element
  const parsed = schema.safeParse(outer, { reportInput: true })
  if (!parsed.success) {
    for (const issue of issuesOf(parsed.error, outer, path)) into.issues.push({ ...issue, file })
    const id = Object(raw).id
    if (typeof id === 'string') into.unread.add(`${key} ${id}`)
    else into.unknownUnread = true
    return
  }
  into.accepted++
  const value = { ...(parsed.data as object), ...inner }
  const entries: Entry<unknown>[] = into.entries[key]
  entries.push({ value, file, path })
}

/** Takes the inner lists out of an entry and reads their items one by one. */
function taken(into: EntriesRead, { file, key, path, raw }: RawEntry) {
  const names = innerLists[key]
  if (names.length === 0 || typeof raw !== 'object' || raw === null)
    return { outer: raw, inner: {} }
  const outer: Record<string, unknown> = { ...raw }
  const inner: Record<string, unknown[]> = {}
  for (const name of names) {
    const items = outer[name]
    if (!Array.isArray(items)) continue
    delete outer[name]
    const schema = itemSchema(key, name)
    inner[name] = items.flatMap((item, at) => {
      into.read++
      const parsed = schema.safeParse(item, { reportInput: true })
      if (parsed.success) {
        into.accepted++
        return [parsed.data]
      }
      for (const issue of issuesOf(parsed.error, item, `${path}.${name}[${at}]`))
        into.issues.push({ ...issue, file })
      return []
    })
  }
  return { outer, inner }
}

function itemSchema(key: ListKey, name: string): z.ZodType {
  const shape: Record<string, z.ZodType> = programmeFile.shape[key].unwrap().element.shape
  const list = shape[name] as z.ZodDefault<z.ZodArray<z.ZodType>> // so in `programmeFile`
  return list.unwrap().element
}
