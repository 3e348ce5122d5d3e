import type { Mail } from '../../../platform/mail/index.ts'
import { formatDate, textsFor } from '../../../platform/texts/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { answerMailTexts } from './answerMailTexts.ts'
import { goesAt } from './periods.ts'
import type { ReportRow } from './store.ts'

/**
 * The mail that brings an answer to whoever reported something, in the language they reported it in. What
 * they wrote is not repeated: nobody is to send words of theirs to other people through us.
 */
export function answerMail(parts: {
  report: Pick<ReportRow, 'offer' | 'offer_name' | 'contact' | 'locale' | 'created_at'>
  text: string
  origin: string
  now: Date
}): Mail {
  const { report, text, origin, now } = parts
  const t = textsFor(answerMailTexts, report.locale)
  const day = (at: Date) => formatDate(wallClock(at).day, report.locale)
  const name = report.offer_name.replace(/\s+/g, ' ')
  const prefix = report.locale === 'de' ? '' : `/${report.locale}`
  const erased = goesAt('contact', { createdAt: report.created_at, handledAt: now })
  return {
    template: 'offers.reportAnswer',
    recipient: report.contact ?? '',
    subject: t.subject(name),
    body: [
      t.greeting,
      t.about(day(report.created_at), name),
      text,
      t.see(`${origin}${prefix}/hilfe/angebot/${encodeURIComponent(report.offer)}`),
      t.end(day(erased)),
    ].join('\n\n'),
  }
}
