import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseSetupError, errorCode } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import {
  clusterTag,
  type DataFolder,
  folderError,
  openSocketFolder,
  SERVER_PORT,
} from './data-folder.ts'
import type { RunAs } from './run-as.ts'
import {
  endOrphans,
  readPostmasterFile,
  removePostmasterFile,
  serverProcesses,
  signalProcess,
  waitUntilGone,
} from './server-processes.ts'

const START_PATIENCE_MS = 60_000
const RECOVERY_PATIENCE_MS = 30 * 60_000 // replaying the log after a crash may take long
const STOP_PATIENCE_MS = 60_000
const UNREACHABLE_PATIENCE_MS = 3_000
const LOG_LIMIT_BYTES = 10_000_000

/** A cluster and all it takes to run it. */
export interface Postmaster {
  readonly folder: DataFolder
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly tag: string
  readonly socketFolder: string
  readonly settings: Readonly<Record<string, string>>
}

export async function describePostmaster(
  parts: Pick<Postmaster, 'folder' | 'binaries' | 'runAs' | 'settings'>,
): Promise<Postmaster> {
  const tag = await clusterTag(parts.folder.cluster)
  return { ...parts, tag, socketFolder: await openSocketFolder(parts.folder, tag, parts.runAs) }
}

/**
 * Connects to the running server, or starts it first, clearing away what a killed one left. Call
 * under the lock.
 */
export async function joinOrStart(
  postmaster: Postmaster,
  applicationName: string,
): Promise<pg.Client> {
  const began = Date.now()
  let exited: (() => boolean) | undefined
  for (let unreachableSince = began; ; await pause(20)) {
    const answer = await tryConnect(postmaster, applicationName)
    if (answer instanceof pg.Client) return answer
    if (answer === 'answers') unreachableSince = Date.now()
    const running = await runningPostmaster(postmaster)
    if (!running) {
      if (exited?.()) throw await startError(postmaster)
      if (!exited) {
        await clearLeftBehind(postmaster)
        exited = await start(postmaster)
      }
    } else if (
      running.status === 'ready' &&
      Date.now() - unreachableSince > UNREACHABLE_PATIENCE_MS
    ) {
      // Its socket was swept away, or its folder moved: nobody can reach it, so nobody misses it.
      await stop(postmaster)
      exited = undefined
    } else if (running.status !== 'ready') unreachableSince = Date.now()
    const patience = running?.status === 'starting' ? RECOVERY_PATIENCE_MS : START_PATIENCE_MS
    if (Date.now() - began > patience) throw await startError(postmaster)
  }
}

/** A connection, or whether a server answers at all on the socket. */
async function tryConnect(
  { socketFolder }: Postmaster,
  applicationName: string,
): Promise<pg.Client | 'answers' | 'silent'> {
  const client = new pg.Client({
    host: socketFolder,
    port: SERVER_PORT,
    user: 'postgres',
    database: 'postgres',
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {}) // an error without a listener would end the process
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const code = errorCode(error)
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'silent' : 'answers'
  }
}

async function runningPostmaster({ folder, tag }: Postmaster) {
  const file = await readPostmasterFile(folder.cluster)
  return file && (await serverProcesses(tag)).includes(file.pid) ? file : undefined
}

/** Only call when no server runs on the cluster. */
async function clearLeftBehind({ folder, tag, socketFolder }: Postmaster): Promise<void> {
  await endOrphans(tag)
  await removePostmasterFile(folder.cluster)
  await rm(join(socketFolder, `.s.PGSQL.${SERVER_PORT}.lock`), { force: true })
  await rm(join(socketFolder, `.s.PGSQL.${SERVER_PORT}`), { force: true })
}

/** Starts the server so that it outlives us. Returns a function that tells whether it has exited. */
async function start(postmaster: Postmaster): Promise<() => boolean> {
  const { binaries, folder, runAs } = postmaster
  const log = await openLog(folder)
  try {
    const child = spawn(...runAs.command(binaries.postgres, serverArguments(postmaster)), {
      ...runAs.options,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await once(child, 'spawn')
    child.unref()
    return () => child.exitCode !== null || child.signalCode !== null
  } finally {
    await log.close()
  }
}

async function openLog({ log }: DataFolder) {
  try {
    const size = await stat(log).then(
      (found) => found.size,
      () => 0,
    )
    if (size > LOG_LIMIT_BYTES) await truncate(log)
    return await open(log, 'a', 0o600)
  } catch (error) {
    throw folderError(log, error)
  }
}

function serverArguments({ folder, tag, socketFolder, settings }: Postmaster): string[] {
  const all: Record<string, string> = {
    cluster_name: tag,
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    port: String(SERVER_PORT),
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    jit: 'off', // its library is not among the programs
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // What people wrote must not end in the log: neither statements nor their values, which the message
    // of an error can repeat. Errors go to us, who log their code; the server logs its own affairs.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
    ...settings,
  }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', folder.cluster, ...options]
}

async function startError({ folder }: Postmaster): Promise<DatabaseSetupError> {
  const log = await readFile(folder.log, 'utf8').catch(() => '')
  const lines = log.trim().split('\n').slice(-4).join(' ')
  if (/No space left on device|Permission denied/.test(lines))
    return folderError(folder.root, new Error(lines))
  return new DatabaseSetupError(
    'start',
    `Die Datenbank in ${folder.cluster} startet nicht: ${lines} (mehr in ${folder.log})`,
  )
}

/**
 * Stops the server: open transactions are rolled back, connections closed. Call under the lock.
 * @returns false if it still runs after a minute, or runs where we cannot see its process
 */
export async function stop(postmaster: Postmaster): Promise<boolean> {
  const running = await runningPostmaster(postmaster)
  if (!running) return false
  signalProcess(running.pid, 'SIGINT')
  return await waitUntilGone(postmaster.tag, STOP_PATIENCE_MS)
}
