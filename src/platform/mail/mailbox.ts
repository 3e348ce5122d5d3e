import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { errorCode } from '../db/errors.ts'
import type { MailSender } from './address.ts'
import type { Carrier } from './carrier.ts'
import { messageOf } from './message.ts'

/** Sender of mails that never leave the machine. */
export const localSender: MailSender = { name: 'Nahbei', address: 'nahbei@localhost' }

/** Where mails lie as files without a mail server. */
export const mailFolder = (dataFolder: string) => join(dataFolder, 'mail')

/**
 * Puts mails into a folder as files that any mail program opens: `20260601T100000Z-<id>.eml`. They hold what
 * is meant for one person, so only the program's own user may read them.
 */
export function folderCarrier(folder: string, from: MailSender = localSender): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async carry(letter) {
      try {
        const { message } = await transport.sendMail(messageOf(letter, from))
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await chmod(folder, 0o700)
        const time = letter.createdAt.toISOString().replace(/[-:]|\.\d+/g, '')
        const file = join(folder, `${time}-${letter.id}.eml`)
        // Under its name only when it is whole.
        await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 }) // by `buffer` above
        await rename(`${file}.part`, file)
        return { ok: true }
      } catch (error) {
        return { ok: false, permanent: false, code: errorCode(error) ?? 'file' }
      }
    },
  }
}

/** Removes mails that were written before `before`. Gives how many. */
export async function deleteOldLetters(folder: string, before: Date): Promise<number> {
  let gone = 0
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.eml(\.part)?$/.test(name)) continue
    const file = join(folder, name)
    const written = await stat(file).catch(() => undefined)
    if (!written || written.mtime >= before) continue
    await rm(file, { force: true })
    gone += 1
  }
  return gone
}
