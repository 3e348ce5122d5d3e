import { z } from 'zod'

/** Plain addresses, one each: no names, no lists, nothing that could begin another header. */
const address = z.email().max(254)

/** Whether a mail can be sent to this: 'kim@example.org'. */
export const isMailAddress = (text: string): boolean =>
  address.safeParse(text).success && !hasControls(text)

export interface MailSender {
  name: string
  address: string
}

/** 'Stadt Musterstadt <nahbei@example.de>' or 'nahbei@example.de'; undefined for anything else. */
export function readMailSender(text: string): MailSender | undefined {
  if (hasControls(text)) return undefined
  const named = /^"?([^"<>]{0,120}?)"?\s*<([^<>\s]+)>$/.exec(text.trim())
  const found = named
    ? { name: named[1] ?? '', address: named[2] ?? '' }
    : { name: '', address: text.trim() }
  return isMailAddress(found.address) ? found : undefined
}

/** A header's text on one line, however it was typed. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const hasControls = (text: string) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
