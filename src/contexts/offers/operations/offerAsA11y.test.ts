import { expect, test } from 'vitest'
import { doorTo } from '../../../../tests/builders/offersInMemory.ts'
import { execute } from '../../../platform/operation/index.ts'
import { offerAsA11y } from './offerAsA11y.ts'

const place = { street: 'Aweg', houseNumber: '1', lon: 6.7, lat: 51.2 }
const door = doorTo([
  {
    id: 'rat',
    texts: { de: { name: 'Rat' } },
    types: ['schuldnerberatung'],
    access: { wheelchair: 'limited', automaticDoor: 'yes', accessibleToilet: 'no', lift: 'yes' },
    site: place,
    moreSites: [{ ...place, lat: 51.3, access: { wheelchair: 'yes', assistanceDog: 'yes' } }],
  },
  { id: 'zuflucht', texts: { de: { name: 'Zuflucht' } }, types: ['frauenhaus'], site: place },
  { id: 'telefon', texts: { de: { name: 'Telefon' } } },
])

test('each place tells its own accessibility; what nobody checked is left out', async () => {
  const outcome = await execute(offerAsA11y, door, { id: 'rat' })
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      type: 'FeatureCollection',
      features: [
        {
          geometry: { type: 'Point', coordinates: [6.7, 51.2] },
          properties: {
            name: { de: 'Rat' },
            address: { street: { de: 'Aweg' }, house: '1', countryCode: 'DEU' },
            accessibility: {
              wheelchairAccessibilityGrade: 'partially',
              entrances: [{ door: { isAutomatic: true } }],
              restrooms: [{ isAccessibleWithWheelchair: false }],
            },
          },
        },
        {
          properties: {
            accessibility: {
              accessibleWith: { wheelchair: true },
              wheelchairAccessibilityGrade: 'fully',
              animalPolicy: { allowsAssistanceDogs: true },
            },
          },
        },
      ],
    },
  })
  expect(JSON.stringify(outcome)).not.toMatch(/InductionLoop|parking|"isLevel":false/)
})

test('a protected place is told as little as one that does not exist', async () => {
  const outcome = await execute(offerAsA11y, door, { id: 'zuflucht' })
  expect(outcome).toMatchObject({ ok: false, failure: { kind: 'notFound' } })
  expect(JSON.stringify(outcome)).not.toContain('Aweg')
})

test('an offer without a place has none', async () => {
  const outcome = await execute(offerAsA11y, door, { id: 'telefon' })
  expect(outcome).toMatchObject({ ok: true, value: { features: [] } })
})
