import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { isMailAddress, queueMail } from '../../../platform/mail/index.ts'
import { accountOf, done, failed, operation } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { readFacts } from '../../city/index.ts'
import { type Addressee, whoActsIn } from '../../people/index.ts'
import { wallClock } from '../domain/calendar.ts'
import {
  digestAlone,
  newReportsSince,
  type ReportedOfferCount,
  readDigest,
  writeDigestWanted,
  writeTold,
} from './digestStore.ts'
import { digestTexts } from './digestTexts.ts'

/** A day, less what a task may be early. */
const pauseMs = 20 * 3_600_000
const mostNamed = 20

/**
 * Tells those who answer reports that there are new ones: once a day at most, only of what came since, and by
 * the names of offers alone. Whoever acts for several organisations gets one mail.
 */
export async function mailReportDigests(
  database: Database,
  { now, origin }: { now: Date; origin: string },
): Promise<{ mailed: number }> {
  return await database.transaction().execute(async (tx) => {
    await digestAlone(tx)
    const day = wallClock(now).day
    const people = await whoActsIn(tx, { roles: ['editor', 'provider'], day })
    const facts = await readFacts(tx)
    let mailed = 0
    for (const held of byAccount(people)) {
      const [person] = held as [Addressee, ...Addressee[]] // grouped, so never empty
      const { wanted, toldUntil } = await readDigest(tx, person.account)
      const justTold = toldUntil !== null && now.getTime() - toldUntil.getTime() < pauseMs
      if (!wanted || justTold || !isMailAddress(person.mail)) continue
      const reach = held.some(({ role }) => role === 'editor')
        ? 'all'
        : held.map(({ organisation }) => organisation)
      const offers = await newReportsSince(tx, { reach, since: toldUntil, until: now })
      if (offers.length === 0) continue
      const { locales } = facts
      const prefix = person.locale !== locales[0] && locales.includes(person.locale)
      const base = `${origin}${prefix ? `/${person.locale}` : ''}`
      await queueMail(tx, digestMail(person, offers, { base, city: facts.name }), now)
      await writeTold(tx, person.account, now)
      mailed += 1
    }
    return { mailed }
  })
}

function byAccount(people: readonly Addressee[]): Addressee[][] {
  const accounts = new Map<string, Addressee[]>()
  for (const person of people)
    accounts.set(person.account, [...(accounts.get(person.account) ?? []), person])
  return [...accounts.values()]
}

function digestMail(
  person: Addressee,
  offers: readonly ReportedOfferCount[],
  { base, city }: { base: string; city: string },
) {
  const t = textsFor(digestTexts, person.locale)
  const count = offers.reduce((sum, offer) => sum + offer.count, 0)
  const named = offers.slice(0, mostNamed)
  const left = offers.length - named.length
  return {
    template: 'offers.reportDigest',
    recipient: person.mail,
    subject: t.subject(count, city),
    body: [
      t.greeting(person.name),
      [
        t.new(count),
        ...named.map(
          ({ name, count }) => `- ${name.replace(/\s+/g, ' ')}${count > 1 ? ` (${count})` : ''}`,
        ),
        ...(left > 0 ? [t.more(left)] : []),
      ].join('\n'),
      t.read(`${base}/arbeit/hinweise`),
      t.end(`${base}/arbeit/datenpflege`),
    ].join('\n\n'),
  }
}

export const showDigest = operation({
  name: 'offers.showDigest',
  effect: 'read',
  permission: 'offers:answerReports',
  summary: 'Whether whoever asks gets the daily mail about new reports.',
  input: z.strictObject({}),
  output: z.object({ wanted: z.boolean() }),
  async run({ tx, actor }) {
    const account = accountOf(actor)
    return done({ wanted: account !== null && (await readDigest(tx, account)).wanted })
  },
})

export const chooseDigest = operation({
  name: 'offers.chooseDigest',
  effect: 'write',
  permission: 'offers:answerReports',
  summary: 'Says whether one wants the daily mail about new reports.',
  input: z.strictObject({ wanted: z.boolean() }),
  output: z.object({ wanted: z.boolean() }),
  async run({ tx, actor, about }, { wanted }) {
    const account = accountOf(actor)
    // At the command line nobody gets mails.
    if (account === null) return failed({ kind: 'notAllowed' })
    about(account, { wanted })
    await writeDigestWanted(tx, account, wanted)
    return done({ wanted })
  },
})
