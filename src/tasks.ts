import type { OpenCity } from './city.ts'
import {
  askForUpdates,
  deleteUnconfirmed,
  forgetUpdateAsks,
  tellNews,
} from './contexts/measures/index.ts'
import {
  askProviders,
  checkLinks,
  condenseNeedCounts,
  eraseOldReports,
  forgetAsks,
  mailReportDigests,
} from './contexts/offers/index.ts'
import { peopleRetention } from './contexts/people/index.ts'
import { runScheduledBackup } from './platform/backup/index.ts'
import type { Settings } from './platform/config/settings.ts'
import { mailFolder } from './platform/mail/index.ts'
import type { SnapshotReader } from './platform/snapshot/part.ts'
import {
  days,
  eraseExpired,
  platformRetention,
  type Retention,
  type Task,
} from './platform/tasks/index.ts'

/** What is kept for a time, and for how long: docs/DATENSCHUTZ.md says the same. */
export const retentions = (settings: Pick<Settings, 'dataFolder'>): Retention[] => [
  ...peopleRetention,
  ...platformRetention({ mailFolder: mailFolder(settings.dataFolder) }),
  {
    name: 'offers.reports',
    what: 'Kontakt und Text eines Hinweises („Stimmt nicht?“)',
    hours: 0,
    after: 'nach den Fristen, die bei den Hinweisen stehen',
    async erase(database, before) {
      const { contacts, texts } = await database
        .transaction()
        .execute((tx) => eraseOldReports(tx, before))
      return contacts + texts
    },
  },
  {
    name: 'offers.asks',
    what: 'Fragen an Träger, ob ihre Angebote noch stimmen, mit den Links',
    hours: days(2 * 365),
    after: 'nach der ersten Mail',
    erase: forgetAsks,
  },
  {
    name: 'offers.need',
    what: 'Summen von Suchen nach Monaten; danach bleiben Summen nach Jahren',
    hours: days(3 * 365),
    after: 'nach dem Ende des Monats',
    erase: condenseNeedCounts,
  },
  {
    name: 'measures.updateAsks',
    what: 'Fragen nach dem Stand von Maßnahmen, mit den Links',
    hours: days(365),
    after: 'nach der Mail',
    erase: forgetUpdateAsks,
  },
  {
    name: 'measures.unconfirmedSubscriptions',
    what: 'Mail-Adressen für Neues zu Versprechen, die niemand bestätigt hat',
    hours: days(3),
    after: 'nach der Bestellung',
    erase: deleteUnconfirmed,
  },
]

/** What a running server does by the clock. */
export function tasksOf(
  settings: Pick<Settings, 'dataFolder' | 'backup' | 'checkLinks'>,
  city: Pick<OpenCity, 'id' | 'server' | 'database'>,
  /** Public address of the site, for links in mails. */
  origin: () => string,
  /** What the public reads now. */
  snapshot: () => SnapshotReader,
): Task[] {
  const { backup } = settings
  const { database } = city
  const erase: Task = {
    name: 'eraseExpired',
    at: '5 * * * *',
    run: ({ now }) => eraseExpired(city.database, retentions(settings), now),
  }
  // On weekdays, so that who has questions finds somebody.
  const ask: Task = {
    name: 'askProviders',
    at: '40 6 * * 1-5',
    run: ({ now }) => askProviders(database, { now, origin: origin() }),
  }
  const links: Task = { name: 'checkLinks', at: '10 2 * * *', run: () => checkLinks(database) }
  const digest: Task = {
    name: 'mailReportDigests',
    at: '20 6 * * 1-5',
    run: ({ now }) => mailReportDigests(database, { now, origin: origin() }),
  }
  const news: Task = {
    name: 'tellNews',
    at: '50 6 * * 1-5',
    run: ({ now }) => tellNews(database, { now, origin: origin(), snapshot: snapshot() }),
  }
  const askUpdates: Task = {
    name: 'askForUpdates',
    at: '30 6 * * 1-5',
    run: ({ now }) => askForUpdates(database, { now, origin: origin() }),
  }
  const always = [erase, ask, askUpdates, digest, news, ...(settings.checkLinks ? [links] : [])]
  if (!backup) return always
  const makeBackup: Task = {
    name: 'backup',
    at: backup.at,
    async run() {
      const made = await runScheduledBackup({
        server: city.server,
        city: city.id,
        settings: backup,
      })
      return { removed: made?.removed.length ?? 0 }
    },
  }
  return [...always, makeBackup]
}
