import { resolve } from 'node:path'
import { readMailSender } from '../mail/address.ts'
import { isSchedule } from '../tasks/schedule.ts'

/** Everything that is set from outside. docs/OPERATIONS.md describes each; nothing else is read from the environment. */
export interface Settings {
  host: string
  port: number
  /** PostgreSQL to use; without it Nahbei runs its own. */
  databaseUrl?: string
  /** Role that migrates; by default that of `databaseUrl`. */
  databaseOwnerUrl?: string
  /** Folder of the embedded database and of files. */
  dataFolder: string
  /** City to serve; by default the one imported last. */
  city?: string
  /** Public address, such as https://hilfe.example.de; by default that of the listener. */
  baseUrl?: string
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** How many proxies of the city's own stand before this server: so many addresses at the end of X-Forwarded-For are theirs. */
  proxyHops: number
  /** Mail server, such as smtps://user:password@mail.example.de; without it mails become files in `dataFolder`/mail. */
  smtpUrl?: string
  /** Sender of mails: 'Stadt Musterstadt <nahbei@example.de>'. */
  mailFrom?: string
  /** The city's own identity provider (OpenID Connect). */
  signOn?: SignOnSettings
  /** Scheduled backups; without it there are none. */
  backup?: BackupSettings
  /** Whether this server may ask the web addresses that offers name if they still work. */
  checkLinks?: boolean
}

export interface SignOnSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it: 'Stadt-Anmeldung'. */
  name: string
  /** JSON file that says which claims give which role in which organisation. */
  rolesFile: string
}

export interface BackupSettings {
  folder: string
  /** Cron expression in German time: '15 3 * * *'. */
  at: string
  /** How many backups to keep. */
  keep: number
  /** Public key (age1…) that backups are encrypted to. */
  recipient?: string
}

export interface SettingProblem {
  name: string
  reason: string
}

type Environment = Record<string, string | undefined>

/** Reads and checks the environment. All that is wrong is named at once. */
export function readSettings(
  environment: Environment,
): { ok: true; settings: Settings } | { ok: false; problems: SettingProblem[] } {
  const problems: SettingProblem[] = []
  const given = (name: string) => environment[name]?.trim() || undefined
  const complain = (name: string, reason: string) => {
    problems.push({ name, reason })
    return undefined
  }

  const settings: Settings = {
    host: given('HOST') ?? '127.0.0.1',
    port: readPort(given('PORT'), complain) ?? 3000,
    databaseUrl: readDatabaseUrl('DATABASE_URL', given('DATABASE_URL'), complain),
    databaseOwnerUrl: readDatabaseUrl('DATABASE_OWNER_URL', given('DATABASE_OWNER_URL'), complain),
    dataFolder: resolve(given('NAHBEI_DATA') ?? '.nahbei'),
    city: readCity(given('NAHBEI_CITY'), complain),
    baseUrl: readBaseUrl(given('BASE_URL'), complain),
    logLevel: readLogLevel(given('LOG_LEVEL'), complain) ?? 'info',
    proxyHops: readNumber('PROXY_HOPS', given('PROXY_HOPS'), { most: 9 }, complain) ?? 0,
    smtpUrl: readSmtpUrl(given('SMTP_URL'), complain),
    mailFrom: readMailFrom(given('MAIL_FROM'), complain),
    signOn: readSignOn(given, complain),
    backup: readBackup(given, complain),
    checkLinks: readYesNo('CHECK_LINKS', given('CHECK_LINKS'), complain),
  }
  if (settings.smtpUrl && !settings.mailFrom)
    complain('MAIL_FROM', 'fehlt: der Absender der Mails, wie „Stadt <nahbei@example.de>“.')
  if (settings.databaseOwnerUrl && !settings.databaseUrl)
    complain('DATABASE_OWNER_URL', 'gilt nur zusammen mit DATABASE_URL. Setzen Sie beide.')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings }
}

type Complain = (name: string, reason: string) => undefined

function readPort(text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65535
    ? port
    : complain('PORT', `muss eine Zahl von 0 bis 65535 sein, ist aber „${text}“.`)
}

