import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { Failed } from '../failed.ts'

const fewestBytes = 16

/** The secret from which record keys are made: 64 hexadecimal characters, or any bytes. */
export async function readSeed(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => {
    throw new Failed(
      `Die Datei ${file} mit dem geheimen Startwert lässt sich nicht lesen. „nahbei perturb seed ${file}“ legt eine an.`,
    )
  })
  const text = bytes.toString('utf8').trim()
  const seed = /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : bytes
  if (seed.length < fewestBytes)
    throw new Failed(`Der Startwert in ${file} ist zu kurz: mindestens ${fewestBytes} Bytes.`)
  return seed
}

/** Makes a new seed that only its owner can read; never in place of one that is there. */
export async function createSeed(file: string): Promise<void> {
  const text = `${randomBytes(32).toString('hex')}\n`
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Failed(
      code === 'EEXIST'
        ? `Die Datei ${file} gibt es schon. Ein anderer Startwert würde andere Zahlen geben; sie bleibt, wie sie ist.`
        : `Die Datei ${file} lässt sich nicht anlegen (${code}).`,
    )
  })
}
