import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  // offers
  signIn: 'Mit Passkey anmelden',
  signInHint: 'Ohne Passwort: Ihr Gerät fragt nach Fingerabdruck, Gesicht oder PIN.',
  accept: 'Passkey anlegen',
  acceptTitle: 'Ohne Passwort: mit einem Passkey',
  acceptHint:
    'Ein Passkey liegt auf Ihrem Gerät. Sie melden sich mit Fingerabdruck, Gesicht oder PIN an. Ein Passwort brauchen Sie dann nicht.',
  prove: 'Mit Passkey bestätigen',
  add: 'Neuen Passkey anlegen',
  // around them
  impossible:
    'Passkeys gehen hier nicht. Dafür braucht diese Seite eine sichere Verbindung (https) und eine Adresse mit einem Namen statt mit Zahlen.',
  elsewhere: 'Passkeys gelten nur unter dieser Adresse:',
  without:
    'Mit diesem Browser gehen Passkeys hier nicht. Dafür braucht er JavaScript und eine neuere Version.',
  working: 'Folgen Sie jetzt den Schritten, die Ihr Gerät zeigt.',
  cancelled:
    'Es ist nichts passiert: Der Vorgang wurde abgebrochen oder hat zu lange gedauert. Sie können es noch einmal versuchen.',
  known: 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.',
  failed: 'Das hat nicht geklappt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  wrong:
    'Dieser Passkey gilt hier nicht. Nehmen Sie einen anderen, oder melden Sie sich auf einem anderen Weg an.',
  notKept:
    'Ihr Gerät hat keinen passenden Passkey gemacht. Versuchen Sie es mit einem anderen Gerät.',
  copied:
    'Diesen Passkey gibt es vielleicht zweimal. Zu Ihrem Schutz gilt er jetzt nicht. Melden Sie sich auf einem anderen Weg an und entfernen Sie ihn.',
  expired: 'Das hat zu lange gedauert. Versuchen Sie es noch einmal.',
  throttled: 'Das waren zu viele Versuche. Versuchen Sie es in einer Viertelstunde noch einmal.',
  unavailable: 'Das geht gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.',
  linkOver: 'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
  tooMany: 'Sie haben schon sehr viele Passkeys. Entfernen Sie zuerst einen.',
  noPasskey: 'Ihr Konto hat keinen Passkey mehr. Bestätigen Sie auf einem anderen Weg.',
  // account
  account: 'Mein Konto',
  title: 'Passkeys',
  what: 'Mit einem Passkey melden Sie sich ohne Passwort an: mit Fingerabdruck, Gesicht oder PIN Ihres Geräts. Legen Sie am besten zwei an, auf zwei Geräten.',
  none: 'Sie haben noch keinen Passkey.',
  created: (day: string) => `Angelegt am ${day}.`,
  used: (day: string) => `Zuletzt benutzt am ${day}.`,
  unused: 'Noch nicht benutzt.',
  backedUp: 'Ihr Anbieter bewahrt ihn für alle Ihre Geräte auf.',
  change: (name: string) => `„${name}“ ändern oder entfernen`,
  name: 'Name des Passkeys',
  nameHint: 'Damit Sie ihn wiedererkennen, zum Beispiel „Diensthandy“.',
  nameMissing: 'Geben Sie dem Passkey einen Namen.',
  nameTooLong: (most: number) => `Der Name ist zu lang. Höchstens ${most} Zeichen passen.`,
  errorTitle: 'Bitte prüfen Sie Ihre Angaben',
  changeTitle: 'Passkey ändern',
  save: 'Namen speichern',
  removeTitle: 'Passkey entfernen',
  removeHint:
    'Danach kann sich niemand mehr mit diesem Passkey anmelden. Auf allen anderen Geräten sind Sie dann abgemeldet. Auf Ihrem Gerät bleibt vielleicht ein Rest: Löschen Sie ihn dort auch.',
  remove: 'Diesen Passkey entfernen',
  lastWayIn:
    'Das ist Ihr letzter Weg in Ihr Konto. Legen Sie zuerst einen zweiten Passkey an, oder richten Sie Passwort und Code-App ein.',
}
export type PasskeyTexts = typeof de

