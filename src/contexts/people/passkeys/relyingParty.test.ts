import { describe, expect, it } from 'vitest'
import { relyingPartyOf } from './relyingParty.ts'

describe('for whom passkeys are made', () => {
  it.each([
    ['https://hilfe.example.de', 'hilfe.example.de', 'https://hilfe.example.de'],
    ['https://hilfe.example.de:8443', 'hilfe.example.de', 'https://hilfe.example.de:8443'],
    ['http://localhost:3000', 'localhost', 'http://localhost:3000'],
  ])('is %s, by its host name', (origin, id, exactly) => {
    expect(relyingPartyOf(origin)).toEqual({ id, origin: exactly })
  })

  it.each(['http://127.0.0.1:3000', 'https://192.0.2.7', 'https://[::1]:3000', 'http://stadt.de'])(
    'is nobody at %s: browsers offer no passkeys there',
    (origin) => {
      expect(relyingPartyOf(origin)).toBeUndefined()
    },
  )
})
