import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type AccountActor,
  type Actor,
  type Door,
  execute,
  operator,
  publicActor,
} from '../../../platform/operation/index.ts'
import { reportMistake } from '../operations/reportMistake.ts'
import { answerReport } from './answerReport.ts'
import { countNewReports } from './countNewReports.ts'
import { listReports } from './listReports.ts'
import { reportPeriods } from './periods.ts'
import { eraseOldReports } from './retention.ts'
import { showReport } from './showReport.ts'

let app: Database
let owner: Database
let base: Door
let clock: Date
let editor: AccountActor
let planner: AccountActor
let club: AccountActor
let otherClub: AccountActor

const start = new Date('2026-03-02T10:00:00Z')
const later = (days: number) => new Date(start.getTime() + days * 86_400_000)

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  const person = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(app, { name, now: start, ...options })).me.actor
  editor = await person('Kim Beispiel', { roles: ['editor'] })
  planner = await person('Pia Plan', { roles: ['planner'] })
  club = await person('Vera Verein', {
    organisation: 'verein',
    kind: 'provider',
    roles: ['provider'],
  })
  otherClub = await person('Olaf Ander', {
    organisation: 'anderer',
    kind: 'provider',
    roles: ['provider'],
  })
  for (const [name, organisation] of [
    ['Schuldnerberatung', 'verein'],
    ['Tagestreff', 'anderer'],
    ['Tafel', null],
  ] as const) {
    const { id } = await offer(name).insertInto(app)
    await app.updateTable('offers.offer').set({ organisation }).where('id', '=', id).execute()
  }
  base = await publicDoor(app, [])
})

beforeEach(async () => {
  clock = start
  await owner.deleteFrom('offers.report').execute()
  await owner.deleteFrom('platform.mail').execute()
})

const as = (actor: Actor): Door => ({
  ...base,
  actor,
  now: () => clock,
  origin: 'https://hilfe.example.de',
})

/** A report as the public sends it; gives its id. */
async function reported(more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  const report = { id, offer: 'schuldnerberatung', kind: 'hours', message: 'Erst ab 10.', ...more }
  const outcome = await execute(reportMistake, as(publicActor), report)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return id
}

