import { z } from 'zod'
import { layers } from '../../../kernels/papers/index.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  accountOf,
  done,
  failed,
  notFound,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { readFacts } from '../../city/index.ts'
import { mayBePublic, type Operator, operatorOf } from '../domain/neutrality.ts'
import { paperRecord } from '../domain/paper.ts'
import {
  type Kept,
  listDocuments,
  putDocument,
  readDocument,
  type Writing,
} from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { lastDecisionOf } from './deciding.ts'
import { newRow, type Proposal, proposalsFor, sha256Of } from './proposals.ts'
import { rematch } from './rematch.ts'
import type { KeptRow } from './rows.ts'
import { isCorrected, paperId, paperNote, paperTextInput, shownCommitment } from './shapes.ts'
import {
  addText,
  type Counts,
  countByPaper,
  dropCommitments,
  layersByPaper,
  listTexts,
  putCommitments,
  readCommitments,
  readMeasuresOf,
  readText,
} from './store.ts'

/** Papers come in, are read, read again, published. */

const noCounts: Counts = { proposed: 0, accepted: 0, rejected: 0, gone: 0 }

const noteOf = (kept: Kept<'paper'>, counts: Counts | undefined) => ({
  id: kept.id,
  record: kept.record,
  public: kept.public,
  version: kept.version,
  updatedAt: kept.updatedAt.toISOString(),
  counts: counts ?? noCounts,
})

/** Who runs this, as the pack says. */
// `readFacts` only selects, and the transaction is one of the same database.
const operatorNow = async (tx: Transaction): Promise<Operator> =>
  operatorOf((await readFacts(tx as never)).words)

export const listKeptPapers = operation({
  name: 'measures.listKeptPapers',
  effect: 'read',
  permission: 'measures:read',
  summary: 'Lists the papers that are kept, with how many of their proposals are decided.',
  input: z.strictObject({}),
  output: z.object({ papers: z.array(paperNote.extend({ layers: z.array(z.enum(layers)) })) }),
  async run({ tx }) {
    const counts = await countByPaper(tx)
    const layersOf = await layersByPaper(tx)
    const papers = (await listDocuments(tx, 'paper')).map((kept) => ({
      ...noteOf(kept, counts.get(kept.id)),
      layers: layers.filter((layer) => layersOf.get(kept.id)?.includes(layer)),
    }))
    return done({ papers: papers.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)) })
  },
})

export const showKeptPaper = operation({
  name: 'measures.showKeptPaper',
  effect: 'read',
  permission: 'measures:read',
  summary: 'A paper with its text, and every commitment in it with where it stands.',
  input: z.strictObject({ paper: paperId }),
  output: paperNote.extend({
    mayBePublic: z.boolean().describe('An authority keeps what parties wrote internal.'),
    text: z.string(),
    textNumber: z.int(),
    texts: z.array(
      z.object({
        number: z.int(),
        fileName: z.string(),
        mediaType: z.string(),
        readAt: z.string(),
        length: z.int(),
      }),
    ),
    commitments: z.array(shownCommitment),
    canUndo: z.string().optional().describe('The last decision of the caller, by its kind.'),
  }),
  async run({ tx, actor }, { paper }) {
    const kept = await readDocument(tx, 'paper', paper)
    if (!kept) return notFound('paper')
    const text = await readText(tx, paper)
    const rows = await readCommitments(tx, paper)
    const measures = await readMeasuresOf(tx, paper)
    const last = await lastDecisionOf(tx, paper, accountOf(actor))
    const texts = await listTexts(tx, paper)
    const wholes = new Set(rows.map(({ mergedInto }) => mergedInto))
    return done({
      ...noteOf(kept, (await countByPaper(tx)).get(paper)),
      mayBePublic: mayBePublic(kept.record, await operatorNow(tx)),
      text: text?.text ?? '',
      textNumber: text?.number ?? 0,
      texts: texts.map((one) => ({ ...one, readAt: one.readAt.toISOString() })),
      commitments: rows.map((row) => ({
        ...shownRow(row, text?.number ?? 0, wholes.has(row.id)),
        measures: measures
          .filter(({ commitment }) => commitment === row.id)
          .map(({ measure: id, title }) => ({ id, title })),
      })),
      ...(last ? { canUndo: last.kind } : {}),
    })
  },
})

function shownRow(row: KeptRow, textNumber: number, merged: boolean) {
  const { id, version, start, end, quote, state, record, found, splitFrom } = row
  return {
    ...{ id, version, start, end, quote, state, record, splitFrom },
    added: found === null && !merged && splitFrom === null,
    merged,
    corrected: isCorrected(row),
    ...(found?.wordingBefore ? { wordingBefore: found.wordingBefore } : {}),
    elsewhere: row.textNumber !== textNumber,
  }
}

const read = z.object({
  paper: z.string(),
  version: z.int(),
  proposals: z.int(),
})

