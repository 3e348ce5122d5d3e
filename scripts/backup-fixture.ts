import { makeBackup } from '../src/platform/backup/index.ts'
import { ensureCityDatabase, markImported } from '../src/platform/db/cities.ts'
import { withClient } from '../src/platform/db/connect.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openDatabaseServer } from '../src/platform/db/server.ts'
import { operator } from '../src/platform/operation/index.ts'
import { fillEveryTable } from '../tests/builders/everyTable.ts'
import { startTestServer } from '../tests/database/test-server.ts'

/**
 * `node bin/node24.js --import tsx scripts/backup-fixture.ts LEVEL FILE`: a backup of a database with rows in
 * every table at a released level of migrations, for `tests/backups`. On the server that
 * `NAHBEI_TEST_DATABASE_URL` names (as superuser), or else an embedded one.
 */
const [level, file] = process.argv.slice(2)
if (!level || !file) throw new Error('usage: backup-fixture LEVEL FILE')

const address = await startTestServer()
try {
  const server = await openDatabaseServer({ ...address, dataFolder: '' })
  const city = 'musterdorf'
  await ensureCityDatabase(server, { id: city })
  await migrate(server, city, { upTo: Number(level) })
  await markImported(server, city, {
    name: 'Musterdorf',
    importedAt: new Date('2024-02-29T12:00Z'),
  })
  await withClient(server, city, 'owner', fillEveryTable)
  const made = await makeBackup({ server, city, actor: operator('fixture'), file })
  console.log(`${made.rows} rows of ${made.tables} tables in ${made.bytes} bytes`)
} finally {
  await address.stop()
}
