import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { offersPart } from '../snapshot/part.ts'
import { groupOf, groupsFor, listOfferGroup } from './listOfferGroup.ts'

let door: Door

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  for (let i = 1; i <= 90; i++) await offer(`Kita ${i}`).ofType('kita').insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').at(1, 1, 'Geheimweg', '40777').insertInto(app)
  door = await publicDoor(app, [cityPart, offersPart])
})

async function groupOfOffers(group: number, groups?: number) {
  const outcome = await execute(listOfferGroup, door, { group, ...(groups ? { groups } : {}) })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}

describe('listOfferGroup', () => {
  it('divides the offers so that each is in one group, among many others', async () => {
    const first = await groupOfOffers(0)
    expect(first.groups).toBe(2)
    const second = await groupOfOffers(1)
    const ids = [...first.offers, ...second.offers].map(({ id }) => id)
    expect(new Set(ids).size).toBe(91)
    expect(ids).toHaveLength(91)
    for (const { offers } of [first, second]) expect(offers.length).toBeGreaterThan(20)
    for (const { id } of second.offers) expect(groupOf(id, 2)).toBe(1)
  })

  it('makes no smaller groups than may be', async () => {
    expect(await execute(listOfferGroup, door, { group: 3, groups: 64 })).toMatchObject({
      ok: false,
      failure: { kind: 'notFound' },
    })
    expect((await groupOfOffers(0, 1)).offers).toHaveLength(91)
    expect([0, 39, 80, 60_000].map(groupsFor)).toEqual([1, 1, 2, 1024])
  })

  it('has no place of an offer whose place is secret', async () => {
    const { offers } = await groupOfOffers(0, 1)
    expect(offers.find(({ id }) => id === 'frauenhaus')).toMatchObject({
      protected: true,
      where: null,
    })
  })
})
