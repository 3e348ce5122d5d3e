import type { Transaction } from '../../../platform/db/database.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { readFacts } from '../../city/index.ts'
import type { Link, Notice } from './notice.ts'
import { readRecipient } from './store.ts'
import { de } from './texts.de.ts'
import { en } from './texts.en.ts'
import { leicht } from './texts.leicht.ts'

/** Mails to people about their accounts, in the language of each. */

export type { Notice, WayIn } from './notice.ts'

/** What of an operation's call a mail needs. */
export interface NoticeCall {
  tx: Transaction
  now: Date
  /** 'https://hilfe.example.de' */
  origin: string
}

const texts = { de, leicht, en }

/** Tells a person what happened to their account. */
export async function queueNotice(
  call: NoticeCall,
  account: string,
  notice: Notice,
): Promise<void> {
  const { words, frame, link, recipient } = await addressed(call, account)
  // Each text takes the notice of its own kind.
  const text = words.notices[notice.kind] as (
    notice: Notice,
    link: Link,
  ) => { subject: string; lines: string[] }
  await queue(call, recipient, `people.${notice.kind}`, frame(text(notice, link)))
}

/** Sends an invitation; `path` is what `createLink` gave, `by` the name of who invites. */
export async function queueInvitation(
  call: NoticeCall,
  account: string,
  invitation: { path: string; by?: string; organisations: string[] },
): Promise<void> {
  const { words, frame, link, recipient } = await addressed(call, account)
  const { by, organisations } = invitation
  const text = words.invitation({ link: link(invitation.path), by, organisations })
  await queue(call, recipient, 'people.invitation', frame(text))
}

/** Sends the link to a new password; `path` is what `createLink` gave. */
export async function queueNewPassword(
  call: NoticeCall,
  account: string,
  path: string,
): Promise<void> {
  const { words, frame, link, recipient } = await addressed(call, account)
  await queue(call, recipient, 'people.newPassword', frame(words.newPassword({ link: link(path) })))
}

/** Sends the link by which whoever knows the password sets up a second factor. */
export async function queueSignInLink(
  call: NoticeCall,
  account: string,
  path: string,
): Promise<void> {
  const { words, frame, link, recipient } = await addressed(call, account)
  await queue(call, recipient, 'people.signInLink', frame(words.signInLink({ link: link(path) })))
}

async function addressed(call: NoticeCall, account: string) {
  const city = await readFacts(call.tx)
  const { name, mail, locale } = await readRecipient(call.tx, account)
  const words = textsFor(texts, locale)
  // Pages in the city's first language have no prefix.
  const prefix = locale !== city.locales[0] && city.locales.includes(locale) ? `/${locale}` : ''
  return {
    words,
    recipient: mail,
    link: (path: string) => `${call.origin}${prefix}${path}`,
    frame: (text: { subject: string; lines: string[] }) => ({
      subject: words.subject(text.subject, city.name),
      body: words.letter({ name, lines: text.lines, city: city.name, origin: call.origin }),
    }),
  }
}

const queue = (
  call: NoticeCall,
  recipient: string,
  template: string,
  words: { subject: string; body: string },
) => queueMail(call.tx, { template, recipient, ...words }, call.now)
