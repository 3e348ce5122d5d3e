import { createHash } from 'node:crypto'

/**
 * The id of a report (UUID version 8) from the id of its form and the words in it: a double click, a retry,
 * or going back and sending again is the same report, however often; other words are another one.
 */
export function reportIdOf(
  form: string,
  words: { offer: string; kind?: string; message?: string; contact?: string },
): string {
  const { offer, kind = '', message = '', contact = '' } = words
  const text = JSON.stringify([form.toLowerCase(), offer, kind, message.trim(), contact.trim()])
  const hex = createHash('sha256').update(text).digest('hex')
  // The bits that say which kind of UUID it is: version 8, made as its maker likes.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
