/** A JSON object of HSDS; every field may be absent or of another kind than it should be. */
export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The trimmed text of a field; numbers count as text. Undefined where it is empty or something else. */
export function textOf(value: Json | undefined, key: string): string | undefined {
  const inner = value?.[key]
  const text = typeof inner === 'number' ? String(inner) : inner
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

export function numberOf(value: Json | undefined, key: string): number | undefined {
  const text = textOf(value, key)
  const number = text === undefined ? Number.NaN : Number(text.replace(',', '.'))
  return Number.isFinite(number) ? number : undefined
}

export function objectOf(value: Json | undefined, key: string): Json | undefined {
  const inner = value?.[key]
  return isJson(inner) ? inner : undefined
}

/** The objects of a list; empty where there is none. */
export function listOf(value: Json | undefined, key: string): Json[] {
  const inner = value?.[key]
  return Array.isArray(inner) ? inner.filter(isJson) : []
}
