import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { aCity } from '../../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { offer } from '../../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import type { Database } from '../../../../platform/db/database.ts'
import {
  type AccountActor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { cityPart } from '../../../city/index.ts'
import { listChanges, reopenOffer } from '../../editing/index.ts'
import { showOffer } from '../../operations/showOffer.ts'
import { offersPart } from '../../snapshot/part.ts'
import { type Compared, likelyPairs } from './alike.ts'
import { dismissDuplicate, listDuplicates, mergeOffers } from './duplicates.ts'

const bare = { types: [], phone: null, email: null, website: null, point: null }
const compared = (id: string, name: string, more: Partial<Compared> = {}): Compared => ({
  ...bare,
  id,
  name,
  ...more,
})
const found = async (...offers: Compared[]) =>
  (await likelyPairs(offers)).map(({ why }) => why.join())
const here = { lon: 6.96, lat: 50.94 }
const northOf = (metres: number) => ({ ...here, lat: here.lat + metres / 111_195 })

describe('two offers', () => {
  it('are alike with one number, however it is written, and nearly one name', async () => {
    const one = compared('a', 'Schuldner-Beratung Nord', { phone: '+49 (0)211 47-10' })
    const two = compared('b', 'Schuldnerberatung NORD', { phone: '0211/4710' })
    expect(
      await found(one, compared('b', 'Schuldner-Beratung Nord', { phone: '0211/4710' })),
    ).toEqual(['phone,name'])
    expect(await found(one, { ...two, phone: '0211 4711' })).toEqual([])
    expect(await found(one, compared('c', 'Kleiderkammer', { phone: '0211 4710' }))).toEqual([])
  })

  it('are alike of one kind in one house with half a name, but not as branches elsewhere', async () => {
    const types = ['tafel']
    const one = compared('a', 'Tafel Mitte', { types, point: here })
    expect(await found(one, compared('b', 'Tafel', { types, point: northOf(50) }))).toEqual([
      'place',
    ])
    expect(await found(one, compared('b', 'Tafel', { types, point: northOf(120) }))).toEqual([])
    expect(await found(one, compared('b', 'Tafel', { types: ['kita'], point: here }))).toEqual([])
    const website = 'https://www.tafel.example/'
    const far = compared('b', 'Tafel Mitte', { website, point: northOf(900) })
    expect(await found({ ...one, website: 'http://tafel.example' }, far)).toEqual([])
    expect(
      await found({ ...one, website: 'http://tafel.example' }, { ...far, point: null }),
    ).toEqual(['website,name'])
  })

  it('are looked for among tens of thousands while others get their pages', async () => {
    // As a large city has them: 40 offers to a switchboard, spread over the whole of it, some of them twice.
    const many = Array.from({ length: 40_000 }, (_, i) =>
      compared(`o${i}`, `Angebot ${i % 2000 === 0 ? 'doppelt' : i} ${i % 7}`, {
        types: [`art${i % 200}`],
        phone: `0211 ${i % 1000}`,
        email: `post${i % 1000}@haus.example`,
        website: `https://haus${i % 1000}.example`,
        point: i % 2000 === 0 ? here : { lon: 6.7 + (i % 401) / 1000, lat: 51 + (i % 307) / 1000 },
      }),
    )
    let turns = 0
    const others = setInterval(() => {
      turns += 1
    }, 1)
    const before = process.cpuUsage()
    const pairs = await likelyPairs(many)
    const { user } = process.cpuUsage(before)
    clearInterval(others)
    expect(pairs.length).toBeGreaterThan(0)
    // Microseconds of this process, whatever else the machine does; it takes a fifth of it.
    expect(user).toBeLessThan(5_000_000)
    expect(turns).toBeGreaterThan(3)
  })

  it('are found wherever they lie between the cells', async () => {
    for (let i = 0; i < 40; i++) {
      const point = { lon: here.lon + i * 0.00013, lat: here.lat + i * 0.00009 }
      const close = { lon: point.lon + 0.0004, lat: point.lat + 0.0003 }
      const types = ['kita']
      expect(
        await found(
          compared('a', 'Kita', { types, point }),
          compared('b', 'Kita', { types, point: close }),
        ),
      ).toEqual(['place,name'])
    }
  })
})

describe('merging', () => {
  let app: Database
  let owner: Database
  let editor: AccountActor
  let base: Door
  beforeAll(async () => {
    ;({ app, owner } = await testDatabase())
    await aCity().withDistricts().insertInto(app)
    editor = (await signedInAs(app, { roles: ['editor'] })).me.actor
    base = await publicDoor(app, [cityPart])
  })
  const ok = async <Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>> => {
    const outcome = await execute(op, { ...base, actor: editor }, input)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
    return outcome.value as OutputOf<Op> // what its own schema gave
  }
  const seen = async (id: string) => {
    const door = await publicDoor(app, [cityPart, offersPart])
    const outcome = await execute(showOffer, door, { id, locale: 'de' })
    return outcome.ok ? outcome.value : outcome.failure
  }

  it('leaves one offer, to which the other’s page leads, and can be taken back', async () => {
    const phone = '0211 4710'
    for (const name of ['Tafel Mitte', 'Tafel  Mitte', 'Tafel - Mitte'])
      await offer(name)
        .with({ phone, id: name.replace(/ /g, '_') })
        .insertInto(app)
    const before = await ok(listDuplicates, {})
    expect(before.total).toBe(3)
    expect(before.pairs[0]).toMatchObject({ why: ['phone', 'name'] })
    const merge = (keep: string, drop: string, dropVersion = 1) =>
      ok(mergeOffers, { keep, keepVersion: 1, drop, dropVersion })
    await expect(merge('Tafel_Mitte', 'Tafel__Mitte', 7)).rejects.toThrow('changedSince')
    await merge('Tafel__Mitte', 'Tafel_-_Mitte')
    await merge('Tafel_Mitte', 'Tafel__Mitte')
    // What led to the second leads to the third now.
    for (const id of ['Tafel_-_Mitte', 'Tafel__Mitte'])
      expect(await seen(id)).toMatchObject({ offer: null, closed: { mergedInto: 'Tafel_Mitte' } })
    expect((await ok(listDuplicates, {})).total).toBe(0)
    const { changes } = await ok(listChanges, { offer: 'Tafel__Mitte' })
    expect(changes.map(({ kind }) => kind)).toEqual(['merged', 'before'])

    await ok(reopenOffer, { offer: 'Tafel__Mitte', version: 2, draftVersion: 0 })
    expect(await seen('Tafel__Mitte')).toMatchObject({ offer: { id: 'Tafel__Mitte' } })
    expect((await ok(listDuplicates, {})).total).toBe(1)
    await ok(dismissDuplicate, { offer: 'Tafel_Mitte', other: 'Tafel__Mitte' })
    expect((await ok(listDuplicates, {})).total).toBe(0)
  })

  it('tells no secret place', async () => {
    for (const id of ['haus-a', 'haus-b'])
      await offer('Zuflucht')
        .at(1, 1, 'Geheimweg')
        .with({ id, phone: '0211 99' })
        .protected()
        .insertInto(app)
    await owner
      .updateTable('offers.offer')
      .set({ protected: true })
      .where('name', '=', 'Zuflucht')
      .execute()
    const { pairs } = await ok(listDuplicates, {})
    expect(pairs.map(({ why }) => why)).toEqual([['phone', 'name']])
    expect(JSON.stringify(pairs)).not.toContain('Geheimweg')
  })
})
