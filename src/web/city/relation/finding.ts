import { formatNumber } from '../../../platform/texts/index.ts'
import { inWords } from '../wording.ts'
import type { RelationView } from './relationPage.tsx'

/** Cohen 1988: 0.1 small, 0.3 medium, 0.5 large. */
const medium = 0.3
const strong = 0.5

/** What the points say together, without a word about causes. */
export function relationFinding({ related, request, own }: RelationView): string {
  const { x, y, points, correlation } = related
  if (!correlation) return own.relationFew(formatNumber(points.length, request.locale))
  if (correlation.lower <= 0 && correlation.upper >= 0) return own.relationUnsure
  const size = Math.abs(correlation.coefficient)
  const strength = size >= strong ? own.strong : size >= medium ? own.medium : own.weak
  const [across, up] = [x, y].map(({ indicator }) => inWords(indicator.title, request.locale))
  const say = correlation.coefficient > 0 ? own.relationTogether : own.relationApart
  return say(across ?? '', up ?? '', strength)
}
