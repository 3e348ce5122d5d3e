export {
  type CityDatabase,
  defaultCity,
  ensureCityDatabase,
  isCityId,
  listCities,
  markImported,
} from './cities.ts'
export { type CopyRow, type CopyValue, copyIn } from './copy-in.ts'
export {
  type Database,
  type DatabaseOptions,
  openDatabase,
  type Tables,
  type Transaction,
} from './database.ts'
export { DatabaseSetupError, type DatabaseSetupProblem } from './errors.ts'
export { type Listener, type ListenHandlers, listen } from './listen.ts'
export type { DatabaseLog } from './log.ts'
export { migrate } from './migrate.ts'
export {
  type DatabaseRole,
  type DatabaseServer,
  type DatabaseServerSettings,
  openDatabaseServer,
} from './server.ts'
