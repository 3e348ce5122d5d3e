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
