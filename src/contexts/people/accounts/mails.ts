import type { Transaction } from '../../../platform/db/database.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { formatDate, type TextSet, textsFor } from '../../../platform/texts/index.ts'

/** Mails that tell people what others did with their account. Plain text, never a secret but the link. */

interface Reader {
  name: string
  mail: string
  locale: string
}

interface MailText {
  subject: string
  body: string
}

interface MailTexts {
  secondFactorReset(facts: { name: string; link: string }): MailText
  coverBegins(facts: { name: string; from: string; until: string; link: string }): MailText
  coverEnds(facts: { name: string; link: string }): MailText
}

const de: MailTexts = {
  secondFactorReset: ({ name, link }) => ({
    subject: 'Ihr zweiter Faktor wurde zurückgesetzt',
    body: `Guten Tag, ${name}.

Die Verwaltung hat den zweiten Faktor Ihres Kontos entfernt. Sie sind überall abgemeldet.

Melden Sie sich wieder an. Danach richten Sie den zweiten Faktor neu ein:
${link}

Sie haben das nicht gewünscht? Dann sagen Sie Ihrer Verwaltung heute noch Bescheid.
`,
  }),
  coverBegins: ({ name, from, until, link }) => ({
    subject: 'Sie vertreten jemanden in Nahbei',
    body: `Guten Tag, ${name}.

Sie haben ${from === until ? `am ${from}` : `vom ${from} bis ${until}`} eine Rolle in Vertretung.

Für wen und welche Rolle, sehen Sie hier:
${link}

Sie können oder wollen nicht vertreten? Auf derselben Seite beenden Sie die Vertretung.
`,
  }),
  coverEnds: ({ name, link }) => ({
    subject: 'Eine Vertretung in Nahbei ist beendet',
    body: `Guten Tag, ${name}.

Eine Vertretung, an der Sie beteiligt sind, wurde beendet.

Welche Vertretungen noch laufen, sehen Sie hier:
${link}
`,
  }),
}

const leicht: MailTexts = {
  secondFactorReset: ({ name, link }) => ({
    subject: 'Sie müssen Ihre Anmeldung neu einrichten',
    body: `Guten Tag, ${name}.

Ihre Anmeldung mit dem Handy ist gelöscht.
Das hat die Verwaltung gemacht.
Sie sind jetzt überall abgemeldet.

Melden Sie sich hier neu an:
${link}

Wollten Sie das nicht? Dann sagen Sie es heute noch Ihrer Verwaltung.
`,
  }),
  coverBegins: ({ name, from, until, link }) => ({
    subject: 'Sie vertreten jemanden',
    body: `Guten Tag, ${name}.

Sie vertreten jemanden in Nahbei.
Das beginnt am ${from}.
Das endet am ${until}.

Hier sehen Sie mehr:
${link}

Möchten Sie das nicht? Dort können Sie die Vertretung beenden.
`,
  }),
  coverEnds: ({ name, link }) => ({
    subject: 'Eine Vertretung ist zu Ende',
    body: `Guten Tag, ${name}.

Eine Vertretung in Nahbei ist zu Ende.

Hier sehen Sie mehr:
${link}
`,
  }),
}

const en: MailTexts = {
  secondFactorReset: ({ name, link }) => ({
    subject: 'Your second factor was reset',
    body: `Hello ${name},

Your administrators removed the second factor of your account. You are signed out everywhere.

Sign in again. Then set up your second factor anew:
${link}

You did not ask for this? Then tell your administrators today.
`,
  }),
  coverBegins: ({ name, from, until, link }) => ({
    subject: 'You are covering for somebody in Nahbei',
    body: `Hello ${name},

${from === until ? `On ${from}` : `From ${from} to ${until}`} you hold a role to cover for somebody.

See for whom, and which role:
${link}

You cannot or do not want to cover? You can end it on the same page.
`,
  }),
  coverEnds: ({ name, link }) => ({
    subject: 'A cover in Nahbei has ended',
    body: `Hello ${name},

A cover that you are part of was ended.

See what is still running:
${link}
`,
  }),
}

const texts: TextSet<MailTexts> = { de, leicht, en }

export async function mailSecondFactorReset(
  tx: Transaction,
  to: Reader,
  origin: string,
  now: Date,
): Promise<void> {
  const link = `${origin}/anmelden`
  const text = textsFor(texts, to.locale).secondFactorReset({ name: to.name, link })
  await queueMail(tx, { template: 'people.secondFactorReset', recipient: to.mail, ...text }, now)
}

export async function mailCoverBegins(
  tx: Transaction,
  to: Reader,
  facts: { from: string; until: string; origin: string },
  now: Date,
): Promise<void> {
  const text = textsFor(texts, to.locale).coverBegins({
    name: to.name,
    from: formatDate(facts.from, to.locale),
    until: formatDate(facts.until, to.locale),
    link: `${facts.origin}/arbeit/vertretung`,
  })
  await queueMail(tx, { template: 'people.coverBegins', recipient: to.mail, ...text }, now)
}

export async function mailCoverEnds(
  tx: Transaction,
  to: Reader,
  origin: string,
  now: Date,
): Promise<void> {
  const link = `${origin}/arbeit/vertretung`
  const text = textsFor(texts, to.locale).coverEnds({ name: to.name, link })
  await queueMail(tx, { template: 'people.coverEnds', recipient: to.mail, ...text }, now)
}
