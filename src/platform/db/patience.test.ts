import { expect, test } from 'vitest'
import { connectPatiently } from './patience.ts'

/** A server that refuses with these codes, one an attempt, and then answers. */
function serverThatRefuses(...codes: string[]) {
  return async () => {
    const code = codes.shift()
    if (code) throw Object.assign(new Error(code), { code })
    return 'connected'
  }
}

test('waits for a server that restarts', async () => {
  await expect(connectPatiently(serverThatRefuses('ENOENT', '57P03'))).resolves.toBe('connected')
})

test('does not wait for one that refuses us for good', async () => {
  await expect(connectPatiently(serverThatRefuses('28P01'))).rejects.toThrow('28P01')
})

test('does not wait for ever', async () => {
  const never = serverThatRefuses(...Array.from({ length: 100 }, () => 'ECONNREFUSED'))
  await expect(connectPatiently(never, 50)).rejects.toThrow('ECONNREFUSED')
})
