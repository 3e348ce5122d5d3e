/**
 * Values of tags as people really write them. What cannot be understood, or says two things at once, is unknown.
 */

const number = /[-+]?\d+(?:[.,]\d+)?/
const parsed = (text: string) => Number(text.replace(',', '.'))

/** `yes;no` says nothing; a list of the same says it once. */
const single = (value: string | undefined): string | undefined => {
  const parts = new Set(value?.split(';').map((part) => part.trim().toLowerCase()))
  parts.delete('')
  return parts.size === 1 ? [...parts][0] : undefined
}

/** The one value of a tag in lower case, undefined where it is missing or contradicts itself. */
export const valueIn = single

const affirmed = new Set(['yes', 'true', '1', 'both', 'left', 'right', 'designated'])
const denied = new Set(['no', 'none', 'false', '0', 'never'])

export function yesOrNo(value: string | undefined): boolean | undefined {
  const one = single(value)
  if (one === undefined) return undefined
  return affirmed.has(one) ? true : denied.has(one) ? false : undefined
}

const inMetres: [RegExp, number][] = [
  [/mm$/, 0.001],
  [/cm$/, 0.01],
  [/km$/, 1000],
  [/(ft|feet|')$/, 0.3048],
  [/(in|inch|")$/, 0.0254],
]

/** Metres: `1.5`, `1,5 m`, `3 cm`, `ca. 2`, `3 ft`, `6'3"`. Of a range or list the smallest, which is what one meets. */
export function metresOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const feet = value.match(/^\s*(\d+)\s*'\s*(\d+)?\s*"?\s*$/)
  if (feet) return Number(feet[1]) * 0.3048 + Number(feet[2] ?? 0) * 0.0254
  const text = value.trim().toLowerCase()
  const scale = inMetres.find(([unit]) => unit.test(text))?.[1] ?? 1
  const all = text.match(/\d+(?:[.,]\d+)?/g)
  return all ? Math.min(...all.map(parsed)) * scale : undefined
}

/** A whole number of something: `12`, `~10`, `5 Stufen`; of a list (`5;6`) the sum, as `step_count` is used. */
export function countOf(value: string | undefined): number | undefined {
  const all = value?.match(/\d+/g)
  return all ? all.map(Number).reduce((sum, one) => sum + one, 0) : undefined
}

/** How steep, in percent; positive is uphill along the way's course. Direction alone: `up`, `down`. */
export type Incline = number | 'up' | 'down'

export function inclineOf(value: string | undefined): Incline | undefined {
  const text = single(value)
  if (text === undefined) return undefined
  if (text === 'up' || text === 'down') return text
  const ratio = text.match(/^([-+]?\d+(?:[.,]\d+)?)\s*:\s*(\d+(?:[.,]\d+)?)$/)
  if (ratio) {
    const [rise, run] = [parsed(ratio[1] ?? ''), parsed(ratio[2] ?? '')]
    return run > 0 ? (100 * rise) / run : undefined
  }
  const found = text.match(number)
  if (!found) return undefined
  const amount = parsed(found[0])
  return /°|deg/.test(text) ? 100 * Math.tan((amount * Math.PI) / 180) : amount
}
