import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { sealAudit } from '../../../platform/audit/index.ts'
import { appendAudit } from '../../../platform/operation/audit.ts'
import { type Actor, type Door, execute, operator } from '../../../platform/operation/index.ts'
import type { SignedIn } from '../domain/signedIn.ts'
import {
  accessReport,
  findAuditedAccounts,
  listEntries,
  myAccessReport,
  searchEntries,
  showChain,
  verifyLog,
} from './index.ts'
import { mayReadLog } from './policies.ts'

const now = new Date('2026-06-10T12:00:00Z')
const purpose = 'Beschwerde vom 9. Juni'
let db: TestDatabase
let auditor: SignedIn
let editor: SignedIn
let concerned: string

const door = (actor: Actor): Door => ({
  city: 'test',
  actor,
  now: () => now,
  snapshot: () => {
    throw new Error('no snapshot needed')
  },
  database: db.app,
})
interface Logged {
  name: string
  at?: string
  actor?: Actor
  subject?: string
  effect?: 'write' | 'readPersonal'
  reason?: string
  words?: string
}
const log = (row: Logged) =>
  db.app.transaction().execute((tx) =>
    appendAudit(tx, {
      op: { name: row.name as 'test.x', effect: row.effect ?? 'write' },
      actor: row.actor ?? { kind: 'public' },
      at: new Date(row.at ?? '2026-06-05T10:00:00Z'),
      subject: row.subject,
      reason: row.reason,
      detail: { count: 1 },
      personal: row.words ? { text: row.words, deleteAfter: '2099-01-01' } : undefined,
    }),
  )
const logged = (operation: string) =>
  db.owner
    .selectFrom('platform.audit as a')
    .leftJoin('platform.audit_personal as p', 'p.audit', 'a.id')
    .select(['a.outcome', 'a.actor_id', 'a.subject', 'a.detail', 'p.content', 'p.delete_after'])
    .where('a.operation', '=', operation)
    .orderBy('a.id', 'desc')
    .execute()
async function list(filter: object, actor: Actor = auditor.actor) {
  const outcome = await execute(listEntries, door(actor), filter)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}
const operationsOf = (entries: { operation: string }[]) => entries.map((entry) => entry.operation)

beforeAll(async () => {
  db = await testDatabase()
  auditor = (await signedInAs(db.app, { name: 'Robin Revision', roles: ['auditor'], now })).me
  editor = (await signedInAs(db.app, { name: 'Eda Redaktion', roles: ['editor'], now })).me
  concerned = await insertAccount(db.app, { name: 'Kim 100%', mail: 'kim@example.org', now })
  await log({ name: 'test.signIn', at: '2026-05-31T21:59:59Z', subject: concerned })
  await log({ name: 'test.first', at: '2026-05-31T22:00:00Z', actor: editor.actor })
  await log({
    name: 'test.look',
    actor: editor.actor,
    subject: concerned,
    effect: 'readPersonal',
    words: 'Rückfrage',
  })
  await log({ name: 'test.refused', actor: editor.actor, subject: concerned, reason: 'policy' })
  await log({ name: 'test.last', at: '2026-06-30T21:59:59Z', actor: operator('root') })
  await log({ name: 'test.after', at: '2026-06-30T22:00:00Z', subject: 'offer-1' })
})

describe('the list of the log', () => {
  it('gives the newest first, with names as they are kept now', async () => {
    const { entries, next } = await list({})
    expect(next).toBeNull()
    expect(operationsOf(entries).slice(0, 3)).toEqual(['test.after', 'test.last', 'test.refused'])
    expect(entries[0]).toMatchObject({
      who: { kind: 'public' },
      subject: { id: 'offer-1', name: null },
    })
    expect(entries[1]?.who).toEqual({ kind: 'operator', id: 'root' })
    expect(entries[3]).toMatchObject({
      at: '2026-06-05T10:00:00.000Z',
      who: { kind: 'account', name: 'Eda Redaktion' },
      organisation: { id: 'stadt', name: 'Organisation stadt' },
      subject: { id: concerned, name: 'Kim 100%' },
      detail: { count: 1 },
      words: 'Rückfrage',
    })
  })

  it.each([
    [
      { from: '2026-06-01', until: '2026-06-30' },
      ['test.last', 'test.refused', 'test.look', 'test.first'],
    ],
    [{ from: '2026-07-01' }, ['test.after']],
    [{ until: '2026-05-31' }, ['test.signIn']],
    [{ operation: 'test.look' }, ['test.look']],
    [{ outcome: 'refused', until: '2026-06-30' }, ['test.refused']],
    [{ effect: 'readPersonal', operation: 'test.look' }, ['test.look']],
  ])('filters by %o, days being German days', async (filter, expected) => {
    const { entries } = await list(filter)
    expect(operationsOf(entries).filter((name) => name.startsWith('test.'))).toEqual(expected)
  })

  it('goes on, page by page, without losing or repeating a row', async () => {
    for (let i = 0; i < 60; i++) await log({ name: 'test.many', subject: `${i}` })
    const first = await list({ operation: 'test.many' })
    expect(first.entries).toHaveLength(50)
    // What comes meanwhile does not move the pages.
    await log({ name: 'test.many', subject: '60' })
    const second = await list({ operation: 'test.many', before: first.next ?? 0 })
    expect(second.next).toBeNull()
    const subjects = [...first.entries, ...second.entries].map(({ subject }) => Number(subject?.id))
    expect(subjects).toEqual(Array.from({ length: 60 }, (_, i) => 59 - i))
  })

  it('is on record itself, also where it was refused', async () => {
    await list({})
    expect((await logged('audit.listEntries'))[0]).toMatchObject({
      outcome: 'done',
      actor_id: auditor.account.id,
      subject: 'log',
      detail: { found: 50 },
    })
    const refused = await execute(listEntries, door(editor.actor), {})
    expect(refused).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
    expect((await logged('audit.listEntries'))[0]).toMatchObject({
      outcome: 'refused',
      actor_id: editor.account.id,
    })
  })

  it('is for the city alone, whatever role somebody has elsewhere', () => {
    const organisation = { id: 'verein', kind: 'provider' as const }
    expect(mayReadLog.allows({ ...auditor.actor, organisation }, undefined)).toBe(false)
    expect(mayReadLog.allows(auditor.actor, undefined)).toBe(true)
    expect(mayReadLog.allows(operator('root'), undefined)).toBe(true)
  })
})

