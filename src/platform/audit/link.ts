import { createHash } from 'node:crypto'

/** A row of the log as the chain sees it; every field as text, so that nothing depends on how a value is shown. */
export interface LoggedRow {
  id: number
  /** Microseconds since 1970; null for what is no moment. */
  at: number | null
  operation: string
  effect: string
  outcome: string
  actorKind: string
  actorId: string | null
  organisation: string | null
  session: string | null
  subject: string | null
  reason: string | null
  detail: string
  personalHash: Buffer | null
}

/** Before the first row. */
export const noHash = Buffer.alloc(32)

/**
 * The hash of a row: SHA-256 over the hash of the row before and this row's fields. The same as
 * `platform.audit_text` in the migrations, written a second time: what proves a sealer must not be the sealer.
 */
export const linkOf = (previous: Buffer, row: LoggedRow): Buffer =>
  createHash('sha256').update(previous).update(fieldsOf(row).map(netstring).join('')).digest()

const fieldsOf = (row: LoggedRow): (string | null)[] => [
  String(row.id),
  row.at === null ? null : momentText(row.at),
  row.operation,
  row.effect,
  row.outcome,
  row.actorKind,
  row.actorId,
  row.organisation,
  row.session,
  row.subject,
  row.reason,
  row.detail,
  row.personalHash?.toString('hex') ?? null,
]

/** '2026-06-01T10:00:00.123456Z'. */
function momentText(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000)
  const rest = String(microseconds - milliseconds * 1000).padStart(3, '0')
  return new Date(milliseconds).toISOString().replace('Z', `${rest}Z`)
}

/** A field so that no two rows can read the same: its length in bytes, then itself. */
const netstring = (text: string | null): string =>
  text === null ? '-' : `${Buffer.byteLength(text)}:${text}`
