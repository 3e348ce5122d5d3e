import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { z } from 'zod'
import { errorCode, errorMessage } from '../db/errors.ts'
import { decompressBlock, RowTally } from './blocks.ts'
import { ByteReader } from './byteReader.ts'
import { decrypted, isEncrypted } from './encryption.ts'
import {
  type BackedUpTable,
  FRAME_HEADER_BYTES,
  type FrameKind,
  footerSchema,
  formatVersion,
  longestMagic,
  type Manifest,
  manifestSchema,
  readFrameHeader,
  readMagic,
  type TableEnd,
  tableBeginSchema,
  tableEndSchema,
  tableName,
} from './format.ts'
import { BackupProblem } from './problem.ts'

export interface BackupSource {
  path: string
  /** Private keys, for an encrypted file. */
  identities?: readonly string[]
}

export interface BackupContent {
  manifest: Manifest
  /** One for each table of the manifest, in its order. */
  ends: TableEnd[]
  rows: number
  /** Of the file before encryption: two files that share it hold the same. */
  sha256: string
}

/** Takes a table's COPY text. What it leaves is read and checked all the same. */
export type OnTable = (
  table: BackedUpTable,
  text: AsyncIterable<Buffer>,
  manifest: Manifest,
) => Promise<void>

/**
 * Reads a backup from its first to its last byte, a block at a time, and holds every hash against what
 * it finds. What `onTable` was given is only sure once this resolves.
 * @throws {BackupProblem} if the file is not whole, not ours or not readable
 */
export async function readBackup(source: BackupSource, onTable?: OnTable): Promise<BackupContent> {
  const bytes = new ByteReader(plainBytes(source))
  try {
    return await new BackupReader(source.path, bytes).read(onTable)
  } finally {
    await bytes.close()
  }
}

async function* plainBytes({ path, identities = [] }: BackupSource): AsyncGenerator<Buffer> {
  const raw = new ByteReader(fileBytes(path))
  try {
    if (!isEncrypted(await raw.peek(64))) return yield* raw.rest()
    if (identities.length === 0)
      throw new BackupProblem(
        'sealed',
        `Die Sicherung ${path} ist verschlüsselt. Nennen Sie mit --identity die Datei mit dem privaten Schlüssel.`,
      )
    yield* decrypted(raw.rest(), identities)
  } finally {
    await raw.close()
  }
}

async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  try {
    const file = await open(path, 'r')
    try {
      yield* file.createReadStream({ highWaterMark: 1 << 18, autoClose: false })
    } finally {
      await file.close()
    }
  } catch (cause) {
    const reason =
      errorCode(cause) === 'ENOENT'
        ? 'Es gibt sie nicht. Prüfen Sie den Namen'
        : `${errorMessage(cause)}. Prüfen Sie Name und Rechte`
    throw new BackupProblem('file', `Die Datei ${path} lässt sich nicht lesen. ${reason}.`, {
      cause,
    })
  }
}

class BackupReader {
  readonly #path: string
  readonly #bytes: ByteReader
  readonly #hash = createHash('sha256')

  constructor(path: string, bytes: ByteReader) {
    this.#path = path
    this.#bytes = bytes
  }

