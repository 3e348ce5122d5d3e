import { z } from 'zod'
import { done, invalid, notFound, operation } from '../../../platform/operation/index.ts'
import { noteArea, notePeriod } from '../../city/index.ts'
import { changesShape } from '../domain/changes.ts'
import { type Question, questionShape } from '../domain/question.ts'
import { type Ground, lacking, layGround, levelOf } from '../ground.ts'
import {
  type Evaluated,
  evaluate,
  nearestPeople,
  peopleOf,
  rowsOf,
  type State,
  supplyOf,
} from '../reach/evaluate.ts'
import { supplyMethods } from '../reach/supply.ts'
import { isOpenOn } from '../reach/timesTo.ts'
import type { PlannedSite } from '../sites/sites.ts'
import { reachShape } from './shapes.ts'

/** Who reaches what in which time, today and as it would be: the question that all plans are made of. */
export const showReach = operation({
  name: 'planning.showReach',
  effect: 'read',
  permission: 'planning:read',
  summary:
    'How many residents reach the nearest offer of a kind within some minutes, by area and group, today and after changes.',
  input: questionShape.extend({
    changes: changesShape.default([]),
    method: z.enum(supplyMethods).default('2sfca').describe('How places are shared out.'),
    withCells: z.boolean().default(false),
  }),
  output: reachShape,
  async run({ tx, published }, { changes, method, withCells, ...question }) {
    const ground = await layGround(tx, published())
    if (typeof ground === 'string') return lacking(ground)
    const people = peopleOf(ground, question.group)
    if (!people) return invalid({ field: 'group', problem: 'Das Raster nennt dieses Alter nicht.' })
    const level = levelOf(ground.city, question.level)
    if (level === undefined) return notFound('level')
    const { areas, areaOf } = ground.areasOf(level)
    const evaluated = evaluate(ground, question, changes)
    const { today, after, found, idle } = evaluated
    const limits = limitsOf(question.minutes)
    const everywhere = new Int32Array(people.length)
    const rows = rowsOf(evaluated, people, areaOf, areas.length, limits)
    const division = { areaOf, areas: areas.length }
    const telling = [...today.sites, ...(after?.sites ?? [])].some(({ places }) => places)
    const supply = telling && supplyOf(ground, evaluated, people, division, question, method)
    const total = (include: (cell: number) => boolean) =>
      people.reduce((sum, here, cell) => (include(cell) ? sum + here : sum), 0)
    return done({
      period: notePeriod(ground.demand.period),
      level,
      levels: ground.city.levels
        .map(({ id }) => id)
        .filter((id) => ground.city.areasOn(id).length > 0),
      groups: [...ground.demand.people.keys()],
      limits,
      city: rowsOf(evaluated, people, everywhere, 1, limits)[0]!,
      byGroup: [...ground.demand.people].map(([group, own]) => ({
        group,
        ...rowsOf(evaluated, own, everywhere, 1, limits)[0]!,
      })),
      areas: areas.map((area, at) => ({
        area: noteArea(area),
        ...rows[at]!,
        supply: supply ? { today: supply.today[at]!, after: supply.after?.[at] ?? null } : null,
      })),
      sites: { today: noteSites(today, people), after: after ? noteSites(after, people) : null },
      closed: found.sites.filter((site) => !isOpenOn(site, question.openOn)).map(noteSite),
      leftOut: { hidden: found.hidden, placeless: found.placeless, unsaid: found.unsaid },
      secretCounts: ground.demand.secret,
      outside: total((cell) => areaOf[cell]! < 0),
      unplaced: total((cell) => ground.homes.away(cell, question.traveller) === undefined),
      idle: [...idle],
      worst: worstOf(ground, question, evaluated, people),
      cells: withCells ? cellsOf(ground, evaluated, people) : null,
    })
  },
})

/** Five, ten and fifteen minutes, and what was asked for. */
const limitsOf = (minutes: number) => [...new Set([5, 10, 15, minutes])].sort((a, b) => a - b)

const noteSite = ({ id, offer, name, lon, lat, places }: PlannedSite) => ({
  id,
  offer: offer ?? null,
  name,
  lon,
  lat,
  places: places ?? null,
})

function noteSites(state: State, people: Float64Array) {
  const nearest = nearestPeople(state, people)
  return state.sites.map((site, at) => ({ ...noteSite(site), nearest: nearest[at]! }))
}

const mostWorst = 10
/** Where fewer live than this, a line of a table would be about single homes. */
const fewPeople = 10

function worstOf(
  ground: Ground,
  question: Question,
  { today, after }: Evaluated,
  people: Float64Array,
) {
  const { seconds } = after ?? today
  const { lon, lat } = ground.demand
  const cells = [...people.keys()]
    .filter((cell) => people[cell]! >= fewPeople && seconds[cell]! > question.minutes * 60)
    .sort((a, b) => order(seconds[b]!) - order(seconds[a]!) || people[b]! - people[a]!)
  const seen = new Set<string>()
  const worst = []
  for (const cell of cells) {
    if (worst.length === mostWorst) break
    const street = ground.city.streetAt(lon[cell]!, lat[cell]!, 200) ?? null
    const area = ground.city.locate(lon[cell]!, lat[cell]!).at(-1)?.name ?? null
    const key = `${street} ${area}`
    if (street !== null && seen.has(key)) continue
    seen.add(key)
    const time = seconds[cell]!
    worst.push({
      ...{ lon: lon[cell]!, lat: lat[cell]!, street, area, people: people[cell]! },
      seconds: Number.isFinite(time) ? Math.round(time) : null,
    })
  }
  return worst
}
const order = (seconds: number) => (Number.isFinite(seconds) ? seconds : 1e9)

function cellsOf({ demand }: Ground, { today, after }: Evaluated, people: Float64Array) {
  const shown = [...people.keys()].filter((cell) => people[cell]! > 0)
  const of = (column: ArrayLike<number>, round = (one: number) => one) =>
    shown.map((cell) => round(column[cell]!))
  const whole = (seconds: number) => (Number.isFinite(seconds) ? Math.round(seconds) : -1)
  return {
    lon: of(demand.lon),
    lat: of(demand.lat),
    metres: of(demand.size),
    today: of(today.seconds, whole),
    after: after ? of(after.seconds, whole) : null,
  }
}
