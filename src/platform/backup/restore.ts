import { ensureCityDatabase, isCityId, listCities, markCity } from '../db/cities.ts'
import { withClient } from '../db/connect.ts'
import { openDatabase, type Transaction } from '../db/database.ts'
import { migrate, readMigrations } from '../db/migrate.ts'
import type { DatabaseServer } from '../db/server.ts'
import { giveUpWaitingMails } from '../mail/index.ts'
import type { Actor } from '../operation/index.ts'
import { beside } from './beside.ts'
import { levelOf } from './fit.ts'
import { load } from './load.ts'
import { BackupProblem } from './problem.ts'
import { type BackupContent, type BackupSource, readBackup } from './read.ts'
import { recordRestore } from './record.ts'
import { dropSchemas, holdsRows, publishAfresh, readPublication } from './store.ts'

/** What must not go on as it was when the backup was made; runs where the restored rows are, as the owner. */
export type Settle = (tx: Transaction, now: Date) => Promise<void>

export interface RestoreBackup extends BackupSource {
  server: DatabaseServer
  /** Who restores it. */
  actor: Actor
  /** Whose database it becomes; by default that of the city in the backup. */
  city?: string
  /** The city this installation is set to: a backup of another one is refused unless `city` says so. */
  expectedCity?: string
  /** Replace a database that holds something. */
  force?: boolean
  settle: Settle
  now?: () => Date
  /** Told when the next part of the work begins. */
  onStep?: (step: RestoreStep) => void
}

export type RestoreStep = 'check' | 'load' | 'upgrade' | 'replace'

export interface RestoredBackup {
  city: string
  madeAt: Date
  tables: number
  rows: number
  /** Migrations applied since the backup was made. */
  migrated: string[]
  /** Whether there was something, which is gone now. */
  replaced: boolean
  seconds: number
}

/** The whole file, checked against itself and against what this program knows. */
export interface CheckedBackup extends BackupContent {
  /** Number of the last migration that had been applied. */
  level: number
}

/** @throws {BackupProblem} if the file must not be restored by this program */
export async function checkBackup(source: BackupSource): Promise<CheckedBackup> {
  const content = await readBackup(source)
  return { ...content, level: levelOf(content.manifest, await readMigrations()) }
}

/**
 * Makes a city's database what it was when the backup was made. The file is checked from end to end
 * before anything is touched; where the city has a database with something in it, that stays until the
 * new one is complete, and whoever is connected to it then is sent to the new one.
 * @throws {BackupProblem} with a German message for the operator; then everything is as it was
 */
export async function restoreBackup(call: RestoreBackup): Promise<RestoredBackup> {
  const started = performance.now()
  call.onStep?.('check')
  const checked = await checkBackup(call)
  const city = cityOf(call, checked)
  const state = await stateOf(call.server, city, call.force)
  if (state === 'used' && !call.force) throw notEmpty(city)
  const migrated =
    state === 'empty'
      ? await restoreInto(call, checked, city)
      : await beside(call.server, city, async (fresh) => {
          const done = await fill(call, checked, {
            database: fresh.database,
            published: await published(call.server, city),
            replaced: state === 'used',
          })
          call.onStep?.('replace')
          await fresh.takePlace()
          return done
        })
  const { manifest, rows } = checked
  return {
    city,
    madeAt: new Date(manifest.madeAt),
    tables: manifest.tables.length,
    rows,
    migrated,
    replaced: state === 'used',
    seconds: (performance.now() - started) / 1000,
  }
}

function cityOf({ city, expectedCity }: RestoreBackup, { manifest }: CheckedBackup): string {
  const { id } = manifest.city
  if (!city && expectedCity && expectedCity !== id)
    throw new BackupProblem(
      'otherCity',
      `Die Sicherung gehört zur Stadt „${id}“, eingestellt ist „${expectedCity}“ (NAHBEI_CITY). Wenn Sie sie wirklich einspielen wollen, nennen Sie das Ziel ausdrücklich: nahbei --city ${id} restore …`,
    )
  return city ?? id
}

/** An empty database, perhaps made by somebody who may and we may not, is taken as it is. */
async function restoreInto(
  call: RestoreBackup,
  checked: CheckedBackup,
  city: string,
): Promise<string[]> {
  await ensureCityDatabase(call.server, { id: city })
  await withClient(call.server, city, 'owner', dropSchemas)
  return await fill(call, checked, { database: city, published: 0, replaced: false })
}

interface Place {
  database: string
  /** Version of what the public reads now. */
  published: number
  replaced: boolean
}

/** Gives the migrations that were applied beyond the backup's level. */
async function fill(
  { server, actor, settle, now = () => new Date(), onStep, ...source }: RestoreBackup,
  checked: CheckedBackup,
  { database, published, replaced }: Place,
): Promise<string[]> {
  onStep?.('load')
  await migrate(server, database, { upTo: checked.level })
  await load(server, database, source, checked)
  onStep?.('upgrade')
  const migrated = await migrate(server, database)
  await settleIn(server, database, async (tx) => {
    await giveUpWaitingMails(tx, now(), 'restored')
    await settle(tx, now())
    const { madeAt } = checked.manifest
    await recordRestore(tx, { actor, at: now(), madeAt, replaced })
  })
  await withClient(server, database, 'owner', (client) => publishAfresh(client, published))
  const { name, importedAt } = checked.manifest.city
  await markCity(server, database, {
    name,
    importedAt: importedAt ? new Date(importedAt) : undefined,
  })
  return migrated
}

async function settleIn(
  server: DatabaseServer,
  database: string,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const owner = openDatabase(server, database, 'owner', { connections: 1 })
  try {
    await owner.transaction().execute(work)
  } finally {
    await owner.destroy()
  }
}

/** @throws {BackupProblem} if the database holds tables of somebody else */
async function stateOf(
  server: DatabaseServer,
  city: string,
  force = false,
): Promise<'missing' | 'empty' | 'used'> {
  if (!isCityId(city))
    throw new BackupProblem(
      'otherCity',
      `„${city}“ kann keine Stadt heißen. Nennen Sie mit --city ein Kürzel wie „berlin“.`,
    )
  const names = await withClient(server, server.maintenanceDatabase, 'owner', (client) =>
    client.query<{ found: boolean }>(
      'select exists (select from pg_database where datname = $1) as found',
      [city],
    ),
  )
  if (!names.rows[0]?.found) return 'missing'
  const known = (await listCities(server)).some(({ id }) => id === city)
  if (!known) await ensureCityDatabase(server, { id: city }) // refuses one with tables of others
  const used = withClient(server, city, 'owner', holdsRows)
  // One that is broken can still be replaced.
  return (await (force ? used.catch(() => true) : used)) ? 'used' : 'empty'
}

async function published(server: DatabaseServer, city: string): Promise<number> {
  const known = (await listCities(server)).some(({ id }) => id === city)
  // A database that is broken enough to need a restore may not even have the table.
  return known ? await withClient(server, city, 'owner', readPublication).catch(() => 0) : 0
}

const notEmpty = (city: string) =>
  new BackupProblem(
    'notEmpty',
    `Die Stadt „${city}“ hat schon Daten. Mit --force treten die der Sicherung an ihre Stelle. Sichern Sie vorher, was jetzt da ist: nahbei --city ${city} backup DATEI`,
  )
