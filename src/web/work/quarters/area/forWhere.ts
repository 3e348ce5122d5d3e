import { keyOf } from '../reach.ts'
import { texts as t } from '../texts.ts'
import type { Place } from './part.tsx'

/** More names than this say less. */
const mostNames = 3

/** For which areas something is, where that is not just this one: 'für Nordstadt'. */
export function forWhere(
  areas: readonly { level: string; id: string }[],
  { shown, names }: Place,
): string {
  if (areas.length === 1 && keyOf(areas[0]!) === keyOf(shown.area)) return ''
  const called = areas.map((area) => names.get(keyOf(area)) ?? area.id)
  const rest = called.length - mostNames
  const first = called.slice(0, mostNames).join(', ')
  return t.measures.for(rest > 0 ? `${first} ${t.measures.more(rest)}` : first)
}
