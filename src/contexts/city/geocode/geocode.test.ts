import { beforeAll, describe, expect, it } from 'vitest'
import { aCity, within } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { findPlaces, locate } from '../index.ts'
import { cityPart } from '../snapshot/part.ts'

let door: Door

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  const street = addresses(app)
  // In the quarter Am Anger, from west to east.
  for (let number = 1; number <= 20; number++)
    await street('Lange Straße', number, { ...within(0, 0), lon: 6.701 + number * 0.0003 }, '40111')
  await street('Lange Straße', 12, { lon: 6.7047, lat: 51.2051 }, '40111', 'a')
  await street('Querweg', 1, { lon: 6.704, lat: within(0, 0).lat - 0.0004 }, '40111')
  // The same name in two quarters that lie apart.
  await street('Dorfplatz', 3, within(0, 1), '40112')
  await street('Dorfplatz', 3, within(3, 1), '40222')
  await street('Dorfplatz', 8, within(3, 1), '40222')
  await street('Müllerstraße', 1, within(2, 0), '40221')
  await street('Straße des 17. Juni', 135, within(2, 1), '40221')
  await street('Große Gasse', 2, within(1, 1), '40112')
  await app
    .insertInto('city.address')
    .values({
      id: 'run',
      street: 'Uferweg',
      number_from: 20,
      number_to: 38,
      parity: 'even',
      postal_code: '40222',
      ...within(3, 0),
      part: 'test',
    })
    .execute()
  await app
    .insertInto('city.address')
    .values({
      id: 'old',
      street: 'Altweg',
      ...within(0, 0),
      part: 'test',
      retired_on: '2024-01-01',
    })
    .execute()
  door = await publicDoor(app, [cityPart])
})

const addresses =
  (app: Database) =>
  (
    street: string,
    number: number,
    { lon, lat }: { lon: number; lat: number },
    postal_code: string,
    suffix: string | null = null,
  ) =>
    app
      .insertInto('city.address')
      .values({
        id: `${street} ${number}${suffix} ${lon}`,
        street,
        number_from: number,
        number_to: number,
        suffix,
        parity: number % 2 === 0 ? 'even' : 'odd',
        postal_code,
        lon,
        lat,
        part: 'test',
      })
      .execute()

async function find(text: string) {
  const outcome = await execute(findPlaces, door, { text })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.places
}
const names = async (text: string) => (await find(text)).map(({ name }) => name)

