import type { listIndicators } from '../../contexts/atlas/index.ts'
import type { showCity } from '../../contexts/city/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { indicatorAddress, indicatorsAddress } from './addresses.ts'
import type { Wording } from './cityPage.tsx'
import { inWords } from './wording.ts'

export type Topic = OutputOf<typeof showCity>['topics'][number]
export type ListedIndicator = OutputOf<typeof listIndicators>['indicators'][number]

/** Indicators by topic in the order of the pack; those without a topic last. */
export function byTopic<T extends { topic: string | null }>(
  topics: readonly Topic[],
  things: readonly T[],
  other: Topic,
): { topic: Topic; things: T[] }[] {
  const known = new Set(topics.map(({ id }) => id))
  const groups = topics.map((topic) => ({
    topic,
    things: things.filter((thing) => thing.topic === topic.id),
  }))
  const rest = things.filter(({ topic }) => topic === null || !known.has(topic))
  return [...groups, { topic: other, things: rest }].filter((group) => group.things.length > 0)
}

const firstNames = 3

/** Topics as cards with the names of their first indicators. */
export function TopicList(
  props: { topics: readonly Topic[]; indicators: readonly ListedIndicator[] } & Wording,
) {
  const { topics, indicators, request, t } = props
  const groups = byTopic(topics, indicators, { id: 'weitere', title: t.otherTopic })
  if (groups.length === 0) return <p>{t.noIndicators}</p>
  return (
    <ul class="grid-cards">
      {groups.map(({ topic, things }) => (
        <li class="card">
          <h3 class="card__title">
            <a href={request.link(`${indicatorsAddress}#${topic.id}`)}>
              {inWords(topic.title, request.locale)}
            </a>
          </h3>
          <ul class="plain-list">
            {things.slice(0, firstNames).map(({ id, title }) => (
              <li>
                <a href={request.link(indicatorAddress(id))}>{inWords(title, request.locale)}</a>
              </li>
            ))}
          </ul>
          {things.length > firstNames && <p class="meta">{t.topicCount(things.length)}</p>}
        </li>
      ))}
    </ul>
  )
}
