import { parseNumber } from '../records/index.ts'
import type { SectionRow } from './section.ts'

export type Figure =
  | { kind: 'number'; value: number }
  /** There is a value, but the source keeps it secret. */
  | { kind: 'protected' }
  | { kind: 'none' }
  | { kind: 'bad'; text: string; reason: string }

/** Reads the number in a column: missing marks give `none`, the section’s secrecy marks `protected`. */
export function readFigure(
  row: SectionRow,
  column: string,
  protectedMarks: ReadonlySet<string>,
): Figure {
  const text = row.text(column)
  if (text === undefined) return { kind: 'none' }
  if (protectedMarks.has(text)) return { kind: 'protected' }
  const raw = row.raw(column)
  const parsed = parseNumber(typeof raw === 'number' ? raw : text, row.numbers)
  if (parsed.kind === 'number') return parsed
  return parsed.kind === 'missing' ? { kind: 'none' } : { kind: 'bad', text, reason: parsed.reason }
}
