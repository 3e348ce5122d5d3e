import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { signedInAs } from '../../../../tests/builders/account.ts'
import {
  keepPaper,
  programmeText,
  shownPaper,
  workingDoor,
} from '../../../../tests/builders/papers.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import {
  type Door,
  type Effect,
  execute,
  type Operation,
  type Outcome,
} from '../../../platform/operation/index.ts'
import { readDocument } from '../store/documents.ts'
import {
  acceptCommitments,
  addCommitment,
  correctCommitment,
  exportProposals,
  listKeptPapers,
  listSeams,
  measuresFrom,
  mergeCommitments,
  publishPaper,
  readPaperAgain,
  rejectCommitments,
  savePaper,
  splitCommitment,
  undoDecision,
} from './index.ts'

let db: TestDatabase
let door: Door
let colleague: Door
beforeAll(async () => {
  db = await testDatabase()
  const { me } = await signedInAs(db.app, { roles: ['planner'], name: 'Pia Plan' })
  const { me: other } = await signedInAs(db.app, { roles: ['planner'], name: 'Paul Plan' })
  door = workingDoor(db.app, me.actor)
  colleague = workingDoor(db.app, other.actor)
})

type Paper = Awaited<ReturnType<typeof keepPaper>>
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}
const failureOf = <T>(outcome: Outcome<T>) => (outcome.ok ? 'done' : outcome.failure)
const run = <E extends Effect, I extends z.ZodType, O extends z.ZodType>(
  op: Operation<E, I, O>,
  input: z.input<I>,
  by = door,
) => execute(op, by, input)
/** The commitment whose quote has these words. */
const having = (paper: Paper, words: string) => {
  const found = paper.commitments.find(
    ({ quote, state }) => quote.includes(words) && state !== 'split' && state !== 'merged',
  )
  if (!found) throw new Error(`nothing says "${words}"`)
  return found
}
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })
const file = (text: string) => ({ fileName: 'neu.txt', mediaType: 'text/plain', text })
const accept = async (paper: Paper, words: string) =>
  value(
    await run(acceptCommitments, {
      paper: paper.id,
      commitments: [seen(having(paper, words))],
    }),
  )

describe('a paper that comes in', () => {
  it('is internal, has its text as it was, and every proposal names its words in it', async () => {
    const paper = await keepPaper(door)
    expect(paper).toMatchObject({ public: false, text: programmeText, textNumber: 1 })
    expect(paper.commitments.length).toBeGreaterThan(3)
    for (const { start, end, quote, state } of paper.commitments) {
      expect(paper.text.slice(start, end)).toBe(quote)
      expect(state).toBe('proposed')
    }
    expect(having(paper, 'Jugendtreff').record.section.at(-1)).toBe('Jugend')
    const { papers } = value(await run(listKeptPapers, {}))
    expect(papers.find(({ id }) => id === paper.id)?.counts).toEqual({
      proposed: paper.commitments.length,
      accepted: 0,
      rejected: 0,
      gone: 0,
    })
  })

  it('of a party stays internal while an authority runs this', async () => {
    const paper = await keepPaper(door, { author: 'party', kind: 'electionProgramme' })
    const of = { paper: paper.id, version: paper.version }
    expect(failureOf(await run(publishPaper, of))).toMatchObject({ reason: 'partyPaper' })
    const record = { ...paper.record, author: 'coalition' as const }
    value(await run(savePaper, { ...of, record }))
    value(await run(publishPaper, { paper: paper.id, version: 2 }))
    // Said to be a party's after all, it is public no longer.
    value(await run(savePaper, { paper: paper.id, version: 3, record: paper.record }))
    expect(await shownPaper(door, paper.id)).toMatchObject({ public: false, mayBePublic: false })
  })
})

