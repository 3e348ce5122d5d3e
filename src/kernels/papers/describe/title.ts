import type { ClauseWord } from './clause.ts'
import type { HeadAct } from './headAct.ts'

export function titleOf(
  clause: string,
  _words: readonly ClauseWord[],
  _head: HeadAct | null,
  _label: string,
): string {
  return clause.slice(0, 80)
}
