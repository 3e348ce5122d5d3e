import type { Mail } from '../../../../platform/mail/index.ts'
import { formatDate, textsFor } from '../../../../platform/texts/index.ts'
import { askMailTexts } from './mailTexts.ts'

/** Beyond so many offers a mail is no longer read. */
const mostNamed = 30

/** The mail that asks whether offers are still right. `link` holds the secret, in the reader's language. */
export function askMail(ask: {
  to: { mail: string; name?: string; locale: string }
  city: string
  organisation?: string
  offers: readonly { id: string; name: string }[]
  link: string
  /** 1 is the first, `of` the last. */
  number: number
  of: number
  /** 'YYYY-MM-DD' */
  until: string
}): Mail {
  const { to, city, organisation, offers, link, number } = ask
  const t = textsFor(askMailTexts, to.locale)
  const subject = t.subject(offers.length, city)
  const named = offers.slice(0, mostNamed)
  const lines = named.map(
    ({ id, name }) => `- ${name.replace(/\s+/g, ' ')}\n  ${link}?angebot=${encodeURIComponent(id)}`,
  )
  const left = offers.length - named.length
  return {
    template: 'offers.stillCorrect',
    recipient: to.mail,
    subject: number > 1 ? t.reminder(subject) : subject,
    body: [
      t.greeting(to.name),
      t.why(city, organisation),
      ...(number === ask.of ? [t.last] : []),
      t.all(link),
      ...(offers.length > 1
        ? [[t.each, ...lines, ...(left > 0 ? [t.more(left)] : [])].join('\n')]
        : [lines.join('\n').split('\n')[0] ?? '']),
      t.wrong,
      t.end(formatDate(ask.until, to.locale)),
    ].join('\n\n'),
  }
}
