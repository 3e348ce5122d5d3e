import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { errorMessage } from '../db/errors.ts'
import { BackupProblem } from './problem.ts'

/** First line of every file that age has encrypted: https://age-encryption.org/v1 */
const AGE_MAGIC = 'age-encryption.org/v1\n'

export const isEncrypted = (start: Buffer) =>
  start.toString('latin1', 0, AGE_MAGIC.length) === AGE_MAGIC

/**
 * Encrypts to a public key; without one the bytes go through as they are.
 * @throws {BackupProblem} if it is no public key
 */
export async function encrypted(
  bytes: AsyncGenerator<Buffer>,
  recipient: string | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (recipient === undefined) return bytes
  return await encrypterTo(recipient).encrypt(webStream(bytes))
}

/** @throws {BackupProblem} if `recipient` is no public key */
export function encrypterTo(recipient: string): Encrypter {
  try {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    return encrypter
  } catch (cause) {
    throw new BackupProblem(
      'recipient',
      `„${recipient}“ ist kein öffentlicher Schlüssel. Er beginnt mit age1; "nahbei backup-key DATEI" legt ein Schlüsselpaar an.`,
      { cause },
    )
  }
}

/** The plain bytes of an encrypted file. */
export async function* decrypted(
  bytes: AsyncIterable<Buffer>,
  identities: readonly string[],
): AsyncGenerator<Buffer> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    const plain = await decrypter.decrypt(webStream(bytes))
    for await (const chunk of plain as NodeReadableStream<Uint8Array>)
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  } catch (error) {
    throw error instanceof BackupProblem ? error : problemOf(error)
  }
}

function problemOf(cause: unknown): BackupProblem {
  if (errorMessage(cause).includes('no identity matched'))
    return new BackupProblem(
      'wrongKey',
      'Der Schlüssel passt nicht: Die Sicherung ist für einen anderen verschlüsselt. Nennen Sie mit --identity die Datei mit dem richtigen Schlüssel.',
      { cause },
    )
  return new BackupProblem(
    'damaged',
    'Die verschlüsselte Sicherung ist beschädigt oder abgeschnitten. Nehmen Sie eine andere Sicherung, oder kopieren Sie die Datei noch einmal.',
    { cause },
  )
}

/** age takes web streams; their types in Node and in the DOM are the same thing twice. */
const webStream = (bytes: AsyncIterable<Uint8Array>) =>
  Readable.toWeb(
    Readable.from(bytes, { objectMode: true, highWaterMark: 1 }),
  ) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>

/**
 * Private keys in a file as `nahbei backup-key` and `age-keygen` write it.
 * @throws {BackupProblem} if it cannot be read or holds none
 */
export async function readIdentities(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new BackupProblem(
      'identity',
      `Die Schlüsseldatei ${file} lässt sich nicht lesen: ${errorMessage(cause)}.`,
      { cause },
    )
  })
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  try {
    if (identities.length === 0) throw new Error('empty')
    const decrypter = new Decrypter()
    for (const identity of identities) decrypter.addIdentity(identity)
    return identities
  } catch {
    // Without the cause: it may repeat the key.
    throw new BackupProblem(
      'identity',
      `In der Datei ${file} steht kein privater Schlüssel. Er beginnt mit AGE-SECRET-KEY-.`,
    )
  }
}

/** A new pair of keys. */
export async function makeKeyPair(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
