import type { MailSender } from './address.ts'

export interface Letter {
  id: string
  recipient: string
  subject: string
  body: string
}

/**
 * The message as nodemailer takes it: plain text in UTF-8. Addresses go in as values, never as header text;
 * the id is the same at every attempt, so that who gets it twice can tell.
 */
export const messageOf = (letter: Letter, from: MailSender) => ({
  from,
  to: { name: '', address: letter.recipient },
  envelope: { from: from.address, to: [letter.recipient] },
  messageId: `<${letter.id}@${from.address.split('@')[1]}>`,
  subject: letter.subject,
  text: letter.body,
  textEncoding: 'quoted-printable' as const,
  xMailer: false as const,
  // No machine answers it with "I am away".
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
})
