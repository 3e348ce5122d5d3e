import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { composeApp } from '../../../src/app.ts'
import type { PackInput } from '../../../src/contexts/city/index.ts'
import {
  applyBulk,
  applyTable,
  askProviders,
  exportTable,
  mergeOffers,
  type OfferRecordInput,
  publishOffer,
  retireOffer,
  saveAskRule,
  saveDraft,
  submitOffer,
} from '../../../src/contexts/offers/index.ts'
import {
  type AccountActor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../src/platform/operation/index.ts'
import type { PdfMaker } from '../../../src/platform/pdf/index.ts'
import type { SnapshotReader } from '../../../src/platform/snapshot/index.ts'
import { snapshotParts } from '../../../src/snapshotParts.ts'
import { signedInAs } from '../../builders/account.ts'
import { dataFolder } from '../../builders/dataFiles.ts'
import { publicDoor, snapshotOf } from '../../builders/door.ts'
import { type TestDatabase, testDatabase } from '../../database/index.ts'
import { complaints, runFolder } from '../../packs/cityPack.ts'
import { type Hideout, siteAt, tellingFacts } from './hideout.ts'
import { laterId, plantsAt } from './plants.ts'

export interface TwinCity {
  at: Hideout
  db: TestDatabase
  app: Hono
  snapshot: SnapshotReader
  /** Everything that was logged, as one text. */
  logged(): string
  /** Sessions of people who are no one’s confidants. */
  strangers: Record<string, string>
  /** What the imports complained about. */
  reports: string[]
}

/** One offer in so many of Musterstadt’s is enough to be found among. */
const every = 60

/**
 * Musterstadt with help at a secret place, brought in by every way there is. Two of them differ in nothing but
 * where that place is.
 */
export async function twinCity(
  at: Hideout,
  { now, pdf }: { now: Date; pdf?: PdfMaker },
): Promise<TwinCity> {
  const db = await testDatabase()
  const today = now.toISOString().slice(0, 10)
  const bring = async (hidden: boolean) => {
    const folder = await packFolder(at, hidden)
    return complaints(await runFolder(db, folder, folder, { today }))
  }
  const first = await bring(false)
  const strangers = await writeByHand(db, at, now)
  const second = await bring(true)
  const snapshot = await snapshotOf(db.app, snapshotParts)
  const lines: string[] = []
  const log = pino(
    { level: 'trace', base: undefined },
    { write: (line: string) => lines.push(line) },
  )
  const app = composeApp({
    city: { id: db.city, database: db.app },
    snapshot: () => snapshot,
    log,
    origin: () => 'http://localhost:3000',
    ...(pdf && { pdf }),
  })
  return {
    at,
    db,
    app,
    snapshot,
    logged: () => lines.join(''),
    strangers,
    reports: [...first, ...second],
  }
}

const musterstadt = path.resolve(import.meta.dirname, '../../../packs/musterstadt')

/** Areas, addresses and some offers of the demo pack, with what is planted. */
async function packFolder(at: Hideout, hidden: boolean): Promise<string> {
  const read = (file: string) => readFile(path.join(musterstadt, file), 'utf8')
  const whole: PackInput = JSON.parse(await read('pack.json'))
  const { residents: _r, cells: _c, indicators: _i, indices: _x, values: _v, ...pack } = whole
  const all: OfferRecordInput[] = JSON.parse(await read('angebote/offers.json'))
  const offers = all.filter(
    ({ id, site, crisis }, place) =>
      place % every === 0 || site?.protected || crisis || id.startsWith('frauenberatung'),
  )
  const { sections, files } = plantsAt(at, { hidden })
  const kept = [
    ...(pack.areas ?? []).map(({ file }) => file),
    ...(pack.addresses ?? []).map(({ file }) => file),
    ...Object.values(pack.pages ?? {}).flatMap((page) => Object.values(page)),
  ].filter((file): file is string => typeof file === 'string')
  const copies = await Promise.all(
    [...new Set(kept)].map(async (file) => [file, await read(file)] as const),
  )
  // Ways are measured, too: with the streets of the whole city.
  const networks = await Promise.all(
    (pack.networks ?? []).map(
      async ({ file }) => [file, await readFile(path.join(musterstadt, file))] as const,
    ),
  )
  return await dataFolder({
    ...Object.fromEntries([...copies, ...networks]),
    'angebote/offers.json': JSON.stringify(offers),
    ...files,
    'pack.json': JSON.stringify({ ...pack, offers: [...(pack.offers ?? []), ...sections] }),
  })
}

/** What people do in the work area: write, hide, bring back tables, merge, end, ask. */
async function writeByHand(
  db: TestDatabase,
  at: Hideout,
  now: Date,
): Promise<Record<string, string>> {
  const signIn = (options: Parameters<typeof signedInAs>[1]) =>
    signedInAs(db.app, { now, ...options })
  const editor = (await signIn({ roles: ['editor'], name: 'Emil Redaktion' })).me.actor
  const owner = { organisation: 'zuflucht-verein', kind: 'provider' } as const
  const provider = (await signIn({ ...owner, roles: ['provider'] })).me.actor
  const base = await publicDoor(db.app, [])
  const as = async <Op extends Operation>(
    actor: AccountActor,
    op: Op,
    input: InputOf<Op>,
  ): Promise<OutputOf<Op>> => {
    const door: Door = { ...base, actor, now: () => now }
    const outcome = await execute(op, door, input)
    if (!outcome.ok) throw new Error(`${op.name}: ${JSON.stringify(outcome.failure)}`)
    return outcome.value as OutputOf<Op> // what its own schema gave
  }

  // Written in the form: one that is published, one that waits as a draft.
  const written = formRecord(at, 'Zuflucht Neu')
  const sent = await as(provider, submitOffer, { version: 0, draftVersion: 0, record: written })
  await as(editor, publishOffer, { offer: sent.offer, version: 0, draftVersion: sent.draftVersion })
  const draft = { version: 0, draftVersion: 0, record: formRecord(at, 'Zuflucht Entwurf') }
  await as(provider, saveDraft, draft)

  // Hidden later, in the form: what tells has to go. A draft with the place stays behind.
  const { texts, ...facts } = formRecord(at, 'Zuflucht später formular')
  const form = {
    offer: laterId('formular'),
    version: 1,
    draftVersion: 0,
    record: { texts, ...facts },
  }
  await as(editor, publishOffer, { ...form })
  await as(provider, saveDraft, {
    ...form,
    version: 2,
    record: { ...facts, texts: { de: { name: 'Zuflucht später formular', summary: 'Neu' } } },
  })

  // The kind that is always secret, given to several at once.
  const offers = (['mehrere', 'name', 'ende'] as const).map((way) => ({
    offer: laterId(way),
    version: 1,
  }))
  await as(editor, applyBulk, { what: { kind: 'addType', type: 'frauenhaus' }, offers })
  await as(editor, retireOffer, { offer: laterId('ende'), version: 2, draftVersion: 0 })

  // The same by a table that comes back.
  const table = await as(editor, exportTable, { offers: [laterId('tabelle')] })
  const cells = Object.fromEntries(table.titles.map((title, i) => [title, table.rows[0]![i]!]))
  const kinds = 'Frauenhaus'
  const rows = [{ line: 2, cells: { ...cells, 'Art der Hilfe': kinds } }]
  const { changed, problems } = await as(editor, applyTable, { rows })
  if (changed !== 1) throw new Error(JSON.stringify(problems))

  // An entry of a source is edited here before its source calls the place secret.
  const { record } = await db.app
    .selectFrom('offers.offer')
    .select('record')
    .where('id', '=', laterId('quelle'))
    .executeTakeFirstOrThrow()
  const { id: _, lastChecked: _l, checkedBy: _b, ...open } = record as Record<string, unknown>
  const edited = { ...open, phone: '0221 4710 905' } as InputOf<typeof publishOffer>['record']
  await as(editor, publishOffer, {
    offer: laterId('quelle'),
    version: 1,
    draftVersion: 0,
    record: edited,
  })

  // Two entries of one house, of which one was open.
  await as(editor, mergeOffers, {
    keep: laterId('doppel'),
    keepVersion: 1,
    drop: 'zuflucht-eigene',
    dropVersion: 1,
  })

  // Its provider is asked whether all this is still true.
  await db.owner
    .updateTable('people.organisation')
    .set({ mail: 'verein@example.org' })
    .where('id', '=', 'zuflucht-verein')
    .execute()
  await as(editor, saveAskRule, { months: 6 })
  const muchLater = new Date(now.getTime() + 250 * 86_400_000)
  await askProviders(db.app, { now: muchLater, origin: 'http://localhost:3000' })

  const stranger = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    [name, (await signIn(options)).token] as const
  return Object.fromEntries([
    await stranger('planner', { roles: ['planner'] }),
    await stranger('reader', { roles: ['reader'] }),
    await stranger('auditor', { roles: ['auditor'] }),
    await stranger('provider', { organisation: 'anderer', kind: 'provider', roles: ['provider'] }),
  ])
}

/** As the form gives it: its words name nothing, for they would be refused. */
const formRecord = (at: Hideout, name: string) => {
  const { accessNotes, access, moreSites } = tellingFacts(at)
  return {
    texts: { de: { name, summary: 'Schutz.', howToStart: 'Rufen Sie an. Wir holen Sie ab.' } },
    types: ['gewaltberatung'],
    lifeSituations: [],
    targetGroups: [],
    languages: ['de'],
    access,
    accessNotes,
    phone: '0221 4710 906',
    organisation: { id: 'zuflucht-verein', name: 'Zuflucht-Verein' },
    site: { ...siteAt(at), protected: true },
    moreSites,
  }
}