describe('finding a place', () => {
  it.each([
    'Lange Straße 12a',
    'lange str. 12 A',
    'LANGE STRASSE 12a, 40111 Musterhausen',
    'Langestr.12a',
    'Lange Strase 12 a',
    'Am Anger, Lange Straße 12a',
  ])('knows a house however it is written: %s', async (text) => {
    expect((await find(text))[0]).toMatchObject({
      kind: 'address',
      name: expect.stringMatching(/^Lange Straße 12 ?a, 40111 Nordstadt$/i),
      lon: 6.7047,
      lat: 51.2051,
      exact: true,
    })
  })

  it('forgives slips of the pen, and says that it guessed', async () => {
    expect((await find('Lagne Strasse 5'))[0]).toMatchObject({
      name: 'Lange Straße 5, 40111 Nordstadt',
      exact: false,
    })
    expect((await find('Müler Straße 1'))[0]).toMatchObject({ exact: false })
    expect(await names('Mullerstr 1')).toEqual(['Müllerstraße 1, 40221 Südstadt'])
    expect(await names('Mueller')).toEqual(['Müllerstraße, 40221 Südstadt'])
    expect(await names('Gr. Gasse')).toEqual(['Große Gasse, 40112 Nordstadt'])
    expect(await names('Straße des 17. Juni 135')).toEqual([
      'Straße des 17. Juni 135, 40221 Südstadt',
    ])
  })

  it('offers every place where a street is there twice, told apart, each found by its own name', async () => {
    const found = await names('Dorfplatz 3')
    expect(found.toSorted()).toEqual([
      'Dorfplatz 3, 40112 Nordstadt',
      'Dorfplatz 3, 40222 Südstadt',
    ])
    for (const name of found) expect(await names(name)).toEqual([name])
    expect(await names('Dorfplatz 3 Hafen')).toEqual(['Dorfplatz 3, 40222 Südstadt'])
    expect(await names('Dorfplatz 3, 40112')).toEqual(['Dorfplatz 3, 40112 Nordstadt'])
    // Only one of them has this number.
    expect(await names('Dorfplatz 8')).toEqual(['Dorfplatz 8, 40222 Südstadt'])
  })

  it('finds a number within a run of houses, on its side of the street only', async () => {
    expect((await find('Uferweg 24'))[0]).toMatchObject({ kind: 'address', exact: true })
    expect((await find('Uferweg 24-28'))[0]).toMatchObject({ kind: 'address' })
    expect((await find('Uferweg 25'))[0]).toMatchObject({ kind: 'street', houseUnknown: true })
  })

  it('takes the nearest house where a number is not known, and says so', async () => {
    expect((await find('Lange Straße 99'))[0]).toMatchObject({
      kind: 'street',
      name: 'Lange Straße, 40111 Nordstadt',
      houseUnknown: true,
      lon: 6.707,
    })
  })

  it.each(['Lange Straße Nr. 12a', 'Lange Straße Haus 12a', '12a Lange Straße'])(
    'reads a number wherever it stands: %s',
    async (text) => {
      expect((await find(text))[0]).toMatchObject({ kind: 'address', lon: 6.7047, lat: 51.2051 })
    },
  )

  it('finds the corner of two streets, and by its name again', async () => {
    for (const text of [
      'Lange Straße Ecke Querweg',
      'Lange Str./Querweg',
      'Langestr. und Querweg',
      'Lagne Straße, Ecke Querweg',
    ]) {
      const [corner] = await find(text)
      expect(corner).toMatchObject({
        kind: 'street',
        name: 'Lange Straße Ecke Querweg, 40111 Nordstadt',
        lon: 6.704,
      })
      expect((await find(corner!.name))[0]).toEqual(corner)
    }
    // They do not meet.
    expect((await find('Lange Straße Ecke Uferweg'))[0]).toMatchObject({
      name: expect.not.stringContaining('Ecke'),
    })
  })

  it('finds areas before streets of the same name, and postal codes', async () => {
    expect((await find('am anger'))[0]).toMatchObject({
      kind: 'area',
      area: { level: 'quartier', name: 'Am Anger' },
      exact: true,
    })
    const [code] = await find('40222')
    expect(code).toMatchObject({ kind: 'postalCode', name: '40222' })
    expect(code!.lon).toBeGreaterThan(6.73)
    expect((await find('40222 Hafen'))[0]).toMatchObject({ kind: 'area' })
  })

  it('finds nothing in nothing, in nonsense, or in what the city has given up', async () => {
    for (const text of ['', '  ', '?!', 'Xyzzyqua 12', '99999', '12', 'Altweg'])
      expect(await find(text)).toEqual([])
  })
})

describe('naming a place', () => {
  it('says the street nearest to it, in words that find it again', async () => {
    const outcome = await execute(locate, door, { lon: 6.7049, lat: 51.206 })
    expect(outcome).toMatchObject({ value: { street: 'Lange Straße, 40111 Nordstadt' } })
    expect(await names('Lange Straße, 40111 Nordstadt')).toEqual(['Lange Straße, 40111 Nordstadt'])
  })

  it('says none where no street is near', async () => {
    const { lon, lat } = within(1, 0)
    expect(await execute(locate, door, { lon, lat })).toMatchObject({ value: { street: null } })
    expect(await execute(locate, door, { lon: 13, lat: 52 })).toMatchObject({
      value: { areas: [], street: null },
    })
  })
})
