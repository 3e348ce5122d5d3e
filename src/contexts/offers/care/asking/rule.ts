/** How it is asked: the first mail, then two reminders, then somebody calls. Days. */
export const askTimes = {
  /** Between the first mail and the reminder, and between that and the last one. */
  remindAfter: 21,
  mails: 3,
  /** A link goes on working for so long. */
  linkFor: 120,
  /** Offers that come due so soon are asked about in the same mail. */
  ahead: 60,
  /** Who did not answer is not asked again by mail before this. */
  silentFor: 180,
  /** After "something is wrong" it is up to the city for so long. */
  wrongFor: 90,
} as const

/** So many are asked in one day at most: their answers should find somebody with time. */
export const mostAsksADay = 100

export const dayMs = 86_400_000
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs)
