import type { Mail } from '../../../platform/mail/index.ts'
import { formatDate, textsFor } from '../../../platform/texts/index.ts'
import { fieldNames } from '../domain/fieldNames.ts'
import { type PublicChange, scopeOf } from '../public/index.ts'
import { mailTexts } from './mailTexts.ts'

/** An address that nobody confirmed is deleted after so many days. */
export const confirmWithinDays = 3

interface To {
  mail: string
  locale: string
}

export interface Site {
  city: string
  /** The address of a page in the language of whoever reads. */
  address(path: string, locale: string): string
}

/** "das Papier „Vertrag“". */
export function whatOf(scope: string, name: string, locale: string): string {
  const { kind } = scopeOf(scope)
  const t = textsFor(mailTexts, locale)
  if (kind === 'all') return t.everything
  const names: Record<string, string> = textsFor(fieldNames, locale)
  return `${t.about[kind]} „${oneLine(kind === 'field' ? (names[name] ?? name) : name)}“`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export const confirmAddress = (token: string) => `/versprochen/abo/bestaetigen/${token}`
export const endAddress = (id: string) => `/versprochen/abo/beenden/${id}`

export function confirmMail(to: To, what: string, token: string, { city, address }: Site): Mail {
  const t = textsFor(mailTexts, to.locale)
  return {
    template: 'measures.confirmSubscription',
    recipient: to.mail,
    subject: t.confirmSubject(city),
    body: [
      t.greeting,
      t.confirmWhy(what),
      t.confirmDo(address(confirmAddress(token), to.locale)),
      t.confirmNot(confirmWithinDays),
    ].join('\n\n'),
  }
}

export function alreadyMail(to: To, what: string, id: string, { city, address }: Site): Mail {
  const t = textsFor(mailTexts, to.locale)
  return {
    template: 'measures.alreadySubscribed',
    recipient: to.mail,
    subject: t.alreadySubject(city),
    body: [
      t.greeting,
      t.already(what),
      t.pace,
      t.end(what, address(endAddress(id), to.locale)),
    ].join('\n\n'),
  }
}

/** Beyond so many a mail is no longer read. */
const mostNamed = 20

export interface News {
  id: string
  what: string
  changes: readonly PublicChange[]
}

/** One mail for all that somebody ordered, each with its own end. */
export function newsMail(to: To, news: readonly News[], { city, address }: Site): Mail {
  const t = textsFor(mailTexts, to.locale)
  const all = new Set(news.flatMap(({ changes }) => changes.map(({ id }) => id)))
  return {
    template: 'measures.promiseNews',
    recipient: to.mail,
    subject: t.subject(all.size, city),
    body: [
      t.greeting,
      ...news.flatMap(({ what, changes }) => {
        const left = changes.length - mostNamed
        return [
          [t.news(what), ...changes.slice(0, mostNamed).map(lineOf)].join('\n'),
          ...(left > 0 ? [t.more(left, address('/versprochen?folge=neu', to.locale))] : []),
        ]
      }),
      t.pace,
      ...news.map(({ id, what }) => t.end(what, address(endAddress(id), to.locale))),
    ].join('\n\n'),
  }

  function lineOf({ promise, title, kind, what, on, measure }: PublicChange): string {
    const said =
      kind === 'rated'
        ? t.ratings[what as keyof typeof t.ratings]
        : kind === 'status'
          ? [measure?.title, t.statuses[what as keyof typeof t.statuses]].filter(Boolean).join(': ')
          : t.evidence
    const link = address(`/versprochen/${encodeURIComponent(promise)}`, to.locale)
    return `- ${oneLine(title)}\n  ${oneLine(said)} (${formatDate(on, to.locale)})\n  ${link}`
  }
}
