import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { areaNoteShape, cityPart, noteArea } from '../../../city/index.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { type ComputedPart, indexBook } from '../book.ts'
import {
  editionIdShape,
  editionShape,
  indexIdShape,
  indexShape,
  noteEdition,
  noteIndex,
  noteOutcome,
  noteStep,
  outcomeShape,
  stateShape,
  stepShape,
  valueAt,
} from './shapes.ts'

const takenShape = z.object({
  steps: z.array(stepShape),
  areas: z
    .array(
      z.object({
        values: z.array(z.number().nullable()),
        scores: z.array(z.number().nullable()),
        contributions: z.array(z.number().nullable()),
        outcome: outcomeShape.nullable(),
      }),
    )
    .describe('In the order of `areas`; lists in the order of `steps`.'),
})

/** An index to be taken along and done again. */
export const listIndexSteps = operation({
  name: 'atlas.listIndexSteps',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Every step of an index for every area: values, comparable scores, sums and classes.',
  input: z.strictObject({ id: indexIdShape, edition: editionIdShape }),
  output: z.object({
    index: indexShape,
    edition: editionShape,
    areas: z.array(areaNoteShape.extend({ state: stateShape })).describe('By name.'),
    status: takenShape,
    dynamics: takenShape.nullable(),
  }),
  run({ snapshot }, { id, edition }) {
    const city = snapshot.get(cityPart)
    const book = indexBook(city, snapshot.get(atlasPart))
    const definition = book.definition(id)
    if (!definition) return notFound('index')
    const computed = book.computed(definition, edition)
    if (!computed) return notFound('edition')
    const { column, areas, states, status, dynamics } = computed
    return done({
      index: noteIndex(definition, book, city),
      edition: noteEdition({ id: computed.edition.id, column }),
      areas: areas.map((area, at) => ({ ...noteArea(area), state: states[at]! })),
      status: take(status, areas.length),
      dynamics: dynamics && take(dynamics, areas.length),
    })
  },
})

function take(computed: ComputedPart, areas: number) {
  const { sources, result } = computed
  const orNull = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    steps: sources.map((_, at) => noteStep(computed, at)),
    areas: Array.from({ length: areas }, (_, at) => ({
      values: sources.map((source) => valueAt(source, at)),
      scores: result.steps.map(({ scores }) => orNull(scores[at]!)),
      contributions: result.steps.map(({ contributions }) => orNull(contributions[at]!)),
      outcome: noteOutcome(computed, at),
    })),
  }
}
