import { describe, expect, it } from 'vitest'
import { answerOf } from './identity.ts'
import type { RoleMap } from './roleMap.ts'

const map: RoleMap = {
  rules: [{ claim: 'groups', value: 'soziales', organisation: 'sozialamt', roles: ['planner'] }],
  name: 'name',
  mail: 'email',
  scope: 'openid',
  linkByVerifiedMail: false,
}
const mailIn = (email: unknown) => {
  const answer = answerOf(map, { iss: 'https://anmeldung.example', sub: '17', email })
  return answer.result === 'verified' ? answer.identity.mail : answer.result
}

describe('the address that claims give', () => {
  it('is kept where a mail can be sent to it', () => {
    expect(mailIn('kim.beispiel@stadt.example')).toBe('kim.beispiel@stadt.example')
  })

  it.each([
    'kim@intranet',
    'kim beispiel@stadt.example',
    'Kim <kim@stadt.example>',
    'kim@stadt.example\nBcc: alle@stadt.example',
    'kim@stadt.example, alle@stadt.example',
    17,
    undefined,
  ])('is none where it is %j', (email) => {
    expect(mailIn(email)).toBeNull()
  })
})
