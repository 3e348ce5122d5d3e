import { editDistance, nameKey } from '../../../platform/records/names.ts'

const mostFound = 20

/** A thing with the key of its name, which is made once for many searches. */
export interface Keyed<T> {
  thing: T
  key: string
}

export const keyed = <T extends { name: string }>(things: readonly T[]): Keyed<T>[] =>
  things.map((thing) => ({ thing, key: nameKey(thing.name) }))

/**
 * Things whose name is meant by a text, best first: the same name by the rules of German spelling
 * (ä = ae, Str. = Straße), then names that begin so, then names that hold it, then slips of the pen.
 */
export function findByName<T extends { name: string }>(
  text: string,
  things: readonly Keyed<T>[],
): T[] {
  const wanted = nameKey(text)
  if (wanted === '') return []
  const ranked = things.flatMap(({ thing, key }) => {
    const rank = rankOf(key, wanted)
    return rank === undefined ? [] : [{ thing, rank }]
  })
  // Slips only where nothing else fits: they would stand between what was really meant.
  const best = ranked.some(({ rank }) => rank < firstSlip)
    ? ranked.filter(({ rank }) => rank < firstSlip)
    : ranked
  return best
    .sort((a, b) => a.rank - b.rank || a.thing.name.localeCompare(b.thing.name, 'de'))
    .slice(0, mostFound)
    .map(({ thing }) => thing)
}

const firstSlip = 3

function rankOf(name: string, wanted: string): number | undefined {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (wanted.length >= 3 && name.includes(wanted)) return 2
  const allowed = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0
  if (allowed === 0 || Math.abs(name.length - wanted.length) > allowed) return undefined
  const distance = editDistance(name, wanted)
  return distance <= allowed ? firstSlip + distance : undefined
}
