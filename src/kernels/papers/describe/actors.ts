import { isOffice, isPassive } from './author.ts'
import type { ClauseWord } from './clause.ts'
import type { Span } from './organisations.ts'
import { phrasesOf } from './phrases.ts'

/**
 * Who is to act, as the text names them: the subject where it is an office, the city, a coalition or a body with a
 * name; who acts in a passive ("durch das Jugendamt"); who acts along ("gemeinsam mit …"). "Wir" is nobody's name.
 */
export function actorsIn(
  clause: string,
  words: readonly ClauseWord[],
  organisations: readonly Span[],
): string[] {
  const passive = isPassive(words)
  const we = words.some(({ low }) => low === 'wir')
  const actors: Span[] = []
  let along = false
  for (const phrase of phrasesOf(words)) {
    const { noun, tail, preposition, genitive } = phrase
    if (genitive) continue
    const start = words[phrase.from]?.start ?? noun.start
    along =
      preposition === 'mit' &&
      (along ||
        /(?:gemeinsam|zusammen|zusammenarbeit|abstimmung|kooperation|absprache|partnerschaft|verbund)\s+$/i.test(
          clause.slice(Math.max(0, start - 24), start),
        ))
    const agent =
      preposition === 'durch' || preposition === 'seitens' || preposition === 'vonseiten'
    const subject = preposition === null && !we && !passive
    if (!subject && !agent && !along) continue
    const named = organisations.find(
      ({ start: from, end }) => noun.start >= from && noun.end <= end,
    )
    if (!along && !named && !isOffice(noun.low)) continue
    if (along && !named && !/^[A-ZÄÖÜ]/.test(noun.text)) continue
    actors.push(named ?? { start: noun.start, end: tail.end })
    if (subject) break
  }
  return [...new Set(actors.map(({ start, end }) => clause.slice(start, end)))]
}
