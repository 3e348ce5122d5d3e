import { serialize } from 'node:v8'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/app.ts'
import { operations } from '../../src/composition.ts'
import { atlasPart, withdrawRelease } from '../../src/contexts/atlas/index.ts'
import { execute, operationPath, operator } from '../../src/platform/operation/index.ts'
import { snapshotParts } from '../../src/snapshotParts.ts'
import { anAtlas, releaseAll } from '../builders/atlas.ts'
import { aCity, quarterNames } from '../builders/city.ts'
import { publicDoor, snapshotOf } from '../builders/door.ts'
import { testDatabase } from '../database/index.ts'
import { crawlPublic } from './protected/publicAddresses.ts'

/**
 * Figures that were not released, that are withheld or withdrawn must not be told by anything that a stranger
 * can ask for. Two cities differ in nothing but in those: what both answer must be the same, byte for byte.
 */

const debts = (small: number, hidden: number) => [small, 30, hidden, 40, 20, 50, 35, 60]

/** What the two differ in; every number of them stands nowhere else. */
const secrets = [
  { small: 2, hidden: 25, unreleased: 61.234567, withdrawn: 71.234567, revised: 81.234567 },
  { small: 3, hidden: 24, unreleased: 62.345678, withdrawn: 72.345678, revised: 82.345678 },
]

async function secretCity({ small, hidden, unreleased, withdrawn, revised }: (typeof secrets)[0]) {
  const db = await testDatabase()
  const keys = await aCity().withDistricts().withQuarters().withEvenResidents().insertInto(db.owner)
  const atlas = anAtlas()
    .withIndicator({
      id: 'schulden',
      title: 'Überschuldete',
      statistic: 'proportion',
      combine: 'ratio',
      per: 100,
      numerator: 'Überschuldete',
      denominator: 'Erwachsene',
      protection: { least: 4 },
    })
    .withIndicator({ id: 'entwurf', title: 'Noch nicht freigegeben', source: null })
    .withIndicator({ id: 'zurueck', title: 'Zurückgenommen' })
    .withIndicator({ id: 'miete', title: 'Miete', combine: 'residents' })
  quarterNames.forEach((quarter, at) => {
    const area = `quartier ${quarter}`
    const numerator = debts(small, hidden)[at]!
    atlas.withValue({ indicator: 'schulden', area, year: 2024, numerator, denominator: 1000 })
    atlas.withValue({ indicator: 'entwurf', area, year: 2024, value: unreleased })
    atlas.withValue({ indicator: 'zurueck', area, year: 2024, value: withdrawn })
    atlas.withValue({ indicator: 'miete', area, year: 2024, value: 9 + at })
  })
  await atlas.insertInto(db.owner, keys)
  const door = { ...(await publicDoor(db.app, [])), actor: operator('test') }
  const taken = await execute(withdrawRelease, door, { indicator: 'zurueck', reason: 'Fehler' })
  expect(taken.ok).toBe(true)
  // A figure that was corrected since, and is not released yet.
  await db.owner
    .updateTable('atlas.observation')
    .set({ value: revised })
    .where('indicator', '=', 'miete')
    .where('area', '=', keys.get('quartier 0102')!)
    .execute()
  const snapshot = await snapshotOf(db.app, snapshotParts)
  const app = composeApp({
    city: { id: db.city, database: db.app },
    snapshot: () => snapshot,
    log: pino({ level: 'silent' }),
    origin: () => 'http://localhost:3000',
  })
  return { db, app, snapshot }
}

type SecretCity = Awaited<ReturnType<typeof secretCity>>
let cities: [SecretCity, SecretCity]
beforeAll(async () => {
  cities = [await secretCity(secrets[0]!), await secretCity(secrets[1]!)]
}, 120_000)

/** Both answers to the same address, without what names a database. */
async function both(address: string) {
  const answers = await Promise.all(
    cities.map(async ({ app }) => {
      const answer = await app.request(address)
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      return {
        type: answer.headers.get('content-type') ?? '',
        text: text
          .replaceAll(/\btest_[0-9a-f]{12}\b/g, 'musterhausen')
          .replaceAll(/name="(?:_\w+|id|began)" value="[^"]*"/g, 'name="" value=""'),
      }
    }),
  )
  return answers as [(typeof answers)[0], (typeof answers)[0]]
}

const needle = /[678]1,2|[678]2,3|234567|345678|Noch nicht freigegeben|ZurÃ¼ckgenommen/

describe('figures that are not public', () => {
  it('are in the database, and differ', async () => {
    const [one, two] = await Promise.all(
      cities.map(({ db }) => db.owner.selectFrom('atlas.observation').selectAll().execute()),
    )
    expect(JSON.stringify(one)).toContain('61.234567')
    expect(JSON.stringify(two)).toContain('72.345678')
  })

  it('are not in what the public reads', async () => {
    const plain = await Promise.all(
      cities.map(({ db, snapshot }) => atlasPart.load(db.app, snapshot)),
    )
    expect(serialize(plain[0]).equals(serialize(plain[1]))).toBe(true)
    expect(plain[0]?.indicators.map(({ id }) => id)).toEqual(['schulden', 'miete'])
  })

  it('are on no page and in no file that links lead to', { timeout: 600_000 }, async () => {
    const told: string[] = []
    const addresses = await crawlPublic(async (address) => {
      const [one, two] = await both(address)
      if (one.text !== two.text) told.push(`differs: ${address}`)
      const hit =
        /^(text\/html|text\/csv|application\/json)/.test(one.type) && needle.exec(one.text)
      if (hit) told.push(`${address}: ${hit[0]}`)
      return one
    })
    expect(told).toEqual([])
    expect(addresses.some((address) => address.includes('schulden'))).toBe(true)
    const page = (await both('/stadt/kennzahl/schulden'))[0].text
    expect(page).toContain('3,3')
  })

  it('are in no answer of an operation that is open to all', async () => {
    const areas = [
      { level: 'quartier', id: '0101' },
      { level: 'quartier', id: '0103' },
      { level: 'bezirk', id: '01' },
    ]
    const ids = ['schulden', 'entwurf', 'zurueck', 'miete']
    const inputs = [
      {},
      ...ids.flatMap((id) => [{ id }, { indicator: id }, { id, level: 'quartier' }]),
      ...ids.map((id) => ({ indicators: id })),
      ...areas,
      { first: 'schulden', second: 'miete' },
    ]
    const open = operations.filter(
      ({ name, effect, permission }) =>
        effect === 'readPublic' && permission === 'public' && name.startsWith('atlas.'),
    )
    expect(open.length).toBeGreaterThan(4)
    let answered = 0
    for (const op of open)
      for (const input of inputs) {
        const query = new URLSearchParams(input as Record<string, string>)
        const [one, two] = await both(`/api/v1${operationPath(op)}?${query}`)
        expect(one.text, `${op.name} ${query}`).toBe(two.text)
        expect(needle.exec(one.text)?.[0]).toBeUndefined()
        if (one.text.includes('"schulden"')) answered++
      }
    expect(answered).toBeGreaterThan(3)
  })

  it('come out once they are released', async () => {
    const [{ db }] = cities
    await releaseAll(db.owner)
    const atlas = await atlasPart.load(db.app, cities[0].snapshot)
    expect([...atlas.table.values]).toContain(81.234567)
    expect([...atlas.table.values]).not.toContain(61.234567)
    expect([...atlas.table.values]).not.toContain(71.234567)
  })
})
