const CANDIDATES = [';', ',', '\t', '|']
/** Enough rows to see a pattern, few enough to cost nothing. */
const SAMPLED_ROWS = 100

/**
 * The character that separates the columns: the one that gives most rows as many fields as the
 * header, then the one that gives most fields. Undefined when no candidate splits the header.
 */
export function detectDelimiter(sample: string, quote = '"', comment = ''): string | undefined {
  let best: { delimiter: string; agreement: number; fields: number } | undefined
  for (const delimiter of CANDIDATES) {
    const counts = fieldCounts(sample, delimiter, quote, comment)
    const fields = counts[0] ?? 0
    if (fields < 2) continue
    const agreement = counts.filter((count) => count === fields).length / counts.length
    const better =
      !best || agreement > best.agreement || (agreement === best.agreement && fields > best.fields)
    if (better) best = { delimiter, agreement, fields }
  }
  return best?.delimiter
}

function fieldCounts(sample: string, delimiter: string, quote: string, comment: string): number[] {
  const counts: number[] = []
  let fields = 1
  let quoted = false
  let start = 0
  for (let i = 0; i < sample.length && counts.length < SAMPLED_ROWS; i++) {
    const char = sample[i]
    if (quote !== '' && char === quote) quoted = !quoted
    else if (char === delimiter && !quoted) fields++
    else if (char === '\n' && !quoted) {
      const line = sample.slice(start, i)
      if (line.trim() !== '' && !(comment !== '' && line.startsWith(comment))) counts.push(fields)
      fields = 1
      start = i + 1
    }
  }
  if (counts.length === 0 && sample.trim() !== '') counts.push(fields)
  return counts
}

/** `tab` and `\t` in words; anything else must be one character. Undefined means "find out". */
export function declaredDelimiter(delimiter: string | undefined): string | undefined {
  if (delimiter === undefined || delimiter === 'auto') return undefined
  return /^(tab|\\t)$/i.test(delimiter) ? '\t' : delimiter
}

/** The delimiter in a German sentence. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'Tabulator' : `„${delimiter}“`
}
