import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../../src/platform/db/connect.ts'
import { clusterTag } from '../../src/platform/db/embedded/data-folder.ts'
import { openEmbeddedServer } from '../../src/platform/db/embedded/embedded-server.ts'
import { endOrphans } from '../../src/platform/db/embedded/server-processes.ts'
import { openDatabaseServer } from '../../src/platform/db/server.ts'

/** Addresses of the maintenance database, as `DATABASE_URL` and `DATABASE_OWNER_URL` take them. */
export interface TestServer {
  readonly databaseUrl: string
  readonly databaseOwnerUrl: string
  stop(): Promise<void>
}

/** The server that `NAHBEI_TEST_DATABASE_URL` names (as superuser), or an embedded one in a new folder. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.NAHBEI_TEST_DATABASE_URL
  return url ? await useServer(url) : await startEmbedded()
}

/**
 * Nobody minds if a power cut takes the tests' data. Without autovacuum, because the owner may not drop
 * a database in which a worker of the superuser happens to be.
 */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
}

async function startEmbedded(): Promise<TestServer> {
  await removeDeadRuns()
  const dataFolder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`))
  await chmod(dataFolder, 0o711)
  const server = await openEmbeddedServer({ dataFolder, serverSettings: fast })
  const { host, port } = server.connection('postgres', 'app')
  const address = (user: string) =>
    `postgresql:///postgres?${new URLSearchParams({ host: host ?? '', port: String(port), user })}`
  return {
    databaseUrl: address('nahbei_app'),
    databaseOwnerUrl: address('nahbei_owner'),
    async stop() {
      await server.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

const FOLDER = 'nahbei-test-'

/** A killed run leaves its server behind: ends and removes those whose process is gone. */
async function removeDeadRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const folder = join(tmpdir(), name)
    const tag = await clusterTag(join(folder, 'postgres')).catch(() => undefined)
    if (tag) await endOrphans(tag)
    await rm(folder, { recursive: true, force: true }).catch(() => {}) // another user's
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Makes the two roles of an operator's server. Their password is no secret: it is a test server. */
async function useServer(url: string): Promise<TestServer> {
  const server = await openDatabaseServer({ databaseUrl: url, dataFolder: tmpdir() })
  await withClient(server, server.maintenanceDatabase, 'owner', async (client) => {
    await client.query('select pg_advisory_lock(5624002)') // two runs at once
    for (const [role, right] of [
      ['nahbei_test_owner', 'createdb'],
      ['nahbei_test_app', 'nocreatedb'],
    ]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role}`)
      await client.query(`alter role ${role} login ${right} password 'nahbei'`)
    }
  })
  const as = (user: string) => {
    const address = new URL(url)
    address.searchParams.set('user', user)
    address.searchParams.set('password', 'nahbei')
    return address.href
  }
  return {
    databaseUrl: as('nahbei_test_app'),
    databaseOwnerUrl: as('nahbei_test_owner'),
    stop: async () => {},
  }
}
