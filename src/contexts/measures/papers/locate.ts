/** Where words stand in a text; line ends and blanks may differ from those that were copied. */

export interface Place {
  start: number
  end: number
}

/**
 * The first place of the words at or after `from`, else the first of all. Blanks of any kind count as one.
 */
export function locate(text: string, words: string, from = 0): Place | undefined {
  const parts = words.trim().split(/\s+/)
  if (parts.join('') === '') return undefined
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(escaped.join('\\s+'), 'gu')
  let first: Place | undefined
  for (const { index, 0: found } of text.matchAll(pattern)) {
    const place = { start: index, end: index + found.length }
    if (place.start >= from) return place
    first ??= place
  }
  return first
}

/** Every place of the words. */
export function locateAll(text: string, words: string): Place[] {
  const places: Place[] = []
  for (let from = 0; ; ) {
    const place = locate(text, words, from)
    if (!place || place.start < from) return places
    places.push(place)
    from = place.end
  }
}

/** The span without blanks, bullet signs and closing marks at its ends. */
export function trimmed(text: string, { start, end }: Place): Place | undefined {
  let from = start
  let to = end
  while (from < to && /[\s•\-–—,;]/u.test(text[from] ?? '')) from++
  while (to > from && /[\s,;]/u.test(text[to - 1] ?? '')) to--
  return from < to ? { start: from, end: to } : undefined
}

export interface Clause extends Place {
  quote: string
}

/** Where a clause could begin within a quote: after a sign or before "und", "sowie", "oder". Offsets in the quote. */
export function seams(quote: string): number[] {
  const found = new Set<number>()
  for (const { index, 0: sign } of quote.matchAll(/[.;:,!?]\s+|\n+\s*/gu))
    found.add(index + sign.length)
  for (const { index, 0: word } of quote.matchAll(
    /\s(?=(und|sowie|oder|aber|dabei|außerdem)\s)/giu,
  ))
    found.add(index + word.length)
  return [...found].filter((at) => at > 2 && at < quote.length - 2).sort((a, b) => a - b)
}