async function list(actor: Actor, input = {}) {
  const outcome = await execute(listReports, as(actor), input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}
async function show(actor: Actor, report: string) {
  const outcome = await execute(showReport, as(actor), { report })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}
const answer = (actor: Actor, report: string, more: Record<string, unknown> = {}) =>
  execute(answerReport, as(actor), {
    report,
    version: 1,
    state: 'answered',
    note: 'Zeiten geändert.',
    ...more,
  })
const mails = () => owner.selectFrom('platform.mail').selectAll().execute()
const audited = (subject: string) =>
  owner
    .selectFrom('platform.audit')
    .select(['operation', 'outcome', 'actor_id', 'detail'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute()

describe('listReports', () => {
  it('shows a provider the reports on its own offers, and counts no others', async () => {
    await reported()
    await reported({ offer: 'tagestreff' })
    await reported({ offer: 'tafel' })
    const own = await list(club)
    expect(own.reports.map((report) => report.offer.id)).toEqual(['schuldnerberatung'])
    expect(own).toMatchObject({ total: 1, counts: { new: 1, answered: 0, dropped: 0 } })
    expect(await list(club, { offer: 'tagestreff' })).toMatchObject({
      reports: [],
      total: 0,
      counts: { new: 0 },
      oldestNewDays: null,
    })
    for (const actor of [editor, planner, operator('root')])
      expect((await list(actor)).total).toBe(3)
  })

  it('shows nothing to who acts for nobody, and is refused to who lacks the permission', async () => {
    await reported({ offer: 'tafel' })
    const { organisation: _, ...nowhere } = club
    expect(await list(nowhere)).toMatchObject({ reports: [], total: 0 })
    const reader = (await signedInAs(app, { roles: ['reader'], now: start })).me.actor
    for (const actor of [reader, publicActor])
      expect(await execute(listReports, as(actor), {})).toMatchObject({
        failure: { kind: 'notAllowed' },
      })
  })

  it('puts the newest first, or the oldest, and marks who waits long', async () => {
    await reported({ message: 'alt' })
    clock = later(3)
    await reported({ message: 'neuer' })
    clock = later(7)
    await reported({ message: 'heute' })
    const { reports, oldestNewDays } = await list(editor)
    expect(
      reports.map(({ beginning, waitingDays, waitsLong }) => [beginning, waitingDays, waitsLong]),
    ).toEqual([
      ['heute', 0, false],
      ['neuer', 4, false],
      ['alt', 7, true],
    ])
    expect(oldestNewDays).toBe(7)
    const oldest = await list(editor, { order: 'oldest' })
    expect(oldest.reports[0]?.beginning).toBe('alt')
  })

  it('filters by state, offer, kind and words, and takes wildcards for letters', async () => {
    const id = await reported({ message: 'Die Tür klemmt 100%', kind: 'access' })
    await reported({ message: 'Nummer falsch', kind: 'phone', offer: 'tagestreff' })
    await answer(editor, id)
    const found = async (input: object) => (await list(editor, input)).reports.map((r) => r.kind)
    expect(await found({ state: 'new' })).toEqual(['phone'])
    expect(await found({ state: 'answered' })).toEqual(['access'])
    expect(await found({ kind: 'phone' })).toEqual(['phone'])
    expect(await found({ offer: 'schuldnerberatung' })).toEqual(['access'])
    expect(await found({ text: 'TÜR' })).toEqual(['access'])
    expect(await found({ text: 'tagestr' })).toEqual(['phone'])
    expect(await found({ text: '100%' })).toEqual(['access'])
    expect(await found({ text: '_u' })).toEqual([])
    expect(await found({ text: 'x\\' })).toEqual([])
  })

  it('turns pages, and goes to the last where there is none so far on', async () => {
    for (let i = 0; i < 27; i++) await reported({ message: `Nr. ${i}` })
    const first = await list(editor)
    expect(first).toMatchObject({ total: 27, page: 1, pages: 2 })
    expect(first.reports).toHaveLength(25)
    const last = await list(editor, { page: 99 })
    expect(last.page).toBe(2)
    expect(last.reports).toHaveLength(2)
    const ids = [...first.reports, ...last.reports].map((report) => report.id)
    expect(new Set(ids).size).toBe(27)
  })

  it('says whether there is a contact, without naming it', async () => {
    await reported({ contact: 'erika@example.org' })
    const listed = await list(editor)
    expect(listed.reports[0]?.hasContact).toBe(true)
    expect(JSON.stringify(listed)).not.toContain('erika')
  })
})

describe('countNewReports', () => {
  it('counts what waits for whoever asks', async () => {
    const counted = async (actor: Actor) => {
      const outcome = await execute(countNewReports, as(actor), {})
      return outcome.ok && outcome.value
    }
    expect(await counted(club)).toEqual({ count: 0, oldestDays: null })
    await reported()
    await reported({ offer: 'tafel' })
    await answer(editor, await reported())
    clock = later(5)
    expect(await counted(club)).toEqual({ count: 1, oldestDays: 5 })
    expect(await counted(editor)).toEqual({ count: 2, oldestDays: 5 })
    expect(await counted(otherClub)).toEqual({ count: 0, oldestDays: null })
  })
})

describe('showReport', () => {
  it('shows message and contact, and the look is on record', async () => {
    const id = await reported({ contact: '0211 4710100', locale: 'leicht' })
    expect(await show(club, id)).toMatchObject({
      offer: { id: 'schuldnerberatung', name: 'Schuldnerberatung', shown: true },
      message: 'Erst ab 10.',
      contact: { kind: 'phone', text: '0211 4710100' },
      locale: 'leicht',
      state: 'new',
      answer: null,
      handledBy: null,
      version: 1,
      mayAnswer: true,
    })
    expect(await audited(id)).toEqual([
      { operation: 'offers.showReport', outcome: 'done', actor_id: club.id, detail: {} },
    ])
    expect((await show(planner, id)).mayAnswer).toBe(false)
  })

  it('names the new report that waits longest next, of those in reach', async () => {
    const foreign = await reported({ offer: 'tagestreff' })
    clock = later(1)
    const own = await reported()
    const id = await reported()
    expect((await show(club, id)).next).toBe(own)
    expect((await show(editor, id)).next).toBe(foreign)
    expect((await show(otherClub, foreign)).next).toBe(null)
  })

  it('does not tell somebody else’s report from one that never was', async () => {
    const id = await reported()
    const theirs = await execute(showReport, as(otherClub), { report: id })
    const none = await execute(showReport, as(otherClub), { report: randomUUID() })
    expect(theirs).toEqual({ ok: false, failure: { kind: 'notFound', what: 'report' } })
    expect(theirs).toEqual(none)
    expect(await audited(id)).toMatchObject([{ outcome: 'refused', actor_id: otherClub.id }])
  })
})

describe('answerReport', () => {
  it('keeps what was done, by whom and when', async () => {
    const id = await reported()
    clock = later(2)
    expect(await answer(club, id)).toEqual({ ok: true, value: { version: 2, mailed: false } })
    expect(await show(editor, id)).toMatchObject({
      state: 'answered',
      answer: 'Zeiten geändert.',
      handledBy: 'Vera Verein',
      handledAt: later(2).toISOString(),
      contactGoesAt: later(2 + reportPeriods.contact.afterAnswer).toISOString(),
      textGoesAt: later(2 + reportPeriods.text.afterAnswer).toISOString(),
    })
    expect((await list(club)).counts).toEqual({ new: 0, answered: 1, dropped: 0 })
    expect(JSON.stringify(await audited(id))).not.toContain('Zeiten')
    expect(await mails()).toEqual([])
  })

  it('asks what was done, but drops without a word', async () => {
    const id = await reported()
    expect(await answer(club, id, { note: '  ' })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ field: 'note', problem: 'required' }] },
    })
    expect(await answer(club, id, { state: 'dropped', note: '' })).toMatchObject({ ok: true })
    expect(await show(club, id)).toMatchObject({ state: 'dropped', answer: null })
  })

  it('shows both versions where somebody else was faster', async () => {
    const id = await reported()
    await answer(editor, id)
    expect(await answer(club, id, { state: 'dropped', note: 'stimmt doch' })).toEqual({
      ok: false,
      failure: {
        kind: 'conflict',
        reason: 'changed',
        current: {
          version: 2,
          fields: { state: 'answered', note: 'Zeiten geändert.' },
          changedBy: 'Kim Beispiel',
          changedAt: start.toISOString(),
        },
      },
    })
    expect(await answer(club, id, { version: 2, note: 'Noch genauer.' })).toMatchObject({
      ok: true,
      value: { version: 3 },
    })
  })

  it('is not for other providers, nor for who may only read', async () => {
    const id = await reported()
    const refused = await answer(otherClub, id)
    expect(refused).toEqual(await answer(otherClub, randomUUID()))
    expect(refused).toMatchObject({ failure: { kind: 'notFound' } })
    expect(await answer(planner, id)).toMatchObject({ failure: { kind: 'notAllowed' } })
    expect((await show(club, id)).state).toBe('new')
  })

  it.each([
    ['de', 'Ihr Hinweis zu: Schuldnerberatung', 'am 2. März 2026', '/hilfe/'],
    ['leicht', 'Sie haben einen Fehler gemeldet: Schuldnerberatung', '1. April', '/leicht/hilfe/'],
    ['en', 'Your report about: Schuldnerberatung', 'On 2 March 2026', '/en/hilfe/'],
    ['ru', 'Ваше сообщение о: Schuldnerberatung', '2 марта 2026', '/ru/hilfe/'],
    ['ar', 'بلاغكم عن: \u2068Schuldnerberatung\u2069', '2 مارس 2026', '/ar/hilfe/'],
  ])('mails the answer in the language of the report: %s', async (locale, subject, word, path) => {
    const id = await reported({ contact: 'erika@example.org', locale, message: 'Kauft bei X!' })
    expect(await answer(club, id, { mail: 'Jetzt stimmt es.' })).toMatchObject({
      value: { mailed: true },
    })
    const [mail] = await mails()
    expect(mail).toMatchObject({
      template: 'offers.reportAnswer',
      recipient: 'erika@example.org',
      subject,
    })
    for (const part of [word, 'Jetzt stimmt es.', `https://hilfe.example.de${path}`])
      expect(mail?.body).toContain(part)
    expect(mail?.body, 'words of the public are not sent on').not.toContain('Kauft')
    expect((await show(club, id)).mailedAt).toBe(start.toISOString())
  })

  it('mails only with words, and only to what is a mail address', async () => {
    const id = await reported({ contact: 'erika@example.org' })
    expect(await answer(club, id, { mail: ' ' })).toMatchObject({
      failure: { issues: [{ field: 'mail', problem: 'required' }] },
    })
    for (const contact of ['0211 4710', 'a@b.de, c@d.de', 'a@b.de\nBcc: c@d.de', undefined]) {
      const other = await reported({ contact })
      expect(await answer(club, other, { mail: 'Danke.' })).toMatchObject({
        failure: { issues: [{ field: 'mail', problem: 'noAddress' }] },
      })
      expect((await show(club, other)).state).toBe('new')
    }
    expect(await mails()).toEqual([])
  })
})

