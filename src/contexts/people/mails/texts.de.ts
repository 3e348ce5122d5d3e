import { formatDate } from '../../../platform/texts/index.ts'
import type { Link, Of, WayIn } from './notice.ts'

/** A letter's own part: what happened, and what to do, each line a paragraph. */
interface Text {
  subject: string
  lines: string[]
}

const notMe =
  'Waren Sie das nicht? Dann setzen Sie sofort ein neues Passwort und melden sich bei der Verwaltung von Nahbei in Ihrer Stadt.'

const afterReset: Record<WayIn, string> = {
  password:
    'Melden Sie sich mit Ihrem Passwort an. Dann bekommen Sie eine zweite Mail mit einem Link. Darüber setzen Sie ein neues Passwort und richten den zweiten Faktor neu ein.',
  passkey:
    'Ihr Passkey gilt weiter: Melden Sie sich damit an. Eine neue Code-App richten Sie danach unter „Mein Konto“ ein.',
  city: 'Melden Sie sich wie gewohnt über die Stadt an.',
  none: 'Ihr Konto hat kein Passwort und keinen Passkey mehr. Bitten Sie die Verwaltung, Ihr Konto zu beenden und Sie neu einzuladen.',
}

const notices = {
  passwordChanged: (): Text => ({
    subject: 'Ihr Passwort ist neu',
    lines: [
      'Für Ihr Konto gilt jetzt ein neues Passwort. Alle anderen Geräte sind abgemeldet.',
      notMe,
    ],
  }),
  codeAppAdded: (): Text => ({
    subject: 'Code-App eingerichtet',
    lines: ['Ihr Konto hat jetzt eine Code-App. Damit kann man sich anmelden.', notMe],
  }),
  codeAppReplaced: (): Text => ({
    subject: 'Neue Code-App',
    lines: [
      'Für Ihr Konto gilt jetzt eine neue Code-App. Codes der alten App gelten nicht mehr.',
      notMe,
    ],
  }),
  recoveryCodesRenewed: (): Text => ({
    subject: 'Neue Ersatz-Codes',
    lines: ['Für Ihr Konto gibt es neue Ersatz-Codes. Die alten gelten nicht mehr.', notMe],
  }),
  recoveryCodeUsed: ({ left }: Of<'recoveryCodeUsed'>): Text => ({
    subject: 'Ein Ersatz-Code wurde benutzt',
    lines: [
      `Jemand hat sich mit einem Ersatz-Code bei Ihrem Konto angemeldet. ${left === 1 ? 'Ein Ersatz-Code bleibt' : `${left} Ersatz-Codes bleiben`} übrig.`,
      notMe,
    ],
  }),
  newDevice: ({ device }: Of<'newDevice'>): Text => ({
    subject: 'Anmeldung auf einem neuen Gerät',
    lines: [`Ihr Konto wurde auf einem neuen Gerät benutzt: ${device}.`, notMe],
  }),
  passkeyAdded: ({ name }: Of<'passkeyAdded'>): Text => ({
    subject: 'Neuer Passkey',
    lines: [`Ihr Konto hat einen neuen Passkey: ${name}. Damit kann man sich anmelden.`, notMe],
  }),
  passkeyRemoved: ({ name }: Of<'passkeyRemoved'>): Text => ({
    subject: 'Passkey entfernt',
    lines: [`Ein Passkey wurde von Ihrem Konto entfernt: ${name}.`, notMe],
  }),
  mailChanged: ({ mail }: Of<'mailChanged'>): Text => ({
    subject: 'Ihre E-Mail-Adresse wurde geändert',
    lines: [
      `Die Verwaltung hat für Ihr Konto eine neue E-Mail-Adresse eingetragen: ${mail}. Mit ihr melden Sie sich ab jetzt an.`,
      notMe,
    ],
  }),
  noPassword: (): Text => ({
    subject: 'Ihr Konto hat kein Passwort',
    lines: [
      'Jemand hat für Ihr Konto ein neues Passwort angefordert. Ihr Konto hat aber kein Passwort: Sie melden sich mit einem Passkey oder über die Stadt an.',
      'Kommen Sie so nicht mehr hinein? Dann bitten Sie die Verwaltung von Nahbei in Ihrer Stadt um Hilfe.',
      'Waren Sie das nicht? Dann müssen Sie nichts tun.',
    ],
  }),
  secondFactorReset: ({ wayIn }: Of<'secondFactorReset'>, link: Link): Text => ({
    subject: 'Ihr zweiter Faktor wurde zurückgesetzt',
    lines: [
      'Die Verwaltung hat den zweiten Faktor Ihres Kontos entfernt. Sie sind überall abgemeldet.',
      afterReset[wayIn],
      ...(wayIn === 'none' ? [] : [link('/anmelden')]),
      'Haben Sie das nicht gewünscht? Dann sagen Sie der Verwaltung von Nahbei in Ihrer Stadt heute noch Bescheid.',
    ],
  }),
  coverBegins: ({ from, until }: Of<'coverBegins'>, link: Link): Text => ({
    subject: 'Sie vertreten jemanden',
    lines: [
      `Sie haben ${from === until ? `am ${formatDate(from, 'de')}` : `vom ${formatDate(from, 'de')} bis ${formatDate(until, 'de')}`} eine Rolle in Vertretung. Für wen und welche Rolle, sehen Sie hier:`,
      link('/arbeit/vertretung'),
      'Sie können oder wollen nicht vertreten? Auf derselben Seite beenden Sie die Vertretung.',
    ],
  }),
  coverEnds: (_: Of<'coverEnds'>, link: Link): Text => ({
    subject: 'Eine Vertretung ist beendet',
    lines: [
      'Eine Vertretung, an der Sie beteiligt sind, wurde beendet. Welche noch laufen, sehen Sie hier:',
      link('/arbeit/vertretung'),
    ],
  }),
  roleAdded: ({ organisation }: Of<'roleAdded'>, link: Link): Text => ({
    subject: 'Sie haben eine neue Rolle',
    lines: [
      `Die Verwaltung hat Ihrem Konto eine Rolle gegeben, für: ${organisation}. Sie gilt ab sofort. Melden Sie sich wie gewohnt an:`,
      link('/arbeit'),
      'Haben Sie das nicht erwartet? Dann fragen Sie die Verwaltung von Nahbei in Ihrer Stadt.',
    ],
  }),
}

