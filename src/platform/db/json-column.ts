import type { ColumnType } from 'kysely'

/**
 * A json or jsonb column: written as JSON text, because `pg` would make a PostgreSQL array of a
 * JavaScript one; read as a value that its reader has to check.
 */
export type JsonColumn = ColumnType<unknown, string, string>
