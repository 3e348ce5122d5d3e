import type { NetworkChange } from './change.ts'
import type { Mover, Traveller } from './traveller.ts'

export interface Point {
  readonly lon: number
  readonly lat: number
}

/**
 * Seconds under way. A wheelchair user's way is known as two times only, because most kerbs and surfaces are not
 * recorded: as if all that is unknown were easy, and as if it were in the way. For everybody else both are equal.
 * Infinity: not within the cap, or not at all.
 */
export interface Seconds {
  readonly best: number
  readonly worst: number
}

/** Places brought onto the network once, to be searched from and to as often as need be. By their position in what was given. */
export interface Placed {
  readonly count: number
  /** Metres from the place to the way it was brought to, for this traveller; undefined where there is none near enough. */
  away(index: number, traveller: Traveller): number | undefined
}

/** The nearest `k` sites of each home, nearest first: home h at places h·k … h·k + k − 1. */
export interface Nearest {
  readonly k: number
  /** Position of the site; −1 where there are no more within the cap. */
  readonly site: Int32Array
  readonly seconds: Float32Array
}

/** Times from one point to wherever it leads. */
export interface TimesFrom {
  /** The shortest time to any of these places. */
  to(placed: Placed, index: number): Seconds
}

export interface Turn {
  /** What to do at this point of the way; `start` and `end` stand once each. */
  readonly turn:
    | 'start'
    | 'straight'
    | 'slightLeft'
    | 'left'
    | 'sharpLeft'
    | 'slightRight'
    | 'right'
    | 'sharpRight'
    | 'back'
    | 'end'
  /** Name of the way from here on; empty where it has none. */
  readonly name: string
  /** Kind of way from here on. */
  readonly kind: 'street' | 'footway' | 'steps' | 'crossing' | 'bridge' | 'underpass' | 'lift'
  readonly metres: number
  readonly at: Point
  /** What is in the way on this piece. */
  readonly obstacles: Obstacles
}

/** What is in the way, counted along it. */
export interface Obstacles {
  /** Flights of steps, and how many steps they have where all tell it. */
  readonly stairs: number
  readonly steps: number | undefined
  readonly kerbsRaised: number
  readonly kerbsUnknown: number
  /** Pieces steeper than 6 %. */
  readonly steep: number
  readonly roughMetres: number
  readonly lifts: number
}

export interface Route {
  readonly seconds: Seconds
  readonly metres: number
  readonly turns: readonly Turn[]
  readonly obstacles: Obstacles
  /**
   * Kerbs that nobody recorded on the quickest course. What is told of the way is of the one that is surely
   * passable where there is one; these are why it may be quicker.
   */
  readonly kerbsInDoubt: number
  /** The course: flat pairs lon, lat. */
  readonly line: readonly number[]
}

/** Rings of areas within a time: MultiPolygon coordinates as in GeoJSON. */
export type Isochrone = number[][][][]

/** The street network as the product uses it. Nothing here knows of offers. */
export interface Ways {
  /** Brings places onto the network. Cheap enough for tens of thousands at once; keep the result. */
  place(points: readonly Point[]): Placed
  /** For each home the nearest sites by walking, in the case that is asked for (worst for wheelchairs where not said). */
  nearest(
    homes: Placed,
    sites: Placed,
    asked: {
      readonly traveller: Mover
      readonly capSeconds: number
      readonly k?: number
      readonly case?: 'best' | 'worst'
    },
  ): Nearest
  /** Times from one point to all places under a cap, on foot or in a wheelchair. */
  timesFrom(point: Point, traveller: Mover, capSeconds: number): TimesFrom
  /** The quickest way; undefined where there is none. */
  route(from: Point, to: Point, traveller: Mover): Route | undefined
  /** What lies within each of the limits, in seconds. */
  isochrones(from: Point, traveller: Mover, limits: readonly number[]): readonly Isochrone[]
  /** The network as it would be with these changes. What was placed on this one holds there, too. */
  changed(changes: readonly NetworkChange[]): Ways
}
