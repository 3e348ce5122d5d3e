import { z } from 'zod'
import {
  type Commitment,
  comparePapers,
  layers,
  type Reason,
  relations,
} from '../../../kernels/papers/index.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { commitmentRecord, commitmentStates } from '../domain/commitment.ts'
import { readDocument } from '../store/documents.ts'
import type { KeptRow } from './rows.ts'
import { paperId } from './shapes.ts'
import { readCommitments } from './store.ts'

/** A side of the comparison: a paper, or one layer of it (another party's programme that it quotes). */
const side = z.strictObject({
  paper: paperId,
  layer: z.enum(layers).optional(),
})

const compared = z.object({
  id: z.string(),
  quote: z.string(),
  state: z.enum(commitmentStates),
  record: commitmentRecord,
})

export const compareKeptPapers = operation({
  name: 'measures.compareKeptPapers',
  effect: 'read',
  permission: 'measures:read',
  summary:
    'Puts two papers, or two layers of one, side by side: what stayed, grew, shrank, is missing or new. What was rejected is left out.',
  input: z.strictObject({ older: side, newer: side }),
  output: z.object({
    older: z.object({ title: z.string(), count: z.int() }),
    newer: z.object({ title: z.string(), count: z.int() }),
    pairs: z.array(
      z.object({
        relation: z.enum(relations),
        /** How sure it is that both speak of the same, 0 to 1. */
        score: z.number(),
        reasons: z.array(z.string() as z.ZodType<Reason, string>),
        older: z.array(compared),
        newer: z.array(compared),
      }),
    ),
  }),
  async run({ tx }, { older, newer }) {
    const [one, other] = [await readSide(tx, older), await readSide(tx, newer)]
    if (!one || !other) return notFound('paper')
    const pairs = comparePapers(one.rows.map(asFound), other.rows.map(asFound))
    return done({
      older: { title: one.title, count: one.rows.length },
      newer: { title: other.title, count: other.rows.length },
      pairs: pairs.map(({ relation, score, reasons, old, next }) => ({
        relation,
        score,
        reasons,
        older: old.map((index) => shown(one.rows[index]!)),
        newer: next.map((index) => shown(other.rows[index]!)),
      })),
    })
  },
})

async function readSide(tx: Transaction, { paper, layer }: z.output<typeof side>) {
  const kept = await readDocument(tx, 'paper', paper)
  if (!kept) return undefined
  const rows = (await readCommitments(tx, paper)).filter(
    ({ state, record }) =>
      (state === 'proposed' || state === 'accepted') && (!layer || record.layer === layer),
  )
  return { title: kept.record.title, rows }
}

/** As the kernel knows it: what people corrected counts. */
const asFound = ({ quote, start, end, record }: KeptRow): Commitment => ({
  ...record,
  quote,
  start,
  end,
})

const shown = ({ id, quote, state, record }: KeptRow) => ({ id, quote, state, record })
