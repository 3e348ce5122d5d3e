import type { Command } from 'commander'
import type { Settings } from '../../platform/config/settings.ts'
import { settingsOf } from '../settings.ts'

export type Serve = (
  settings: Settings,
  say: (message: string) => void,
) => Promise<{ url: string; city: { name: string }; stop(): Promise<void> }>

export function addServeCommand(program: Command, serve: Serve): void {
  program
    .command('serve')
    .description('Seiten und Schnittstelle der Stadt bereitstellen')
    .action(async (_options: unknown, command: Command) => {
      const running = await serve(settingsOf(command), (message) => console.error(message))
      console.log(`Nahbei ${running.city.name}: ${running.url}`)
      await stopSignal()
      await running.stop()
    })
}

/** Resolves when the operator or the system asks to stop; a second time ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (asked) process.exit(1)
        asked = true
        resolve()
      })
    // The launcher was killed outright: without it nobody could stop us, and we hold the port.
    if (process.connected === false) resolve()
    process.once('disconnect', resolve)
    process.channel?.unref()
  })
}
