import { execFile } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

/** What `postmaster.pid` in the cluster says. */
export interface PostmasterFile {
  readonly pid: number
  readonly status: string | undefined
}

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = text?.split('\n')
  const pid = Number(lines?.[0])
  return lines && pid > 0 ? { pid, status: lines[7]?.trim() } : undefined
}

export async function removePostmasterFile(cluster: string): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true })
}

/**
 * Process numbers of everything that runs on the cluster with this tag. The tag stands in the
 * command line, which any user may read, so a number reused by a stranger is never mistaken for
 * ours; a process that is dead but not yet fetched by its parent has no command line.
 */
export async function serverProcesses(tag: string): Promise<number[]> {
  const commands = process.platform === 'linux' ? await linuxCommands() : await psCommands()
  return commands
    .filter(({ command }) => command.includes('postgres') && command.includes(tag))
    .map(({ pid }) => pid)
}

async function linuxCommands() {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return await Promise.all(
    numbers.map(async (name) => ({
      pid: Number(name),
      command: await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => ''),
    })),
  )
}

async function psCommands() {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='])
  return stdout.split('\n').map((line) => {
    const [pid = '', ...command] = line.trim().split(' ')
    return { pid: Number(pid), command: command.join(' ') }
  })
}

/** Waits until nothing runs on the cluster any more; false if something still does after `patienceMs`. */
export async function waitUntilGone(tag: string, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; ; ) {
    if ((await serverProcesses(tag)).length === 0) return true
    if (Date.now() > end) return false
    await pause(20)
  }
}

/**
 * Children of a killed server notice within moments that it is gone and leave by themselves; one
 * in a long computation must be told. Only call when the server itself is dead.
 */
export async function endOrphans(tag: string): Promise<void> {
  if (await waitUntilGone(tag, 2_000)) return
  await signalAll(tag, 'SIGQUIT')
  if (await waitUntilGone(tag, 3_000)) return
  await signalAll(tag, 'SIGKILL')
  await waitUntilGone(tag, 5_000)
}

async function signalAll(tag: string, signal: NodeJS.Signals): Promise<void> {
  for (const pid of await serverProcesses(tag)) signalProcess(pid, signal)
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // gone in the meantime
  }
}