describe('a search for a person or a thing', () => {
  const search = (input: object) => execute(searchEntries, door(auditor.actor), input)

  it.each(['before sealing', 'after sealing'])('finds what it was about, %s', async () => {
    const outcome = await search({ subject: concerned, purpose, until: '2026-06-09' })
    expect(outcome.ok && operationsOf(outcome.value.entries)).toEqual([
      'test.refused',
      'test.look',
      'test.signIn',
    ])
    const done = await search({ account: editor.account.id, purpose, until: '2026-06-09' })
    expect(done.ok && operationsOf(done.value.entries)).toEqual([
      'test.refused',
      'test.look',
      'test.first',
    ])
    const both = await search({ account: auditor.account.id, subject: concerned, purpose })
    // The search above: whom it was about can learn of it.
    expect(both.ok && new Set(operationsOf(both.value.entries))).toEqual(
      new Set(['audit.searchEntries']),
    )
    while ((await sealAudit(db.app)) > 0);
  })

  it('needs a reason, which lies beside the record of the search for two years', async () => {
    for (const why of [undefined, '', '  abc  '])
      expect(await search({ subject: concerned, purpose: why })).toMatchObject({
        failure: { kind: 'invalid', issues: [{ field: 'purpose' }] },
      })
    expect(await search({ purpose })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ field: 'subject' }] },
    })
    await search({ subject: concerned, purpose })
    expect((await logged('audit.searchEntries'))[0]).toMatchObject({
      subject: concerned,
      content: purpose,
      delete_after: '2028-06-10',
    })
  })

  it('begins with a name, and takes its signs as they are', async () => {
    const found = async (text: string) => {
      const outcome = await execute(findAuditedAccounts, door(auditor.actor), { text })
      return outcome.ok && outcome.value.accounts.map(({ name }) => name)
    }
    expect(await found('redak')).toEqual(['Eda Redaktion'])
    expect(await found('100%')).toEqual(['Kim 100%'])
    expect(await found('%%%')).toEqual([])
    expect(await found('KIM@example.org')).toEqual(['Kim 100%'])
    expect(await found(concerned)).toEqual(['Kim 100%'])
    expect(await logged('audit.findAccounts')).toHaveLength(5)
  })
})

describe('the report for a person', () => {
  it('tells who looked, when, for whom and why, with names only where asked for', async () => {
    const report = async (withNames: boolean) => {
      const input = { account: concerned, purpose, withNames }
      const outcome = await execute(accessReport, door(auditor.actor), input)
      if (!outcome.ok) throw new Error('no report')
      return outcome.value.entries.find(({ operation }) => operation === 'test.look')
    }
    expect(await report(false)).toMatchObject({
      who: { kind: 'account', id: '', name: null },
      organisation: { name: 'Organisation stadt' },
      words: 'Rückfrage',
    })
    expect(await report(true)).toMatchObject({ who: { name: 'Eda Redaktion' } })
    expect((await logged('audit.accessReport'))[0]).toMatchObject({
      subject: concerned,
      detail: { withNames: true },
      content: purpose,
    })
  })

  it('is there for everybody about themselves, and about nobody else', async () => {
    const { me } = await signedInAs(db.app, { name: 'Kim Selbst', roles: ['reader'], now })
    await log({ name: 'test.look', actor: editor.actor, subject: me.account.id, words: 'Verdacht' })
    await log({ name: 'test.own', actor: me.actor, subject: me.account.id })
    const outcome = await execute(myAccessReport, door(me.actor), {})
    if (!outcome.ok) throw new Error('no report')
    const { account, entries, signIns } = outcome.value
    expect(account).toMatchObject({ id: me.account.id, name: 'Kim Selbst' })
    expect(entries).toMatchObject([
      { operation: 'test.own', who: { id: me.account.id, name: 'Kim Selbst' } },
      { operation: 'test.look', who: { id: '', name: null }, words: null },
    ])
    expect(signIns).toMatchObject([{ method: 'password', endedAt: null }])
    expect(JSON.stringify(outcome.value)).not.toContain('Eda')
    expect(
      await execute(accessReport, door(me.actor), { account: me.account.id, purpose }),
    ).toEqual({
      ok: false,
      failure: { kind: 'notAllowed' },
    })
    expect((await logged('audit.myAccessReport'))[0]).toMatchObject({ subject: me.account.id })
  })
})

it('shows the state of the chain and computes it again', async () => {
  while ((await sealAudit(db.app)) > 0);
  await log({ name: 'test.waits', at: new Date().toISOString() })
  const shown = await execute(showChain, door(auditor.actor), {})
  const proved = await execute(verifyLog, door(auditor.actor), {})
  if (!shown.ok || !proved.ok) throw new Error('not shown')
  expect(shown.value).toMatchObject({
    waiting: 1,
    head: `${shown.value.rows}:${shown.value.head.split(':')[1]}`,
  })
  expect(proved.value).toEqual({
    whole: true,
    rows: shown.value.rows,
    head: shown.value.head,
    problem: null,
  })
  expect((await execute(verifyLog, door(editor.actor), {})).ok).toBe(false)
})
