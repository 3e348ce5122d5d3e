import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import type { Area } from '../domain/area.ts'
import type { CityLive } from '../snapshot/live.ts'
import { cityPart } from '../snapshot/part.ts'
import type { Crosswalk } from '../snapshot/plain.ts'
import {
  agesShape,
  areaIdShape,
  areaNoteShape,
  levelIdShape,
  levelNoteShape,
  noteAges,
  noteArea,
  noteResidents,
  noteSource,
  residentsShape,
  sourceShape,
  validOnShape,
} from './shapes.ts'

const overlapShape = z
  .object({
    area: areaNoteShape,
    share: z.number().describe('0 … 1.'),
    basis: z
      .enum(['area', 'residents'])
      .describe('Whether the share is one of ground or of residents.'),
  })
  .describe('Which share of an old area lies in a new one.')

/** One area: where it lies, who lives there, what is around it, what became of it. */
export const showArea = operation({
  name: 'city.showArea',
  effect: 'readPublic',
  permission: 'public',
  summary: 'An area: residents by age, the areas above, below and beside it, and its past.',
  input: z.strictObject({
    level: levelIdShape,
    id: areaIdShape,
    validOn: validOnShape.optional(),
  }),
  output: z.object({
    area: areaNoteShape,
    level: levelNoteShape,
    current: z.boolean().describe('Whether the area still holds.'),
    day: z.string().describe('A day on which it holds: today, or its last.'),
    areaM2: z.number().nullable().describe('Ground in square metres.'),
    label: z.array(z.number()).nullable().describe('Longitude and latitude of a place within.'),
    box: z.array(z.number()).nullable().describe('West, south, east, north in degrees.'),
    source: sourceShape.nullable().describe('Of the boundary.'),
    above: z.array(areaNoteShape).describe('The areas it belongs to, the largest first.'),
    below: z.array(areaNoteShape).describe('The areas directly within it.'),
    levelBelow: levelNoteShape.nullable().describe('What those within it are called.'),
    neighbours: z.array(areaNoteShape).describe('Same level, with a common border.'),
    successors: z.array(overlapShape).describe('Areas of the past: what followed.'),
    predecessors: z.array(overlapShape).describe('What was here before.'),
    residents: residentsShape.nullable(),
    residentsSeries: z.array(residentsShape).describe('All years, oldest first.'),
    ages: agesShape.nullable(),
  }),
  run({ snapshot }, { level, id, validOn }) {
    const city = snapshot.get(cityPart)
    const area = city.area(level, id, validOn)
    const itsLevel = city.level(level)
    if (!area || !itsLevel) return notFound('area')
    const place = city.place(area)
    const below = city.below(area)
    const levelBelow = below[0] && city.level(below[0].level)
    return done({
      area: noteArea(area),
      level: { id: itsLevel.id, one: itsLevel.one, many: itsLevel.many },
      current: city.isCurrent(area),
      day: city.dayOf(area),
      areaM2: area.areaM2,
      label: place?.label ?? null,
      box: place?.box ?? null,
      source: noteSource(city.source(area.source)),
      above: city.above(area).map(noteArea),
      below: below.map(noteArea),
      levelBelow: levelBelow
        ? { id: levelBelow.id, one: levelBelow.one, many: levelBelow.many }
        : null,
      neighbours: city.neighbours(area).map(noteArea),
      successors: city.successors(area).flatMap(overlapNote(city, 'to')),
      predecessors: city.predecessors(area).flatMap(overlapNote(city, 'from')),
      residents: noteResidents(city.residents.latest(area.ordinal), city),
      residentsSeries: residentsOf(city, area),
      ages: noteAges(city, area.ordinal),
    })
  },
})

const residentsOf = (city: CityLive, area: Area) =>
  city.residents.series(area.ordinal).flatMap((figure) => noteResidents(figure, city) ?? [])

/** Slivers below one in a hundred come from borders drawn twice, not from a change. */
const leastShare = 0.01

/** An area that outlived a change around it is no follower of itself. */
const overlapNote = (city: CityLive, end: 'from' | 'to') => (overlap: Crosswalk) => {
  if (overlap.from === overlap.to) return []
  const area = city.areas[overlap[end]]
  const share = end === 'to' ? overlap.shareOfFrom : overlap.shareOfTo
  return area && share >= leastShare ? [{ area: noteArea(area), share, basis: overlap.basis }] : []
}