export const de = {
  subject: (subject: string, city: string) => `${subject} – Nahbei ${city}`.trim(),
  letter: (letter: { name: string; lines: string[]; city: string; origin: string }) =>
    [
      `Guten Tag, ${letter.name}.`,
      ...letter.lines,
      `Nahbei ${letter.city}`.trim(),
      letter.origin,
    ].join('\n\n'),
  notices,
  invitation: (invitation: { link: string; by?: string; organisations: string[] }): Text => ({
    subject: 'Einladung',
    lines: [
      `${invitation.by ?? 'Die Verwaltung'} lädt Sie zu Nahbei ein. Dort arbeiten Sie für: ${invitation.organisations.join(', ')}.`,
      'So geht es weiter: Öffnen Sie diesen Link. Prüfen Sie Ihren Namen und richten Sie Ihre Anmeldung ein. Das dauert etwa fünf Minuten. Halten Sie Ihr Telefon bereit.',
      invitation.link,
      'Der Link gilt sieben Tage und nur einmal. Geben Sie ihn nicht weiter.',
      'Haben Sie diese Einladung nicht erwartet? Dann löschen Sie diese Mail. Ohne Sie passiert nichts.',
    ],
  }),
  newPassword: ({ link }: { link: string }): Text => ({
    subject: 'Neues Passwort',
    lines: [
      'Für Ihr Konto wurde ein neues Passwort angefordert. Öffnen Sie diesen Link und wählen Sie es:',
      link,
      'Der Link gilt eine Stunde und nur einmal. Ihr altes Passwort gilt, bis Sie ein neues gesetzt haben.',
      'Waren Sie das nicht? Dann löschen Sie diese Mail. Ihr Passwort bleibt, wie es ist.',
    ],
  }),
  signInLink: ({ link }: { link: string }): Text => ({
    subject: 'Ihre Anmeldung',
    lines: [
      'Sie haben sich mit Ihrem Passwort angemeldet. Ihr Konto hat noch keinen zweiten Faktor. Öffnen Sie diesen Link. Dort setzen Sie Ihr Passwort neu und richten danach die Code-App ein:',
      link,
      'Der Link gilt eine Stunde und nur einmal.',
      'Waren Sie das nicht? Dann kennt jemand Ihr Passwort. Öffnen Sie den Link und setzen Sie sofort ein neues.',
    ],
  }),
}
export type MailTexts = typeof de
