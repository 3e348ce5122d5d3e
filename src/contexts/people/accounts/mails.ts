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
  invitation(facts: { name: string; organisation: string; link: string }): MailText
  secondFactorReset(facts: { name: string; link: string }): MailText
  coverBegins(facts: { name: string; from: string; until: string; link: string }): MailText
  coverEnds(facts: { name: string; link: string }): MailText
}

const de: MailTexts = {
  invitation: ({ name, organisation, link }) => ({
    subject: 'Ihr Zugang zu Nahbei',
    body: `Guten Tag, ${name},

Sie haben einen Zugang zu Nahbei, für: ${organisation}.

Öffnen Sie diesen Link und wählen Sie, wie Sie sich anmelden:
${link}

Der Link gilt 7 Tage und nur einmal. Geben Sie ihn nicht weiter.

Sie kennen Nahbei nicht und haben nichts damit zu tun? Dann löschen Sie diese Mail. Ohne Ihr Zutun geschieht nichts.
`,
  }),
  secondFactorReset: ({ name, link }) => ({
    subject: 'Ihr zweiter Faktor wurde zurückgesetzt',
    body: `Guten Tag, ${name},

die Verwaltung hat den zweiten Faktor Ihres Kontos entfernt. Sie sind überall abgemeldet.

Melden Sie sich wieder an. Danach richten Sie den zweiten Faktor neu ein:
${link}

Sie haben das nicht gewünscht? Dann sagen Sie Ihrer Verwaltung heute noch Bescheid.
`,
  }),
  coverBegins: ({ name, from, until, link }) => ({
    subject: 'Sie vertreten jemanden in Nahbei',
    body: `Guten Tag, ${name},

Sie haben vom ${from} bis ${until} eine Rolle in Vertretung.

Für wen und welche Rolle, sehen Sie hier:
${link}

Sie können oder wollen nicht vertreten? Auf derselben Seite beenden Sie die Vertretung.
`,
  }),
  coverEnds: ({ name, link }) => ({
    subject: 'Eine Vertretung in Nahbei ist beendet',
    body: `Guten Tag, ${name},

eine Vertretung, an der Sie beteiligt sind, wurde beendet.

Welche Vertretungen noch laufen, sehen Sie hier:
${link}
`,
  }),
}

const leicht: MailTexts = {
  invitation: ({ name, organisation, link }) => ({
    subject: 'Ihr Zugang zu Nahbei',
    body: `Guten Tag, ${name}.

Sie dürfen mit Nahbei arbeiten.
Sie arbeiten dort für: ${organisation}.

Öffnen Sie diesen Link:
${link}

Dann wählen Sie: So möchte ich mich anmelden.

Der Link geht 7 Tage lang.
Der Link geht nur ein Mal.
Der Link ist nur für Sie.

Kennen Sie Nahbei nicht? Dann löschen Sie diese Mail.
`,
  }),
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
  invitation: ({ name, organisation, link }) => ({
    subject: 'Your access to Nahbei',
    body: `Hello ${name},

You have access to Nahbei, for: ${organisation}.

Open this link and choose how you want to sign in:
${link}

The link works for 7 days and only once. Do not pass it on.

You do not know Nahbei and have nothing to do with it? Then delete this mail. Nothing happens unless you act.
`,
  }),
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

From ${from} to ${until} you hold a role to cover for somebody.

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

export async function mailInvitation(
  tx: Transaction,
  to: Reader,
  facts: { organisation: string; link: string },
  now: Date,
): Promise<void> {
  const text = textsFor(texts, to.locale).invitation({ ...facts, name: to.name })
  await queueMail(tx, { template: 'people.invitation', recipient: to.mail, ...text }, now)
}

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
