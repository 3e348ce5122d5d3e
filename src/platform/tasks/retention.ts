import { sql } from 'kysely'
import { eraseAuditPersonal } from '../audit/index.ts'
import type { Database } from '../db/database.ts'
import { deleteEndedMails, deleteOldLetters } from '../mail/index.ts'

/** Something that is kept for a time and then erased. docs/DATENSCHUTZ.md lists them all. */
export interface Retention {
  name: `${string}.${string}`
  /** In German, for those who look after data protection. */
  what: string
  /** How long, in hours; 0 where it carries its own last day. */
  hours: number
  /** In German, from when: 'nach dem Ende'. */
  after: string
  /** Erases what has been over since before `before`; gives how much. */
  erase(database: Database, before: Date): Promise<number>
}

export const days = (count: number) => count * 24

/** What the platform itself keeps. */
export const platformRetention = (parts: { mailFolder: string }): Retention[] => [
  {
    name: 'platform.dailySecrets',
    what: 'Schlüssel des Tages für Zähler gegen Missbrauch',
    hours: 0,
    after: 'nach dem Tag (UTC)',
    erase: (database, before) =>
      erased(sql`delete from platform.daily_secret where day < ${dayOf(before)}::date`, database),
  },
  {
    name: 'platform.rateWindows',
    what: 'Zähler gegen Missbrauch',
    hours: 0,
    after: 'nach dem Tag (UTC), mit dessen Schlüssel',
    erase: (database, before) =>
      erased(
        sql`delete from platform.rate where window_start < ${`${dayOf(before)}T00:00:00Z`}::timestamptz`,
        database,
      ),
  },
  {
    name: 'platform.idempotencyKeys',
    what: 'Schutz vor doppelten Absendungen, mit deren Ergebnis',
    hours: 24,
    after: 'nach der Absendung',
    erase: (database, before) =>
      erased(sql`delete from platform.idempotency where created_at < ${before}`, database),
  },
  {
    name: 'platform.mails',
    what: 'Eintrag einer Mail (Adresse und Inhalt gehen mit dem Versand)',
    hours: days(90),
    after: 'nach dem Versand',
    erase: deleteEndedMails,
  },
  {
    name: 'platform.mailFiles',
    what: 'Mails, die ohne Mail-Server als Dateien abgelegt werden',
    hours: days(90),
    after: 'nach dem Ablegen',
    erase: (_database, before) => deleteOldLetters(parts.mailFolder, before),
  },
  {
    name: 'platform.auditReasons',
    what: 'Gründe und andere persönliche Worte im Protokoll',
    hours: 0,
    after: 'nach dem Tag, der beim Eintrag steht',
    erase: eraseAuditPersonal,
  },
]

/**
 * Erases all whose time is over. What fails does not keep the rest from going.
 * @throws naming what failed
 */
export async function eraseExpired(
  database: Database,
  retentions: readonly Retention[],
  now: Date,
): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  const failed: string[] = []
  for (const { name, hours, erase } of retentions) {
    try {
      const count = await erase(database, new Date(now.getTime() - hours * 3_600_000))
      if (count > 0) gone[name] = count
    } catch {
      failed.push(name)
    }
  }
  if (failed.length > 0) throw new Error(`could not be erased: ${failed.join(', ')}`)
  return gone
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** Runs a deletion and gives how many rows are gone. */
export async function erased(
  statement: ReturnType<typeof sql>,
  database: Database,
): Promise<number> {
  const { numAffectedRows } = await statement.execute(database)
  return Number(numAffectedRows ?? 0)
}
