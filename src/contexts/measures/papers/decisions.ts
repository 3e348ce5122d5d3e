import { z } from 'zod'
import {
  accountOf,
  done,
  failed,
  invalid,
  notFound,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { commitmentRecord } from '../domain/commitment.ts'
import { readDocument, type Writing } from '../store/documents.ts'
import {
  decidedBy,
  heldAsSeen,
  isOpenTo,
  isStill,
  lastDecisionOf,
  notOpen,
  writeDecision,
} from './deciding.ts'
import { locate, type Place, seams, trimmed } from './locate.ts'
import { newCommitmentId, sectionAt } from './proposals.ts'
import { blankRecord, type CommitmentRow, type KeptRow } from './rows.ts'
import { commitmentId, paperId, seenCommitment } from './shapes.ts'
import { dropCommitments, holdCommitments, inUse, readCommitments, readText } from './store.ts'

/**
 * What people decide about the proposals of a paper. Each decision is kept with what was before it, and its
 * author can take it back.
 */

const permission = 'measures:edit'
const decided = z.object({
  /** The commitments that the decision was about or made, in the order of the text. */
  commitments: z.array(z.object({ id: z.string(), version: z.int() })),
})
type Decided = z.input<typeof decided>

const told = (rows: readonly KeptRow[]): Outcome<Decided> =>
  done({ commitments: rows.map(({ id, version }) => ({ id, version })) })

const someSeen = z.array(seenCommitment).min(1).max(2_000)

export const acceptCommitments = operation({
  name: 'measures.acceptCommitments',
  effect: 'write',
  permission,
  summary: 'Accepts proposals of a paper: they are what it promises.',
  publishes: true,
  input: z.strictObject({ paper: paperId, commitments: someSeen }),
  output: decided,
  run: (call, { paper, commitments }) => decideAll(call, paper, commitments, 'accepted'),
})

export const rejectCommitments = operation({
  name: 'measures.rejectCommitments',
  effect: 'write',
  permission,
  summary: 'Rejects proposals of a paper: they promise nothing.',
  publishes: true,
  input: z.strictObject({ paper: paperId, commitments: someSeen }),
  output: decided,
  run: (call, { paper, commitments }) => decideAll(call, paper, commitments, 'rejected'),
})

async function decideAll(
  call: Writing & { about(subject: string, detail?: Record<string, number>): void },
  paper: string,
  seen: z.output<typeof someSeen>,
  state: 'accepted' | 'rejected',
): Promise<Outcome<Decided>> {
  call.about(paper, { commitments: seen.length })
  const held = await heldAsSeen(call.tx, paper, seen)
  if (!held.ok) return held
  if (!held.value.every(isOpenTo)) return notOpen()
  const changes = held.value.map((before) => ({
    before,
    after: { ...lookedAt(before), state, ...decidedBy(call) },
  }))
  return told(await writeDecision(call, state === 'accepted' ? 'accept' : 'reject', changes))
}

/** Who decides has seen that a newer text says it in other words. */
function lookedAt(row: KeptRow): CommitmentRow {
  const { version: _, ...after } = row
  if (!row.found?.wordingBefore) return after
  const { wordingBefore: __, ...found } = row.found
  return { ...after, found }
}

export const correctCommitment = operation({
  name: 'measures.correctCommitment',
  effect: 'write',
  permission,
  summary:
    'Corrects what is said of a commitment, or which words of the paper it is, and accepts it.',
  publishes: true,
  input: z.strictObject({
    paper: paperId,
    commitment: seenCommitment,
    record: commitmentRecord,
    quote: z.string().min(1).max(10_000).optional().describe('Its words, as the paper has them.'),
  }),
  output: decided,
  async run(call, { paper, commitment, record, quote }) {
    call.about(paper)
    const held = await heldAsSeen(call.tx, paper, [commitment])
    if (!held.ok) return held
    const [before] = held.value
    if (!before || !isOpenTo(before)) return notOpen()
    const text = (await readText(call.tx, paper, before.textNumber))?.text ?? ''
    const words = quote === undefined ? before : placeOf(text, quote, before.start)
    if (!words) return notInText
    const { start, end } = words
    const after: CommitmentRow = {
      ...lookedAt(before),
      start,
      end,
      quote: text.slice(start, end),
      record,
      state: 'accepted',
      ...decidedBy(call),
    }
    return told(await writeDecision(call, 'correct', [{ before, after }]))
  },
})

const notInText = invalid({
  field: 'quote',
  problem: 'Diese Worte stehen so nicht im Papier. Übernehmen Sie sie Wort für Wort.',
})

/** The place that is meant: the words nearest to where they stood, or the first. */
function placeOf(text: string, quote: string, near: number): Place | undefined {
  const place = locate(text, quote, Math.max(0, near - quote.length))
  return place && trimmed(text, place)
}

export const mergeCommitments = operation({
  name: 'measures.mergeCommitments',
  effect: 'write',
  permission,
  summary: 'Makes one commitment of several, from the first word to the last, and accepts it.',
  publishes: true,
  input: z.strictObject({
    paper: paperId,
    commitments: z.array(seenCommitment).min(2).max(50),
  }),
  output: decided,
  async run(call, { paper, commitments }) {
    call.about(paper, { commitments: commitments.length })
    const held = await heldAsSeen(call.tx, paper, commitments)
    if (!held.ok) return held
    const parts = held.value
    const [first] = parts
    if (!first || parts.length < 2) return invalid({ field: 'commitments', problem: 'tooShort' })
    if (!parts.every(isOpenTo)) return notOpen()
    if (parts.some(({ textNumber }) => textNumber !== first.textNumber)) return notOpen()
    if (
      (
        await inUse(
          call.tx,
          parts.map(({ id }) => id),
        )
      ).size > 0
    )
      return used
    const text = (await readText(call.tx, paper, first.textNumber))?.text ?? ''
    const { start } = first
    const end = Math.max(...parts.map((part) => part.end))
    const id = newCommitmentId(paper)
    const whole: CommitmentRow = {
      ...lookedAt(first),
      id,
      start,
      end,
      quote: text.slice(start, end),
      found: null,
      record: mergedRecord(parts),
      state: 'accepted',
      splitFrom: null,
      ...decidedBy(call),
    }
    const changes = [
      { before: undefined, after: whole },
      ...parts.map((before) => ({
        before,
        after: {
          ...lookedAt(before),
          state: 'merged' as const,
          mergedInto: id,
          ...decidedBy(call),
        },
      })),
    ]
    const [written] = await writeDecision(call, 'merge', changes)
    return told(written ? [written] : [])
  },
})

/** Measures, ratings or evidence hang on it: those would lose what they are about. */
const used = failed({ kind: 'conflict', reason: 'inUse' })

/** What the first says, with everything that the others name besides. */
function mergedRecord(parts: readonly KeptRow[]): KeptRow['record'] {
  const [first] = parts as [KeptRow, ...KeptRow[]]
  const all = <T>(of: (record: KeptRow['record']) => readonly T[]): T[] => {
    const seen = new Map(
      parts.flatMap(({ record }) => of(record)).map((one) => [JSON.stringify(one), one]),
    )
    return [...seen.values()]
  }
  return {
    ...first.record,
    actors: all(({ actors }) => actors),
    targetGroups: all(({ targetGroups }) => targetGroups),
    places: all(({ places }) => places),
    organisations: all(({ organisations }) => organisations),
    systems: all(({ systems }) => systems),
    numbers: all(({ numbers }) => numbers),
    areas: all(({ areas }) => areas),
    deadline: parts.map(({ record }) => record.deadline).find(Boolean) ?? null,
    condition: parts.map(({ record }) => record.condition).find(Boolean) ?? null,
  }
}

export const splitCommitment = operation({
  name: 'measures.splitCommitment',
  effect: 'write',
  permission,
  summary:
    'Makes two proposals of one; what is said of it is said of both until somebody corrects it.',
  publishes: true,
  input: z.strictObject({
    paper: paperId,
    commitment: seenCommitment,
    at: z.int().positive().describe('Where the second begins, in UTF-16 units of the quote.'),
  }),
  output: decided,
  async run(call, { paper, commitment, at }) {
    call.about(paper)
    const held = await heldAsSeen(call.tx, paper, [commitment])
    if (!held.ok) return held
    const [before] = held.value
    if (!before || !isOpenTo(before)) return notOpen()
    if ((await inUse(call.tx, [before.id])).size > 0) return used
    const text = (await readText(call.tx, paper, before.textNumber))?.text ?? ''
    const middle = before.start + at
    const places = [
      trimmed(text, { start: before.start, end: Math.min(middle, before.end) }),
      trimmed(text, { start: middle, end: before.end }),
    ]
    if (at >= before.quote.length || places.some((place) => !place))
      return invalid({ field: 'at', problem: 'Wählen Sie eine Stelle innerhalb der Worte.' })
    const children = places.map((place) => ({
      before: undefined,
      after: child(text, before, place!, call),
    }))
    const parent: CommitmentRow = { ...lookedAt(before), state: 'split', ...decidedBy(call) }
    const [, ...written] = await writeDecision(call, 'split', [
      { before, after: parent },
      ...children,
    ])
    return told(written)
  },
})

function child(text: string, of: KeptRow, { start, end }: Place, call: Writing): CommitmentRow {
  const quote = text.slice(start, end)
  const named = (words: readonly string[]) => words.filter((word) => quote.includes(word))
  const { record } = of
  return {
    ...lookedAt(of),
    id: newCommitmentId(of.paper),
    start,
    end,
    quote,
    found: null,
    record: {
      ...record,
      title: titleOf(quote),
      places: named(record.places),
      organisations: named(record.organisations),
      systems: named(record.systems),
      numbers: record.numbers.filter(({ raw }) => quote.includes(raw)),
      deadline: record.deadline && quote.includes(record.deadline.raw) ? record.deadline : null,
    },
    state: 'proposed',
    mergedInto: null,
    splitFrom: of.id,
    decidedAt: call.now.toISOString(),
    decidedBy: null,
  }
}

/** The beginning of the words, until somebody gives a better title. */
const titleOf = (quote: string): string => {
  const words = quote.replace(/\s+/g, ' ').trim()
  const cut = words.length > 90 ? `${words.slice(0, 90).replace(/\s\S*$/, '')} …` : words
  return cut.slice(0, 1).toUpperCase() + cut.slice(1)
}

export const addCommitment = operation({
  name: 'measures.addCommitment',
  effect: 'write',
  permission,
  summary: 'Adds a commitment that the reader did not see, by its words or by where they stand.',
  publishes: true,
  input: z.strictObject({
    paper: paperId,
    quote: z.string().min(1).max(10_000).optional().describe('Its words, as the paper has them.'),
    from: z.int().min(0).default(0).describe('Look for the words from here on.'),
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
    record: commitmentRecord.partial().default({}),
  }),
  output: decided,
  async run(call, { paper, quote, from, start, end, record }) {
    call.about(paper)
    if (!(await readDocument(call.tx, 'paper', paper, { hold: true }))) return notFound('paper')
    const kept = await readText(call.tx, paper)
    if (!kept) return notFound('paper')
    const { text, number } = kept
    const span =
      quote === undefined
        ? { start: start ?? 0, end: Math.min(end ?? 0, text.length) }
        : locate(text, quote, from)
    const place = span && trimmed(text, span)
    if (!place) return notInText
    const rows = await readCommitments(call.tx, paper)
    const same = rows.find(
      (row) => row.start === place.start && row.end === place.end && row.textNumber === number,
    )
    if (same && isOpenTo(same)) return failed({ kind: 'conflict', reason: 'alreadyThere' })
    const words = text.slice(place.start, place.end)
    const after: CommitmentRow = {
      ...place,
      id: newCommitmentId(paper),
      paper,
      textNumber: number,
      quote: words,
      found: null,
      record: {
        ...blankRecord(titleOf(words), []),
        ...record,
        section: record.section?.length ? record.section : sectionAt(rows, place.start),
      },
      state: 'accepted',
      mergedInto: null,
      splitFrom: null,
      ...decidedBy(call),
    }
    return told(await writeDecision(call, 'add', [{ before: undefined, after }]))
  },
})

export const undoDecision = operation({
  name: 'measures.undoDecision',
  effect: 'write',
  permission,
  summary: 'Takes back the last decision that the caller made about a paper.',
  publishes: true,
  input: z.strictObject({ paper: paperId }),
  output: decided.extend({ kind: z.string() }),
  async run(call, { paper }) {
    call.about(paper)
    const { tx, actor } = call
    if (!(await readDocument(tx, 'paper', paper, { hold: true }))) return notFound('paper')
    const last = await lastDecisionOf(tx, paper, accountOf(actor))
    if (!last) return failed({ kind: 'conflict', reason: 'nothingToUndo' })
    const now = await holdCommitments(
      tx,
      last.touched.map(({ id }) => id),
    )
    // Whatever somebody made of it since would be lost.
    const untouched = last.touched.every(({ id, after }) =>
      isStill(
        now.find((row) => row.id === id),
        after,
      ),
    )
    if (!untouched) return failed({ kind: 'conflict', reason: 'changedSince' })
    const made = last.touched.filter(({ before }) => !before).map(({ id }) => id)
    if ((await inUse(tx, made)).size > 0) return used
    const changes = last.touched.flatMap(({ id, before }) =>
      before ? [{ before: now.find((row) => row.id === id), after: before }] : [],
    )
    const rows = await writeDecision(call, 'undo', changes, { undoes: last.id })
    await dropCommitments(tx, made)
    return done({
      kind: last.kind,
      commitments: rows.map(({ id, version }) => ({ id, version })),
    })
  },
})

export const listSeams = operation({
  name: 'measures.listSeams',
  effect: 'read',
  permission,
  summary: 'Where a commitment could be parted: places at which a new clause seems to begin.',
  input: z.strictObject({ commitment: commitmentId }),
  output: z.object({
    quote: z.string(),
    seams: z.array(z.object({ at: z.int(), words: z.string() })),
  }),
  async run({ tx }, { commitment }) {
    const [row] = await holdCommitments(tx, [commitment], { hold: false })
    if (!row) return notFound('commitment')
    const { quote } = row
    return done({
      quote,
      seams: seams(quote).map((at) => ({ at, words: quote.slice(at, at + 80) })),
    })
  },
})

export const decisionOperations = [
  acceptCommitments,
  rejectCommitments,
  correctCommitment,
  mergeCommitments,
  splitCommitment,
  addCommitment,
  undoDecision,
  listSeams,
]