function readDatabaseUrl(name: string, text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  // The value may hold a password, so it is never repeated in a message.
  if (!URL.canParse(text))
    return complain(name, 'ist keine Adresse wie postgresql://rolle@rechner:5432/stadt.')
  const { protocol } = new URL(text)
  return protocol === 'postgres:' || protocol === 'postgresql:'
    ? text
    : complain(name, `muss mit postgresql:// beginnen, nicht mit ${protocol}//.`)
}

function readCity(text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  return /^[a-z][a-z0-9_-]{0,40}$/.test(text)
    ? text
    : complain('NAHBEI_CITY', `ist kein Kürzel einer Stadt wie „berlin“, sondern „${text}“.`)
}

function readBaseUrl(text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    return complain('BASE_URL', `muss mit https:// oder http:// beginnen, ist aber „${text}“.`)
  return text.replace(/\/+$/, '')
}

function readNumber(
  name: string,
  text: string | undefined,
  { least = 0, most }: { least?: number; most: number },
  complain: Complain,
) {
  if (text === undefined) return undefined
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most
    ? number
    : complain(name, `muss eine Zahl von ${least} bis ${most} sein, ist aber „${text}“.`)
}

function readYesNo(name: string, text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  if (/^(yes|ja|true|1|on)$/i.test(text)) return true
  if (/^(no|nein|false|0|off)$/i.test(text)) return false
  return complain(name, `muss „yes“ oder „no“ sein, ist aber „${text}“.`)
}

function readSmtpUrl(text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  // Never repeated in a message: it may hold a password.
  return /^smtps?:\/\//.test(text) && URL.canParse(text)
    ? text
    : complain('SMTP_URL', 'ist keine Adresse wie smtps://name:passwort@mail.example.de.')
}

function readMailFrom(text: string | undefined, complain: Complain) {
  if (text === undefined || readMailSender(text)) return text
  return complain('MAIL_FROM', `ist kein Absender wie „Stadt <nahbei@example.de>“.`)
}

type Given = (name: string) => string | undefined

/** All of them or none. */
function readSignOn(given: Given, complain: Complain): SignOnSettings | undefined {
  const issuer = given('OIDC_ISSUER')
  const rest = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const
  if (!issuer) {
    for (const name of rest)
      if (given(name)) complain(name, 'gilt nur zusammen mit OIDC_ISSUER. Setzen Sie beide.')
    return undefined
  }
  if (!/^https?:\/\//.test(issuer) || !URL.canParse(issuer))
    return complain('OIDC_ISSUER', `ist keine Adresse wie https://anmeldung.example.de.`)
  for (const name of rest) if (!given(name)) complain(name, 'fehlt. OIDC_ISSUER braucht es.')
  return {
    issuer,
    clientId: given('OIDC_CLIENT_ID') ?? '',
    clientSecret: given('OIDC_CLIENT_SECRET') ?? '',
    name: given('OIDC_NAME') ?? 'Anmeldung der Stadt',
    rolesFile: resolve(given('OIDC_ROLES') ?? ''),
  }
}

function readBackup(given: Given, complain: Complain): BackupSettings | undefined {
  const folder = given('BACKUP_FOLDER')
  if (!folder) {
    for (const name of ['BACKUP_AT', 'BACKUP_KEEP', 'BACKUP_RECIPIENT'])
      if (given(name)) complain(name, 'gilt nur zusammen mit BACKUP_FOLDER. Setzen Sie beide.')
    return undefined
  }
  const recipient = given('BACKUP_RECIPIENT')
  if (recipient && !/^age1[a-z0-9]{20,}$/.test(recipient))
    complain('BACKUP_RECIPIENT', 'ist kein öffentlicher Schlüssel, der mit age1 beginnt.')
  const at = given('BACKUP_AT') ?? '15 3 * * *'
  if (!isSchedule(at))
    complain(
      'BACKUP_AT',
      `ist kein Zeitplan wie „15 3 * * *“ (täglich um 3:15 Uhr), sondern „${at}“.`,
    )
  return {
    folder: resolve(folder),
    at,
    keep:
      readNumber('BACKUP_KEEP', given('BACKUP_KEEP'), { least: 1, most: 10_000 }, complain) ?? 14,
    ...(recipient ? { recipient } : {}),
  }
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

function readLogLevel(text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  const level = logLevels.find((known) => known === text)
  return level ?? complain('LOG_LEVEL', `muss eines von ${logLevels.join(', ')} sein.`)
}
