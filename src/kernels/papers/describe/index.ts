import type { Found } from '../found.ts'
import type { Commitment } from '../types.ts'
import { clauseWords } from './clause.ts'
import { type HeadAct, headActOf } from './headAct.ts'
import { kindOf } from './kind.ts'

export type Description = Omit<
  Commitment,
  'quote' | 'start' | 'end' | 'nature' | 'strength' | 'layer' | 'negated'
>

/** What a commitment says, as far as the text names it; every list in the order of the text. */
export function describe(text: string, found: Found): Description {
  const clause = text.slice(found.start, found.end)
  const words = clauseWords(clause)
  const head = headActOf(words) ?? headOfSentence(text, found)
  return {
    title: clause.slice(0, 80),
    kind: kindOf(words, head, found.negated),
    actors: [],
    targetGroups: [],
    places: [],
    organisations: [],
    systems: [],
    deadline: null,
    numbers: [],
    condition: null,
    field: 'other',
  }
}

/** One of several things that share a verb stands without it: the verb of the whole sentence counts. */
function headOfSentence(text: string, { start, end, sentence }: Found): HeadAct | null {
  if (sentence.start >= start && sentence.end <= end) return null
  return headActOf(clauseWords(text.slice(sentence.start, sentence.end)))
}
