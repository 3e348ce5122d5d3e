import type { OfferColumns } from './columns.ts'

/** What every further offer of the same kind or organisation loses, while others wait. */
const sameKind = { sure: 0.88, unsure: 0.72 }
const sameOrganisation = 0.9
/** Beyond the first page the plain order holds. */
const spreadOver = 36

interface Ranked {
  index: number
  rank: number
  /** The place of the meant type it fits by. */
  kind: number
}

/**
 * Spreads the best over kinds of help and organisations: not twelve of one provider where several kinds fit.
 * What fits clearly best stays first; the less sure it is what is meant, the sooner other kinds come.
 */
export function spread<T extends Ranked>(
  ranked: T[],
  columns: Pick<OfferColumns, 'organisation'>,
  wanted: number,
  sure: boolean,
): T[] {
  const again = sure ? sameKind.sure : sameKind.unsure
  const againKinds = powers(again)
  const againBy = powers(sameOrganisation)
  const most = Math.min(ranked.length, spreadOver, Math.max(wanted, 12))
  const rest = [...ranked]
  const kinds = new Map<number, number>()
  const organisations = new Map<number, number>()
  const chosen: T[] = []
  while (chosen.length < most) {
    let best = 0
    let bestWorth = -1
    for (let at = 0; at < rest.length; at++) {
      const { index, rank, kind } = rest[at]!
      // The list is in order: nothing after this can be better.
      if (rank <= bestWorth) break
      const worth =
        rank *
        (againKinds[kinds.get(kind) ?? 0] ?? 0) *
        (againBy[organisations.get(columns.organisation[index]!) ?? 0] ?? 0)
      if (worth > bestWorth) {
        best = at
        bestWorth = worth
      }
    }
    const [one] = rest.splice(best, 1)
    if (!one) break
    chosen.push(one)
    const { index, kind } = one
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const by = columns.organisation[index]!
    organisations.set(by, (organisations.get(by) ?? 0) + 1)
  }
  return [...chosen, ...rest]
}

/** What is left of a worth after it was taken off so many times. */
const powers = (factor: number) =>
  Array.from({ length: spreadOver + 1 }, (_, times) => factor ** times)
