import { fileURLToPath } from 'node:url'
import { importPack } from './cli/import/importPack.ts'
import type { Settings } from './platform/config/settings.ts'
import {
  type Database,
  type DatabaseOptions,
  type DatabaseServer,
  defaultCity,
  listCities,
  migrate,
  openDatabase,
  openDatabaseServer,
} from './platform/db/index.ts'

export interface OpenCity {
  id: string
  server: DatabaseServer
  database: Database
  close(): Promise<void>
}

const demo = 'musterstadt'
const demoPack = fileURLToPath(new URL(`../packs/${demo}`, import.meta.url))

/** The operator's mistake, shown as it is. */
export class NoSuchCity extends Error {}

/**
 * The city that is asked for, else the one imported last, else the demo city, which is imported when it
 * is not there yet. Its database is brought up to date.
 */
export async function openCity(
  settings: Settings,
  say: (message: string) => void,
  log?: (message: string, detail?: object) => void,
  options: Pick<DatabaseOptions, 'patience'> = {},
): Promise<OpenCity> {
  const server = await openDatabaseServer({ ...settings, log })
  try {
    const id = settings.city ?? (await defaultCity(server))?.id ?? demo
    await ensureImported(server, id, say)
    await migrate(server, id)
    const database = openDatabase(server, id, 'app', { log, ...options })
    return {
      id,
      server,
      database,
      async close() {
        await database.destroy()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function ensureImported(server: DatabaseServer, id: string, say: (message: string) => void) {
  const cities = await listCities(server)
  const known = cities.find((city) => city.id === id)
  if (known && (id !== demo || known.importedAt)) return
  if (id !== demo) {
    const others = cities.map((city) => city.id).join(', ')
    throw new NoSuchCity(
      `Die Stadt „${id}“ ist noch nicht importiert. ${others ? `Vorhanden: ${others}. ` : ''}Importieren Sie sie mit: npx nahbei import ORDNER`,
    )
  }
  say('Die Beispiel-Stadt Musterstadt wird geladen. Das dauert nur beim ersten Mal.')
  const report = await importPack({ packFolder: demoPack, dataFolder: demoPack, server })
  if (!report.ok) throw new Error('The demo city could not be imported completely.')
}
