import type { Finding, Path } from './publication.ts'

/** What a planner calls a cell, a ratio or a release. */
export type Named = (id: string) => string

const decimal = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 })
const quoted: Named = (id) => `„${id}“`

/** How a cell is given away, in German sentences; for one that is not: which values remain possible. */
export function sentencesOf(finding: Finding, named: Named = quoted): string[] {
  const { exposed, path } = finding
  const first = headline(finding, named)
  if (!exposed || !path) return [first]
  return [first, ...steps(path, named, exposed === 'exact')]
}

function headline({ id, interval, exposed }: Finding, named: Named): string {
  const [lower, upper] = [decimal.format(interval.lower), decimal.format(interval.upper)]
  const between = rangeOf(interval.lower, interval.upper)
  if (exposed === 'published') return `${named(id)} steht offen in der Veröffentlichung: ${lower}.`
  if (exposed === 'exact') return `${named(id)} ist genau ${lower}.`
  if (exposed === 'threshold')
    return `${named(id)} liegt sicher unter der Schwelle: höchstens ${upper}.`
  if (exposed === 'protection') return `${named(id)} lässt sich zu genau eingrenzen: ${between}.`
  return `${named(id)} bleibt geschützt: ${between}.`
}

function rangeOf(lower: number, upper: number): string {
  if (!Number.isFinite(upper))
    return Number.isFinite(lower) ? `mindestens ${decimal.format(lower)}` : 'alles ist möglich'
  if (!Number.isFinite(lower)) return `höchstens ${decimal.format(upper)}`
  return `${decimal.format(lower)} bis ${decimal.format(upper)}`
}

function steps(path: Path, named: Named, exact: boolean): string[] {
  const sentences: string[] = []
  const { figures, ratios, same } = path
  const summed = figures.filter(({ factor }) => factor !== null)
  if (summed.length > 0)
    sentences.push(`${exact ? 'Rechnung' : 'Höchstens'}: ${sumOf(path, named)}.`)
  const others = figures.filter(({ factor }) => factor === null)
  const sources = [
    ...others.map(({ id, value }) => `${named(id)} (${decimal.format(value)})`),
    ...ratios.map(({ id, value }) => `die gerundete Zahl ${named(id)} (${decimal.format(value)})`),
  ]
  if (sources.length > 0) sentences.push(`Das folgt aus: ${sources.join(', ')}.`)
  for (const [left, right] of same)
    sentences.push(`${named(left)} und ${named(right)} sind dieselbe Kennzahl.`)
  if (path.assumed)
    sentences.push(
      'Das gilt, wenn der Wert zwischen den Ausgaben nicht stärker geändert wurde als andere.',
    )
  if (path.whole) sentences.push('Das gilt, weil nur ganze Zahlen möglich sind.')
  return sentences
}

function sumOf({ figures }: Path, named: Named): string {
  const terms = figures
    .filter(({ factor }) => factor !== null)
    .toSorted((a, b) => b.factor! - a.factor!)
  return terms
    .map(({ id, value, factor }, at) => {
      const sign = factor! < 0 ? '− ' : at > 0 ? '+ ' : ''
      const times = Math.abs(factor!) === 1 ? '' : `${decimal.format(Math.abs(factor!))} × `
      return `${sign}${times}${named(id)} (${decimal.format(value)})`
    })
    .join(' ')
}
