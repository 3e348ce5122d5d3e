import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { pointOf } from '../domain/publicOffer.ts'
import { offersPart } from '../snapshot/part.ts'
import { type FindOffersInput, findOffers } from './findOffers.ts'
import { helpNow } from './helpNow.ts'
import { listAreaOffers } from './listAreaOffers.ts'
import { listLifeSituations, listOfferTypes } from './listVocabulary.ts'
import { reportMistake } from './reportMistake.ts'
import { showOffer } from './showOffer.ts'
import { suggest } from './suggest.ts'

let door: Door
let app: Database
let owner: Database

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  await aCity().withDistricts().withQuarters().insertInto(app)
  const debts = (name: string) => offer(name).ofType('schuldnerberatung').by('Hilfeverein')
  await debts('Schuldnerberatung Anger')
    .at(0, 0)
    .openOnWeekdays()
    .free()
    .speaking('de', 'tr')
    .insertInto(app)
  await debts('Schuldnerberatung Hafen')
    .at(3, 1, 'Kai', '40999')
    .openAlways()
    .stepFree()
    .insertInto(app)
  await debts('Geldrat ohne Adresse').insertInto(app)
  await offer('Frauenhaus Musterhausen')
    .ofType('frauenhaus')
    .at(1, 1, 'Geheimweg', '40777')
    .openAlways()
    .with({ phone: '0221 4710 200' })
    .insertInto(app)
  await offer('Suchtberatung Feldmark').ofType('suchtberatung').at(2, 0).insertInto(app)
  await offer('Tagestreff').ofType('tagestreff').at(0, 1).forEmergencies().insertInto(app)
  await offer('Schuldnerberatung Alt')
    .ofType('schuldnerberatung')
    .gone('2025-03-31')
    .insertInto(app)
  await offer('Bücherei offen').ofType('bibliothek').openAlways().insertInto(app)
  await offer('Bücherei am Telefon')
    .ofType('bibliothek')
    .with({
      phone: '0221 4710 201',
      hours: { weekly: [{ days: [7], opens: '10:00', closes: '14:00', byPhone: true }] },
    })
    .insertInto(app)
  // Sunday, 12:00 in Germany.
  door = await publicDoor(app, [cityPart, offersPart])
})

