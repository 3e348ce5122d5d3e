import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { makerOf } from './maker.ts'
import { wordsShape } from './record.ts'
import { indicatorId } from './shapes.ts'
import { insertSeriesNote, readIndicatorRow, withdrawSeriesNoteRow } from './store.ts'

export const addSeriesNote = operation({
  name: 'atlas.addSeriesNote',
  effect: 'write',
  permission: 'atlas:edit',
  summary: 'Says where a series breaks and why: from this day on it is counted in another way.',
  publishes: true,
  input: z.strictObject({
    indicator: indicatorId,
    on: z.iso.date().describe('First day of the new way.'),
    words: wordsShape,
  }),
  output: z.object({ note: z.string() }),
  async run(call, { indicator, on, words }) {
    call.about(indicator)
    if (!(await readIndicatorRow(call.tx, indicator))) return notFound('indicator')
    const id = randomUUID()
    await insertSeriesNote(call.tx, { id, indicator, on, words, ...makerOf(call) })
    return done({ note: id })
  },
})

export const withdrawSeriesNote = operation({
  name: 'atlas.withdrawSeriesNote',
  effect: 'write',
  permission: 'atlas:edit',
  summary: 'Takes a note on a break back.',
  publishes: true,
  input: z.strictObject({ note: z.string().max(40) }),
  output: z.object({}),
  async run(call, { note }) {
    const { at, account } = makerOf(call)
    const indicator = await withdrawSeriesNoteRow(call.tx, note, { at, by: account })
    if (indicator === undefined) return notFound('note')
    call.about(indicator)
    return done({})
  },
})
