import { createHash } from 'node:crypto'
import { type Commitment, readPaper } from '../../../kernels/papers/index.ts'
import { type CommitmentRecord, commitmentRecord } from '../domain/commitment.ts'
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
  const { sections, commitments: proposals } = readPaper(text)
  const headings = (start: number) =>
    sections.filter((one) => one.start <= start && start < one.end).map(({ heading }) => heading)
  const recordOf = ({ quote: _q, start, end: _e, ...found }: Commitment) =>
    commitmentRecord.parse({ ...found, section: headings(start) })
  const issues: Issue[] = []
  const taken = new Set<Commitment>()
  const decided: Omit<ImportedCommitment, 'id'>[] = []
  for (const [at, decision] of paper.commitments.entries()) {
    const refuse = (reason: string) =>
      issues.push({
        path: `${path}.commitments[${at}].quote`,
        value: decision.quote.slice(0, 120),
        reason,
      })
    const place = placeOf(text, decision.quote, decided)
    if (!place) {
      refuse('Dieses Zitat steht nicht im Text. Übernehmen Sie es Zeichen für Zeichen.')
      continue
    }
    const proposal = proposals
      .filter((one) => !taken.has(one) && overlap(one, place) > 0)
      .sort((a, b) => likeness(b, place) - likeness(a, place))[0]
    for (const one of proposals) if (coveredBy(one, place)) taken.add(one)
    if (proposal) taken.add(proposal)
    if (decision.decision === 'reject') {
      if (proposal)
        decided.push({
          ...placed(text, proposal),
          found: recordOf(proposal),
          record: recordOf(proposal),
          state: 'rejected',
          decision,
        })
      continue
    }
    const found = proposal && recordOf(proposal)
    const record = commitmentRecord.safeParse({
      ...(found ?? { ...blank, section: headings(place.start) }),
      ...given(decision.corrections),
    })
    if (!record.success) {
      refuse(
        'Hier hat der Leser kein Versprechen gefunden. Geben Sie unter „corrections“ title, nature, kind, strength und field an.',
      )
      continue
    }
    const where = decision.decision === 'add' || !proposal ? place : proposal
    decided.push({
      ...placed(text, where),
      found,
      record: record.data,
      state: 'accepted',
      decision,
    })
  }
  const states = { propose: 'proposed', accept: 'accepted', reject: 'rejected' } as const
  for (const one of proposals) {
    if (taken.has(one)) continue
    const record = recordOf(one)
    const state = states[paper.others]
    decided.push({ ...placed(text, one), found: record, record, state, decision: undefined })
  }
  return { commitments: named(paper.id, decided), issues }
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

interface Place {
  start: number
  end: number
}

const overlap = (a: Place, b: Place) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
/** Intersection over union. */
const likeness = (a: Place, b: Place) => {
  const both = overlap(a, b)
  return both / (a.end - a.start + b.end - b.start - both)
}
const coveredBy = (one: Place, place: Place) => overlap(one, place) > (one.end - one.start) / 2

const placed = (text: string, { start, end }: Place) => ({
  start,
  end,
  quote: text.slice(start, end),
})

/** The first place of a quote that no earlier decision has; white space in it may differ. */
function placeOf(text: string, quote: string, earlier: readonly Place[]): Place | undefined {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (words.join('') === '') return undefined
  const places = [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))].map(
    ({ index, 0: found }) => ({ start: index, end: index + found.length }),
  )
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
