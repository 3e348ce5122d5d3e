import type { CheckedRow, CheckGround } from './check.ts'

/** Rows whose figure leaps away from the period before, with what to say of it. */
export function jumpsOf(
  _rows: readonly CheckedRow[],
  _level: string,
  _ground: CheckGround,
): [CheckedRow, string][] {
  return []
}

export function columnNotesOf(
  _rows: readonly CheckedRow[],
  _level: string,
  _ground: CheckGround,
): string[] {
  return []
}
