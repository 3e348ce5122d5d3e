import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  title: 'Anmelden',
  lede: 'Für Menschen, die für die Stadt, einen Träger oder ein Gremium arbeiten.',
  mail: 'E-Mail-Adresse',
  submit: 'Weiter',
  forgotten: 'Passwort vergessen?',
  otherWays: 'Anders anmelden',
  signedOut: 'Sie sind abgemeldet.',
  signedOutEverywhere: 'Sie sind auf allen Geräten abgemeldet.',
  tookTooLong: 'Das hat zu lange gedauert. Melden Sie sich bitte noch einmal an.',
  mailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  wrong:
    'E-Mail-Adresse oder Passwort stimmt nicht. Prüfen Sie beides. Achten Sie auf große und kleine Buchstaben.',
  throttledMore: 'Oder setzen Sie ein neues Passwort: Dann geht es sofort weiter.',
  mailSentTitle: 'Sehen Sie in Ihre E-Mails',
  mailSent:
    'Ihr Passwort stimmt. Ihr Konto hat aber noch keinen zweiten Schritt zum Anmelden. Wir haben Ihnen einen Link geschickt. Öffnen Sie ihn: Dort setzen Sie Ihr Passwort neu und richten die Code-App ein.',
  mailWait:
    'Die Mail kommt nicht? Sehen Sie im Spam-Ordner nach. Das kann ein paar Minuten dauern.',
  secondTitle: 'Zweiter Schritt',
  secondLede: 'Ihr Passwort stimmt. Jetzt brauchen wir noch den Code von Ihrem Telefon.',
  signIn: 'Anmelden',
  noPhone: 'Sie haben Ihr Telefon nicht? Nehmen Sie einen Ersatz-Code.',
  startOver: 'Zurück zum Anfang',
  passkeyOnly:
    'Zu Ihrem Konto gehört ein Passkey, aber keine Code-App. Melden Sie sich mit dem Passkey an.',
  recoveryTitle: 'Mit einem Ersatz-Code anmelden',
  recoveryLede:
    'Ersatz-Codes haben Sie beim Einrichten notiert. Jeder gilt einmal. Danach richten Sie eine neue Code-App ein.',
  recoveryCode: 'Ersatz-Code',
  recoveryHint: 'Zehn Zeichen, zum Beispiel K7QF2-9MXAB. Groß oder klein ist gleich.',
  recoveryMissing: 'Geben Sie einen Ihrer Ersatz-Codes ein.',
  recoveryWrong:
    'Dieser Ersatz-Code gilt nicht, oder er wurde schon benutzt. Nehmen Sie einen anderen.',
  noCodes:
    'Sie haben auch keine Ersatz-Codes? Dann bitten Sie die Verwaltung Ihrer Stadt, Ihren zweiten Faktor zurückzusetzen.',
  backToCode: 'Doch mit der App anmelden',
}
export type SignInTexts = typeof de

const leicht: SignInTexts = {
  title: 'Anmelden',
  lede: 'Nur für Menschen, die hier arbeiten.',
  mail: 'Ihre E-Mail-Adresse',
  submit: 'Weiter',
  forgotten: 'Passwort vergessen?',
  otherWays: 'Anders anmelden',
  signedOut: 'Sie sind abgemeldet.',
  signedOutEverywhere: 'Sie sind auf allen Geräten abgemeldet.',
  tookTooLong: 'Das hat zu lange gedauert. Melden Sie sich noch einmal an.',
  mailMissing: 'Schreiben Sie Ihre E-Mail-Adresse.',
  passwordMissing: 'Schreiben Sie Ihr Passwort.',
  wrong: 'Die E-Mail-Adresse ist falsch. Oder das Passwort ist falsch. Prüfen Sie beides.',
  throttledMore: 'Oder machen Sie ein neues Passwort. Dann können Sie sofort weiter-machen.',
  mailSentTitle: 'Lesen Sie Ihre E-Mails',
  mailSent:
    'Ihr Passwort ist richtig. Sie haben noch keine Code-App. Wir haben Ihnen eine E-Mail geschickt. In der E-Mail ist ein Link. Öffnen Sie den Link. Dann machen Sie ein neues Passwort. Und Sie richten die Code-App ein.',
  mailWait:
    'Sie finden die E-Mail nicht? Suchen Sie auch im Spam-Ordner. Warten Sie ein paar Minuten.',
  secondTitle: 'Der zweite Schritt',
  secondLede: 'Ihr Passwort ist richtig. Jetzt brauchen Sie den Code von Ihrem Telefon.',
  signIn: 'Anmelden',
  noPhone: 'Ihr Telefon ist nicht da? Dann nehmen Sie einen Ersatz-Code.',
  startOver: 'Zurück zum Anfang',
  passkeyOnly:
    'Sie haben einen Pass-Key. Sie haben keine Code-App. Melden Sie sich mit dem Pass-Key an.',
  recoveryTitle: 'Mit einem Ersatz-Code anmelden',
  recoveryLede:
    'Sie haben Ersatz-Codes aufgeschrieben. Jeder Code geht ein Mal. Danach richten Sie die Code-App neu ein.',
  recoveryCode: 'Ersatz-Code',
  recoveryHint: 'Der Code hat 10 Zeichen. So sieht ein Code aus: K7QF2-9MXAB.',
  recoveryMissing: 'Schreiben Sie einen Ersatz-Code.',
  recoveryWrong:
    'Dieser Code ist falsch. Oder Sie haben ihn schon benutzt. Nehmen Sie einen anderen.',
  noCodes: 'Sie haben keine Ersatz-Codes? Dann fragen Sie die Verwaltung von Ihrer Stadt.',
  backToCode: 'Mit der App anmelden',
}

const en: SignInTexts = {
  title: 'Sign in',
  lede: 'For people who work for the city, for a provider or for a council.',
  mail: 'E-mail address',
  submit: 'Continue',
  forgotten: 'Forgotten your password?',
  otherWays: 'Sign in another way',
  signedOut: 'You are signed out.',
  signedOutEverywhere: 'You are signed out on all devices.',
  tookTooLong: 'That took too long. Please sign in again.',
  mailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  wrong: 'E-mail address or password is wrong. Check both. Capital and small letters matter.',
  throttledMore: 'Or set a new password: then you can go on at once.',
  mailSentTitle: 'Look into your mail',
  mailSent:
    'Your password is right, but your account has no second step for signing in yet. We have sent you a link. Open it: there you set a new password and set up the code app.',
  mailWait: 'The mail does not arrive? Look into the spam folder. It can take a few minutes.',
  secondTitle: 'Second step',
  secondLede: 'Your password is right. Now we need the code from your phone.',
  signIn: 'Sign in',
  noPhone: 'You do not have your phone? Use a recovery code.',
  startOver: 'Back to the start',
  passkeyOnly: 'Your account has a passkey but no code app. Sign in with the passkey.',
  recoveryTitle: 'Sign in with a recovery code',
  recoveryLede:
    'You wrote recovery codes down when you set your account up. Each works once. Afterwards you set up a new code app.',
  recoveryCode: 'Recovery code',
  recoveryHint: 'Ten characters, for example K7QF2-9MXAB. Capital or small letters do not matter.',
  recoveryMissing: 'Enter one of your recovery codes.',
  recoveryWrong: 'This recovery code does not work, or it was used before. Take another.',
  noCodes:
    'You have no recovery codes either? Then ask your city’s administrators to reset your second factor.',
  backToCode: 'Sign in with the app after all',
}
export const signInTexts: TextSet<SignInTexts> = { de, leicht, en }