const find = async (input: FindOffersInput) => {
  const outcome = await execute(findOffers, door, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}
const names = async (input: FindOffersInput) => (await find(input)).offers.map(({ name }) => name)

describe('findOffers', () => {
  it('finds by everyday words and says why', async () => {
    const found = await find({ question: 'Ich kann meine Rechnungen nicht bezahlen' })
    expect(found.understood.concepts[0]).toMatchObject({ kind: 'type', id: 'schuldnerberatung' })
    expect(found.total).toBe(3)
    expect(found.offers[0]?.reasons).toContainEqual({
      word: 'Ich kann meine Rechnungen nicht bezahlen',
      type: 'schuldnerberatung',
      german: true,
    })
  })

  it('finds by name and by organisation', async () => {
    expect((await names({ question: 'Feldmark' }))[0]).toBe('Suchtberatung Feldmark')
    expect(await names({ question: 'Hilfeverein' })).toHaveLength(3)
  })

  it('puts what is near first, and says the distance as the crow flies', async () => {
    const near = await find({ question: 'Schulden', place: 'Hafen' })
    expect(near.understood.place).toMatchObject({ kind: 'area', name: 'Hafen' })
    expect(near.offers[0]).toMatchObject({ name: 'Schuldnerberatung Hafen' })
    expect(near.offers[0]?.metres).toBeLessThan(200)
    const far = near.offers.find(({ name }) => name === 'Schuldnerberatung Anger')
    expect(far?.metres).toBeGreaterThan(2000)
    expect(near.offers.find(({ name }) => name === 'Geldrat ohne Adresse')?.metres).toBeNull()
  })

  it('takes a quarter out of the question, and a postal code', async () => {
    const inQuestion = await find({ question: 'Schulden in Hafen' })
    expect(inQuestion.understood.place?.name).toBe('Hafen')
    expect(inQuestion.offers[0]?.name).toBe('Schuldnerberatung Hafen')
    const byCode = await find({ question: 'Schulden', place: '40999' })
    expect(byCode.understood.place).toMatchObject({ kind: 'postalCode', name: '40999' })
    expect(byCode.offers[0]?.name).toBe('Schuldnerberatung Hafen')
  })

  it('goes on without a place it does not know', async () => {
    const found = await find({ question: 'Schulden', place: 'Nirgendwo' })
    expect(found.understood).toMatchObject({ place: null, placeUnknown: true })
    expect(found.total).toBe(3)
  })

  it('filters by what is known and counts what is not', async () => {
    const open = await find({ question: 'Schulden', openNow: true })
    expect(open.offers.map(({ name }) => name)).toEqual(['Schuldnerberatung Hafen'])
    expect(open.leftOutUnknown).toBe(1)
    expect(await names({ type: 'schuldnerberatung', wheelchair: true })).toEqual([
      'Schuldnerberatung Hafen',
    ])
    expect(await names({ type: 'schuldnerberatung', free: true })).toEqual([
      'Schuldnerberatung Anger',
    ])
    expect(await names({ type: 'schuldnerberatung', language: 'tr' })).toEqual([
      'Schuldnerberatung Anger',
    ])
  })

  it('tells who answers the phone apart from who is open, and never counts them as open', async () => {
    const all = await find({ type: 'bibliothek', withChoices: true })
    expect(all.total).toBe(2)
    expect(all.choices?.openNow).toBe(1)
    expect(all.byPhoneNow).toEqual([])
    const open = await find({ type: 'bibliothek', openNow: true })
    expect(open.offers.map(({ name }) => name)).toEqual(['Bücherei offen'])
    expect(open.byPhoneNow).toMatchObject([
      { name: 'Bücherei am Telefon', open: { kind: 'byPhone' } },
    ])
    expect((await find({ type: 'bibliothek', openNow: true, free: true })).byPhoneNow).toEqual([])
  })

  it('never ends the way', async () => {
    const nothing = await find({ question: 'Hebamme' })
    expect(nothing.total).toBe(0)
    expect(nothing.next.situations.map(({ id }) => id)).toContain('baby')
    const crisis = await find({ question: 'Ich will nicht mehr leben' })
    expect(crisis.total).toBe(0)
    expect(crisis.helpLines.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['telefonseelsorge', 'rettungsdienst']),
    )
  })

  it('does not list what is gone', async () => {
    expect(await names({ question: 'Schuldnerberatung' })).not.toContain('Schuldnerberatung Alt')
  })

  it('refuses what is too long, by field', async () => {
    const outcome = await execute(findOffers, door, { question: 'x'.repeat(301) })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ field: 'question', problem: 'tooLong' }] },
    })
  })
})

describe('what a search loosens and adds', () => {
  it('widens the radius, then drops filters, and says so', async () => {
    const near = await find({ question: 'Schulden', place: 'Hafen', withinMetres: 1000 })
    expect(near.offers.map(({ name }) => name)).toEqual(['Schuldnerberatung Hafen'])
    expect(near.widened).toEqual([])
    const wider = await find({ question: 'Suchtberatung', place: 'Hafen', withinMetres: 100 })
    expect(wider.widened).toEqual(['radius'])
    expect(wider.offers[0]?.name).toBe('Suchtberatung Feldmark')
    const without = await find({ type: 'suchtberatung', homeVisit: true })
    expect(without).toMatchObject({ widened: ['filters'], total: 1, leftOutUnknown: 1 })
  })

  it('leads to near kinds of help where there is none of the one that is meant', async () => {
    const found = await find({ question: 'Drogenkonsumraum' })
    expect(found.widened).toContain('near')
    expect(found.offers[0]?.types[0]?.id).toBe('suchtberatung')
  })

  it('measures from where a device is, no finer than a hundred metres', async () => {
    const at = async (lon: number, lat: number) =>
      (await find({ question: 'Schulden', lon, lat })).offers.map(({ id, metres }) => [id, metres])
    const site = door.snapshot().get(offersPart).offer('schuldnerberatung-hafen')?.record.site
    const { lon = 0, lat = 0 } = site ?? {}
    const here = await at(lon, lat)
    expect(here[0]?.[0]).toBe('schuldnerberatung-hafen')
    expect(await at(lon + 0.00001, lat + 0.00001)).toEqual(here)
  })

  it('reads needs out of the question and puts who meets them first', async () => {
    const found = await find({ question: 'kostenlose Schuldnerberatung auf Türkisch' })
    expect(found.understood.needs).toEqual({ kinds: ['free'], languages: ['tr'] })
    expect(found.offers[0]?.name).toBe('Schuldnerberatung Anger')
  })

  it('says when it guesses, and how a word may be meant', async () => {
    const typo = await find({ question: 'schuldnerbertung' })
    expect(typo.understood).toMatchObject({ didYouMean: 'Schuldnerberatung', uncertain: false })
    expect((await find({ question: 'Schulden' })).understood).toMatchObject({
      didYouMean: null,
      uncertain: false,
    })
    expect((await find({ question: 'irgendwas' })).understood.uncertain).toBe(true)
  })
})

