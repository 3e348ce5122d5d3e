/** What snapshots of a source tell about one offer. Days are `YYYY-MM-DD`. */
export interface OfferChange {
  kind: 'opened' | 'closed' | 'reopened'
  /** The snapshot that showed it. */
  seenOn: string
  /** The snapshot before. */
  previousOn: string
}

export interface OfferHistory {
  /** The last snapshot that holds the offer. */
  seenOn: string
  /** Unknown (absent) where the very first snapshot holds it already. */
  openedOn: string | undefined
  /** Set where the last snapshot lacks it. */
  closedOn: string | undefined
  changes: OfferChange[]
}

/**
 * Reads the history of an offer from the snapshots that hold it. It happened some time between two
 * snapshots; the day of the later one is told.
 *
 * @param snapshots the days of all snapshots of the source, ascending
 * @param holds whether the snapshot of a day holds the offer; at least one does
 */
export function historyOf(
  snapshots: readonly string[],
  holds: (day: string) => boolean,
): OfferHistory {
  const changes: OfferChange[] = []
  let seenOn = ''
  let openedOn: string | undefined
  let before = false
  for (const [i, day] of snapshots.entries()) {
    const now = holds(day)
    const previousOn = snapshots[i - 1]
    if (now !== before && previousOn !== undefined) {
      const kind = before ? 'closed' : seenOn === '' ? 'opened' : 'reopened'
      changes.push({ kind, seenOn: day, previousOn })
      if (kind === 'opened') openedOn = day
    }
    if (now) seenOn = day
    before = now
  }
  const closedOn = before ? undefined : changes.at(-1)?.seenOn
  return { seenOn, openedOn, closedOn, changes }
}

/**
 * The inverse: whether a snapshot of the past held an offer, from what is kept of it. So a later
 * snapshot can be imported when the files of the earlier ones are gone.
 */
export function heldBy(
  day: string,
  kept: { seenOn: string; changes: readonly Pick<OfferChange, 'kind' | 'seenOn'>[] },
): boolean {
  if (day > kept.seenOn) return false
  const ordered = [...kept.changes].sort((a, b) => (a.seenOn < b.seenOn ? -1 : 1))
  const last = ordered.findLast((change) => change.seenOn <= day)
  return last === undefined ? ordered[0]?.kind !== 'opened' : last.kind !== 'closed'
}
