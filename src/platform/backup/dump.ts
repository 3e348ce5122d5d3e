import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { compressed, inBlocks, RowTally } from './blocks.ts'
import {
  type BackedUpTable,
  type FrameKind,
  frameHeader,
  type Manifest,
  magicLine,
  type TableEnd,
  tableName,
} from './format.ts'
import { copyStatement } from './store.ts'

/** What has been written so far. */
export interface DumpProgress {
  tables: number
  rows: number
}

/**
 * The bytes of a backup, made as they are asked for. The connection must be in the transaction whose
 * snapshot is to be kept; `progress` is kept up to date.
 */
export async function* dump(
  client: pg.Client,
  manifest: Manifest,
  progress: DumpProgress,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const bytes of body(client, manifest, progress)) {
    hash.update(bytes)
    yield bytes
  }
  yield jsonFrame('DONE', { ...progress, sha256: hash.digest('hex') })
}

async function* body(client: pg.Client, manifest: Manifest, progress: DumpProgress) {
  yield magicLine()
  yield jsonFrame('MANI', manifest)
  for (const [table, backedUp] of manifest.tables.entries()) {
    yield jsonFrame('TABL', { table })
    const tally = new RowTally()
    for await (const block of compressed(inBlocks(copyOut(client, backedUp, tally))))
      yield frame('DATA', block)
    const end: TableEnd = tally.end()
    yield jsonFrame('TEND', end)
    progress.tables++
    progress.rows += end.rows
  }
}

/** A table's COPY text as the server sends it, counted as it goes by. */
export async function* copyOut(
  client: pg.Client,
  table: BackedUpTable,
  tally?: RowTally,
): AsyncGenerator<Buffer> {
  const copy = client.query(copyTo(copyStatement(table, 'to stdout')))
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    tally?.add(chunk)
    yield chunk
  }
  // The server's own count comes with the end of the command, after the last row.
  await client.query('select')
  if (tally && copy.rowCount !== tally.rows)
    throw new Error(`${tableName(table)}: ${tally.rows} rows came, ${copy.rowCount} were sent`)
}

function frame(kind: FrameKind, content: Buffer): Buffer {
  return Buffer.concat([frameHeader(kind, content.length), content])
}

const jsonFrame = (kind: FrameKind, content: object) =>
  frame(kind, Buffer.from(JSON.stringify(content)))