describe('suggest', () => {
  const suggested = async (typed: string, locale = 'de') => {
    const outcome = await execute(suggest, door, { typed, locale })
    if (!outcome.ok) throw new Error('nothing suggested')
    return outcome.value.suggestions
  }
  it('goes on from what is typed so far', async () => {
    expect(await suggested('Schuldnerb')).toContainEqual({
      kind: 'type',
      text: 'Schuldnerberatung',
      id: 'schuldnerberatung',
    })
    expect(await suggested('hilfev')).toContainEqual({
      kind: 'provider',
      text: 'Hilfeverein',
      id: null,
    })
    expect((await suggested('ich will nicht')).map(({ text }) => text)).toContain(
      'Ich will nicht mehr leben',
    )
    expect((await suggested('debt', 'en'))[0]?.text).toBe('Debt advice')
    expect(await suggested('a')).toEqual([])
    expect((await suggested('be')).length).toBeLessThanOrEqual(7)
  })
})

describe('protected places', () => {
  it('are protected by their type alone, and tell nothing of where they are', async () => {
    const near = await find({ question: 'Frauenhaus', place: 'Düsselhöfe' })
    expect(near.offers[0]).toMatchObject({
      name: 'Frauenhaus Musterhausen',
      protected: true,
      place: null,
      metres: null,
      phone: '0221 4710 200',
    })
    const shown = await execute(showOffer, door, { id: 'frauenhaus-musterhausen' })
    expect(shown).toMatchObject({ ok: true, value: { offer: { place: null, areas: [] } } })
    expect(JSON.stringify([near, shown])).not.toMatch(/Geheimweg|40777|6\.71|51\.21/)
  })

  it('rank the same wherever somebody asks from', async () => {
    const ranks = []
    for (const place of ['Am Anger', 'Hafen', 'Düsselhöfe']) {
      const live = door.snapshot().get(offersPart)
      const { all, ofType } = { all: live.all, ofType: live.ofType('frauenhaus') }
      expect(pointOf(all[ofType[0]!]!)).toBeUndefined()
      ranks.push((await find({ type: 'frauenhaus', place })).offers.map(({ metres }) => metres))
    }
    expect(ranks).toEqual([[null], [null], [null]])
  })

  it('are found in the same order within any radius of any place', async () => {
    for (const place of ['Am Anger', 'Hafen', 'Düsselhöfe'])
      expect(await names({ question: 'Frauenhaus', place, withinMetres: 100 })).toContain(
        'Frauenhaus Musterhausen',
      )
  })

  it('give no postal code away, and are in no area', async () => {
    expect((await find({ question: 'Schulden', place: '40777' })).understood.placeUnknown).toBe(
      true,
    )
    expect(await names({ question: 'Geheimweg' })).toEqual([])
    const here = await execute(listAreaOffers, door, { level: 'quartier', area: '0104' })
    expect(here).toMatchObject({ ok: true, value: { total: 0, types: [] } })
  })
})

describe('listAreaOffers', () => {
  it('lists what lies in an area by kind', async () => {
    expect(await execute(listAreaOffers, door, { level: 'bezirk', area: '01' })).toMatchObject({
      ok: true,
      value: {
        total: 2,
        types: [
          { id: 'schuldnerberatung', total: 1, offers: [{ name: 'Schuldnerberatung Anger' }] },
          { id: 'tagestreff', total: 1 },
        ],
      },
    })
    expect(await execute(listAreaOffers, door, { level: 'bezirk', area: '99' })).toMatchObject({
      ok: false,
      failure: { kind: 'notFound' },
    })
  })
})

