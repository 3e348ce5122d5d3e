import { expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { StaffRequest } from '../../frame/page.ts'
import { accountBlock } from './blocks.tsx'

const now = new Date('2026-06-10T12:00:00Z')

it('tells the first administrator where to begin, until somebody else has an account', async () => {
  const db = await testDatabase()
  const { me } = await signedInAs(db.app, { roles: ['administrator'], now })
  const door = {
    city: 'test',
    actor: me.actor,
    now: () => now,
    snapshot: () => ({ version: 1, publishedAt: now, get: () => undefined as never }),
    database: db.app,
  }
  // The block looks at nothing else of a request.
  const request = { me, door, link: (path: string) => path } as unknown as StaffRequest
  const shown = async () => String((await accountBlock.body?.(request)) ?? '')
  expect(await shown()).toContain('Bisher haben nur Sie ein Konto.')
  await insertAccount(db.app, { roles: ['administrator'], now })
  expect(await shown()).toBe('')
})
