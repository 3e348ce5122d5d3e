import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl'
import type { ByteSource } from './bytes.ts'
import { openInside } from './files.ts'
import { failed, ok, RecordFailure, type Result, stop } from './problem.ts'

/** A zip file whose directory was found harmless. */
export interface Archive {
  file: string
  entries: ByteSource[]
  /** The entry of exactly this path inside the archive. */
  entry(path: string): ByteSource | undefined
}

export interface ArchiveLimits {
  /** Bytes of all entries, unpacked. */
  unpacked: number
  entries: number
  /** Highest compression, for entries of more than `bigEntry` bytes. */
  ratio: number
  bigEntry: number
}

/** Ordinary maps and sheets stay far below; a zip bomb does not. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  unpacked: 600 * 1024 * 1024,
  entries: 10_000,
  ratio: 200,
  bigEntry: 8 * 1024 * 1024,
}

const SEPARATOR = ' › '

/** The path inside the archive, from the name that a source of an archive carries. */
export function entryPath(source: ByteSource): string {
  return source.file.slice(source.file.lastIndexOf(SEPARATOR) + SEPARATOR.length)
}

/**
 * Reads the directory of a zip file and refuses what could harm: entries that leave the folder,
 * encrypted or unknown entries, too many, too large, too tightly packed. Nothing is unpacked here,
 * nothing is ever written to disk; each entry is checked against its declared size and checksum
 * while it is read.
 */
export async function openArchive(
  folder: string,
  file: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Archive> {
  return await openFrom(file, { open: () => openZip(folder, file) }, limits)
}

/** The same of an archive that is in memory: a document that somebody sent. */
export async function openArchiveBytes(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Result<Archive>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const open = async () => ({ zip: await fromBufferPromise(buffer), close: async () => {} })
  try {
    return ok(await openFrom(name, { open }, limits))
  } catch (error) {
    if (error instanceof RecordFailure) return failed(error.problem)
    throw error
  }
}

interface ZipPlace {
  open(): Promise<{ zip: ZipFile; close(): Promise<void> }>
}

async function openZip(folder: string, file: string) {
  const handle = await openInside(folder, file)
  try {
    const zip = await fromFdPromise(handle.fd, { autoClose: false })
    return { zip, close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openFrom(file: string, place: ZipPlace, limits: ArchiveLimits): Promise<Archive> {
  const entries = await readDirectory(file, place)
  refuseBomb(file, entries, limits)
  const sources = new Map<string, ByteSource>()
  for (const entry of entries) {
    if (entry.fileName.endsWith('/') || /(^|\/)(__MACOSX\/|\._)/.test(entry.fileName)) continue
    refuseEntry(file, entry, sources.has(entry.fileName))
    sources.set(entry.fileName, {
      file: `${file}${SEPARATOR}${entry.fileName}`,
      size: entry.uncompressedSize,
      read: () => readEntry(file, place, entry),
    })
  }
  return { file, entries: [...sources.values()], entry: (path) => sources.get(path) }
}

async function readDirectory(file: string, place: ZipPlace): Promise<Entry[]> {
  let close = async () => {}
  try {
    const opened = await place.open()
    close = opened.close
    const { zip } = opened
    if (zip.entryCount > ARCHIVE_LIMITS.entries) throw tooMany(file)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      if (entries.length > ARCHIVE_LIMITS.entries) throw tooMany(file)
    }
    return entries
  } catch (error) {
    throw archiveFailure(file, error)
  } finally {
    await close()
  }
}

function refuseBomb(file: string, entries: Entry[], limits: ArchiveLimits): void {
  if (entries.length > limits.entries) throw tooMany(file)
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > limits.unpacked) {
    const megabytes = Math.round(limits.unpacked / 1024 / 1024)
    throw stop('unsafeArchive', file, `Das Archiv ist entpackt größer als ${megabytes} MB.`)
  }
  const bomb = entries.find(
    (entry) =>
      entry.uncompressedSize > limits.bigEntry &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio,
  )
  if (bomb) {
    const message = `„${bomb.fileName}“ ist auffällig stark gepackt und wird nicht entpackt.`
    throw stop('unsafeArchive', file, message)
  }
}

function refuseEntry(file: string, entry: Entry, doubled: boolean): void {
  if (doubled) throw stop('unsafeArchive', file, `„${entry.fileName}“ kommt im Archiv zweimal vor.`)
  if (entry.isEncrypted()) {
    throw stop('unsafeArchive', file, 'Das Archiv ist mit einem Kennwort geschützt.')
  }
  if (!entry.canDecodeFileData()) {
    throw stop(
      'unsafeArchive',
      file,
      `„${entry.fileName}“ ist mit einem unbekannten Verfahren gepackt.`,
    )
  }
}

function tooMany(file: string) {
  return stop(
    'unsafeArchive',
    file,
    `Das Archiv enthält mehr als ${ARCHIVE_LIMITS.entries} Dateien.`,
  )
}

async function* readEntry(file: string, place: ZipPlace, entry: Entry): AsyncGenerator<Uint8Array> {
  let close = async () => {}
  try {
    const opened = await place.open()
    close = opened.close
    const { zip } = opened
    const stream = await zip.openReadStreamPromise(entry)
    let checksum = 0
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum)
      yield chunk
    }
    if (checksum !== entry.crc32) {
      throw stop('truncated', file, `„${entry.fileName}“ ist beschädigt (Prüfsumme).`)
    }
  } catch (error) {
    throw archiveFailure(file, error)
  } finally {
    await close()
  }
}

/** What the zip library says, in words for the person who keeps the file. */
function archiveFailure(file: string, error: unknown): RecordFailure | unknown {
  if (!(error instanceof Error) || error.name === 'RecordFailure') return error
  const said = error.message
  if (/relative path|absolute path|invalid characters in fileName/i.test(said)) {
    return stop(
      'unsafeArchive',
      file,
      'Das Archiv enthält einen Pfad, der aus dem Ordner hinausführt.',
    )
  }
  if (/too many bytes/i.test(said)) {
    return stop('unsafeArchive', file, 'Das Archiv verschweigt seine wahre Größe.')
  }
  if (/end of central directory|invalid central directory|multi-disk/i.test(said)) {
    return stop('format', file, 'Die Datei ist kein Zip-Archiv, oder sie ist abgeschnitten.')
  }
  return stop('truncated', file, 'Das Archiv ist beschädigt und lässt sich nicht entpacken.')
}
