/** What those need who open a city and close it again; contexts use `database.ts` and `copy-in.ts`. */
export {
  defaultCity,
  ensureCityDatabase,
  isCityId,
  listCities,
  markImported,
} from './cities.ts'
export { type Database, type DatabaseOptions, openDatabase } from './database.ts'
export { DatabaseSetupError } from './errors.ts'
export { listen } from './listen.ts'
export { migrate, pendingMigrations } from './migrate.ts'
export { type DatabaseServer, openDatabaseServer } from './server.ts'