describe('decisions', () => {
  it('count, and are taken back one after the other by who made them', async () => {
    const paper = await keepPaper(door)
    await accept(paper, '40 barrierefreie')
    const jobs = having(paper, 'Jugendtreff')
    const of = { paper: paper.id, commitments: [seen(jobs)] }
    value(await run(rejectCommitments, of))
    const states = async () => {
      const now = await shownPaper(door, paper.id)
      return [having(now, '40 barrierefreie').state, having(now, 'Jugendtreff').state]
    }
    expect(await states()).toEqual(['accepted', 'rejected'])
    expect(failureOf(await run(undoDecision, { paper: paper.id }, colleague))).toMatchObject({
      reason: 'nothingToUndo',
    })
    expect(value(await run(undoDecision, { paper: paper.id })).kind).toBe('reject')
    expect(await states()).toEqual(['accepted', 'proposed'])
    expect(value(await run(undoDecision, { paper: paper.id })).kind).toBe('accept')
    expect(await states()).toEqual(['proposed', 'proposed'])
    expect(failureOf(await run(undoDecision, { paper: paper.id }))).toMatchObject({
      reason: 'nothingToUndo',
    })
  })

  it('on what somebody else has decided since are refused, and so is taking back under them', async () => {
    const paper = await keepPaper(door)
    const one = seen(having(paper, 'Jugendtreff'))
    const of = { paper: paper.id, commitments: [one] }
    value(await run(acceptCommitments, of))
    expect(failureOf(await run(rejectCommitments, of, colleague))).toMatchObject({
      kind: 'conflict',
      reason: 'changed',
    })
    const again = { ...of, commitments: [{ ...one, version: 2 }] }
    value(await run(rejectCommitments, again, colleague))
    expect(failureOf(await run(undoDecision, { paper: paper.id }))).toMatchObject({
      reason: 'changedSince',
    })
  })

  it('reach no commitment of another paper', async () => {
    const [one, other] = [await keepPaper(door), await keepPaper(door)]
    const commitments = [seen(having(other, 'Jugendtreff'))]
    expect(failureOf(await run(acceptCommitments, { paper: one.id, commitments }))).toMatchObject({
      kind: 'notFound',
    })
  })

  it('correct what is said and which words it is', async () => {
    const paper = await keepPaper(door)
    const one = having(paper, 'Jugendtreff')
    const record = { ...one.record, title: 'Jugendtreff Süd', strength: 'intention' as const }
    const of = { paper: paper.id, commitment: seen(one), record }
    expect(failureOf(await run(correctCommitment, { ...of, quote: 'Nie gesagt' }))).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'quote' }],
    })
    value(await run(correctCommitment, { ...of, quote: 'einen Jugendtreff\n im Süden eröffnen' }))
    const now = await shownPaper(door, paper.id)
    expect(having(now, 'Jugendtreff')).toMatchObject({
      quote: 'einen Jugendtreff im Süden eröffnen',
      state: 'accepted',
      corrected: true,
      record: { title: 'Jugendtreff Süd' },
    })
  })

  it('make one of several and several of one, and undo both', async () => {
    const paper = await keepPaper(door)
    const before = paper.commitments.map(({ quote }) => quote)
    const parts = [having(paper, 'unterstützen die Vereine'), having(paper, 'Jugendtreff')]
    value(await run(mergeCommitments, { paper: paper.id, commitments: parts.map(seen) }))
    const merged = await shownPaper(door, paper.id)
    const whole = having(merged, 'jungen Menschen. Wir werden')
    expect(whole.quote).toMatch(/^Wir unterstützen.*eröffnen\.?$/)
    expect(merged.text.slice(whole.start, whole.end)).toBe(whole.quote)
    expect(merged.counts.accepted).toBe(1)

    const at = whole.quote.indexOf('Wir werden')
    const { seams } = value(await run(listSeams, { commitment: whole.id }))
    expect(seams.map((seam) => seam.at)).toContain(at)
    value(await run(splitCommitment, { paper: paper.id, commitment: seen(whole), at }))
    const split = await shownPaper(door, paper.id)
    expect(having(split, 'Jugendtreff')).toMatchObject({ state: 'proposed', splitFrom: whole.id })

    value(await run(undoDecision, { paper: paper.id }))
    value(await run(undoDecision, { paper: paper.id }))
    const now = await shownPaper(door, paper.id)
    expect(now.commitments.map(({ quote }) => quote)).toEqual(before)
    expect(now.counts.accepted).toBe(0)
  })

  it('add what the reader did not see, by its words, once', async () => {
    const paper = await keepPaper(door)
    const of = { paper: paper.id, quote: 'drei  Beratungsstellen' }
    value(await run(addCommitment, of))
    expect(failureOf(await run(addCommitment, of))).toMatchObject({ reason: 'alreadyThere' })
    const now = await shownPaper(door, paper.id)
    expect(having(now, 'drei Beratungsstellen')).toMatchObject({
      added: true,
      state: 'accepted',
      record: { section: ['Soziales und Gesundheit'] },
    })
    value(await run(undoDecision, { paper: paper.id }))
    expect((await shownPaper(door, paper.id)).commitments).toHaveLength(paper.commitments.length)
  })
})

