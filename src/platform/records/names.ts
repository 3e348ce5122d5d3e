/** How `nameKey` folds a name. */
export interface NameKeyOptions {
  /** Drop an id that a file writes before the name: `011 Altstadt` → `altstadt`. */
  stripLeadingId?: boolean
}

const UMLAUTS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
}

/**
 * The key under which two spellings of one place name meet: case, umlauts (ä = ae, ß = ss), other
 * accents, hyphens, spaces, soft hyphens, `Str.` = `Straße` and `&` = `und` make no difference.
 * Empty when the name holds no letter or digit. Not reversible: `ae` is never turned into `ä`.
 */
export function nameKey(text: string, options: NameKeyOptions = {}): string {
  let name = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
  if (options.stripLeadingId) name = name.replace(/^\d[\d.\-/]*[\s:–-]+(?=\p{L})/u, '')
  return name
    .toLowerCase()
    .replace(/[äöüßæøœ]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' und ')
    .replace(/str(?:asse\b|\.|(?![\p{L}\p{N}]))/gu, 'str ')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The candidates that someone may have meant, nearest first, for "Meinten Sie …?".
 * Near: one slip (letter missing, extra, wrong or swapped) in short names, two from eight letters
 * on, or one name beginning with the other.
 */
export function nearestNames(name: string, candidates: Iterable<string>, limit = 3): string[] {
  const key = nameKey(name)
  if (key === '') return []
  const near: { candidate: string; distance: number }[] = []
  for (const candidate of new Set(candidates)) {
    const distance = nameDistance(key, nameKey(candidate))
    if (distance !== undefined) near.push({ candidate, distance })
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
  return near.slice(0, limit).map((entry) => entry.candidate)
}

function nameDistance(key: string, other: string): number | undefined {
  if (other === '') return undefined
  const allowed = Math.min(key.length, other.length) >= 8 ? 2 : 1
  if (Math.abs(key.length - other.length) <= allowed) {
    const distance = editDistance(key, other)
    if (distance <= allowed) return distance
  }
  // A shortened name ranks after every real slip.
  const prefix =
    Math.min(key.length, other.length) >= 4 && (key.startsWith(other) || other.startsWith(key))
  return prefix ? 3 : undefined
}

/**
 * Damerau-Levenshtein distance in its optimal string alignment form: insertions, deletions,
 * substitutions and swaps of neighbours, in UTF-16 units. O(a·b) time, three rows of memory.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, before[j - 2]! + 1)
      }
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
