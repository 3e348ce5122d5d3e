import { sql } from 'kysely'
import { days, erased, type Retention } from '../../platform/tasks/index.ts'

/** How long what belongs to signing in is kept. Accounts and memberships stay: the audit log speaks of them. */
export const peopleRetention: Retention[] = [
  {
    name: 'people.ceremonies',
    what: 'Anmeldung in Arbeit (Passkey, Anmeldedienst)',
    hours: 0,
    after: 'nach ihrer Frist von höchstens einer Stunde',
    erase: (database, before) =>
      erased(sql`delete from people.ceremony where expires_at < ${before}`, database),
  },
  {
    name: 'people.keptForms',
    what: 'Formular einer abgelaufenen Sitzung (verschlüsselt)',
    hours: 0,
    after: 'nach seiner Frist von einer Stunde',
    erase: (database, before) =>
      erased(sql`delete from people.kept_form where expires_at < ${before}`, database),
  },
  {
    name: 'people.logoutTokens',
    what: 'Kennung einer Abmeldung durch den Anmeldedienst',
    hours: 0,
    after: 'nach ihrer Frist',
    erase: (database, before) =>
      erased(sql`delete from people.logout_token where expires_at < ${before}`, database),
  },
  {
    name: 'people.codeAppsBegun',
    what: 'Code-App, deren Einrichtung nicht beendet wurde',
    hours: 24,
    after: 'nach dem Beginn',
    erase: (database, before) =>
      erased(
        sql`delete from people.code_app where confirmed_at is null and created_at < ${before}`,
        database,
      ),
  },
  {
    name: 'people.links',
    what: 'Eintrag eines Links aus einer Mail',
    hours: days(30),
    after: 'nachdem er benutzt wurde oder abgelaufen ist',
    erase: (database, before) =>
      erased(sql`delete from people.link where least(used_at, expires_at) < ${before}`, database),
  },
  {
    name: 'people.sessions',
    what: 'Eintrag einer Sitzung',
    hours: days(90),
    after: 'nach ihrem Ende',
    erase: (database, before) =>
      erased(
        sql`delete from people.session where least(ended_at, expires_at) < ${before}`,
        database,
      ),
  },
  {
    name: 'people.knownDevices',
    what: 'bekanntes Gerät',
    hours: days(365),
    after: 'nach der letzten Nutzung',
    erase: (database, before) =>
      erased(sql`delete from people.known_device where seen_at < ${before}`, database),
  },
]