describe('a newer text', () => {
  it('keeps decisions and corrections, marks what is gone, proposes what is new', async () => {
    const paper = await keepPaper(door)
    const flats = having(paper, '40 barrierefreie')
    const record = { ...flats.record, title: 'Wohnungen am Nordhof' }
    value(await run(correctCommitment, { paper: paper.id, commitment: seen(flats), record }))
    await accept(await shownPaper(door, paper.id), 'Jugendtreff')
    const support = having(await shownPaper(door, paper.id), 'unterstützen die Vereine')
    value(await run(rejectCommitments, { paper: paper.id, commitments: [seen(support)] }))
    value(await run(addCommitment, { paper: paper.id, quote: 'drei Beratungsstellen' }))

    const newer = `Präambel\n\nDieser Text ist neu gefasst.\n\n${programmeText}`
      .replace('bis 2027', 'bis Ende 2028')
      .replace(' Wir werden einen Jugendtreff im Süden eröffnen.', '')
      .concat('\nWir werden einen Seniorenbus einführen.\n')
    const counts = value(await run(readPaperAgain, { paper: paper.id, file: file(newer) }))
    expect(counts).toMatchObject({ changed: 1, gone: 1 })
    const now = await shownPaper(door, paper.id)
    expect(now.textNumber).toBe(2)
    expect(now.texts).toHaveLength(2)
    expect(having(now, 'Ende 2028')).toMatchObject({
      id: flats.id,
      state: 'accepted',
      wordingBefore: flats.quote,
      record: { title: 'Wohnungen am Nordhof' },
    })
    expect(having(now, 'Jugendtreff').state).toBe('gone')
    expect(having(now, 'unterstützen die Vereine')).toMatchObject({
      id: support.id,
      state: 'rejected',
    })
    expect(having(now, 'drei Beratungsstellen').state).toBe('accepted')
    expect(having(now, 'Seniorenbus').state).toBe('proposed')
    for (const { start, end, quote, elsewhere } of now.commitments)
      if (!elsewhere) expect(now.text.slice(start, end)).toBe(quote)

    // What had gone and is back stands as it stood; the new wording was looked at.
    await accept(now, 'Ende 2028')
    value(await run(readPaperAgain, { paper: paper.id, file: file(programmeText) }))
    const back = await shownPaper(door, paper.id)
    expect(having(back, 'Jugendtreff').state).toBe('accepted')
    expect(back.commitments.some(({ quote }) => quote.includes('Seniorenbus'))).toBe(false)
  })

  it('that is the same changes nothing', async () => {
    const paper = await keepPaper(door)
    await accept(paper, 'Jugendtreff')
    const before = await shownPaper(door, paper.id)
    expect(value(await run(readPaperAgain, { paper: paper.id }))).toMatchObject({
      changed: 0,
      gone: 0,
      fresh: 0,
    })
    expect((await shownPaper(door, paper.id)).commitments).toEqual(before.commitments)
  })

  it('does not propose again what was put together, parted or corrected in its span', async () => {
    const paper = await keepPaper(door)
    const parts = [having(paper, 'unterstützen die Vereine'), having(paper, 'Jugendtreff')]
    value(await run(mergeCommitments, { paper: paper.id, commitments: parts.map(seen) }))
    const flats = having(paper, '40 barrierefreie')
    const at = flats.quote.indexOf('im Stadtteil')
    value(await run(splitCommitment, { paper: paper.id, commitment: seen(flats), at }))
    const before = await shownPaper(door, paper.id)
    value(await run(readPaperAgain, { paper: paper.id, file: file(`Vorab.\n\n${programmeText}`) }))
    const now = await shownPaper(door, paper.id)
    const quotes = (of: Paper) => of.commitments.map(({ quote, state }) => `${state}: ${quote}`)
    expect(quotes(now)).toEqual(quotes(before))
    for (const { start, end, quote } of now.commitments)
      expect(now.text.slice(start, end)).toBe(quote)
  })
})

describe('measures from promises', () => {
  it('are one for each with what the paper says, or one for all', async () => {
    const paper = await keepPaper(door)
    await accept(paper, '40 barrierefreie')
    await accept(paper, 'Jugendtreff')
    const now = await shownPaper(door, paper.id)
    const both = [having(now, '40 barrierefreie'), having(now, 'Jugendtreff')].map(seen)
    const open = [seen(having(now, 'Schuldnerberatung'))]
    expect(
      failureOf(await run(measuresFrom, { paper: paper.id, commitments: open })),
    ).toMatchObject({ reason: 'notAccepted' })
    const { measures } = value(
      await run(measuresFrom, { paper: paper.id, commitments: both, owner: 'Sozialamt' }),
    )
    expect(measures).toHaveLength(2)
    const kept = await db.app
      .transaction()
      .execute((tx) => readDocument(tx, 'measure', measures[0]!.id))
    expect(kept).toMatchObject({
      public: false,
      record: { owner: 'Sozialamt', kind: 'build', role: 'own', dueOn: '2027-12-31' },
    })
    expect(kept?.record.targets).toMatchObject([{ kind: 'count', goal: 40 }])
    const one = value(
      await run(measuresFrom, {
        ...{ paper: paper.id, commitments: both },
        ...{ together: true, title: 'Orte für alle' },
      }),
    )
    expect(one.measures).toMatchObject([{ title: 'Orte für alle' }])
    const linked = having(await shownPaper(door, paper.id), 'Jugendtreff')
    expect(linked.measures.map(({ title }) => title)).toContain('Orte für alle')
    // What measures hang on is neither put together nor taken away.
    expect(
      failureOf(await run(mergeCommitments, { paper: paper.id, commitments: both })),
    ).toMatchObject({ reason: 'inUse' })
  })

  it('and the table of proposals names every one', async () => {
    const paper = await keepPaper(door)
    const { titles, rows } = value(await run(exportProposals, { paper: paper.id }))
    const words = titles.indexOf('Wortlaut')
    expect(rows.map((row) => row[words])).toEqual(paper.commitments.map(({ quote }) => quote))
  })
})
