import { formatDate } from '../../../platform/texts/index.ts'
import type { Link, Of, WayIn } from './notice.ts'
import type { MailTexts } from './texts.de.ts'

const notMe =
  'Waren Sie das nicht? Dann ändern Sie sofort Ihr Passwort. Rufen Sie auch die Verwaltung von Nahbei in Ihrer Stadt an.'

const afterReset: Record<WayIn, string> = {
  password:
    'Melden Sie sich mit Ihrem Passwort an. Dann bekommen Sie noch eine E-Mail. In der E-Mail ist ein Link. Öffnen Sie den Link. Wählen Sie ein neues Passwort. Dann richten Sie die Code-App neu ein.',
  passkey:
    'Ihr Passkey geht noch. Melden Sie sich mit dem Passkey an. Danach können Sie in Ihrem Konto eine neue Code-App einrichten.',
  city: 'Melden Sie sich bei der Stadt an. Das geht wie immer.',
  none: 'Ihr Konto hat kein Passwort und keinen Passkey. Sie können sich nicht anmelden. Die Verwaltung muss Ihr Konto beenden. Dann lädt die Verwaltung Sie neu ein. Bitten Sie die Verwaltung darum.',
}

const notices = {
  passwordChanged: () => ({
    subject: 'Ihr Passwort ist neu',
    lines: ['Ihr Konto hat ein neues Passwort. Alle anderen Geräte sind abgemeldet.', notMe],
  }),
  codeAppAdded: () => ({
    subject: 'Ihre Code-App ist fertig',
    lines: ['Ihr Konto hat jetzt eine Code-App.', notMe],
  }),
  codeAppReplaced: () => ({
    subject: 'Neue Code-App',
    lines: ['Ihr Konto hat eine neue Code-App. Die alte App geht nicht mehr.', notMe],
  }),
  recoveryCodesRenewed: () => ({
    subject: 'Neue Ersatz-Codes',
    lines: ['Ihr Konto hat neue Ersatz-Codes. Die alten Codes gehen nicht mehr.', notMe],
  }),
  recoveryCodeUsed: ({ left }: Of<'recoveryCodeUsed'>) => ({
    subject: 'Jemand hat einen Ersatz-Code benutzt',
    lines: [
      `Jemand hat sich mit einem Ersatz-Code angemeldet. Sie haben noch ${left === 1 ? 'einen Ersatz-Code' : `${left} Ersatz-Codes`}.`,
      notMe,
    ],
  }),
  newDevice: ({ device }: Of<'newDevice'>) => ({
    subject: 'Anmeldung mit einem neuen Gerät',
    lines: [`Jemand hat Ihr Konto mit einem neuen Gerät benutzt. Das Gerät ist: ${device}.`, notMe],
  }),
  passkeyAdded: ({ name }: Of<'passkeyAdded'>) => ({
    subject: 'Neuer Passkey',
    lines: [`Ihr Konto hat einen neuen Passkey. Er heißt: ${name}.`, notMe],
  }),
  passkeyRemoved: ({ name }: Of<'passkeyRemoved'>) => ({
    subject: 'Ein Passkey ist weg',
    lines: [`Ein Passkey von Ihrem Konto ist gelöscht. Er hieß: ${name}.`, notMe],
  }),
  mailChanged: ({ mail }: Of<'mailChanged'>) => ({
    subject: 'Sie haben eine neue E-Mail-Adresse',
    lines: [
      `Die Verwaltung hat Ihre E-Mail-Adresse geändert. Die neue Adresse ist: ${mail}.`,
      'Mit dieser Adresse melden Sie sich jetzt an.',
      notMe,
    ],
  }),
  noPassword: () => ({
    subject: 'Ihr Konto hat kein Passwort',
    lines: [
      'Jemand will für Ihr Konto ein neues Passwort. Ihr Konto hat kein Passwort. Sie melden sich mit einem Passkey an. Oder Sie melden sich bei der Stadt an.',
      'Geht das nicht mehr? Dann fragen Sie die Verwaltung von Nahbei in Ihrer Stadt.',
      'Waren Sie das nicht? Dann müssen Sie nichts tun.',
    ],
  }),
  secondFactorReset: ({ wayIn }: Of<'secondFactorReset'>, link: Link) => ({
    subject: 'Sie müssen Ihre Anmeldung neu einrichten',
    lines: [
      'Die Verwaltung hat bei Ihrem Konto etwas gelöscht: die Code-App und die Ersatz-Codes. Sie sind jetzt überall abgemeldet.',
      afterReset[wayIn],
      ...(wayIn === 'none' ? [] : [link('/anmelden')]),
      'Wollten Sie das nicht? Dann sagen Sie es heute noch der Verwaltung von Nahbei in Ihrer Stadt.',
    ],
  }),
  coverBegins: ({ from, until }: Of<'coverBegins'>, link: Link) => ({
    subject: 'Sie vertreten jemanden',
    lines: [
      `Sie vertreten jemanden in Nahbei. Das beginnt am ${formatDate(from, 'leicht')}. Das endet am ${formatDate(until, 'leicht')}.`,
      'Hier sehen Sie mehr:',
      link('/arbeit/vertretung'),
      'Möchten Sie das nicht? Dort können Sie die Vertretung beenden.',
    ],
  }),
  coverEnds: (_: Of<'coverEnds'>, link: Link) => ({
    subject: 'Eine Vertretung ist zu Ende',
    lines: [
      'Eine Vertretung in Nahbei ist zu Ende.',
      'Hier sehen Sie mehr:',
      link('/arbeit/vertretung'),
    ],
  }),
  roleAdded: ({ organisation }: Of<'roleAdded'>, link: Link) => ({
    subject: 'Sie haben eine neue Rolle',
    lines: [
      `Die Verwaltung hat Ihnen eine neue Rolle gegeben. Die Rolle ist für: ${organisation}. Sie gilt ab jetzt.`,
      'Melden Sie sich hier an:',
      link('/arbeit'),
      'Verstehen Sie das nicht? Dann fragen Sie die Verwaltung von Nahbei in Ihrer Stadt.',
    ],
  }),
}

