/** When whoever steers a measure is asked how it stands. */
export const askTimes = {
  /** Days after which an unanswered question comes once more. */
  remindAfter: 21,
  /** Mails about one due update, the first one among them. */
  mails: 3,
  /** Days for which a link can be used. */
  linkFor: 60,
} as const

export const dayMs = 86_400_000