export const addPaper = operation({
  name: 'measures.addPaper',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Keeps a paper with its text, and proposes what it promises.',
  input: z.strictObject({ record: paperRecord, file: paperTextInput }),
  output: read,
  async run(call, { record, file }) {
    const proposals = await proposalsFor(file.text)
    if (!proposals) return tooLong
    const paper = newId(record.title, 'papier')
    call.about(paper, { proposals: proposals.length })
    const put = await putDocument(call, 'paper', { id: paper, record, public: false, seen: 0 })
    if (!put.ok) return put
    await keepText(call, paper, 1, file)
    await putCommitments(
      call.tx,
      proposals.map((proposal) => newRow(paper, 1, proposal)),
    )
    return done({ paper, version: put.value, proposals: proposals.length })
  },
})

const tooLong = failed({ kind: 'unavailable', reason: 'reading' })

async function keepText(
  { tx, now, actor }: Writing,
  paper: string,
  number: number,
  file: z.output<typeof paperTextInput>,
): Promise<void> {
  const readBy = accountOf(actor)
  await addText(tx, { paper, number, ...file, sha256: sha256Of(file.text), readAt: now, readBy })
}

export const readPaperAgain = operation({
  name: 'measures.readPaperAgain',
  effect: 'write',
  permission: 'measures:edit',
  summary:
    'Reads a paper again, by a newer text or by the same. What was decided and corrected stays; what is gone is marked, what is new is proposed.',
  publishes: true,
  input: z.strictObject({
    paper: paperId,
    file: paperTextInput
      .optional()
      .describe('The newer text; left out to read the same once more.'),
  }),
  output: z.object({
    paper: z.string(),
    same: z.int(),
    changed: z.int(),
    gone: z.int(),
    fresh: z.int(),
  }),
  async run(call, { paper, file }) {
    call.about(paper)
    const { tx } = call
    const kept = await readDocument(tx, 'paper', paper, { hold: true })
    const before = await readText(tx, paper)
    if (!kept || !before) return notFound('paper')
    const text = file?.text ?? before.text
    const proposals = await proposalsFor(text)
    if (!proposals) return tooLong
    const isNewer = file !== undefined && sha256Of(text) !== before.sha256
    const textNumber = isNewer ? before.number + 1 : before.number
    if (isNewer) await keepText(call, paper, textNumber, file)
    const counts = await applyRematch(tx, proposals, { paper, text, textNumber })
    call.about(paper, { fresh: counts.fresh, gone: counts.gone })
    return done({ paper, ...counts })
  },
})

async function applyRematch(
  tx: Transaction,
  proposals: readonly Proposal[],
  next: { paper: string; text: string; textNumber: number },
) {
  const rows = await readCommitments(tx, next.paper, { hold: true })
  const { put, drop, counts } = rematch(rows, proposals, next)
  await putCommitments(tx, put)
  await dropCommitments(tx, drop)
  return counts
}

const written = z.object({ paper: z.string(), version: z.int() })
const seenPaper = { paper: paperId, version: z.int().positive() }

export const savePaper = operation({
  name: 'measures.savePaper',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Changes what is said of a paper: title, author, adoption, term, source.',
  publishes: true,
  input: z.strictObject({ ...seenPaper, record: paperRecord }),
  output: written,
  async run(call, { paper, version, record }) {
    call.about(paper)
    const kept = await readDocument(call.tx, 'paper', paper, { hold: true })
    if (!kept) return notFound('paper')
    const open = kept.public && mayBePublic(record, await operatorNow(call.tx))
    return await put(call, { id: paper, record, public: open, seen: version })
  },
})

export const publishPaper = operation({
  name: 'measures.publishPaper',
  effect: 'write',
  permission: 'measures:edit',
  summary:
    'Shows a paper and its accepted promises to everybody. An authority cannot publish what a party wrote.',
  publishes: true,
  input: z.strictObject(seenPaper),
  output: written,
  async run(call, { paper, version }) {
    call.about(paper)
    const kept = await readDocument(call.tx, 'paper', paper, { hold: true })
    if (!kept) return notFound('paper')
    if (!mayBePublic(kept.record, await operatorNow(call.tx)))
      return failed({ kind: 'conflict', reason: 'partyPaper' })
    return await put(call, { id: paper, record: kept.record, public: true, seen: version })
  },
})

export const withdrawPaper = operation({
  name: 'measures.withdrawPaper',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Keeps a paper and its promises from the public again.',
  publishes: true,
  input: z.strictObject(seenPaper),
  output: written,
  async run(call, { paper, version }) {
    call.about(paper)
    const kept = await readDocument(call.tx, 'paper', paper, { hold: true })
    if (!kept) return notFound('paper')
    return await put(call, { id: paper, record: kept.record, public: false, seen: version })
  },
})

async function put(
  call: Writing,
  document: Parameters<typeof putDocument<'paper'>>[2],
): Promise<Outcome<z.input<typeof written>>> {
  const outcome = await putDocument(call, 'paper', document)
  return outcome.ok ? done({ paper: document.id, version: outcome.value }) : outcome
}
