import { createInterface } from 'node:readline'
import { ensureCityDatabase } from '../../src/platform/db/cities.ts'
import { withClient } from '../../src/platform/db/connect.ts'
import { errorMessage } from '../../src/platform/db/errors.ts'
import { openDatabaseServer } from '../../src/platform/db/server.ts'

// A process of its own that uses the embedded server of a data folder (first argument). It reads
// one SQL statement a line and answers each in one line of JSON; 'close' makes it leave in peace.

const dataFolder = process.argv[2] ?? ''
const say = (answer: object) => console.log(JSON.stringify(answer))

async function obey(): Promise<void> {
  const log = (message: string) => say({ log: message })
  const server = await openDatabaseServer({ dataFolder, log })
  await ensureCityDatabase(server, { id: 'teststadt' })
  say({ socket: server.connection('teststadt', 'owner').host })
  for await (const line of createInterface(process.stdin)) {
    if (line === 'close') break
    const query = withClient(server, 'teststadt', 'owner', (client) => client.query(line))
    say(
      await query.then(
        ({ rows }) => ({ rows }),
        (error) => ({ error: errorMessage(error) }),
      ),
    )
  }
  await server.close()
}

await obey().catch((error) => {
  say({ error: errorMessage(error) })
  process.exitCode = 1
})
