/**
 * How fast people go on level ground, in metres per second, when they do not hurry. Set for the product; beside
 * each what it can be held against.
 */
export const persons = {
  /** Children at primary-school age. */
  child: 1.1,
  /** Adults below 65 (Weidmann 1993: 1.34 m/s in the mean of all pedestrians). */
  adult: 1.33,
  /** 65 and older, many of whom go slower than the mean of their age; traffic lights reckon with 1.0 to 1.2 (RiLSA). */
  older: 0.8,
  /** 85 and older. */
  veryOld: 0.7,
  /** Frail: below the 0.8 m/s from which on getting about is limited (Studenski et al. 2011, JAMA 305:50–58). */
  frail: 0.64,
  /** Pushing one's own wheelchair through the day (Tolerico et al. 2007, JRRD 44:561–571: 0.79 m/s). */
  wheelchair: 0.79,
} as const

export type Person = keyof typeof persons
