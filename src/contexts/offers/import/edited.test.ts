import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { Findings, partNamer } from '../../../platform/import/index.ts'
import { packSchema } from '../../city/index.ts'
import { readOffer, takeOver, writeOffer } from '../editing/store.ts'
import { offerParts } from './part.ts'

/** What becomes of offers that were edited in the product when the pack is imported again. */

const { app } = await testDatabase()
let folder: string
const at = new Date('2026-08-01T12:00:00Z')

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nahbei-edited-'))
  await sql`delete from offers.change`.execute(app)
  await sql`delete from offers.offer`.execute(app)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const treff = { id: 'treff', texts: { de: { name: 'Treff' } }, phone: '0211 1' }
const tafel = { id: 'tafel', texts: { de: { name: 'Tafel' } }, phone: '0211 2' }

async function importOffers(records: unknown[]) {
  await writeFile(path.join(folder, 'own.json'), JSON.stringify(records))
  const pack = packSchema.parse({ name: 'Teststadt', state: 'NW', offers: [{ file: 'own.json' }] })
  const [part] = offerParts(pack.offers, { name: partNamer(), locale: 'de' })
  const findings = new Findings()
  const call = { dataFolder: folder, packFolder: folder, now: at, findings }
  const prepared = await part!.prepare(call)
  const counts = await app
    .transaction()
    .execute((tx) => prepared!.write(tx, { now: at, today: '2026-08-01', findings }))
  return { counts, notices: findings.notices.map(({ text }) => text), retired: findings.retired }
}

const edit = (id: string, phone: string) =>
  app.transaction().execute(async (tx) => {
    const row = (await readOffer(tx, id))!
    await takeOver(tx, id, at)
    const record = { ...row.record, phone }
    await writeOffer(tx, { id, record, organisation: null, isNew: false, at })
  })
const kept = (id: string) => app.transaction().execute((tx) => readOffer(tx, id))

test('they stay, are named, and keep what the source says now beside them', async () => {
  await importOffers([treff, tafel])
  await edit('treff', '0211 99')
  const { counts, notices } = await importOffers([
    { ...treff, phone: '0211 3' },
    { ...tafel, phone: '0211 4' },
  ])
  expect(counts).toMatchObject({ changed: 1, unchanged: 1, retired: 0 })
  expect(notices).toEqual(['treff: Treff: im Produkt bearbeitet, bleibt.'])
  expect(await kept('treff')).toMatchObject({
    record: { phone: '0211 99' },
    sourceRecord: { phone: '0211 3' },
    sourceKnown: { phone: '0211 1' },
  })
  expect((await kept('tafel'))?.record.phone).toBe('0211 4')
})

test('one that the source no longer has stays, as a question to staff', async () => {
  await importOffers([treff, tafel])
  await edit('treff', '0211 99')
  const { counts, notices, retired } = await importOffers([tafel])
  expect(counts).toMatchObject({ retired: 0 })
  expect(retired).toEqual([])
  expect(notices).toEqual([
    'treff: Treff: im Produkt bearbeitet, bleibt; die Quelle hat es nicht mehr.',
  ])
  expect(await kept('treff')).toMatchObject({ retiredOn: null, sourceGoneOn: '2026-08-01' })
  await importOffers([treff, tafel])
  expect((await kept('treff'))?.sourceGoneOn).toBeNull()
})

test('one whose place the source begins to call secret is secret at once', async () => {
  await importOffers([treff])
  await edit('treff', '0211 99')
  await importOffers([{ ...treff, site: { protected: true } }])
  expect((await kept('treff'))?.protected).toBe(true)
})

test('an offer that is being edited gets a new version when its source changes it', async () => {
  await importOffers([treff])
  const before = await kept('treff')
  await importOffers([{ ...treff, phone: '0211 3' }])
  expect((await kept('treff'))?.version).toBe(before!.version + 1)
})
