import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { areaNoteShape, cityPart, noteArea } from '../../../city/index.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { type ComputedIndex, indexBook } from '../book.ts'
import {
  editionIdShape,
  editionShape,
  figuresShape,
  indexIdShape,
  indexShape,
  noteEdition,
  noteFigures,
  noteIndex,
  noteOutcome,
  outcomeShape,
  stateShape,
} from './shapes.ts'

/** One index over all areas of its level. */
export const showIndex = operation({
  name: 'atlas.showIndex',
  effect: 'readPublic',
  permission: 'public',
  summary: 'An index: the class of every area, how many are in each, and what it is made of.',
  input: z.strictObject({ id: indexIdShape, edition: editionIdShape }),
  output: z.object({
    index: indexShape,
    edition: editionShape,
    day: z.string().describe('A day on which the areas shown hold.'),
    areas: z
      .array(
        areaNoteShape.extend({
          above: z.string().nullable().describe('Name of the area above.'),
          state: stateShape,
          status: outcomeShape.nullable(),
          dynamics: outcomeShape.nullable(),
        }),
      )
      .describe('By name.'),
    status: figuresShape,
    dynamics: figuresShape.nullable().describe('null where this edition has none.'),
    matrix: z
      .array(z.object({ status: z.number(), dynamics: z.number(), count: z.number() }))
      .describe('Areas by the classes of both.'),
  }),
  run({ snapshot }, { id, edition }) {
    const city = snapshot.get(cityPart)
    const book = indexBook(city, snapshot.get(atlasPart))
    const definition = book.definition(id)
    if (!definition) return notFound('index')
    const computed = book.computed(definition, edition)
    if (!computed) return notFound('edition')
    const { status, dynamics, column, states } = computed
    return done({
      index: noteIndex(definition, book, city),
      edition: noteEdition({ id: computed.edition.id, column }),
      day: column.day,
      areas: computed.areas.map((area, at) => ({
        ...noteArea(area),
        above: area.parent === null ? null : (city.areas[area.parent]?.name ?? null),
        state: states[at]!,
        status: noteOutcome(status, at),
        dynamics: dynamics && noteOutcome(dynamics, at),
      })),
      status: noteFigures(status),
      dynamics: dynamics && noteFigures(dynamics),
      matrix: matrixOf(computed),
    })
  },
})

function matrixOf({ status, dynamics, areas }: ComputedIndex) {
  if (!dynamics) return []
  const count = (row: number, column: number) =>
    areas.filter(
      (_, at) => status.result.classes[at] === row && dynamics.result.classes[at] === column,
    ).length
  return status.part.classes.flatMap(({ code }, row) =>
    dynamics.part.classes.map((other, column) => ({
      status: code,
      dynamics: other.code,
      count: count(row, column),
    })),
  )
}
