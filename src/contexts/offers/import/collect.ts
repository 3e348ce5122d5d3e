import type { Findings } from '../../../platform/import/index.ts'
import type { OfferRecord } from '../domain/offer.ts'
import { historyOf } from './history.ts'
import type { ImportedOffer } from './store.ts'

/** An offer as it was read, with its place. */
export interface ReadOffer {
  record: OfferRecord
  file: string
  line: number
  /** Day of the snapshot, where the section has snapshots. */
  snapshot?: string
}

interface Collected extends ReadOffer {
  /** The snapshots that hold it. */
  days: Set<string>
}

/** Which id belongs to whom, over all sections of a pack. */
export class OfferIds {
  private readonly owners = new Map<string, { part: string; file: string; line: number }>()

  /** Claims an id for a part; gives the place of the row of another part that has it already. */
  claim(id: string, part: string, file: string, line: number) {
    const owner = this.owners.get(id)
    if (owner && owner.part !== part) return owner
    this.owners.set(id, owner ?? { part, file, line })
    return undefined
  }
}

/** The offers of one part, each id once, the newest snapshot’s words for each. */
export class OfferCollection {
  readonly offers = new Map<string, Collected>()
  readonly snapshots = new Set<string>()
  /** Of the ids of rows that did not go in, the snapshots (or '') in which they stand. */
  readonly #unread = new Map<string, Set<string>>()
  private readonly firsts = new Map<string, { file: string; line: number }>()
  private readonly part: string
  private readonly ids: OfferIds
  private readonly findings: Findings

  constructor(part: string, ids: OfferIds, findings: Findings) {
    this.part = part
    this.ids = ids
    this.findings = findings
  }

  /** False where the id was there before; both places are then named. */
  add(offer: ReadOffer): boolean {
    const { record, file, line, snapshot = '' } = offer
    const first = this.firsts.get(`${snapshot}\u0000${record.id}`)
    if (first) return this.refuse(offer, first, '')
    const foreign = this.ids.claim(record.id, this.part, file, line)
    if (foreign) {
      return this.refuse(
        offer,
        foreign,
        ' Ein „prefix“ in einem der Abschnitte hält sie auseinander.',
      )
    }
    this.firsts.set(`${snapshot}\u0000${record.id}`, { file, line })
    if (snapshot !== '') this.snapshots.add(snapshot)
    const known = this.offers.get(record.id)
    const days = known?.days ?? new Set<string>()
    days.add(snapshot)
    const newest = known && (known.snapshot ?? '') > snapshot ? known : offer
    this.offers.set(record.id, { ...newest, days })
    return true
  }

  /** A row is there, but cannot be read: no ground to say that its offer is gone. */
  addUnread(id: string, snapshot = ''): void {
    const days = this.#unread.get(id) ?? new Set<string>()
    this.#unread.set(id, days.add(snapshot))
  }

  isUnread(id: string, snapshot: string): boolean {
    return this.#unread.get(id)?.has(snapshot) ?? false
  }

  /** The ids of which no row at all could be read. */
  unreadIds(): string[] {
    return [...this.#unread.keys()].filter((id) => !this.offers.has(id))
  }

  private refuse(
    { record, file, line }: ReadOffer,
    at: { file: string; line: number },
    hint: string,
  ) {
    const where = at.file === file ? `Zeile ${at.line}` : `${at.file}, Zeile ${at.line}`
    const reason = `Diese Kennung gibt es schon: ${where}.${hint}`
    this.findings.reject({ file, line, column: 'id', value: record.id, reason })
    return false
  }
}

/** The name in the main language of the source; every record has at least one text. */
export function nameOf({ texts, id }: OfferRecord): string {
  return (texts.de ?? Object.values(texts)[0])?.name ?? id
}

/** Adds to each offer what its snapshots tell, including those that are known from earlier imports. */
export function withHistory(
  offers: Iterable<{ record: OfferRecord; name: string; holds: (day: string) => boolean }>,
  snapshots: readonly string[],
) {
  return [...offers].map(({ record, name, holds }) => {
    const { seenOn, openedOn, closedOn, changes } = historyOf(snapshots, holds)
    const imported: ImportedOffer = { record, name, seenOn, openedOn, closedOn }
    return { imported, changes: changes.map((change) => ({ offer: record.id, ...change })) }
  })
}
