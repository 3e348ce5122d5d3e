import type { Command } from 'commander'
import { listCities, openDatabaseServer } from '../../platform/db/index.ts'
import { settingsOf } from '../settings.ts'

export function addCityCommands(program: Command): void {
  program
    .command('cities')
    .description('Importierte Städte auflisten, die jüngste zuerst')
    .option('--json', 'als JSON ausgeben')
    .action(async (options: { json?: boolean }, command: Command) => {
      const server = await openDatabaseServer(settingsOf(command))
      try {
        const cities = await listCities(server)
        if (options.json) console.log(JSON.stringify(cities, null, 2))
        else if (cities.length === 0) console.log('Noch keine Stadt importiert.')
        else
          for (const { id, name, importedAt } of cities)
            console.log([id, name ?? '', importedAt?.toISOString() ?? 'unvollständig'].join('\t'))
      } finally {
        await server.close()
      }
    })
}
