import { z } from 'zod'
import type { Obstacles, Route, Seconds } from '../../reach/index.ts'
import type { Walk, Walks } from '../search/walks.ts'

/** How operations tell the way to an offer. */

export const obstaclesShape = z
  .object({
    stairs: z.int().describe('Flights of steps.'),
    steps: z.int().nullable().describe('Steps in all; null where not all are counted.'),
    kerbsRaised: z.int(),
    kerbsUnknown: z
      .int()
      .describe('Kerbs that nobody recorded; of a whole way, on its quickest course.'),
    steep: z.int().describe('Pieces steeper than 6 %.'),
    roughMetres: z.int(),
    lifts: z.int(),
  })
  .describe('What is in the way.')
export type ObstaclesNote = z.infer<typeof obstaclesShape>

export const legShape = z.object({
  best: z
    .int()
    .nullable()
    .describe(
      'Seconds, as if all that is unknown were easy; null: not within the cap, or not at all.',
    ),
  worst: z
    .int()
    .nullable()
    .describe(
      'Seconds, as if all that is unknown were in the way; null: perhaps no way at all. Equal to `best` but for wheelchairs.',
    ),
  obstacles: obstaclesShape
    .nullable()
    .describe(
      'Null where there is no way within the cap, or nobody asked for it (`withObstacles`).',
    ),
})
export type LegNote = z.infer<typeof legShape>

export const waysShape = z
  .object({
    walk: legShape.nullable().describe('On foot; null where the traveller is in a wheelchair.'),
    wheelchair: legShape
      .nullable()
      .describe(
        'In a wheelchair: for who travels so; with `withObstacles` also for who asks for step-free offers, and where steps are in the way on foot.',
      ),
    transit: z
      .object({ seconds: z.int().describe('Door to door, half of all departures are quicker.') })
      .nullable()
      .describe('By bus and tram, where that is quicker than to walk.'),
  })
  .describe(
    'Real ways on the street network, from the place that was named. From a position they begin within 70 m of it, for it is rounded. Null for protected offers and for those without a place that is known.',
  )
export type WaysNote = z.infer<typeof waysShape>

export const noteSeconds = ({ best, worst }: Seconds) => ({
  best: finite(best),
  worst: finite(worst),
})
const finite = (seconds: number) => (Number.isFinite(seconds) ? Math.round(seconds) : null)

/** What is in the way, with the kerbs that the quicker of two courses has in doubt. */
export const noteRouteObstacles = ({
  obstacles,
  kerbsInDoubt,
}: Pick<Route, 'obstacles' | 'kerbsInDoubt'>): ObstaclesNote => ({
  ...noteObstacles(obstacles),
  kerbsUnknown: Math.max(obstacles.kerbsUnknown, kerbsInDoubt),
})

export const noteObstacles = ({ steps, roughMetres, ...rest }: Obstacles): ObstaclesNote => ({
  ...rest,
  steps: steps ?? null,
  roughMetres: Math.round(roughMetres),
})

interface WayDetails {
  /** What is in the way: each needs the course of its way, not its time alone. */
  obstacles: boolean
  /** Somebody asked for step-free offers, whoever is under way. */
  wheelchair: boolean
}

export function noteWays(walk: Walk, walks: Walks, details: WayDetails): WaysNote {
  const own = noteLeg(walk, walks, details.obstacles)
  if (walks.traveller === 'wheelchair') return { walk: null, wheelchair: own, transit: null }
  const hasStairs = (own.obstacles?.stairs ?? 0) > 0
  const asks = details.obstacles && (details.wheelchair || hasStairs)
  return { walk: own, wheelchair: asks ? noteWheelchair(walk, walks) : null, transit: null }
}

function noteLeg(walk: Walk, walks: Walks, withObstacles: boolean): LegNote {
  const route = withObstacles && walk.best !== Infinity ? walks.route(walk) : undefined
  return { ...noteSeconds(walk), obstacles: route ? noteRouteObstacles(route) : null }
}

function noteWheelchair(walk: Walk, walks: Walks): LegNote {
  const route = walks.route(walk, 'wheelchair')
  if (!route) return { best: null, worst: null, obstacles: null }
  return { ...noteSeconds(route.seconds), obstacles: noteRouteObstacles(route) }
}
