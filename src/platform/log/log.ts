import { randomInt } from 'node:crypto'
import { destination, type Logger, pino } from 'pino'
import type { Settings } from '../config/settings.ts'

export type Log = Logger

/**
 * Structured log on standard error: one JSON object a line. What may be logged is decided where it is
 * logged: routes by their pattern, never by their address, so that no query, no address and no id of a
 * saved list can end up here.
 */
export function createLog(settings: Pick<Settings, 'logLevel'>): Log {
  return pino(
    {
      level: settings.logLevel,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ fd: 2, sync: false }),
  )
}

/**
 * Logs a bug under a number that the person is shown, and gives that number. Name, code and stack only:
 * a message can hold what somebody typed.
 */
export function logBroken(log: Log, error: Error): string {
  const day = new Date().toISOString().slice(2, 10).replaceAll('-', '')
  const reference = `${day}-${randomInt(1_000_000, 10_000_000)}`
  log.error(
    { reference, name: error.name, code: codeOf(error), stack: framesOf(error).join('\n') },
    'broken',
  )
  return reference
}

/** The code of a PostgreSQL or Node error, such as '22021'; what is no code is left out. */
function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : undefined
}

/** Where it happened. The message stands in the stack, too, and may have lines that look like places. */
function framesOf({ stack = '', message }: Error): string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length)
  return afterMessage
    .split('\n')
    .filter((line) => /^\s+at .*(?::\d+:\d+|<anonymous>)\)?$/.test(line))
    .slice(0, 12)
}
