import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { errorCode } from '../db/errors.ts'
import type { Log } from '../log/log.ts'
import { isMailAddress, oneLine } from './address.ts'
import type { Carrier, Delivery } from './carrier.ts'
import { type ClaimedMail, claimMail, endMail, postponeMail } from './store.ts'

/**
 * Sends what waits in the queue. Several processes share it: each mail is taken by one. It is sent once as far
 * as SMTP allows: if a process dies between a server's "I have it" and its own note of that, it is sent again.
 */

const minute = 60_000
/** After the first failed attempt, the second …; the last holds for all that follow. */
const pauses = [1, 5, 15, 60, 360].map((minutes) => minutes * minute)
/** Who cannot be reached for two days is told no more. */
const giveUpAfterMs = 48 * 60 * minute
/** For so long a mail is this process's own. Longer than an attempt may take. */
const leaseMs = 10 * minute
const longestAttemptMs = 3 * minute
/** Mails are heard of at once; this is for those that wait for another attempt. */
const lookEveryMs = 15_000
/** How long the attempt under way may go on when the server stops. */
const graceMs = 5_000

interface SenderParts {
  database: Database
  carrier: Carrier
  log: Log
  now?: () => Date
}

export interface MailSending {
  /** There is something to send. */
  wake(): void
  /** Ends after the attempt under way. */
  stop(): Promise<void>
}

export function startMailSender(parts: SenderParts): MailSending {
  const stopping = new AbortController()
  const cut = new AbortController()
  let woken = Promise.withResolvers<void>()
  const work = async () => {
    while (!stopping.signal.aborted) {
      woken = Promise.withResolvers()
      await sendDueMails(parts, { stopping: stopping.signal, cut: cut.signal }).catch((error) =>
        parts.log.warn({ code: errorCode(error) }, 'mails could not be looked for'),
      )
      await untilWoken(woken.promise, stopping.signal)
    }
  }
  const working = work()
  return {
    wake: () => woken.resolve(),
    async stop() {
      stopping.abort()
      const patience = setTimeout(() => cut.abort(), graceMs)
      await working
      clearTimeout(patience)
    },
  }
}

async function untilWoken(woken: Promise<void>, stopping: AbortSignal): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, stopping])
  await Promise.race([woken, pause(lookEveryMs, undefined, { signal }).catch(() => {})])
  over.abort()
}

/** Tries every mail whose time has come, once. Gives how many were sent. */
export async function sendDueMails(
  parts: SenderParts,
  signals: { stopping?: AbortSignal; cut?: AbortSignal } = {},
): Promise<number> {
  const { database, now = () => new Date() } = parts
  let sent = 0
  while (!signals.stopping?.aborted) {
    const mail = await claimMail(database, now(), new Date(now().getTime() + leaseMs))
    if (!mail) break
    if (await tryMail(parts, mail, signals.cut)) sent += 1
  }
  return sent
}

async function tryMail(
  { database, carrier, log, now = () => new Date() }: SenderParts,
  mail: ClaimedMail,
  cut?: AbortSignal,
): Promise<boolean> {
  const { id, template, attempts } = mail
  const timeout = AbortSignal.timeout(longestAttemptMs)
  const delivery = await carry(carrier, mail, cut ? AbortSignal.any([cut, timeout]) : timeout)
  const at = now()
  if (delivery.ok) {
    await endMail(database, id, { state: 'sent', at, error: null })
    log.info({ template, attempts }, 'mail sent')
    return true
  }
  const { code, permanent } = delivery
  const until = new Date(at.getTime() + (pauses[attempts - 1] ?? pauses.at(-1)!))
  if (permanent || until.getTime() - mail.created_at.getTime() > giveUpAfterMs) {
    await endMail(database, id, { state: 'failed', at, error: code })
    log.error({ template, attempts, code }, 'mail given up')
  } else {
    await postponeMail(database, mail, { until, error: code })
    log.warn({ template, attempts, code }, 'mail not sent yet')
  }
  return false
}

async function carry(carrier: Carrier, mail: ClaimedMail, signal: AbortSignal): Promise<Delivery> {
  const { id, recipient, subject, body, created_at } = mail
  // The queue lets in nothing else; what came into the table another way stops here.
  if (recipient === null || subject === null || body === null || !isMailAddress(recipient))
    return { ok: false, permanent: true, code: 'recipient' }
  const letter = { id, recipient, subject: oneLine(subject), body, createdAt: created_at }
  return await carrier.carry(letter, signal)
}
