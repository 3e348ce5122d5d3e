/**
 * How long what people write in a report is kept, in days. Whatever happens, it goes at the latest some time
 * after it came. What stays is which offer, what kind of mistake, when, and what came of it.
 * The privacy page and docs/DATENSCHUTZ.md name these periods.
 */
export const reportPeriods = {
  /** Mail address or phone number. */
  contact: { afterAnswer: 30, latest: 365 },
  /** What the person wrote, and the answer, which may repeat it. */
  text: { afterAnswer: 365, latest: 730 },
} as const

/** A new report that waits for so many days is marked. */
export const waitsLongAfterDays = 7

const dayMs = 86_400_000

/** The moment at which contact or text of a report go; nobody's answer can put it off for ever. */
export function goesAt(
  what: keyof typeof reportPeriods,
  report: { createdAt: Date; handledAt: Date | null },
): Date {
  const { afterAnswer, latest } = reportPeriods[what]
  const last = report.createdAt.getTime() + latest * dayMs
  const answered = report.handledAt
    ? report.handledAt.getTime() + afterAnswer * dayMs
    : Number.POSITIVE_INFINITY
  return new Date(Math.min(last, answered))
}

/** What came before this day, or was answered before that one, goes now. */
export function dueBefore(what: keyof typeof reportPeriods, now: Date) {
  const { afterAnswer, latest } = reportPeriods[what]
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
  return { created: daysAgo(latest), answered: daysAgo(afterAnswer) }
}
