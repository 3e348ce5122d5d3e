import { expect, it } from 'vitest'
import { type AccountActor, publicActor } from '../../../platform/operation/index.ts'
import { mayEndSession } from './policies.ts'

const kim: AccountActor = { kind: 'account', id: 'kim', session: 's', permissions: new Set() }

it('lets people sign out their own devices only', () => {
  expect(mayEndSession.sentence).toBe('Jeder Mensch meldet nur eigene Geräte ab.')
  expect(mayEndSession.allows(kim, { account: 'kim' })).toBe(true)
  expect(mayEndSession.allows(kim, { account: 'alex' })).toBe(false)
  expect(mayEndSession.allows(publicActor, { account: 'kim' })).toBe(false)
})
