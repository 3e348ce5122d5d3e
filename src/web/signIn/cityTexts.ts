import type { TextSet } from '../../platform/texts/index.ts'

/** Why signing in through the city came to nothing. */
export const cityFailures = [
  'unavailable',
  'cancelled',
  'expired',
  'failed',
  'noRole',
  'mail',
  'mailTaken',
  'left',
] as const
export type CityFailure = (typeof cityFailures)[number]

interface CityTexts {
  start: (name: string) => string
  prove: (name: string) => string
  proveHint: (name: string) => string
  again: string
  otherWay: string
  connect: string
  signOut: (name: string) => string
  failures: Record<CityFailure, { title: string; lines: ((name: string) => string)[] }>
}

const de: CityTexts = {
  start: (name) => `Mit „${name}“ anmelden`,
  prove: (name) => `Mit „${name}“ bestätigen`,
  proveHint: (name) =>
    `Sie melden sich noch einmal bei „${name}“ an und kommen dann hierher zurück.`,
  again: 'Noch einmal versuchen',
  otherWay: 'Zur Anmeldung',
  connect: 'Mit dem bisherigen Zugang anmelden und verbinden',
  signOut: (name) => `Auch bei „${name}“ abmelden`,
  failures: {
    unavailable: {
      title: 'Die Anmeldung der Stadt antwortet gerade nicht',
      lines: [
        (name) => `„${name}“ ist im Moment nicht erreichbar. Das liegt nicht an Ihnen.`,
        () => 'Versuchen Sie es in ein paar Minuten noch einmal.',
      ],
    },
    cancelled: {
      title: 'Sie haben die Anmeldung abgebrochen',
      lines: [
        () => 'Es ist nichts geschehen. Sie sind nicht angemeldet.',
        () => 'Sie können es jederzeit noch einmal versuchen.',
      ],
    },
    expired: {
      title: 'Diese Anmeldung ist abgelaufen',
      lines: [
        () => 'Eine Anmeldung gilt zehn Minuten und nur einmal. Beginnen Sie bitte neu.',
        () => 'Ihr Browser muss dafür Cookies dieser Seite annehmen.',
      ],
    },
    failed: {
      title: 'Die Anmeldung hat nicht geklappt',
      lines: [
        (name) => `Die Antwort von „${name}“ ließ sich nicht prüfen. Sie sind nicht angemeldet.`,
        () =>
          'Versuchen Sie es noch einmal. Klappt es wieder nicht, wenden Sie sich an die IT Ihrer Verwaltung.',
      ],
    },
    noRole: {
      title: 'Ihr Konto hat hier noch keine Aufgabe',
      lines: [
        (name) =>
          `„${name}“ kennt Sie. Für diese Seiten ist bei Ihnen aber keine Aufgabe eingetragen.`,
        () =>
          'Bitten Sie die Menschen, die bei Ihnen Rechte vergeben, um eine Aufgabe. Melden Sie sich danach neu an.',
      ],
    },
    mail: {
      title: 'Ihre E-Mail-Adresse passt nicht',
      lines: [
        (name) =>
          `„${name}“ hat keine E-Mail-Adresse genannt, die hier gilt. Ohne sie gibt es kein Konto.`,
        () => 'Wenden Sie sich an die IT Ihrer Verwaltung.',
      ],
    },
    mailTaken: {
      title: 'Sie haben hier schon ein Konto',
      lines: [
        () =>
          'Zu Ihrer E-Mail-Adresse gibt es schon einen Zugang. Eine Adresse allein beweist nicht, dass er Ihnen gehört.',
        () =>
          'Melden Sie sich mit Ihrem bisherigen Zugang an. Danach verbinden wir beide, und Sie brauchen ihn nicht mehr.',
        () => 'Haben Sie eine Einladung bekommen, nehmen Sie sie zuerst an.',
      ],
    },
    left: {
      title: 'Ihr Konto ist beendet',
      lines: [
        () => 'Sie werden hier nicht mehr angemeldet.',
        () =>
          'Ist das ein Irrtum? Dann wenden Sie sich an die Menschen, die hier Konten verwalten.',
      ],
    },
  },
}

