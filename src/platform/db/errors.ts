export type DatabaseSetupProblem =
  | 'binaries' // the PostgreSQL programs are missing or do not run
  | 'folder' // the data folder cannot be used
  | 'version' // the data folder belongs to another major version
  | 'start' // the server does not come up
  | 'address' // DATABASE_URL or DATABASE_OWNER_URL cannot be used
  | 'city' // no such city database, or one that is not ours
  | 'migration' // the tables do not fit this program

/**
 * The database cannot be used, and only the operator can change that. The message is for the
 * operator: what is wrong, where, and what to do next. It never holds a password.
 */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError'
  readonly problem: DatabaseSetupProblem

  constructor(problem: DatabaseSetupProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
  }
}

/** The `code` of a Node or PostgreSQL error, such as 'ENOENT' or '42P04'. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const passingCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // the socket of a server that is down
  'EPIPE',
  '57P01', // the server is stopping
  '57P02', // it crashed
  '57P03', // it is starting
  '57014', // it took too long over a statement
  '25P03', // we left a transaction alone for too long
  '55P03', // somebody else holds what we wait for
  '25006', // it takes no writes: a standby, or one that is being taken over
])
/** Of connections that failed; of a server that is out of room on disk, of memory or of connections. */
const passingClasses = ['08', '53']

/** Whether the error means that the server is away or overtaxed, which passes, and not that the query is wrong. */
export function isServerTrouble(error: unknown): boolean {
  const code = errorCode(error)
  if (code !== undefined && (passingCodes.has(code) || passingClasses.includes(code.slice(0, 2))))
    return true
  // The driver has no code for a connection that broke under a query.
  return /connection (error|terminated|timeout)|timeout exceeded when trying to connect/i.test(
    errorMessage(error),
  )
}
