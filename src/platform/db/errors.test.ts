import { expect, test } from 'vitest'
import { isServerTrouble } from './errors.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

test.each(['ECONNREFUSED', '57P01', '08006', '53100', '53300', '25006'])(
  '%s passes: try again',
  (code) => expect(isServerTrouble(withCode(code))).toBe(true),
)

test.each(['22021', '23505', '42501', '40001', 'ERR_ASSERTION'])('%s does not pass', (code) =>
  expect(isServerTrouble(withCode(code))).toBe(false),
)
