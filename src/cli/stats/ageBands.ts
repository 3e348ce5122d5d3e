/** A band of age as a table names it; `to` is left out where the name does not say it. */
export interface NamedBand {
  from: number
  to?: number
}

const forms: [RegExp, (match: string[]) => NamedBand][] = [
  [/^(\d+)$/, ([, from]) => ({ from: Number(from) })],
  [/^(\d+)\s*[-–]\s*(\d+)$/, ([, from, to]) => ({ from: Number(from), to: Number(to) })],
  [/^(\d+)\s*bis\s+unter\s*(\d+)$/, ([, from, to]) => ({ from: Number(from), to: Number(to) - 1 })],
  [/^(\d+)\s*bis\s*(\d+)$/, ([, from, to]) => ({ from: Number(from), to: Number(to) })],
  [/^(?:<|unter)\s*(\d+)$/, ([, to]) => ({ from: 0, to: Number(to) - 1 })],
  [/^(\d+)\s*(?:\+|und (?:älter|mehr))$/, ([, from]) => ({ from: Number(from), to: Infinity })],
]

/** `5-9`, `5–9`, `5 bis unter 10`, `90+`, `90 und älter`, `<1`, `5`; undefined for anything else. */
export function readBand(name: string): NamedBand | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/\s*jahre?$/, '')
  for (const [form, read] of forms) {
    const match = form.exec(plain)
    if (match) return read(match)
  }
  return undefined
}

/** Which band of a scheme a name means; -1 for none. The last band of a scheme has no end. */
export function bandIndex(name: string, starts: readonly number[]): number {
  const band = readBand(name)
  if (!band) return -1
  const index = starts.indexOf(band.from)
  if (index === -1 || band.to === undefined) return index
  const end = index === starts.length - 1 ? Infinity : starts[index + 1]! - 1
  return band.to === end ? index : -1
}

/** `85-89`, `90+`, and `0` for the first year alone. */
export function bandName(index: number, starts: readonly number[]): string {
  const from = starts[index]!
  const next = starts[index + 1]
  if (next === undefined) return `${from}+`
  return next === from + 1 ? String(from) : `${from}-${next - 1}`
}
