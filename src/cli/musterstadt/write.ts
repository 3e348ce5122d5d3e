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
  for (const [path, pieces] of made.files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    const file = await open(target, 'w')
    let bytes = 0
    let waiting = ''
    try {
      for (const piece of pieces()) {
        waiting += piece
        if (waiting.length < chunkSize) continue
        bytes += (await file.write(waiting)).bytesWritten
        waiting = ''
      }
      bytes += (await file.write(waiting)).bytesWritten
    } finally {
      await file.close()
    }
    onFile(path, bytes)
  }
}
