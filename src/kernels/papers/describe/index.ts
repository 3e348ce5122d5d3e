import type { Found } from '../found.ts'
import type { Commitment } from '../types.ts'
import { actorsIn } from './actors.ts'
import { inAuthorsVoice } from './author.ts'
import { clauseWords } from './clause.ts'
import { conditionIn } from './condition.ts'
import { deadlineIn } from './deadline.ts'
import { fieldOf } from './field.ts'
import { type HeadAct, headActOf } from './headAct.ts'
import { kindOf } from './kind.ts'
import { numbersIn } from './numbers.ts'
import { organisationsIn, type Span } from './organisations.ts'
import { placesIn } from './places.ts'
import { systemsIn } from './systems.ts'
import { targetGroupsIn } from './targetGroups.ts'
import { titleOf } from './title.ts'

type Description = Omit<
  Commitment,
  'quote' | 'start' | 'end' | 'nature' | 'strength' | 'layer' | 'negated'
>

/** No clause of official prose is longer; what follows is left unread, so that broken text costs no time. */
const longestClause = 2500

/** What a commitment says, as far as the text names it; every list in the order of the text. */
export function describe(text: string, found: Found): Description {
  const clause = text.slice(found.start, Math.min(found.end, found.start + longestClause))
  const words = clauseWords(clause)
  const voiced = inAuthorsVoice(words)
  const head = headActOf(voiced)
  const kind = kindOf(voiced, head ?? headOfSentence(text, found), found.negated, found.verb)
  const organisations = organisationsIn(clause, words)
  const systems = systemsIn(clause, words)
  const label = found.labels.at(-1) ?? ''
  const groups = targetGroupsIn(clause, words)
  return {
    title: titleOf(clause, head ? voiced : words, head, label),
    kind,
    actors: actorsIn(clause, words, organisations),
    targetGroups: groups.length > 0 ? groups : targetGroupsIn(label, clauseWords(label)),
    places: texts(clause, apart(placesIn(words), organisations)),
    organisations: texts(clause, organisations),
    systems: texts(clause, apart(systems, organisations)),
    deadline: deadlineIn(clause),
    numbers: numbersIn(clause, words, kind),
    condition: conditionIn(
      clause,
      text.slice(found.end, Math.min(Math.max(found.end, found.sentence.end), found.end + 300)),
    ),
    field: fieldOf(words, found.labels),
  }
}

/** One of several things that share a verb stands without it: the verb of the whole sentence counts. */
function headOfSentence(text: string, { start, end, sentence }: Found): HeadAct | null {
  if (sentence.start >= start && sentence.end <= end) return null
  return headActOf(
    clauseWords(text.slice(sentence.start, Math.min(sentence.end, sentence.start + longestClause))),
  )
}

const texts = (clause: string, spans: readonly Span[]): string[] => [
  ...new Set(spans.map(({ start, end }) => clause.slice(start, end))),
]

/** What is not part of an organisation's name. */
const apart = (spans: readonly Span[], organisations: readonly Span[]): Span[] =>
  spans.filter(
    ({ start, end }) => !organisations.some((one) => one.start <= start && one.end >= end),
  )
