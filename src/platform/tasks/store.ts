import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** The only file that speaks to the table of tasks. */

/** Makes a task known; one that is known keeps its time, unless its schedule now has an earlier one. */
export async function noteTask(database: Database, name: string, dueAt: Date): Promise<void> {
  await sql`
    insert into platform.task (name, due_at) values (${name}, ${dueAt})
    on conflict (name) do update set due_at = least(platform.task.due_at, excluded.due_at)`.execute(
    database,
  )
}

/**
 * Takes a task whose time has come, for this process alone. One that another process began counts as running
 * while that shows signs of life.
 */
export async function claimTask(
  database: Database,
  name: string,
  { now, silentSince }: { now: Date; silentSince: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update platform.task set started_at = ${now}, alive_at = ${now}, ended_at = null
    where name = ${name} and due_at <= ${now}
      and (started_at is null or ended_at is not null or alive_at < ${silentSince})
    returning name`.execute(database)
  return rows.length > 0
}

export async function showLife(
  database: Database,
  run: { name: string; startedAt: Date },
  now: Date,
): Promise<void> {
  await database
    .updateTable('platform.task')
    .set({ alive_at: now })
    .where('name', '=', run.name)
    .where('started_at', '=', run.startedAt)
    .execute()
}

/** Ends a run, unless another process has taken the task over. */
export async function endRun(
  database: Database,
  run: { name: string; startedAt: Date },
  end: { at: Date; nextAt: Date; error: string | null },
): Promise<void> {
  await database
    .updateTable('platform.task')
    .set({ ended_at: end.at, due_at: end.nextAt, last_error: end.error })
    .where('name', '=', run.name)
    .where('started_at', '=', run.startedAt)
    .execute()
}
