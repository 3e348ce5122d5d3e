import { expect, test } from 'vitest'
import { doorTo } from '../../../tests/builders/offersInMemory.ts'
import { composeApp } from '../../app.ts'
import { createLog } from '../../platform/log/log.ts'

const door = doorTo([{ id: 'rat', texts: { de: { name: 'Rat' } } }])
const app = composeApp({
  city: { id: 'x', database: door.database },
  snapshot: door.snapshot,
  log: createLog({ logLevel: 'silent' }),
  origin: () => 'https://hilfe.example.org',
})

test.each([
  ['/hsds/v3', 200, 'application/json'],
  ['/hsds/v3/', 200, 'application/json'],
  ['/hsds/v3/services', 200, 'application/json'],
  ['/hsds/v3/services.csv', 200, 'text/csv; charset=utf-8'],
  ['/hsds/v3/nichts', 404, 'application/problem+json'],
  ['/daten/angebote.csv', 200, 'text/csv; charset=utf-8'],
  ['/einbetten', 200, 'text/html; charset=utf-8'],
  ['/hilfe/angebot/rat/a11y.json', 200, 'application/json'],
  ['/en/hilfe/angebot/rat/a11y.json', 200, 'application/json'],
])('the server has %s', async (path, status, type) => {
  const answer = await app.request(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
})
