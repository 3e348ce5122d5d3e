import type { TextSet } from '../../platform/texts/index.ts'

/** Words that the pages of signing in and those of one's own account have in common. */

const de = {
  errorTitle: 'Bitte prüfen Sie Ihre Angaben',
  required: 'Füllen Sie dieses Feld aus.',
  unavailable: 'Das geht gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.',
  throttled: (wait: string) => `Das waren zu viele Versuche. Warten Sie bitte ${wait}.`,
  name: 'Vor- und Nachname',
  nameMissing: 'Geben Sie Ihren Namen ein.',
  nameTooLong: 'Der Name ist zu lang. Höchstens 120 Zeichen passen.',
  newPassword: 'Neues Passwort',
  password: 'Passwort',
  passwordHint: (least: number) =>
    `Mindestens ${least} Zeichen. Gut ist ein Satz, den nur Sie kennen. Alle Zeichen gehen, auch Leerzeichen. Sie können es aus Ihrem Passwort-Speicher einfügen.`,
  passwordProblems: {
    tooShort: (least: number) =>
      `Das Passwort ist zu kurz. Nehmen Sie mindestens ${least} Zeichen.`,
    tooLong: (most: number) => `Das Passwort ist zu lang. Höchstens ${most} Zeichen passen.`,
    common:
      'Dieses Passwort steht auf Listen gestohlener Passwörter oder ist ihnen ähnlich. Nehmen Sie ein anderes.',
    ownWords:
      'In diesem Passwort steht fast nur Ihr Name, Ihre E-Mail-Adresse oder der Name der Stadt. Das rät man zuerst. Nehmen Sie ein anderes.',
    row: 'Dieses Passwort ist eine Reihe von Tasten, Buchstaben oder Zahlen. Das ist leicht zu raten. Nehmen Sie ein anderes.',
    repeat:
      'In diesem Passwort wiederholt sich alles. Das ist leicht zu raten. Nehmen Sie ein anderes.',
    easy: 'Dieses Passwort ist leicht zu raten. Hängen Sie ein paar Wörter an, die nicht zusammengehören.',
  },
  code: 'Code aus Ihrer App',
  codeHint: 'Sechs Ziffern. Die App zeigt alle 30 Sekunden einen neuen Code.',
  codeMissing: 'Geben Sie den Code ein, den Ihre App jetzt zeigt.',
  codeWrong:
    'Dieser Code gilt nicht. Warten Sie auf den nächsten Code in Ihrer App. Geht auch der nicht? Dann stellen Sie die Uhr Ihres Telefons auf automatisch.',
  setup: {
    title: 'Code-App einrichten',
    lede: 'Nahbei fragt beim Anmelden nach einem Code von Ihrem Telefon. So hilft ein gestohlenes Passwort niemandem.',
    stepApp: 'Sie brauchen eine App, die Codes macht',
    stepAppText:
      'Zum Beispiel Aegis, FreeOTP+, Google Authenticator oder Microsoft Authenticator. Auch viele Passwort-Speicher können es. Haben Sie noch keine? Dann installieren Sie jetzt eine.',
    stepScan: 'Zeigen Sie der App dieses Bild',
    qr: 'QR-Code für Ihre App',
    byHand: 'Das Bild lässt sich nicht lesen? Dann tippen Sie diesen Schlüssel in die App:',
    onPhone: 'Auf dem Telefon: Code-App öffnen',
    stepCode: 'Tippen Sie den Code ab, den die App zeigt',
    confirm: 'Code-App einrichten',
    over: 'Das hat zu lange gedauert. Hier ist ein neues Bild. Zeigen Sie es Ihrer App noch einmal.',
  },
  recovery: {
    title: 'Ihre Ersatz-Codes',
    lede: 'Für den Tag, an dem Ihr Telefon weg ist. Mit einem Ersatz-Code und Ihrem Passwort kommen Sie trotzdem hinein.',
    now: 'Schreiben Sie die Codes jetzt ab oder drucken Sie diese Seite. Sie werden nie wieder gezeigt.',
    keep: 'Jeder Code gilt einmal. Bewahren Sie sie getrennt von Telefon und Computer auf, zum Beispiel zu Hause.',
    list: 'Ersatz-Codes',
    noted: 'Ich habe sie notiert',
  },
}
export type SharedTexts = typeof de

