import type { TextSet } from '../../platform/texts/index.ts'

/** Invitation and new password: what people see who come by a link from a mail. */

const de = {
  invitationTitle: 'Willkommen bei Nahbei',
  invitedBy: (name: string) => `${name} lädt Sie ein.`,
  actingFor: 'Sie arbeiten hier für:',
  steps:
    'Sie richten jetzt Ihre Anmeldung ein. Das dauert etwa fünf Minuten. Halten Sie Ihr Telefon bereit.',
  nameHint: 'Stimmt der Name nicht? Dann verbessern Sie ihn.',
  accept: 'Weiter zum zweiten Schritt',
  withPassword: 'Mit Passwort und Telefon',
  invitationOverTitle: 'Diese Einladung gilt nicht mehr',
  invitationOver:
    'Eine Einladung gilt sieben Tage und nur einmal. Haben Sie sie schon angenommen? Dann melden Sie sich an.',
  invitationAgain: 'Sonst bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
  toSignIn: 'Zur Anmeldung',
  forgottenTitle: 'Neues Passwort anfordern',
  forgottenLede:
    'Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Wir schicken Ihnen einen Link.',
  mail: 'E-Mail-Adresse',
  mailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
  send: 'Link schicken',
  sentTitle: 'Sehen Sie in Ihre E-Mails',
  sent: 'Gehört ein Konto zu dieser Adresse? Dann ist in wenigen Minuten eine Mail mit einem Link da. Er gilt eine Stunde.',
  sentMore:
    'Es kommt nichts? Sehen Sie im Spam-Ordner nach. Prüfen Sie, ob Sie sich mit einer anderen Adresse anmelden.',
  newTitle: 'Neues Passwort',
  newLede:
    'Danach sind Sie auf allen anderen Geräten abgemeldet. Dann kommt der zweite Schritt wie immer.',
  save: 'Passwort setzen',
  linkOverTitle: 'Dieser Link gilt nicht mehr',
  linkOver: 'Ein Link zu einem neuen Passwort gilt eine Stunde und nur einmal.',
  linkAgain: 'Neuen Link anfordern',
}
export type LinkTexts = typeof de

const leicht: LinkTexts = {
  invitationTitle: 'Willkommen bei Nahbei',
  invitedBy: (name) => `${name} lädt Sie ein.`,
  actingFor: 'Sie arbeiten hier für:',
  steps:
    'Sie richten jetzt Ihre Anmeldung ein. Das dauert etwa 5 Minuten. Sie brauchen Ihr Telefon.',
  nameHint: 'Ist der Name falsch? Dann schreiben Sie ihn richtig.',
  accept: 'Weiter',
  withPassword: 'Mit Passwort und Telefon',
  invitationOverTitle: 'Diese Einladung geht nicht mehr',
  invitationOver:
    'Eine Einladung geht 7 Tage lang. Sie geht nur ein Mal. Haben Sie die Einladung schon benutzt? Dann melden Sie sich an.',
  invitationAgain:
    'Sonst fragen Sie die Person, die Sie eingeladen hat. Sie kann Sie neu einladen.',
  toSignIn: 'Zur Anmeldung',
  forgottenTitle: 'Sie möchten ein neues Passwort',
  forgottenLede: 'Schreiben Sie Ihre E-Mail-Adresse. Dann schicken wir Ihnen eine E-Mail.',
  mail: 'Ihre E-Mail-Adresse',
  mailMissing: 'Schreiben Sie Ihre E-Mail-Adresse.',
  send: 'E-Mail schicken',
  sentTitle: 'Lesen Sie Ihre E-Mails',
  sent: 'Haben Sie ein Konto? Dann bekommen Sie gleich eine E-Mail. In der E-Mail ist ein Link. Der Link geht eine Stunde lang.',
  sentMore: 'Sie finden keine E-Mail? Suchen Sie auch im Spam-Ordner.',
  newTitle: 'Neues Passwort',
  newLede: 'Dann sind Sie auf allen anderen Geräten abgemeldet. Danach kommt der zweite Schritt.',
  save: 'Passwort speichern',
  linkOverTitle: 'Dieser Link geht nicht mehr',
  linkOver: 'Der Link geht eine Stunde lang. Er geht nur ein Mal.',
  linkAgain: 'Einen neuen Link holen',
}

const en: LinkTexts = {
  invitationTitle: 'Welcome to Nahbei',
  invitedBy: (name) => `${name} invites you.`,
  actingFor: 'You work here for:',
  steps: 'You now set up how you sign in. It takes about five minutes. Have your phone at hand.',
  nameHint: 'Is the name wrong? Then correct it.',
  accept: 'On to the second step',
  withPassword: 'With password and phone',
  invitationOverTitle: 'This invitation is no longer valid',
  invitationOver:
    'An invitation is valid for seven days and works once. Have you accepted it already? Then sign in.',
  invitationAgain: 'Otherwise ask the person who invited you for a new invitation.',
  toSignIn: 'Sign in',
  forgottenTitle: 'Request a new password',
  forgottenLede: 'Enter the e-mail address with which you sign in. We will send you a link.',
  mail: 'E-mail address',
  mailMissing: 'Enter your e-mail address.',
  send: 'Send link',
  sentTitle: 'Look into your mail',
  sent: 'If an account belongs to this address, a mail with a link will be there in a few minutes. It is valid for one hour.',
  sentMore:
    'Nothing arrives? Look into the spam folder. Check whether you sign in with another address.',
  newTitle: 'New password',
  newLede: 'You will be signed out on all other devices. Then comes the second step, as always.',
  save: 'Set password',
  linkOverTitle: 'This link is no longer valid',
  linkOver: 'A link to a new password is valid for one hour and works once.',
  linkAgain: 'Request a new link',
}
export const linkTexts: TextSet<LinkTexts> = { de, leicht, en }
