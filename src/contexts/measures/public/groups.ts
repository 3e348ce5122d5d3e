import { fold } from '../../../kernels/search/index.ts'
import { vocabulary } from '../../offers/index.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveCommitment } from '../snapshot/load.ts'

/** Target groups by every word the vocabulary has for them in German. */
const byWord = new Map(
  [...vocabulary.targetGroups.values()].flatMap(({ id, name, words }) =>
    [name.de, name.leicht, ...(words?.de ?? [])].map((word) => [fold(word), id] as const),
  ),
)

/** Whom a promise is for: groups its measures name, and those its paper calls by a name we know. */
export function groupsOf(live: MeasuresLive, { record, measures }: LiveCommitment): string[] {
  const named = record.targetGroups.flatMap((words) => byWord.get(fold(words)) ?? [])
  const steered = measures.flatMap((id) => live.measures.get(id)?.record.targetGroups ?? [])
  return [...new Set([...steered, ...named])].filter((id) => vocabulary.targetGroups.has(id))
}

export function groupName(id: string, locale: string): string {
  const name = vocabulary.targetGroups.get(id)?.name as Record<string, string> | undefined
  return name?.[locale] ?? name?.de ?? id
}
