/**
 * How much longer than level way a way is worth. Every number has its source here; those without one are
 * conventions of this project and say so.
 */

/**
 * Waiting for a lift and riding in it, in decimetres: 40 s at 1.33 m/s. A convention: mapped lifts say nothing of
 * how long they take. Half of it is on each of the two segments that meet in the lift.
 */
export const LIFT = 530

/**
 * Level way that a slope is worth, by Tobler's hiking function (W. Tobler 1993, Three presentations on geographical
 * analysis and modeling, NCGIA 93-1): speed falls with e^(−3.5 · |slope + 0.05|). Never less than the level way: that
 * people gain time on a gentle descent is not counted on.
 */
export function slopeFactor(percent: number): number {
  return Math.max(1, Math.exp(3.5 * (Math.abs(percent / 100 + 0.05) - 0.05)))
}

/** Paths marked for hiking: nine tenths of the usual pace, as Valhalla reckons them (SAC scale T1). */
export const TRAIL = 10 / 9
