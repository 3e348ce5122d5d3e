import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { findKeptForm, keepForm } from './keptForms.ts'

const now = new Date('2026-06-01T10:00:00Z')
let db: TestDatabase
let account: string
let other: string
beforeAll(async () => {
  db = await testDatabase()
  account = await insertAccount(db.app, { now })
  other = await insertAccount(db.app, { now })
})

const keep = (of: string, content: string, minutes = 0) =>
  keepForm(db.app, {
    account: of,
    path: '/arbeit/notiz',
    content,
    now: new Date(now.getTime() + minutes * 60_000),
  })
const find = (of: string, secret: string) =>
  findKeptForm(db.app, { secret, account: of, path: '/arbeit/notiz', now })

describe('a form that waits for its writer', () => {
  it('is found by whoever holds its secret and the account, and nobody else', async () => {
    const secret = await keep(account, 'text=Hallo')
    expect(await find(account, secret)).toBe('text=Hallo')
    expect(await find(other, secret)).toBeUndefined()
    expect(await find(account, `${secret}x`)).toBeUndefined()
  })

  it('gives way to newer ones of the same account, so that nobody fills the disk with them', async () => {
    const theirs = await keep(other, 'text=anders')
    const secrets: string[] = []
    for (let i = 0; i < 8; i++) secrets.push(await keep(account, `text=${i}`, 1 + i))
    const found = await Promise.all(secrets.map((secret) => find(account, secret)))
    expect(found).toEqual([
      undefined,
      undefined,
      undefined,
      ...[3, 4, 5, 6, 7].map((i) => `text=${i}`),
    ])
    expect(await find(other, theirs)).toBe('text=anders')
  })
})