const leicht: SharedTexts = {
  errorTitle: 'Etwas stimmt noch nicht',
  required: 'Schreiben Sie hier etwas.',
  unavailable: 'Das geht im Moment nicht. Versuchen Sie es in ein paar Minuten noch einmal.',
  throttled: (wait) => `Das waren zu viele Versuche. Bitte warten Sie ${wait}.`,
  name: 'Ihr Name',
  nameMissing: 'Schreiben Sie Ihren Namen.',
  nameTooLong: 'Der Name ist zu lang. Sie haben Platz für 120 Zeichen.',
  newPassword: 'Ihr neues Passwort',
  password: 'Ihr Passwort',
  passwordHint: (least) =>
    `Das Passwort muss ${least} Zeichen haben oder mehr. Nehmen Sie zum Beispiel einen Satz. Nur Sie sollen den Satz kennen.`,
  passwordProblems: {
    tooShort: (least) => `Das Passwort ist zu kurz. Es braucht ${least} Zeichen oder mehr.`,
    tooLong: (most) => `Das Passwort ist zu lang. Sie haben Platz für ${most} Zeichen.`,
    common: 'Viele Menschen kennen dieses Passwort. Nehmen Sie ein anderes.',
    ownWords:
      'Ihr Name steht im Passwort. Oder Ihre E-Mail. Oder die Stadt. Das kann man leicht raten. Nehmen Sie ein anderes.',
    row: 'Das Passwort ist eine Reihe von Buchstaben oder Zahlen. Das kann man leicht raten. Nehmen Sie ein anderes.',
    repeat:
      'Im Passwort steht immer das Gleiche. Das kann man leicht raten. Nehmen Sie ein anderes.',
    easy: 'Das Passwort kann man leicht raten. Schreiben Sie noch ein paar Wörter dazu.',
  },
  code: 'Der Code aus Ihrer App',
  codeHint: 'Der Code hat 6 Zahlen. Die App zeigt oft einen neuen Code.',
  codeMissing: 'Schreiben Sie den Code. Sie sehen den Code in Ihrer App.',
  codeWrong:
    'Dieser Code ist falsch oder zu alt. Warten Sie auf den nächsten Code. Schreiben Sie dann den neuen Code.',
  setup: {
    title: 'Die Code-App einrichten',
    lede: 'Wenn Sie sich anmelden, brauchen Sie einen Code von Ihrem Telefon. So ist Ihr Konto sicher.',
    stepApp: 'Sie brauchen eine App für Codes',
    stepAppText:
      'Eine App heißt zum Beispiel: Aegis, FreeOTP+, Google Authenticator oder Microsoft Authenticator. Sie haben noch keine? Dann laden Sie eine App auf Ihr Telefon.',
    stepScan: 'Zeigen Sie der App dieses Bild',
    qr: 'Bild für Ihre App',
    byHand: 'Die App kann das Bild nicht lesen? Dann schreiben Sie das in die App:',
    onPhone: 'Auf dem Telefon: Code-App öffnen',
    stepCode: 'Die App zeigt einen Code. Schreiben Sie den Code hier hin',
    confirm: 'Fertig',
    over: 'Das hat zu lange gedauert. Hier ist ein neues Bild. Zeigen Sie der App das neue Bild.',
  },
  recovery: {
    title: 'Ihre Ersatz-Codes',
    lede: 'Vielleicht ist Ihr Telefon einmal weg. Dann brauchen Sie einen Ersatz-Code. Mit Passwort und Ersatz-Code können Sie sich anmelden.',
    now: 'Schreiben Sie die Codes jetzt auf. Oder drucken Sie diese Seite. Sie sehen die Codes nur jetzt.',
    keep: 'Jeder Code geht ein Mal. Legen Sie die Codes an einen sicheren Ort.',
    list: 'Ersatz-Codes',
    noted: 'Ich habe die Codes aufgeschrieben',
  },
}

const en: SharedTexts = {
  errorTitle: 'Please check what you entered',
  required: 'Fill in this field.',
  unavailable: 'This does not work right now. Please try again in a few minutes.',
  throttled: (wait) => `These were too many attempts. Please wait ${wait}.`,
  name: 'First and last name',
  nameMissing: 'Enter your name.',
  nameTooLong: 'The name is too long. There is room for 120 characters.',
  newPassword: 'New password',
  password: 'Password',
  passwordHint: (least) =>
    `At least ${least} characters. A sentence that only you know is good. Every character is allowed, blanks, too. You can paste it from your password manager.`,
  passwordProblems: {
    tooShort: (least) => `The password is too short. Use at least ${least} characters.`,
    tooLong: (most) => `The password is too long. There is room for ${most} characters.`,
    common: 'This password is on lists of stolen passwords, or close to one. Choose another.',
    ownWords:
      'This password is little more than your name, your e-mail address or the name of the city. That is guessed first. Choose another.',
    row: 'This password is a row of keys, letters or digits. That is easy to guess. Choose another.',
    repeat: 'This password repeats itself. That is easy to guess. Choose another.',
    easy: 'This password is easy to guess. Add a few words that do not belong together.',
  },
  code: 'Code from your app',
  codeHint: 'Six digits. The app shows a new code every 30 seconds.',
  codeMissing: 'Enter the code that your app shows now.',
  codeWrong:
    'This code does not work. Wait for the next code in your app. If that does not work either, set your phone’s clock to automatic.',
  setup: {
    title: 'Set up a code app',
    lede: 'When you sign in, Nahbei asks for a code from your phone. So a stolen password is no use to anybody.',
    stepApp: 'You need an app that makes codes',
    stepAppText:
      'For example Aegis, FreeOTP+, Google Authenticator or Microsoft Authenticator. Many password managers can do it, too. If you have none yet, install one now.',
    stepScan: 'Show this picture to the app',
    qr: 'QR code for your app',
    byHand: 'The picture cannot be read? Then type this key into the app:',
    onPhone: 'On your phone: open the code app',
    stepCode: 'Type the code that the app shows',
    confirm: 'Set up code app',
    over: 'That took too long. Here is a new picture. Please show it to your app again.',
  },
  recovery: {
    title: 'Your recovery codes',
    lede: 'For the day your phone is gone. With a recovery code and your password you still get in.',
    now: 'Write the codes down now, or print this page. They are never shown again.',
    keep: 'Each code works once. Keep them apart from your phone and computer, for example at home.',
    list: 'Recovery codes',
    noted: 'I have written them down',
  },
}
export const sharedTexts: TextSet<SharedTexts> = { de, leicht, en }