const leicht: PasskeyTexts = {
  signIn: 'Mit Pass-Key anmelden',
  signInHint:
    'Sie brauchen kein Passwort. Ihr Gerät fragt nach Ihrem Finger-Abdruck. Oder es fragt nach Ihrem Gesicht. Oder es fragt nach einer PIN.',
  accept: 'Pass-Key machen',
  acceptTitle: 'Ohne Passwort: mit einem Pass-Key',
  acceptHint:
    'Ein Pass-Key ist auf Ihrem Gerät. Sie melden sich mit Ihrem Finger-Abdruck an. Oder mit Ihrem Gesicht. Oder mit einer PIN. Dann brauchen Sie kein Passwort.',
  prove: 'Mit Pass-Key bestätigen',
  add: 'Neuen Pass-Key machen',
  impossible: 'Pass-Keys gehen hier nicht. Die Verbindung ist dafür nicht sicher genug.',
  elsewhere: 'Pass-Keys gehen nur auf dieser Seite:',
  without:
    'Mit diesem Browser gehen Pass-Keys hier nicht. Der Browser ist zu alt. Oder JavaScript ist aus.',
  working: 'Ihr Gerät zeigt Ihnen jetzt, was Sie tun müssen.',
  cancelled: 'Es ist nichts passiert. Sie können es noch einmal versuchen.',
  known: 'Dieses Gerät hat schon einen Pass-Key für Ihr Konto.',
  failed: 'Das hat nicht geklappt. Laden Sie die Seite neu. Versuchen Sie es dann noch einmal.',
  wrong:
    'Dieser Pass-Key geht hier nicht. Nehmen Sie einen anderen Pass-Key. Oder melden Sie sich anders an.',
  notKept:
    'Ihr Gerät hat keinen passenden Pass-Key gemacht. Versuchen Sie es mit einem anderen Gerät.',
  copied:
    'Vielleicht hat jemand diesen Pass-Key kopiert. Darum geht er jetzt nicht. Melden Sie sich anders an. Entfernen Sie dann diesen Pass-Key.',
  expired: 'Das hat zu lange gedauert. Versuchen Sie es noch einmal.',
  throttled:
    'Das waren zu viele Versuche. Warten Sie 15 Minuten. Versuchen Sie es dann noch einmal.',
  unavailable: 'Das geht gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.',
  linkOver: 'Diese Einladung ist zu alt. Bitten Sie um eine neue Einladung.',
  tooMany: 'Sie haben schon sehr viele Pass-Keys. Entfernen Sie zuerst einen Pass-Key.',
  noPasskey: 'Ihr Konto hat keinen Pass-Key mehr. Bestätigen Sie bitte anders.',
  account: 'Mein Konto',
  title: 'Pass-Keys',
  what: 'Mit einem Pass-Key melden Sie sich ohne Passwort an. Sie nehmen Ihren Finger-Abdruck. Oder Ihr Gesicht. Oder eine PIN. Machen Sie am besten 2 Pass-Keys. Auf 2 Geräten.',
  none: 'Sie haben noch keinen Pass-Key.',
  created: (day) => `Gemacht am ${day}.`,
  used: (day) => `Zuletzt benutzt am ${day}.`,
  unused: 'Noch nicht benutzt.',
  backedUp: 'Diesen Pass-Key gibt es auf allen Ihren Geräten.',
  change: (name) => `„${name}“ ändern oder entfernen`,
  name: 'So heißt der Pass-Key',
  nameHint: 'Zum Beispiel: mein Handy.',
  nameMissing: 'Geben Sie dem Pass-Key einen Namen.',
  nameTooLong: (most) => `Der Name ist zu lang. Er darf ${most} Zeichen haben.`,
  errorTitle: 'Bitte prüfen Sie Ihre Angaben',
  changeTitle: 'Pass-Key ändern',
  save: 'Namen speichern',
  removeTitle: 'Pass-Key entfernen',
  removeHint:
    'Danach kann sich niemand mehr mit diesem Pass-Key anmelden. Auf allen anderen Geräten sind Sie dann abgemeldet. Löschen Sie den Pass-Key auch auf Ihrem Gerät.',
  remove: 'Diesen Pass-Key entfernen',
  lastWayIn:
    'Ohne diesen Pass-Key kommen Sie nicht mehr in Ihr Konto. Machen Sie zuerst einen zweiten Pass-Key. Oder nehmen Sie ein Passwort und eine Code-App.',
}

const en: PasskeyTexts = {
  signIn: 'Sign in with a passkey',
  signInHint: 'No password: your device asks for your fingerprint, face or PIN.',
  accept: 'Create a passkey',
  acceptTitle: 'Without a password: with a passkey',
  acceptHint:
    'A passkey lives on your device. You sign in with your fingerprint, face or PIN, and need no password.',
  prove: 'Confirm with a passkey',
  add: 'Create a new passkey',
  impossible:
    'Passkeys do not work here. For them, this site needs a secure connection (https) and an address with a name instead of numbers.',
  elsewhere: 'Passkeys only work under this address:',
  without: 'Passkeys do not work here with this browser. They need JavaScript and a newer version.',
  working: 'Now follow the steps that your device shows.',
  cancelled: 'Nothing has happened: it was cancelled or took too long. You can try again.',
  known: 'This device already has a passkey for your account.',
  failed: 'That did not work. Reload the page and try again.',
  wrong: 'This passkey is not valid here. Use another one, or sign in another way.',
  notKept: 'Your device did not create a suitable passkey. Try another device.',
  copied:
    'There may be two of this passkey. To protect you, it does not count now. Sign in another way and remove it.',
  expired: 'That took too long. Try again.',
  throttled: 'Too many attempts. Try again in a quarter of an hour.',
  unavailable: 'This does not work right now. Try again in a few minutes.',
  linkOver: 'This invitation is no longer valid. Ask for a new one.',
  tooMany: 'You already have very many passkeys. Remove one first.',
  noPasskey: 'Your account has no passkey any more. Confirm another way.',
  account: 'My account',
  title: 'Passkeys',
  what: 'With a passkey you sign in without a password: with the fingerprint, face or PIN of your device. It is best to have two, on two devices.',
  none: 'You do not have a passkey yet.',
  created: (day) => `Created on ${day}.`,
  used: (day) => `Last used on ${day}.`,
  unused: 'Not used yet.',
  backedUp: 'Your provider keeps it for all your devices.',
  change: (name) => `Change or remove “${name}”`,
  name: 'Name of the passkey',
  nameHint: 'So that you recognise it, such as “work phone”.',
  nameMissing: 'Give the passkey a name.',
  nameTooLong: (most) => `The name is too long. At most ${most} characters fit.`,
  errorTitle: 'Please check what you entered',
  changeTitle: 'Change passkey',
  save: 'Save name',
  removeTitle: 'Remove passkey',
  removeHint:
    'After that nobody can sign in with this passkey, and you are signed out on all other devices. Something of it may stay on your device: delete it there, too.',
  remove: 'Remove this passkey',
  lastWayIn:
    'This is your last way into your account. Create a second passkey first, or set up a password and a code app.',
}

export const passkeyTexts: TextSet<PasskeyTexts> = { de, leicht, en }
