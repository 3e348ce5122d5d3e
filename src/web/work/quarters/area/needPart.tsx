import { listNeed } from '../../../../contexts/offers/index.ts'
import { done, execute, type Outcome } from '../../../../platform/operation/index.ts'
import { What } from '../../need/NeedTable.tsx'
import { firstMonth, needAddress, needPath } from '../../need/query.ts'
import { conceptName, lineOf } from '../../need/sums.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { keyOf } from '../reach.ts'
import { texts as t } from '../texts.ts'
import { say } from '../words.ts'
import type { Part, Place } from './part.tsx'

/** Kinds of help looked for in vain by people who named this place or one in it. */
export async function needPart(place: Place): Promise<Outcome<Part>> {
  const { door, link, shown, within } = place
  const query = { kind: 'type', time: '12' } as const
  const outcome = await execute(listNeed, door, {
    kind: query.kind,
    from: firstMonth(query, door.now()),
  })
  if (!outcome.ok) return outcome
  const here = outcome.value.sums.filter(({ level, area }) => within.has(`${level} ${area}`))
  const lines = [...Map.groupBy(here, ({ concept }) => concept).values()]
    .map((sums) => ({ first: sums[0]!, line: lineOf(sums) }))
    .filter(({ line }) => line.missed > 0)
    .sort((a, b) => b.line.missed - a.line.missed || b.line.searches - a.line.searches)
  const missed = lines.reduce((sum, { line }) => sum + line.missed, 0)
  const area = keyOf(shown.area)
  return done({
    id: 'bedarf',
    title: t.need.title,
    short: lines.length === 0 ? t.tooFew : say(missed),
    body: (
      <WorkTable
        caption={t.need.caption(lines.length)}
        columns={t.need.columns.map((title) => ({ title }))}
        rows={lines.map(({ first, line }) => [
          first.concept === '*' ? (
            conceptName(first)
          ) : (
            <a href={link(`${needPath}/${first.kind}/${first.concept}`)}>{conceptName(first)}</a>
          ),
          say(line.missed),
          say(line.searches),
          <What line={line} />,
        ])}
        empty={t.need.none}
      />
    ),
    sources: [{ title: t.need.source, path: needAddress(needPath, { ...query, area }) }],
  })
}