  async read(onTable?: OnTable): Promise<BackupContent> {
    await this.#magic()
    const manifest = await this.#json('MANI', manifestSchema)
    const ends: TableEnd[] = []
    for (const [index, table] of manifest.tables.entries())
      ends.push(await this.#table(manifest, index, table, onTable))
    const sha256 = this.#hash.copy().digest('hex')
    const footer = await this.#json('DONE', footerSchema)
    const rows = ends.reduce((sum, end) => sum + end.rows, 0)
    if (footer.sha256 !== sha256 || footer.rows !== rows || footer.tables !== ends.length)
      throw this.#damaged('Die Prüfsumme über die ganze Datei stimmt nicht')
    if ((await this.#bytes.peek(1)).length > 0)
      throw this.#damaged('Nach dem Ende der Sicherung steht noch etwas')
    return { manifest, ends, rows, sha256 }
  }

  async #magic(): Promise<void> {
    const start = await this.#bytes.peek(longestMagic)
    const found = readMagic(start)
    if (!found)
      throw new BackupProblem(
        'foreign',
        start.length === 0
          ? `Die Datei ${this.#path} ist leer.`
          : `Die Datei ${this.#path} ist keine Sicherung von Nahbei. Nehmen Sie eine Datei, die "nahbei backup" geschrieben hat.`,
      )
    if (found.version > formatVersion)
      throw new BackupProblem(
        'newer',
        `Die Sicherung hat das Format ${found.version}; dieses Programm kennt nur die Formate bis ${formatVersion}. Nehmen Sie die Programmversion, die sie gemacht hat, oder eine neuere.`,
      )
    this.#hash.update(await this.#bytes.take(found.length))
  }

  async #table(
    manifest: Manifest,
    index: number,
    table: BackedUpTable,
    onTable: OnTable | undefined,
  ): Promise<TableEnd> {
    const begin = await this.#json('TABL', tableBeginSchema)
    if (begin.table !== index) throw this.#damaged(`Auf Tabelle ${index} folgt ${begin.table}`)
    const tally = new RowTally()
    const text = this.#text(tally)
    await onTable?.(table, text, manifest)
    for await (const _rest of text); // what nobody took
    const end = await this.#json('TEND', tableEndSchema)
    const found = tally.end()
    if (found.rows !== end.rows || found.bytes !== end.bytes || found.sha256 !== end.sha256)
      throw this.#damaged(`Die Zeilen der Tabelle ${tableName(table)} stimmen nicht`)
    return end
  }

  async *#text(tally: RowTally): AsyncGenerator<Buffer> {
    while ((await this.#peekHeader()).kind === 'DATA') {
      const block = await decompressBlock(await this.#frame('DATA')).catch((cause) => {
        throw this.#damaged('Ein Block lässt sich nicht entpacken', cause)
      })
      tally.add(block)
      yield block
    }
  }

  async #json<T>(kind: FrameKind, schema: z.ZodType<T>): Promise<T> {
    const content = await this.#frame(kind)
    try {
      return schema.parse(JSON.parse(content.toString('utf8')))
    } catch (cause) {
      throw this.#damaged('Eine Angabe ist nicht lesbar', cause)
    }
  }

  async #peekHeader() {
    const header = await this.#bytes.peek(FRAME_HEADER_BYTES)
    if (header.length < FRAME_HEADER_BYTES) throw this.#truncated()
    const found = readFrameHeader(header)
    if (!found) throw this.#damaged('Ein Abschnitt fängt nicht an, wie er soll')
    return found
  }

  async #frame(kind: FrameKind): Promise<Buffer> {
    const header = await this.#peekHeader()
    if (header.kind !== kind) throw this.#damaged(`Statt ${kind} folgt ${header.kind}`)
    const whole = FRAME_HEADER_BYTES + header.length
    const bytes = await this.#bytes.take(whole)
    if (bytes.length < whole) throw this.#truncated()
    this.#hash.update(bytes)
    return bytes.subarray(FRAME_HEADER_BYTES)
  }

  #truncated(): BackupProblem {
    return new BackupProblem(
      'truncated',
      `Die Sicherung ${this.#path} ist abgeschnitten: Sie endet nach ${this.#bytes.position.toLocaleString('de-DE')} Bytes mitten im Inhalt. Nehmen Sie eine andere Sicherung, oder kopieren Sie die Datei noch einmal.`,
    )
  }

  #damaged(what: string, cause?: unknown): BackupProblem {
    return new BackupProblem(
      'damaged',
      `Die Sicherung ${this.#path} ist beschädigt. ${what} (bei Byte ${this.#bytes.position.toLocaleString('de-DE')}). Nehmen Sie eine andere Sicherung, oder kopieren Sie die Datei noch einmal.`,
      { cause },
    )
  }
}
