import { beforeAll, expect, test } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { offersPart } from '../snapshot/part.ts'
import { offerAsHsds } from './offerAsHsds.ts'

let door: Door

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  await offer('Schuldnerberatung').ofType('schuldnerberatung').at(0, 0).insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').at(1, 1, 'Geheimweg', '40777').insertInto(app)
  door = await publicDoor(app, [cityPart, offersPart])
})

test('gives the offer with its place and the words for its terms', async () => {
  const outcome = await execute(offerAsHsds, door, { id: 'schuldnerberatung' })
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      service: {
        name: 'Schuldnerberatung',
        status: 'active',
        attributes: [{ taxonomy_term: { code: 'schuldnerberatung', name: 'Schuldnerberatung' } }],
        service_at_locations: [{ location: { latitude: expect.any(Number) } }],
      },
    },
  })
})

test('tells no place of a protected offer', async () => {
  const outcome = await execute(offerAsHsds, door, { id: 'frauenhaus' })
  expect(outcome.ok).toBe(true)
  const text = JSON.stringify(outcome)
  for (const secret of ['Geheimweg', '40777', 'latitude']) expect(text).not.toContain(secret)
})

test('knows nothing of an id that is not there', async () => {
  const outcome = await execute(offerAsHsds, door, { id: 'gibt-es-nicht' })
  expect(outcome).toMatchObject({ ok: false, failure: { kind: 'notFound' } })
})
