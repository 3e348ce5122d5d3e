import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { dayOf } from '../domain/today.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveCommitment, LivePaper } from '../snapshot/load.ts'
import { measuresPart } from '../snapshot/part.ts'
import { figuresOf } from './figures.ts'
import { measuresOf, noteMeasure, notePaper, notePromise } from './notes.ts'
import { freezeOn, rulesOf } from './rules.ts'
import {
  evidenceNote,
  figureNote,
  freezeNote,
  measureNote,
  paperNote,
  promiseNote,
  ratingNote,
  recommendationNote,
  updateNote,
} from './shapes.ts'

/** One promise: its words in their paper, what is done for it, and what became of it. */
export const showPromise = operation({
  name: 'measures.showPromise',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'A promise: quote in its paper, measures with figures, ratings, evidence, recommendations.',
  input: z.strictObject({ id: z.string().min(1).max(120) }),
  output: z.object({
    promise: promiseNote,
    leicht: z.string().nullable().describe('In easy language, where somebody wrote it.'),
    condition: z.string().nullable(),
    paper: paperNote,
    before: z.string().describe('What stands before the quote in its paper.'),
    after: z.string(),
    measures: z.array(
      z.object({
        measure: measureNote,
        figures: z.array(figureNote),
        updates: z.array(updateNote),
      }),
    ),
    ratings: z.array(ratingNote).describe('Signed ones, the latest first.'),
    evidence: z.array(evidenceNote),
    recommendations: z.array(recommendationNote).describe('That led to its measures.'),
    rules: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        words: z.string().nullable(),
        leicht: z.string().nullable(),
      }),
    ),
    freeze: freezeNote.nullable(),
    previous: z.string().nullable().describe('The promise before it in the paper.'),
    next: z.string().nullable(),
  }),
  run({ snapshot, now }, { id }) {
    const live = snapshot.get(measuresPart)
    const commitment = live.commitments.get(id)
    const paper = commitment && live.papers.get(commitment.paper)
    if (!commitment || !paper) return notFound('promise')
    const today = dayOf(now)
    const measures = measuresOf(live, commitment)
    const among = live.commitmentsOf(paper.id)
    const at = among.indexOf(commitment)
    return done({
      promise: notePromise(live, commitment, today),
      leicht: commitment.record.leicht ?? null,
      condition: commitment.record.condition,
      paper: notePaper(live, paper),
      ...around(paper, commitment),
      measures: measures.map((measure) => ({
        measure: noteMeasure(live, measure, today),
        figures: figuresOf(live, measure),
        updates: updatesOf(measure),
      })),
      ratings: commitment.ratings.map(({ rating, on, record }) => ({
        rating,
        on,
        reason: record.reason,
        rule: record.rule ?? null,
      })),
      evidence: [...commitment.evidence, ...measures.flatMap(({ evidence }) => evidence)]
        .map(({ record, on }) => ({ ...record, on }))
        .sort((a, b) => b.on.localeCompare(a.on)),
      recommendations: recommendationsFor(
        live,
        measures.map(({ id }) => id),
      ),
      rules: rulesOf(live),
      freeze: freezeOn(live, today),
      previous: among[at - 1]?.id ?? null,
      next: among[at + 1]?.id ?? null,
    })
  },
})

/** The latest first. */
export const updatesOf = ({ updates }: Parameters<typeof figuresOf>[1]) =>
  updates.toReversed().map(({ on, status, record }) => ({
    on,
    status,
    words: record.words ?? null,
    reason: record.reason ?? null,
    expectedOn: record.expectedOn ?? null,
    source: record.source ?? null,
  }))

export function recommendationsFor(live: MeasuresLive, measures: readonly string[]) {
  const found = measures.flatMap((id) => live.recommendationsFor(id))
  return [...new Set(found)].map(({ id, body, record, answers }) => {
    const from = live.bodies.get(body)
    return {
      id,
      title: record.title,
      number: record.number ?? null,
      on: record.on,
      body: from ? { id: from.id, name: from.record.name } : null,
      answeredOn: answers.at(-1)?.on ?? null,
    }
  })
}

/** So much of the paper is shown on each side of a quote, in letters. */
const most = 500

/** The paragraph around a quote, and no more than a screenful of it. */
function around({ text }: LivePaper, { start, end }: LiveCommitment) {
  const paragraph = Math.max(text.lastIndexOf('\n\n', start - 1) + 2, 0)
  const from = start < 2 || paragraph < 2 ? 0 : paragraph
  const cutFrom = start - from > most ? wordAfter(text, start - most) : from
  const close = text.indexOf('\n\n', end)
  const to = close === -1 ? text.length : close
  const cutTo = to - end > most ? wordBefore(text, end + most) : to
  return {
    before: (cutFrom > from ? '… ' : '') + text.slice(cutFrom, start).trimStart(),
    after: text.slice(end, cutTo).trimEnd() + (cutTo < to ? ' …' : ''),
  }
}

const wordAfter = (text: string, at: number) => {
  const blank = text.slice(at).search(/\s/)
  return blank === -1 ? at : at + blank + 1
}
function wordBefore(text: string, at: number): number {
  for (let to = at; to > 0; to--) if (/\s/.test(text[to] ?? '')) return to
  return at
}
