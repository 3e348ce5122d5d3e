import { z } from 'zod'
import { nestsDeeper } from '../../../../platform/http/nesting.ts'

/** Objects are nested three deep at most; geometries a little deeper. */
const deepest = 40

/** JSON of a server that we do not know; undefined where it is none. */
export function parseJson(text: string): unknown {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (nestsDeeper(plain, deepest)) return undefined
  try {
    return JSON.parse(plain)
  } catch {
    return undefined
  }
}

const pageShape = z.object({
  data: z.array(z.unknown()).max(20_000),
  links: z.object({ next: z.string().nullish() }).nullish().catch(undefined),
})

export interface Page {
  data: unknown[]
  /** The address of the next page, made absolute; null on the last one. */
  next: string | null
}

/** A page of an external list, or why it is none, in words for the operator. */
export function readPage(text: string, url: string): Page | { problem: string } {
  const json = parseJson(text)
  if (json === undefined) return { problem: 'Die Antwort ist kein gültiges JSON.' }
  const parsed = pageShape.safeParse(json)
  if (!parsed.success)
    return { problem: 'Die Antwort ist keine Seite einer OParl-Liste: „data“ fehlt.' }
  const next = parsed.data.links?.next ?? null
  if (next === null || next === '') return { data: parsed.data.data, next: null }
  if (!URL.canParse(next, url)) return { problem: `„${next}“ ist keine Adresse.` }
  return { data: parsed.data.data, next: new URL(next, url).href }
}
