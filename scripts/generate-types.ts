import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { generate, PostgresDialect } from 'kysely-codegen'
import { ensureCityDatabase } from '../src/platform/db/cities.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openDatabaseServer } from '../src/platform/db/server.ts'
import { startTestServer } from '../tests/database/test-server.ts'

// Writes the table types as a freshly migrated database has them. With --check it writes nothing
// and fails if the file says something else.

const file = fileURLToPath(new URL('../src/platform/db/tables.generated.ts', import.meta.url))

/** The values that `value-types.ts` makes of them. */
const typeMapping = {
  date: 'string',
  int8: 'number',
  numeric: 'number',
  json: 'JsonColumn',
  jsonb: 'JsonColumn',
}
const customImports = { JsonColumn: './json-column.ts' }

async function generateTypes(): Promise<string> {
  const address = await startTestServer()
  try {
    const server = await openDatabaseServer({ ...address, dataFolder: '' })
    const city = `types_${process.pid}`
    await ensureCityDatabase(server, { id: city })
    await migrate(server, city)
    const db = openDatabase(server, city, 'owner', { connections: 1 })
    try {
      const dialect = new PostgresDialect()
      return await generate({ db, dialect, outFile: null, typeMapping, customImports })
    } finally {
      await db.destroy()
    }
  } finally {
    await address.stop()
  }
}

/** The first lines that differ, for the reader to see what has drifted. */
function drift(before: string, after: string): string[] {
  const old = new Set(before.split('\n'))
  const now = new Set(after.split('\n'))
  return [
    ...[...old].filter((line) => !now.has(line)).map((line) => `- ${line.trim()}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line.trim()}`),
  ].slice(0, 20)
}

const text = await generateTypes()
if (!process.argv.includes('--check')) await writeFile(file, text)
else {
  const written = await readFile(file, 'utf8').catch(() => '')
  if (written !== text) {
    console.error('tables.generated.ts does not fit the migrations. Run "npm run db:types".')
    console.error(drift(written, text).join('\n'))
    process.exitCode = 1
  }
}
