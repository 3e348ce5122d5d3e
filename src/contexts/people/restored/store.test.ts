import { expect, test } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { findSession } from '../index.ts'
import { settleRestoredPeople } from './store.ts'

const { app, owner } = await testDatabase()

test('after a restore nobody is signed in, and old links for a new password are worth nothing', async () => {
  const now = new Date()
  const later = new Date(now.getTime() + 3_600_000)
  const { me, token } = await signedInAs(app)
  const link = (kind: string, id: number) => ({
    token_hash: Buffer.from([id]),
    kind,
    account: me.account.id,
    created_at: now,
    expires_at: later,
  })
  await app
    .insertInto('people.link')
    .values([link('newPassword', 1), link('invitation', 2)])
    .execute()
  await app
    .insertInto('people.ceremony')
    .values({ token_hash: Buffer.from([3]), kind: 'k', data: '{}', expires_at: later })
    .execute()
  await owner.transaction().execute((tx) => settleRestoredPeople(tx, now))
  expect((await findSession(app, token, now)).state).not.toBe('signedIn')
  const sessions = await app.selectFrom('people.session').select('ended_because').execute()
  expect(sessions).toEqual([{ ended_because: 'restored' }])
  const links = await app
    .selectFrom('people.link')
    .select(['kind', 'expires_at'])
    .orderBy('kind')
    .execute()
  expect(links).toEqual([
    { kind: 'invitation', expires_at: later },
    { kind: 'newPassword', expires_at: now },
  ])
  expect(await app.selectFrom('people.ceremony').selectAll().execute()).toEqual([])
})
