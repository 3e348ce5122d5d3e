import { createTransport } from 'nodemailer'
import type { MailSender } from './address.ts'
import type { Carrier, Delivery } from './carrier.ts'
import { messageOf } from './message.ts'

/** A server that says nothing more is given up after half a minute. */
const silenceMs = 30_000

/**
 * Sends by the city's mail server. Encrypted with a certificate that holds, by `smtps:` from the first byte,
 * by `smtp:` through STARTTLS; only to a server on this very machine does it go in the open.
 */
export function smtpCarrier(url: string, from: MailSender): Carrier {
  const transport = createTransport(transportOf(new URL(url)))
  return {
    async carry(letter, signal) {
      try {
        await transport.sendMail({ ...messageOf(letter, from), signal })
        return { ok: true }
      } catch (error) {
        return refusalOf(error)
      }
    },
  }
}

/** Nothing of the address but place and credentials counts: no option in it can switch the checks off. */
function transportOf(address: URL) {
  const host = address.hostname.replace(/^\[(.*)\]$/, '$1')
  const secure = address.protocol === 'smtps:'
  const here = ['localhost', '127.0.0.1', '::1'].includes(host)
  return {
    host,
    secure,
    ...(address.port ? { port: Number(address.port) } : {}),
    ...(address.username
      ? {
          auth: {
            user: decodeURIComponent(address.username),
            pass: decodeURIComponent(address.password),
          },
        }
      : {}),
    requireTLS: !secure && !here,
    ignoreTLS: !secure && here,
    tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: true },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: silenceMs,
  }
}

/**
 * A refusal of this recipient or of this text is for good. One before that (the password, the sender, the
 * greeting) is the operator's to mend, and the letter waits for it.
 */
function refusalOf(error: unknown): Delivery {
  const { code, responseCode, command, permanent } = error as {
    code?: unknown
    responseCode?: unknown
    command?: unknown
    permanent?: unknown
  } // what nodemailer throws; each is looked at before it is used
  const aboutLetter = command === 'RCPT TO' || command === 'DATA'
  return {
    ok: false,
    permanent: permanent === true && aboutLetter,
    code:
      typeof responseCode === 'number'
        ? `SMTP ${responseCode}`
        : typeof code === 'string' && /^[A-Z0-9]{3,20}$/.test(code)
          ? code
          : 'unknown',
  }
}
