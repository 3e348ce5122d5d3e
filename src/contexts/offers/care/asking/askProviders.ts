import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../../../../platform/db/database.ts'
import { isMailAddress, queueMail } from '../../../../platform/mail/index.ts'
import { readFacts } from '../../../city/index.ts'
import { organisationContacts, whoActsIn } from '../../../people/index.ts'
import { wallClock } from '../../domain/calendar.ts'
import { askMail } from './mail.ts'
import { askTimes, dayMs, daysBefore, mostAsksADay } from './rule.ts'
import {
  askAlone,
  cityScope,
  type DueOffer,
  endAsk,
  holdOpenAsks,
  insertAsk,
  insertLink,
  noteReminder,
  type OpenAsk,
  readDueOffers,
  readRules,
} from './store.ts'
import { hashOf, newToken } from './token.ts'

/**
 * "Stimmt das noch?" Asks providers about what nobody has confirmed for as long as the rules say, and reminds
 * who has not answered. May be run again at any time, by several processes: all of it is one transaction
 * under a lock, and what was asked is no longer due.
 */
export async function askProviders(
  database: Database,
  { now, origin }: { now: Date; origin: string },
): Promise<{ asked: number; reminded: number; ended: number }> {
  return await database.transaction().execute(async (tx) => {
    await askAlone(tx)
    const rules = await readRules(tx)
    if ((rules.get(cityScope) ?? null) === null) return { asked: 0, reminded: 0, ended: 0 }
    const desk = await openDesk(tx, { now, origin })
    const { reminded, ended } = await remind(desk, rules)
    return { asked: await ask(desk), reminded, ended }
  })
}

interface Desk {
  tx: Transaction
  now: Date
  today: string
  city: string
  /** Makes the address of a question, in the language of who reads. */
  link(token: string, locale: string): string
}

async function openDesk(
  tx: Transaction,
  { now, origin }: { now: Date; origin: string },
): Promise<Desk> {
  const { name: city, locales } = await readFacts(tx)
  const link = (token: string, locale: string) => {
    // Pages in the city's first language have no prefix.
    const prefix = locale !== locales[0] && locales.includes(locale) ? `/${locale}` : ''
    return `${origin}${prefix}/angebot-bestaetigen/${token}`
  }
  return { tx, now, today: wallClock(now).day, city, link }
}

/** Who is asked at once: an organisation, or whoever reads a mail address. */
interface Group {
  organisation: string | null
  mail: string | null
  offers: DueOffer[]
}

async function ask(desk: Desk): Promise<number> {
  const due = await readDueOffers(desk.tx, desk)
  const groups = (await groupsOf(desk, due))
    .filter(({ offers }) => offers.some((offer) => offer.due))
    .slice(0, mostAsksADay)
  for (const { organisation, mail, offers } of groups) {
    const id = randomUUID()
    const ids = offers.map((offer) => offer.id)
    await insertAsk(desk.tx, { id, organisation, mail, offers: ids, at: desk.now })
    await mailAsk(desk, { id, organisation, mail, offers, number: 1 })
  }
  return groups.length
}

/** An organisation's people or office first; else whoever reads the address that stands at the offer. */
async function groupsOf({ tx, today }: Desk, due: readonly DueOffer[]): Promise<Group[]> {
  const ids = [...new Set(due.flatMap(({ organisation }) => organisation ?? []))]
  const people = await whoActsIn(tx, { roles: ['provider'], day: today, organisations: ids })
  const staffed = new Set(people.map(({ organisation }) => organisation))
  const contacts = await organisationContacts(tx, ids)
  const groups = new Map<string, Group>()
  for (const offer of due) {
    const { organisation, email } = offer
    const reached =
      organisation !== null &&
      (staffed.has(organisation) || isMailAddress(contacts.get(organisation)?.mail ?? ''))
    const mail = reached ? null : (email?.toLowerCase() ?? null)
    if (!reached && (mail === null || !isMailAddress(mail))) continue
    const key = `${organisation ?? ''} ${mail ?? ''}`
    const group = groups.get(key)
    if (group) group.offers.push(offer)
    else groups.set(key, { organisation, mail, offers: [offer] })
  }
  return [...groups.values()]
}

async function remind(desk: Desk, rules: ReadonlyMap<string, number | null>) {
  const count = { reminded: 0, ended: 0 }
  const before = daysBefore(desk.now, askTimes.remindAfter)
  for (const open of await holdOpenAsks(desk.tx, before)) {
    const stopped = rules.get(open.organisation ?? '') === null
    if (open.open.length === 0 || open.mails >= askTimes.mails || stopped) {
      await endAsk(desk.tx, open.id, desk.now)
      count.ended += 1
    } else {
      await mailAsk(desk, { ...open, offers: open.open, number: open.mails + 1 })
      await noteReminder(desk.tx, open.id, desk.now)
      count.reminded += 1
    }
  }
  return count
}

/** To each who may answer, with a link of their own. */
async function mailAsk(
  desk: Desk,
  ask: Pick<OpenAsk, 'id' | 'organisation' | 'mail'> & {
    offers: readonly { id: string; name: string }[]
    number: number
  },
): Promise<void> {
  const { tx, now, city } = desk
  const expiresAt = new Date(now.getTime() + askTimes.linkFor * dayMs)
  const organisation = ask.organisation
    ? (await organisationContacts(tx, [ask.organisation])).get(ask.organisation)
    : undefined
  for (const to of await addresseesOf(desk, ask, organisation?.mail ?? null)) {
    const token = newToken()
    await insertLink(tx, { tokenHash: hashOf(token), ask: ask.id, expiresAt })
    const mail = askMail({
      to,
      city,
      organisation: organisation?.name,
      offers: ask.offers,
      link: desk.link(token, to.locale),
      number: ask.number,
      of: askTimes.mails,
      until: wallClock(expiresAt).day,
    })
    await queueMail(tx, mail, now)
  }
}

async function addresseesOf(
  { tx, today }: Desk,
  ask: Pick<OpenAsk, 'organisation' | 'mail'>,
  office: string | null,
): Promise<{ mail: string; name?: string; locale: string }[]> {
  if (ask.mail !== null) return [{ mail: ask.mail, locale: 'de' }]
  const organisations = ask.organisation ? [ask.organisation] : []
  const people = await whoActsIn(tx, { roles: ['provider'], day: today, organisations })
  const reachable = people.filter(({ mail }) => isMailAddress(mail))
  if (reachable.length > 0) return reachable
  return office && isMailAddress(office) ? [{ mail: office, locale: 'de' }] : []
}
