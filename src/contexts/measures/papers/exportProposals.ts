import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { readDocument } from '../store/documents.ts'
import type { KeptRow } from './rows.ts'
import { paperId } from './shapes.ts'
import { readCommitments } from './store.ts'

/** The columns of the table, in their order. */
const columns: [title: string, value: (row: KeptRow) => string | number][] = [
  ['Kennung', ({ id }) => id],
  ['Stand', ({ state }) => state],
  ['Wortlaut', ({ quote }) => quote],
  ['Titel', ({ record }) => record.title],
  ['Art', ({ record }) => record.nature],
  ['Tätigkeit', ({ record }) => record.kind],
  ['Verbindlichkeit', ({ record }) => record.strength],
  ['Politikfeld', ({ record }) => record.field],
  ['Handelnde', ({ record }) => record.actors.join('; ')],
  ['Zielgruppen', ({ record }) => record.targetGroups.join('; ')],
  ['Orte', ({ record }) => record.places.join('; ')],
  ['Organisationen', ({ record }) => record.organisations.join('; ')],
  ['Instrumente', ({ record }) => record.systems.join('; ')],
  ['Frist', ({ record }) => record.deadline?.raw ?? ''],
  ['Frist bis', ({ record }) => record.deadline?.to ?? ''],
  ['Zahlen', ({ record }) => record.numbers.map(({ raw }) => raw).join('; ')],
  ['Bedingung', ({ record }) => record.condition ?? ''],
  ['Verneint', ({ record }) => (record.negated ? 'ja' : '')],
  ['Ebene', ({ record }) => record.layer],
  ['Abschnitt', ({ record }) => record.section.join(' › ')],
  ['Anfang', ({ start }) => start],
  ['Ende', ({ end }) => end],
]

export const exportProposals = operation({
  name: 'measures.exportProposals',
  effect: 'read',
  permission: 'measures:read',
  summary: 'The commitments of a paper as a table.',
  input: z.strictObject({ paper: paperId }),
  output: z.object({ titles: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  async run({ tx }, { paper }) {
    if (!(await readDocument(tx, 'paper', paper))) return notFound('paper')
    const rows = await readCommitments(tx, paper)
    return done({
      titles: columns.map(([title]) => title),
      rows: rows
        .filter(({ state }) => state !== 'merged' && state !== 'split')
        .map((row) => columns.map(([, value]) => String(value(row)))),
    })
  },
})
