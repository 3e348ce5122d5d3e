import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { errorCode } from '../db/errors.ts'
import type { Log } from '../log/log.ts'
import { nextTime } from './schedule.ts'
import { claimTask, endRun, noteTask, showLife } from './store.ts'

/**
 * Does things on a schedule while a server runs. Several processes share the tasks: whichever comes first
 * does one. What fell due while none was running is made up for.
 */

export interface Task {
  name: string
  /** Cron expression in German time: '15 3 * * *'. */
  at: string
  /** May be done twice: a process that lost sight of the database is taken for dead. Gives figures for the log. */
  run(context: { now: Date }): Promise<Record<string, number>>
}

interface Parts {
  database: Database
  tasks: readonly Task[]
  log: Log
  now?: () => Date
}

const lookEveryMs = 15_000
const showLifeEveryMs = 30_000
/** Who shows no life for so long has died over it. */
const silenceMs = 5 * 60_000
/** What failed is tried again before its next time, if that is further off. */
const retryMs = 30 * 60_000

/** Looks for due tasks until stopped; stopping waits for the one under way. */
export function startTasks(parts: Parts): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const work = async () => {
    while (!signal.aborted) {
      await runDueTasks(parts, signal).catch((error) =>
        parts.log.warn({ code: errorCode(error) }, 'tasks could not be looked for'),
      )
      await pause(lookEveryMs, undefined, { signal }).catch(() => {})
    }
  }
  const working = work()
  return {
    async stop() {
      stopping.abort()
      await working
    },
  }
}

/** Does every task whose time has come and that nobody else is doing. */
export async function runDueTasks(parts: Parts, signal?: AbortSignal): Promise<void> {
  const { database, tasks, now = () => new Date() } = parts
  for (const task of tasks) {
    if (signal?.aborted) return
    const startedAt = now()
    await noteTask(database, task.name, nextTime(task.at, startedAt))
    const silentSince = new Date(startedAt.getTime() - silenceMs)
    if (await claimTask(database, task.name, { now: startedAt, silentSince }))
      await runTask(parts, task, startedAt)
  }
}

async function runTask(parts: Parts, task: Task, startedAt: Date): Promise<void> {
  const { database, log, now = () => new Date() } = parts
  const run = { name: task.name, startedAt }
  const life = setInterval(() => showLife(database, run, now()).catch(() => {}), showLifeEveryMs)
  try {
    const figures = await task.run({ now: startedAt })
    log.info({ task: task.name, ...figures }, 'task done')
    await endRun(database, run, { at: now(), nextAt: nextTime(task.at, now()), error: null })
  } catch (error) {
    const reason = reasonOf(error)
    log.error({ task: task.name, reason }, 'task failed')
    const soon = new Date(now().getTime() + retryMs)
    const regular = nextTime(task.at, now())
    const nextAt = regular < soon ? regular : soon
    await endRun(database, run, { at: now(), nextAt, error: reason })
  } finally {
    clearInterval(life)
  }
}

/** A statement's message can hold what people wrote, so of those only the code is kept. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const isStatement = 'severity' in error
  return isStatement ? `PostgreSQL ${errorCode(error)}` : error.message.slice(0, 500)
}
