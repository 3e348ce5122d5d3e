import { describe, expect, it } from 'vitest'
import { contactKind, isMailAddress } from './contact.ts'

describe('isMailAddress', () => {
  it.each(['erika@example.org', 'e.muster+stadt@mail.stadt-muster.de', 'a_b@c.io'])('%s', (text) =>
    expect(isMailAddress(text)).toBe(true),
  )

  it.each([
    'erika',
    'erika@localhost',
    'a@b.de, c@d.de',
    'a@b.de\r\nBcc: c@d.de',
    'a@b.de\n',
    'a%0abcc@b.de',
    'a?bcc=c@d.de',
    'Erika <erika@example.org>',
    'a..b@example.org',
    '.a@example.org',
    'a@-b.de',
    'a@b..de',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}de`,
    'erika@exämple.org',
  ])('not %j', (text) => expect(isMailAddress(text)).toBe(false))
})

describe('contactKind', () => {
  it.each([
    ['erika@example.org', 'mail'],
    ['0211 / 47 10-100', 'phone'],
    ['+49 211 4710100', 'phone'],
    ['12', 'other'],
    ['erika@example.org oder 0211 4710', 'other'],
    ['javascript:alert(1)', 'other'],
  ])('%s: %s', (text, kind) => expect(contactKind(text)).toBe(kind))
})