describe('eraseOldReports', () => {
  const erase = (days: number) =>
    app.transaction().execute((tx) => eraseOldReports(tx, later(days)))
  const contents = async (id: string) => {
    const {
      message,
      contact,
      answer: text,
      state,
    } = await owner
      .selectFrom('offers.report')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { message, contact, answer: text, state }
  }

  it('takes out the contact a month, the words a year after the answer', async () => {
    const id = await reported({ contact: 'erika@example.org' })
    await answer(club, id)
    const all = {
      message: 'Erst ab 10.',
      contact: 'erika@example.org',
      answer: 'Zeiten geändert.',
      state: 'answered',
    }
    expect(await erase(30)).toEqual({ contacts: 0, texts: 0 })
    expect(await contents(id)).toEqual(all)
    expect(await erase(31)).toEqual({ contacts: 1, texts: 0 })
    expect(await contents(id)).toEqual({ ...all, contact: null })
    expect(await erase(365)).toEqual({ contacts: 0, texts: 0 })
    expect(await erase(366)).toEqual({ contacts: 0, texts: 1 })
    expect(await contents(id)).toEqual({ ...all, contact: null, message: '', answer: null })
    expect(await erase(366)).toEqual({ contacts: 0, texts: 0 })
  })

  it('keeps what nobody answers for a year and two, no longer', async () => {
    const id = await reported({ contact: 'erika@example.org' })
    await erase(365)
    expect(await contents(id)).toMatchObject({ contact: 'erika@example.org' })
    await erase(366)
    expect(await contents(id)).toMatchObject({ contact: null, message: 'Erst ab 10.' })
    await erase(730)
    expect(await contents(id)).toMatchObject({ message: 'Erst ab 10.' })
    await erase(731)
    expect(await contents(id)).toMatchObject({ message: '', state: 'new' })
  })
})
