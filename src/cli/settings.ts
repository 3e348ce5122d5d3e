import type { Command } from 'commander'
import { readSettings, type Settings } from '../platform/config/settings.ts'
import { Failed } from './failed.ts'

/** The settings of this run: environment, then `--city`. */
export function settingsOf(command: Command): Settings {
  const { city } = command.optsWithGlobals<{ city?: string }>()
  const read = readSettings({ ...process.env, ...(city ? { NAHBEI_CITY: city } : {}) })
  if (read.ok) return read.settings
  const lines = read.problems.map(({ name, reason }) => `  ${name} ${reason}`)
  throw new Failed(`Die Einstellungen stimmen nicht:\n${lines.join('\n')}`)
}
