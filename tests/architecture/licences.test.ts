import { expect, test } from 'vitest'
import { lockFaults } from '../../scripts/licences.ts'

const lockOf = (entry: object) => ({
  packages: { '': { name: 'nahbei' }, 'node_modules/a/node_modules/@x/thing': entry },
})

test.each([
  { license: 'MIT' },
  { license: '(MIT OR GPL-3.0-or-later)' },
  { license: '(MIT AND Zlib)' },
  { license: 'GPL-3.0-only', dev: true },
])('%o may run with the product', (entry) => expect(lockFaults(lockOf(entry))).toEqual([]))

test.each([
  { license: 'GPL-3.0-only' },
  { license: 'AGPL-3.0-or-later' },
  { license: '(MIT AND GPL-2.0-only)' },
  { license: 'SEE LICENSE IN README' },
  {},
])('%o may not', (entry) => {
  const [fault, ...others] = lockFaults(lockOf(entry))
  expect(fault).toMatch(/^@x\/thing: .* is not on the list$/)
  expect(others).toEqual([])
})

test('a lock file that names a registry is refused, for development packages too', () => {
  const entry = { license: 'MIT', dev: true, resolved: 'https://registry.example/thing.tgz' }
  expect(lockFaults(lockOf(entry))).toEqual([
    '@x/thing: the lock file names the server it came from',
  ])
})
