import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import {
  type Door,
  type Effect,
  execute,
  type Operation,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { offerTypeIds, vocabularyLocales } from '../domain/vocabulary.ts'
import { offersPart } from '../snapshot/part.ts'
import { lifePhases } from './lifePhases.ts'
import { listLifePhases } from './listLifePhases.ts'
import { listMissingTexts } from './listMissingTexts.ts'
import { listNetworks } from './listNetworks.ts'
import { showCoverage } from './showCoverage.ts'

let door: Door
beforeAll(async () => {
  const db = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  const debts = (name: string) => offer(name).ofType('schuldnerberatung')
  // In three of the eight quarters: 0101, 0102, 0201.
  await debts('Nord')
    .at(0, 0)
    .with({ targetGroups: ['familien'] })
    .speaking('de', 'tr')
    .insertInto(db.app)
  await debts('Bach').at(1, 0).by('Hilfeverein').speaking('de').insertInto(db.app)
  await debts('Süd').at(2, 0).says({ summary: 'Hilfe bei Schulden.' }, 'leicht').insertInto(db.app)
  await offer('Amt')
    .ofType('jobcenter')
    .at(0, 0)
    .with({ targetGroups: ['alle'] })
    .insertInto(db.app)
  await offer('Frauenhaus').ofType('frauenhaus').at(0, 0).protected().insertInto(db.app)
  const network = { networks: ['Demenznetzwerk'] }
  await offer('Café').ofType('demenzcafe').by('Wohlfahrt').with(network).insertInto(db.app)
  await offer('Rat').ofType('demenzberatung').by('Alzheimer').with(network).insertInto(db.app)
  await offer('Krabbeln')
    .ofType('eltern-kind-gruppe')
    .at(0, 0)
    .with({ ages: { below: 3 } })
    .insertInto(db.app)
  await offer('Rücken')
    .ofType('gesundheitskurs')
    .with({ ages: { from: 60 } })
    .insertInto(db.app)
  door = await publicDoor(db.app, [cityPart, offersPart])
})

async function ask<Op extends Operation<Effect>>(op: Op, input: object): Promise<OutputOf<Op>> {
  const outcome = await execute(op, door, input)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value as OutputOf<Op> // of the same operation
}

describe('the table of kinds of help', () => {
  async function cellsOf(input: object, row: string) {
    const table = await ask(showCoverage, input)
    const { cells, offers } = table.rows.find(({ id }) => id === row)!
    const named = cells.map((cell, index) => [
      table.columns[index]!.name ?? table.columns[index]!.id,
      cell,
    ])
    return { offers, cells: Object.fromEntries(named) }
  }

  it('counts by area, and marks a gap where many areas have it and one has not', async () => {
    const { cells, offers } = await cellsOf({ field: 'money' }, 'schuldnerberatung')
    expect(offers).toBe(3)
    expect(cells).toMatchObject({
      'Am Anger': { offers: 1, gap: false },
      Bachviertel: { offers: 1, gap: false },
      Hafen: { offers: 0, gap: true },
    })
    // What there is once in a city is for the whole city.
    const office = await cellsOf({ field: 'money' }, 'jobcenter')
    expect(office.cells.Hafen).toEqual({ offers: 0, gap: false })
    expect(
      Object.keys((await cellsOf({ field: 'money', level: 'bezirk' }, 'jobcenter')).cells),
    ).toEqual(['Nordstadt', 'Südstadt'])
  })

  it('counts a protected offer for the city, and in no area', async () => {
    for (const level of ['quartier', 'bezirk']) {
      const { cells, offers } = await cellsOf({ field: 'protection', level }, 'frauenhaus')
      expect(offers).toBe(1)
      expect(Object.values(cells)).toEqual(
        Object.values(cells).map(() => ({ offers: 0, gap: false })),
      )
    }
  })

  it('counts by group; what is for all leaves no gap', async () => {
    const debts = await cellsOf({ by: 'group', field: 'money' }, 'schuldnerberatung')
    expect(debts.cells).toEqual({
      Familien: { offers: 1, gap: false },
      Alle: { offers: 0, gap: true },
    })
    const office = await cellsOf({ by: 'group', field: 'money' }, 'jobcenter')
    expect(office.cells.Familien).toEqual({ offers: 0, gap: false })
  })

  it('counts by language; where nobody says the languages there is no gap to tell of', async () => {
    const debts = await cellsOf({ by: 'language', field: 'money' }, 'schuldnerberatung')
    expect(debts.cells).toEqual({ de: { offers: 2, gap: false }, tr: { offers: 1, gap: false } })
    const office = await cellsOf({ by: 'language', field: 'money' }, 'jobcenter')
    expect(office.cells.tr).toEqual({ offers: 0, gap: false })
  })
})

describe('phases of life', () => {
  it('go from birth to farewell, in nine languages, with kinds of help that exist', () => {
    expect(lifePhases.length).toBeGreaterThanOrEqual(8)
    expect(new Set(lifePhases.map(({ id }) => id)).size).toBe(lifePhases.length)
    for (const { id, name, explanation, types } of lifePhases) {
      for (const locale of vocabularyLocales)
        expect([name[locale], explanation[locale]], id).not.toContain(undefined)
      expect(
        types.filter((type) => !offerTypeIds.has(type)),
        id,
      ).toEqual([])
      for (const sentence of explanation.leicht.split(/[.?]/))
        expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12)
    }
  })

  it('hold the offers for their age, and where there are none', async () => {
    const { phases, level } = await ask(listLifePhases, {})
    const typeIn = (phase: string, type: string) =>
      phases.find(({ id }) => id === phase)?.types.find(({ id }) => id === type)
    expect(level).toEqual({ id: 'quartier', areas: 8 })
    expect(typeIn('geburt', 'eltern-kind-gruppe')).toMatchObject({ offers: 1, areas: 1 })
    expect(typeIn('geburt', 'hebammenhilfe')).toMatchObject({ offers: 0, areas: 0 })
    // A course from 60 on is nothing for who is 30, but for who is 62.
    expect(typeIn('mitte', 'gesundheitskurs')).toMatchObject({ offers: 1 })
    expect(phases[0]?.name).toBe('Schwangerschaft und Geburt')
  })
})

it('names the members of a network', async () => {
  const { networks } = await ask(listNetworks, { perNetwork: 10 })
  expect(networks).toMatchObject([
    { name: 'Demenznetzwerk', organisations: ['Alzheimer', 'Wohlfahrt'], total: 2 },
  ])
  expect(networks[0]?.offers.map(({ name }) => name)).toEqual(['Café', 'Rat'])
  expect((await ask(listNetworks, { network: 'Anderes' })).networks).toEqual([])
})

it('lists what is missing in easy language, by who has to write it', async () => {
  const found = await ask(listMissingTexts, {})
  expect(found).toMatchObject({ total: 9, missing: 8 })
  expect(found.offers.map(({ name }) => name)).not.toContain('Süd')
  expect(found.organisations).toContainEqual({ name: 'Hilfeverein', missing: 1, total: 1 })
})
