import type { Point } from './ways.ts'

/** A change of the network that a scenario asks about. */
export type NetworkChange =
  /** A new way between two points, level and step-free: a bridge, an underpass, a path. Joined to the nearest ways. */
  | { readonly kind: 'newWay'; readonly from: Point; readonly to: Point }
  /** Steps near this point become passable for everybody: a lift or a ramp beside them. */
  | { readonly kind: 'lift'; readonly at: Point }
  /** The way nearest to this point can no longer be used: a bridge is closed. */
  | { readonly kind: 'closedWay'; readonly at: Point }
