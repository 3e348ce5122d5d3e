import { createHash } from 'node:crypto'
import { readPaper } from '../../../kernels/papers/index.ts'
import { type CommitmentRecord, commitmentRecord } from '../domain/commitment.ts'
import { locateAll, type Place } from '../papers/locate.ts'
import { type Proposal, proposalsOf, sectionAt } from '../papers/proposals.ts'
import type { EntryOf } from './entries.ts'
import type { Issue } from './issues.ts'

type Paper = EntryOf<'papers'>
type Decision = Paper['commitments'][number]

/** A commitment as a pack brings it: a proposal of the reader with what was decided about it. */
export interface ImportedCommitment {
  id: string
  start: number
  end: number
  quote: string
  /** What the reader saw; undefined where it saw none. */
  found: CommitmentRecord | undefined
  record: CommitmentRecord
  state: 'proposed' | 'accepted' | 'rejected'
  decision: Decision | undefined
}

/**
 * Reads a paper and lays the decisions of the pack over the reader's proposals. A decision is matched to the
 * proposal that its quote overlaps most; proposals that lie in the quote of an accepted one fall to it.
 */
export function decide(
  paper: Paper,
  text: string,
  path: string,
): { commitments: ImportedCommitment[]; issues: Issue[] } {
  const issues: Issue[] = []
  const proposals = new Proposals(text)
  const decided: Undecided[] = []
  for (const [at, decision] of paper.commitments.entries()) {
    const made = layOver(proposals, decision, decided)
    if (typeof made !== 'string') decided.push(...made)
    else {
      const value = decision.quote.slice(0, 120)
      issues.push({ path: `${path}.commitments[${at}].quote`, value, reason: made })
    }
  }
  const state = ({ propose: 'proposed', accept: 'accepted', reject: 'rejected' } as const)[
    paper.others
  ]
  for (const one of proposals.left()) {
    const { record } = one
    decided.push({ ...proposals.placed(one), found: record, record, state, decision: undefined })
  }
  return { commitments: named(paper.id, decided), issues }
}

type Undecided = Omit<ImportedCommitment, 'id'>

/** What the reader proposes for a text, and which of it decisions have taken. */
class Proposals {
  readonly text: string
  readonly #all: readonly Proposal[]
  readonly #taken = new Set<Proposal>()

  constructor(text: string) {
    this.text = text
    this.#all = proposalsOf(readPaper(text))
  }

  /** The free proposal that is most like a place; all that lie mostly in the place are taken with it. */
  take(place: Place): Proposal | undefined {
    const [found] = this.#all
      .filter((one) => !this.#taken.has(one) && overlap(one, place) > 0)
      .toSorted((a, b) => likeness(b, place) - likeness(a, place))
    for (const one of this.#all) if (coveredBy(one, place)) this.#taken.add(one)
    if (found) this.#taken.add(found)
    return found
  }

  left(): Proposal[] {
    return this.#all.filter((one) => !this.#taken.has(one))
  }

  headings(start: number): string[] {
    return sectionAt(this.#all, start)
  }

  placed({ start, end }: Place) {
    return { start, end, quote: this.text.slice(start, end) }
  }
}

/** What a decision makes of the proposals; a German sentence where it fits nothing. */
function layOver(
  proposals: Proposals,
  decision: Decision,
  earlier: readonly Place[],
): Undecided[] | string {
  const place = placeOf(proposals.text, decision.quote, earlier)
  if (!place) return 'Dieses Zitat steht nicht im Text. Übernehmen Sie es Zeichen für Zeichen.'
  const proposal = proposals.take(place)
  const found = proposal?.record
  if (decision.decision === 'reject') {
    if (!proposal || !found) return []
    return [{ ...proposals.placed(proposal), found, record: found, state: 'rejected', decision }]
  }
  const { data: record } = commitmentRecord.safeParse({
    ...(found ?? { ...blank, section: proposals.headings(place.start) }),
    ...given(decision.corrections),
  })
  if (!record)
    return 'Hier hat der Leser kein Versprechen gefunden. Geben Sie unter „corrections“ title, nature, kind, strength und field an.'
  const where = decision.decision === 'add' || !proposal ? place : proposal
  return [{ ...proposals.placed(where), found, record, state: 'accepted', decision }]
}

/** What was corrected; an empty list of headings or areas only says that nobody named any. */
function given({ section = [], areas = [], ...corrections }: Decision['corrections'] = {}) {
  return {
    ...corrections,
    ...(section.length > 0 && { section }),
    ...(areas.length > 0 && { areas }),
  }
}

const blank = {
  actors: [],
  targetGroups: [],
  places: [],
  organisations: [],
  systems: [],
  deadline: null,
  numbers: [],
  condition: null,
  negated: false,
  layer: 'main',
} as const

const overlap = (a: Place, b: Place) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
/** Intersection over union. */
const likeness = (a: Place, b: Place) => {
  const both = overlap(a, b)
  return both / (a.end - a.start + b.end - b.start - both)
}
const coveredBy = (one: Place, place: Place) => overlap(one, place) > (one.end - one.start) / 2

/** The first place of a quote that no earlier decision has. */
function placeOf(text: string, quote: string, earlier: readonly Place[]): Place | undefined {
  const places = locateAll(text, quote)
  const free = places.find((place) => !earlier.some((one) => likeness(one, place) > 0.5))
  return free ?? places[0]
}

/** Ids that stay while a quote stays: of the paper and a digest of the words, then a number. */
function named(paper: string, commitments: Omit<ImportedCommitment, 'id'>[]): ImportedCommitment[] {
  const used = new Set(commitments.flatMap(({ decision }) => decision?.id ?? []))
  const handedOut = new Set<string>()
  return commitments
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((one) => {
      const id = one.decision?.id
      if (id !== undefined && !handedOut.has(id)) {
        handedOut.add(id)
        return { ...one, id }
      }
      return { ...one, id: freeId(`${paper.slice(0, 60)}-${digest(one.quote)}`, used) }
    })
}

const digest = (quote: string) =>
  createHash('sha256').update(quote.replace(/\s+/g, ' ')).digest('hex').slice(0, 8)

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted
  for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`
  used.add(id)
  return id
}
