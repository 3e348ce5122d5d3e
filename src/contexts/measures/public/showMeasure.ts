import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { areaNoteShape } from '../../city/index.ts'
import { offersPart, vocabulary } from '../../offers/index.ts'
import { funding, measureLink, milestone } from '../domain/measure.ts'
import { sourceShape } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveMeasure } from '../snapshot/load.ts'
import { measuresPart } from '../snapshot/part.ts'
import { figuresOf } from './figures.ts'
import { groupName } from './groups.ts'
import { noteAreaRef, noteMeasure, notePromise } from './notes.ts'
import {
  evidenceNote,
  figureNote,
  measureNote,
  promiseNote,
  recommendationNote,
  updateNote,
} from './shapes.ts'
import { recommendationsFor, updatesOf } from './showPromise.ts'

const treeNode = measureNote.extend({
  depth: z.int().describe('0: directly below the measure shown.'),
})

/** A measure: what is steered, how far it is, by whom, with what money. */
export const showMeasure = operation({
  name: 'measures.showMeasure',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'A measure: its standing, parts, targets, milestones, money, history, promises behind it.',
  input: z.strictObject({
    id: z.string().min(1).max(80),
    locale: z
      .string()
      .regex(/^[a-z]{2,8}$/)
      .default('de'),
  }),
  output: z.object({
    measure: measureNote,
    summary: z.string().nullable(),
    leicht: z.string().nullable(),
    partners: z.array(z.string()),
    areas: z.array(areaNoteShape),
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    goals: z.array(z.object({ id: z.string(), title: z.string() })),
    criteria: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        answer: z.enum(['met', 'partly', 'notMet', 'notApplicable']),
        reason: z.string().nullable(),
      }),
    ),
    above: z.array(z.object({ id: z.string(), title: z.string() })).describe('Highest first.'),
    tree: z.array(treeNode).describe('Everything below it, each after what it belongs to.'),
    figures: z.array(figureNote),
    milestones: z.array(milestone),
    funding: z.array(funding).describe('In cents. Empty where it is not public.'),
    decisions: z.array(
      z.object({ on: z.string(), words: z.string(), source: sourceShape.nullable() }),
    ),
    updates: z.array(updateNote),
    evidence: z.array(evidenceNote),
    links: z.array(measureLink.extend({ label: z.string() })),
    promises: z.array(promiseNote),
    recommendations: z.array(recommendationNote),
    updatedOn: z.string(),
  }),
  run({ snapshot, now }, { id, locale }) {
    const live = snapshot.get(measuresPart)
    const measure = live.measures.get(id)
    if (!measure) return notFound('measure')
    const today = dayOf(now)
    const { record } = measure
    const offers = snapshot.get(offersPart)
    const offerName = (offer: string) =>
      // A place that is secret is not told by a measure either.
      offers.offer(offer)?.record.texts.de?.name
    return done({
      measure: noteMeasure(live, measure, today),
      summary: record.summary ?? null,
      leicht: record.leicht ?? null,
      partners: record.partners,
      areas: record.areas.flatMap((area) => noteAreaRef(live, area)),
      groups: record.targetGroups
        .filter((group) => vocabulary.targetGroups.has(group))
        .map((group) => ({ id: group, name: groupName(group, locale) })),
      goals: listed(live, 'goal', record.goals),
      criteria: record.criteria.flatMap(({ criterion, answer, reason = null }) =>
        listed(live, 'criterion', [criterion]).map((one) => ({ ...one, answer, reason })),
      ),
      above: aboveOf(live, measure),
      tree: treeOf(live, id, today),
      figures: figuresOf(live, measure),
      milestones: record.milestones,
      funding: record.funding,
      decisions: record.decisions.map(({ on, words, source = null }) => ({ on, words, source })),
      updates: updatesOf(measure),
      evidence: measure.evidence.map(({ record, on }) => ({ ...record, on })),
      links: record.links.flatMap((link) => {
        const label = link.label ?? labelOf(live, link, locale, offerName)
        return label === undefined || (link.kind === 'offer' && !offers.offer(link.id))
          ? []
          : [{ ...link, label }]
      }),
      promises: live.promisesOf(id).map((one) => notePromise(live, one, today)),
      recommendations: recommendationsFor(live, [id]),
      updatedOn: measure.updatedOn,
    })
  },
})

const listed = ({ plain }: MeasuresLive, list: 'goal' | 'criterion', ids: readonly string[]) =>
  ids.flatMap((id) => {
    const found = plain.lists[list].find((item) => item.id === id)
    return found ? [{ id, title: found.record.title }] : []
  })

function aboveOf(live: MeasuresLive, { parent }: LiveMeasure) {
  const chain: { id: string; title: string }[] = []
  const seen = new Set<string>()
  let next = parent
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const above = live.measures.get(next)
    if (!above) break
    chain.unshift({ id: above.id, title: above.record.title })
    next = above.parent
  }
  return chain
}

/** Measures below measures end here: nobody reads deeper, and a circle would not end at all. */
const deepest = 5

function treeOf(
  live: MeasuresLive,
  id: string,
  today: string,
  depth = 0,
): ReturnType<typeof treeNode.parse>[] {
  if (depth >= deepest) return []
  return live
    .childrenOf(id)
    .flatMap((child) => [
      { ...noteMeasure(live, child, today), depth },
      ...treeOf(live, child.id, today, depth + 1),
    ])
}

function labelOf(
  live: MeasuresLive,
  { kind, id }: { kind: string; id: string },
  locale: string,
  offerName: (id: string) => string | undefined,
): string | undefined {
  if (kind === 'offer') return offerName(id)
  if (kind === 'targetGroup') return groupName(id, locale)
  if (kind === 'page') return id
  const words =
    kind === 'indicator'
      ? live.atlas.indicator(id)?.title
      : kind === 'lifeSituation'
        ? vocabulary.situations.get(id)?.name
        : vocabulary.types.get(id)?.name
  if (words === undefined || typeof words === 'string') return words
  const byLocale = words as Record<string, string>
  return byLocale[locale] ?? byLocale.de
}
