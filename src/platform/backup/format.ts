import { crc32 } from 'node:zlib'
import { z } from 'zod'

/** Version of the format this program writes, and the newest it reads. README.md describes it. */
export const formatVersion = 1

const MAGIC = 'NAHBEI-BACKUP '
/** Longest first line: room for a version of nine digits. */
export const longestMagic = MAGIC.length + 10

export const magicLine = (): Buffer => Buffer.from(`${MAGIC}${formatVersion}\n`)

/** Version in the first line, or undefined where the file is none of ours. */
export function readMagic(start: Buffer): { version: number; length: number } | undefined {
  const found = new RegExp(`^${MAGIC}(\\d{1,9})\\n`).exec(start.toString('latin1'))
  return found ? { version: Number(found[1]), length: found[0].length } : undefined
}

/** COPY text is cut into pieces of at most so many bytes, each compressed by itself. */
export const BLOCK_BYTES = 1 << 20
/** No frame is longer; what cannot be compressed grows a little. */
export const MOST_FRAME_BYTES = BLOCK_BYTES + (1 << 16)

/** Manifest, begin of a table, its rows, its end, end of the file. */
const frameKinds = ['MANI', 'TABL', 'DATA', 'TEND', 'DONE'] as const
export type FrameKind = (typeof frameKinds)[number]

export const FRAME_HEADER_BYTES = 12

/** Kind, length of what follows, and a check of both, so that a wrong length is known at once. */
export function frameHeader(kind: FrameKind, length: number): Buffer {
  const header = Buffer.alloc(FRAME_HEADER_BYTES)
  header.write(kind, 'latin1')
  header.writeUInt32BE(length, 4)
  header.writeUInt32BE(crc32(header.subarray(0, 8)), 8)
  return header
}

/** undefined where the bytes are no header. */
export function readFrameHeader(header: Buffer): { kind: FrameKind; length: number } | undefined {
  const text = header.toString('latin1', 0, 4)
  const kind = frameKinds.find((known) => known === text)
  const length = header.readUInt32BE(4)
  if (!kind || length > MOST_FRAME_BYTES) return undefined
  return header.readUInt32BE(8) === crc32(header.subarray(0, 8)) ? { kind, length } : undefined
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

const backedUpTable = z.strictObject({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
})
export type BackedUpTable = z.infer<typeof backedUpTable>

export const manifestSchema = z.strictObject({
  format: z.literal(formatVersion),
  madeAt: z.iso.datetime(),
  /** Version of the program that made it. */
  program: z.string(),
  /** `server_version_num` of the PostgreSQL it was made on: 180004. */
  postgres: z.int(),
  city: z.strictObject({
    id: z.string(),
    name: z.string().optional(),
    importedAt: z.iso.datetime().optional(),
  }),
  migrations: z.array(
    z.strictObject({ number: z.int().positive(), name: z.string(), checksum: sha256 }),
  ),
  /** In the order in which they follow. */
  tables: z.array(backedUpTable),
  sequences: z.array(
    z.strictObject({
      schema: z.string(),
      name: z.string(),
      /** Text, because a bigint need not fit a number. */
      lastValue: z.string().regex(/^-?\d+$/),
      called: z.boolean(),
    }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

export const tableBeginSchema = z.strictObject({ table: count })

/** Of the COPY text before compression. */
export const tableEndSchema = z.strictObject({ rows: count, bytes: count, sha256 })
export type TableEnd = z.infer<typeof tableEndSchema>

/** SHA-256 over every byte of the file before this frame. */
export const footerSchema = z.strictObject({ tables: count, rows: count, sha256 })

export const tableName = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`