describe('showOffer', () => {
  it('tells when it is open and what is next', async () => {
    const shown = await execute(showOffer, door, { id: 'schuldnerberatung-anger' })
    expect(shown).toMatchObject({
      ok: true,
      value: {
        offer: {
          open: { kind: 'closed', next: { day: '2025-06-02', time: '09:00' } },
          hours: { usual: [{ days: [1, 2, 3, 4, 5] }], onHolidays: 'closed' },
          areas: [{ name: 'Nordstadt' }, { name: 'Am Anger' }],
        },
      },
    })
  })

  it('says of what is gone that it is gone', async () => {
    expect(await execute(showOffer, door, { id: 'schuldnerberatung-alt' })).toMatchObject({
      ok: true,
      value: {
        offer: null,
        closed: { closedOn: '2025-03-31', types: [{ id: 'schuldnerberatung' }] },
      },
    })
    expect(await execute(showOffer, door, { id: 'gab-es-nie' })).toMatchObject({ ok: false })
  })
})

describe('helpNow', () => {
  it('puts open doors before closed ones and keeps the emergency numbers apart', async () => {
    const outcome = await execute(helpNow, door, {})
    if (!outcome.ok) throw new Error('no help')
    const { emergency, openOffers, otherOffers, helpLines } = outcome.value
    expect(emergency.flatMap(({ phones }) => phones)).toEqual(['110', '112'])
    expect(openOffers.map(({ name }) => name)).toEqual(['Frauenhaus Musterhausen'])
    expect(otherOffers.map(({ name }) => name)).toEqual(['Tagestreff'])
    const kinds = helpLines.map(({ open }) => open.kind === 'open')
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)))
  })
})

describe('the vocabulary’s lists', () => {
  it('count the offers there are', async () => {
    const types = await execute(listOfferTypes, door, { locale: 'leicht' })
    expect(
      types.ok && types.value.types.find(({ id }) => id === 'schuldnerberatung'),
    ).toMatchObject({
      name: 'Schuldner-Beratung',
      offers: 3,
    })
    const situations = await execute(listLifeSituations, door, { locale: 'en' })
    expect(
      situations.ok && situations.value.situations.find(({ id }) => id === 'geld'),
    ).toMatchObject({
      offers: 3,
    })
  })
})

describe('reportMistake', () => {
  const reports = () => owner.selectFrom('offers.report').selectAll().execute()

  it('keeps a report once, however often the form is sent', async () => {
    const report = {
      id: randomUUID(),
      offer: 'tagestreff',
      kind: 'phone',
      message: ' Die Nummer hat sich geändert. ',
      locale: 'leicht',
    }
    for (let sent = 0; sent < 3; sent++)
      expect(await execute(reportMistake, door, report)).toEqual({
        ok: true,
        value: { received: true },
      })
    expect((await reports()).filter(({ id }) => id === report.id)).toMatchObject([
      {
        offer: 'tagestreff',
        kind: 'phone',
        message: 'Die Nummer hat sich geändert.',
        contact: null,
      },
    ])
  })

  it('asks for words where "other" alone says nothing', async () => {
    const outcome = await execute(reportMistake, door, {
      id: randomUUID(),
      offer: 'tagestreff',
      kind: 'other',
    })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ field: 'message', problem: 'required' }] },
    })
  })

  it('thanks machines and keeps nothing of theirs', async () => {
    const before = (await reports()).length
    const outcome = await execute(reportMistake, door, {
      id: randomUUID(),
      offer: 'tagestreff',
      kind: 'gone',
      homepage: 'https://spam.example',
    })
    expect(outcome).toEqual({ ok: true, value: { received: true } })
    expect(await reports()).toHaveLength(before)
  })

  it('knows offers that there are, and takes an id for one offer only', async () => {
    const id = randomUUID()
    expect(
      await execute(reportMistake, door, { id, offer: 'gab-es-nie', kind: 'gone' }),
    ).toMatchObject({
      failure: { kind: 'notFound' },
    })
    await execute(reportMistake, door, { id, offer: 'tagestreff', kind: 'gone' })
    expect(
      await execute(reportMistake, door, { id, offer: 'suchtberatung-feldmark', kind: 'gone' }),
    ).toMatchObject({ failure: { kind: 'conflict' } })
  })

  it('can be kept, read and answered by the application, but not taken back', async () => {
    await expect(sql`delete from offers.report`.execute(app)).rejects.toThrow('permission denied')
  })

  it('leaves an audit row without a word of what was typed', async () => {
    const rows = await owner
      .selectFrom('platform.audit')
      .selectAll()
      .where('operation', '=', 'offers.reportMistake')
      .execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('Nummer')
  })
})
