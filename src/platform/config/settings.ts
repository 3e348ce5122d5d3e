import { resolve } from 'node:path'

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
  }
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

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

function readLogLevel(text: string | undefined, complain: Complain) {
  if (text === undefined) return undefined
  const level = logLevels.find((known) => known === text)
  return level ?? complain('LOG_LEVEL', `muss eines von ${logLevels.join(', ')} sein.`)
}