const leicht: CityTexts = {
  start: (name) => `Mit „${name}“ anmelden`,
  prove: (name) => `Mit „${name}“ bestätigen`,
  proveHint: (name) => `Sie melden sich noch einmal bei „${name}“ an. Dann sind Sie wieder hier.`,
  again: 'Noch einmal versuchen',
  otherWay: 'Zur Anmeldung',
  connect: 'Mit dem alten Zugang anmelden',
  signOut: (name) => `Auch bei „${name}“ abmelden`,
  failures: {
    unavailable: {
      title: 'Die Anmeldung geht gerade nicht',
      lines: [
        (name) => `„${name}“ antwortet nicht. Sie haben nichts falsch gemacht.`,
        () => 'Warten Sie ein paar Minuten. Versuchen Sie es dann noch einmal.',
      ],
    },
    cancelled: {
      title: 'Sie haben die Anmeldung beendet',
      lines: [() => 'Sie sind nicht angemeldet.', () => 'Sie können es noch einmal versuchen.'],
    },
    expired: {
      title: 'Das hat zu lange gedauert',
      lines: [
        () => 'Sie haben 10 Minuten Zeit. Dann müssen Sie neu anfangen.',
        () => 'Ihr Browser muss Cookies erlauben.',
      ],
    },
    failed: {
      title: 'Die Anmeldung hat nicht geklappt',
      lines: [
        () => 'Sie sind nicht angemeldet.',
        () => 'Versuchen Sie es noch einmal.',
        () => 'Klappt es wieder nicht? Dann fragen Sie bei der IT von Ihrem Amt.',
      ],
    },
    noRole: {
      title: 'Sie haben hier noch keine Aufgabe',
      lines: [
        (name) => `„${name}“ kennt Sie.`,
        () => 'Aber Sie haben hier noch keine Aufgabe.',
        () => 'Fragen Sie in Ihrem Amt nach einer Aufgabe.',
        () => 'Melden Sie sich dann neu an.',
      ],
    },
    mail: {
      title: 'Ihre E-Mail-Adresse passt nicht',
      lines: [
        () => 'Für die Anmeldung brauchen wir Ihre E-Mail-Adresse vom Amt.',
        () => 'Wir haben diese Adresse nicht bekommen.',
        () => 'Fragen Sie bei der IT von Ihrem Amt.',
      ],
    },
    mailTaken: {
      title: 'Sie haben hier schon ein Konto',
      lines: [
        () => 'Zu Ihrer E-Mail-Adresse gibt es schon ein Konto.',
        () => 'Melden Sie sich mit dem alten Zugang an. Dann verbinden wir die beiden.',
        () => 'Haben Sie eine Einladung? Dann nehmen Sie zuerst die Einladung an.',
      ],
    },
    left: {
      title: 'Ihr Konto ist zu Ende',
      lines: [
        () => 'Sie können sich hier nicht mehr anmelden.',
        () => 'Ist das falsch? Dann fragen Sie in Ihrem Amt.',
      ],
    },
  },
}

const en: CityTexts = {
  start: (name) => `Sign in with “${name}”`,
  prove: (name) => `Confirm with “${name}”`,
  proveHint: (name) => `You sign in to “${name}” once more and then come back here.`,
  again: 'Try again',
  otherWay: 'To the sign-in page',
  connect: 'Sign in as before and connect',
  signOut: (name) => `Sign out of “${name}” too`,
  failures: {
    unavailable: {
      title: 'The city’s sign-in does not answer right now',
      lines: [
        (name) => `“${name}” cannot be reached at the moment. It is not your fault.`,
        () => 'Please try again in a few minutes.',
      ],
    },
    cancelled: {
      title: 'You cancelled signing in',
      lines: [
        () => 'Nothing has happened. You are not signed in.',
        () => 'You can try again at any time.',
      ],
    },
    expired: {
      title: 'This sign-in has expired',
      lines: [
        () => 'It is good for ten minutes, and only once. Please start again.',
        () => 'Your browser has to accept cookies of this site for it.',
      ],
    },
    failed: {
      title: 'Signing in did not work',
      lines: [
        (name) => `The answer of “${name}” could not be verified. You are not signed in.`,
        () => 'Please try again. If it fails once more, ask your administration’s IT department.',
      ],
    },
    noRole: {
      title: 'Your account has no task here yet',
      lines: [
        (name) => `“${name}” knows you, but there is no task for you on this site.`,
        () => 'Ask those who grant access in your department for a task. Then sign in again.',
      ],
    },
    mail: {
      title: 'Your e-mail address does not fit',
      lines: [
        (name) =>
          `“${name}” named no e-mail address that is valid here. Without one there is no account.`,
        () => 'Please ask your administration’s IT department.',
      ],
    },
    mailTaken: {
      title: 'You already have an account here',
      lines: [
        () =>
          'There already is an account with your e-mail address. The address alone does not prove that it is yours.',
        () =>
          'Sign in the way you did before. We then connect the two, and you no longer need the old way.',
        () => 'If you have been invited, accept the invitation first.',
      ],
    },
    left: {
      title: 'Your account has ended',
      lines: [
        () => 'You can no longer sign in here.',
        () => 'If that is a mistake, please ask those who manage the accounts here.',
      ],
    },
  },
}

export const cityTexts: TextSet<CityTexts> = { de, leicht, en }
