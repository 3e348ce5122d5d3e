import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject, vi } from 'vitest'

/**
 * The words of mails to an address, waits until there is one that holds `words`. They are sent a moment after a page
 * was answered, and lie as files where no mail server is set.
 */
export async function mailWith(address: string, words: string | RegExp): Promise<string> {
  return await vi.waitFor(
    async () => {
      const found = (await mailsTo(address)).find((mail) =>
        typeof words === 'string' ? mail.includes(words) : words.test(mail),
      )
      if (found === undefined) throw new Error(`no mail to ${address} with ${words} yet`)
      return found
    },
    { timeout: 20_000, interval: 200 },
  )
}

/** What has come so far. */
export async function mailsTo(address: string): Promise<string[]> {
  const folder = join(inject('journeyData'), 'mail')
  const files = await readdir(folder).catch(() => [])
  const names = files.filter((name) => name.endsWith('.eml')).sort()
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return mails
    .map((mail) => mail.replaceAll('\r\n', '\n'))
    .filter((mail) => mail.includes(`To: ${address}\n`))
    .map((mail) => fromQuotedPrintable(mail.slice(mail.indexOf('\n\n'))))
}

/** RFC 2045, 6.7: long lines are folded, other bytes than ASCII are written as '=C3'. */
const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString('utf8')

/** The address of a link in a mail, without the site it leads to. */
export function linkIn(mail: string, path: RegExp): string {
  const link = path.exec(mail)?.[0]
  if (!link) throw new Error(`no link ${path} in: ${mail}`)
  return link
}
