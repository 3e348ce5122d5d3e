import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { dayOf } from '../domain/today.ts'
import { measuresPart } from '../snapshot/part.ts'
import { figuresOf } from './figures.ts'
import { papersOf } from './listPromises.ts'
import { measuresOf, noteMeasure, notePaper, notePromise } from './notes.ts'
import { rulesOf } from './rules.ts'
import {
  evidenceNote,
  figureNote,
  measureNote,
  paperNote,
  promiseNote,
  ratingNote,
} from './shapes.ts'

const licenceShape = z.object({ title: z.string(), url: z.string() })

/** Everything that is public of promises, for whoever wants to reckon with it. */
export const promiseTable = operation({
  name: 'measures.promiseTable',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All public promises and measures as open data, with licence, day and definitions.',
  input: z.strictObject({}),
  output: z.object({
    city: z.string(),
    licence: licenceShape.nullable(),
    asOf: z.string(),
    rules: z.array(z.object({ id: z.string(), title: z.string(), words: z.string().nullable() })),
    papers: z.array(paperNote),
    promises: z.array(
      promiseNote.extend({
        start: z
          .int()
          .describe('Where the quote stands in the text of its paper, in UTF-16 units.'),
        end: z.int(),
        measures: z.array(z.string()),
        ratings: z.array(ratingNote),
        evidence: z.array(evidenceNote),
      }),
    ),
    measures: z.array(
      measureNote.extend({ parent: z.string().nullable(), figures: z.array(figureNote) }),
    ),
  }),
  run({ snapshot, now }) {
    const live = snapshot.get(measuresPart)
    const { facts } = snapshot.get(cityPart)
    const today = dayOf(now)
    return done({
      city: facts.name,
      licence: licenceShape
        .nullable()
        .catch(null)
        .parse(facts.words.dataLicence ?? null),
      asOf: today,
      rules: rulesOf(live).map(({ id, title, words }) => ({ id, title, words })),
      papers: papersOf(live).map((paper) => notePaper(live, paper)),
      promises: live.plain.commitments.map((one) => ({
        ...notePromise(live, one, today),
        start: one.start,
        end: one.end,
        measures: measuresOf(live, one).map(({ id }) => id),
        ratings: one.ratings.map(({ rating, on, record }) => ({
          rating,
          on,
          reason: record.reason,
          rule: record.rule ?? null,
        })),
        evidence: one.evidence.map(({ record, on }) => ({ ...record, on })),
      })),
      measures: live.plain.measures.map((measure) => ({
        ...noteMeasure(live, measure, today),
        parent: measure.parent,
        figures: figuresOf(live, measure),
      })),
    })
  },
})
