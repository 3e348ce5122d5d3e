import { describe, expect, it } from 'vitest'
import { contactKind } from './contact.ts'

describe('contactKind', () => {
  it.each([
    ['erika@example.org', 'mail'],
    ['e.muster+stadt@mail.stadt-muster.de', 'mail'],
    ['0211 / 47 10-100', 'phone'],
    ['+49 211 4710100', 'phone'],
    ['12', 'other'],
    ['erika@example.org oder 0211 4710', 'other'],
    ['Erika <erika@example.org>', 'other'],
    ['a@b.de, c@d.de', 'other'],
    ['javascript:alert(1)', 'other'],
  ])('%s: %s', (text, kind) => expect(contactKind(text)).toBe(kind))

  it.each(['a@b.de\r\nBcc: c@d.de', 'a@b.de\n', 'a%0abcc@b.de', 'a?bcc=c@d.de'])(
    'takes %j for no mail address, so that it becomes neither header nor link',
    (text) => expect(contactKind(text)).toBe('other'),
  )
})
