import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MadePack } from './generate.ts'

const chunkSize = 1 << 18

/** Writes a made pack into a folder, piece by piece, and tells of each file when it is done. */
export async function writePack(
  made: MadePack,
  folder: string,
  onFile: (path: string, bytes: number) => void = () => {},
): Promise<void> {
  for (const [path, pieces] of [...made.files, ...made.binaries]) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    const file = await open(target, 'w')
    let bytes = 0
    let waiting: Uint8Array[] = []
    let held = 0
    const flush = async () => {
      bytes += (await file.write(Buffer.concat(waiting))).bytesWritten
      waiting = []
      held = 0
    }
    try {
      for await (const piece of pieces()) {
        const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
        waiting.push(chunk)
        held += chunk.length
        if (held >= chunkSize) await flush()
      }
      await flush()
    } finally {
      await file.close()
    }
    onFile(path, bytes)
  }
}