export const leicht: MailTexts = {
  subject: (subject, city) => `${subject} – Nahbei ${city}`.trim(),
  letter: ({ name, lines, city, origin }) =>
    [`Guten Tag, ${name}.`, ...lines, `Nahbei ${city}`.trim(), origin].join('\n\n'),
  notices,
  invitation: ({ link, by, organisations }) => ({
    subject: 'Einladung',
    lines: [
      `${by ?? 'Die Verwaltung'} lädt Sie zu Nahbei ein. Sie arbeiten dort für: ${organisations.join(', ')}.`,
      'Öffnen Sie diesen Link. Prüfen Sie Ihren Namen. Dann richten Sie Ihre Anmeldung ein. Das dauert etwa 5 Minuten. Sie brauchen dafür Ihr Telefon.',
      link,
      'Der Link geht 7 Tage lang. Er geht nur ein Mal. Geben Sie ihn nicht weiter.',
      'Kennen Sie diese Einladung nicht? Dann löschen Sie diese E-Mail. Dann passiert nichts.',
    ],
  }),
  newPassword: ({ link }) => ({
    subject: 'Neues Passwort',
    lines: [
      'Sie möchten ein neues Passwort. Öffnen Sie diesen Link. Dann wählen Sie ein neues Passwort.',
      link,
      'Der Link geht eine Stunde lang. Er geht nur ein Mal. Ihr altes Passwort geht bis dahin weiter.',
      'Waren Sie das nicht? Dann löschen Sie diese E-Mail. Ihr Passwort bleibt gleich.',
    ],
  }),
  signInLink: ({ link }) => ({
    subject: 'Ihre Anmeldung',
    lines: [
      'Sie haben sich mit Ihrem Passwort angemeldet. Ihr Konto hat noch keine Code-App. Öffnen Sie diesen Link. Wählen Sie ein neues Passwort. Dann richten Sie die Code-App ein.',
      link,
      'Der Link geht eine Stunde lang. Er geht nur ein Mal.',
      'Waren Sie das nicht? Dann kennt jemand Ihr Passwort. Öffnen Sie den Link. Wählen Sie sofort ein neues Passwort.',
    ],
  }),
}
