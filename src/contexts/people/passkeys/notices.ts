import { queueMail } from '../../../platform/mail/index.ts'
import type { Call } from '../../../platform/operation/index.ts'
import { type TextSet, textsFor } from '../../../platform/texts/index.ts'
import type { Owner } from './store.ts'

/** Mails about what changed: whoever did not do it themselves learns of it. */

interface Notice {
  subject: string
  /** `account` is the address of the page where people look after their account. */
  body(name: string, account: string): string
}

const added: TextSet<Notice> = {
  de: {
    subject: 'Ihr Konto hat einen neuen Passkey',
    body: (name, account) => `Guten Tag ${name},

für Ihr Konto wurde ein Passkey angelegt. Damit können Sie sich ohne Passwort anmelden.

Waren Sie das? Dann müssen Sie nichts tun.

Waren Sie das nicht? Dann melden Sie sich an und entfernen Sie den Passkey. Beenden Sie dort auch alle anderen Sitzungen:
${account}
`,
  },
  leicht: {
    subject: 'Sie haben einen neuen Passkey',
    body: (name, account) => `Guten Tag ${name},

Ihr Konto hat jetzt einen neuen Passkey.
Mit einem Passkey melden Sie sich ohne Passwort an.

Haben Sie das selbst gemacht?
Dann ist alles gut.

Haben Sie das nicht selbst gemacht?
Dann melden Sie sich bitte an.
Entfernen Sie den Passkey.
Melden Sie alle anderen Geräte ab.
Das geht hier:
${account}
`,
  },
  en: {
    subject: 'Your account has a new passkey',
    body: (name, account) => `Hello ${name},

A passkey was added to your account. You can sign in with it without a password.

Was it you? Then there is nothing to do.

Was it not you? Then sign in and remove the passkey. End all other sessions there, too:
${account}
`,
  },
}

const removed: TextSet<Notice> = {
  de: {
    subject: 'Ein Passkey Ihres Kontos wurde entfernt',
    body: (name, account) => `Guten Tag ${name},

ein Passkey Ihres Kontos wurde entfernt. Anmelden kann sich damit niemand mehr.

Waren Sie das? Dann müssen Sie nichts tun.

Waren Sie das nicht? Dann melden Sie sich an und prüfen Sie Ihr Konto:
${account}
`,
  },
  leicht: {
    subject: 'Ein Passkey ist weg',
    body: (name, account) => `Guten Tag ${name},

Ihr Konto hat einen Passkey weniger.
Mit diesem Passkey kann sich niemand mehr anmelden.

Haben Sie das selbst gemacht?
Dann ist alles gut.

Haben Sie das nicht selbst gemacht?
Dann melden Sie sich bitte an.
Prüfen Sie Ihr Konto:
${account}
`,
  },
  en: {
    subject: 'A passkey was removed from your account',
    body: (name, account) => `Hello ${name},

A passkey was removed from your account. Nobody can sign in with it any more.

Was it you? Then there is nothing to do.

Was it not you? Then sign in and check your account:
${account}
`,
  },
}

export const passkeyAdded = { template: 'people.passkeyAdded', texts: added }
export const passkeyRemoved = { template: 'people.passkeyRemoved', texts: removed }

export async function sendNotice(
  { tx, now, origin }: Call<'write'>,
  owner: Owner,
  { template, texts }: { template: string; texts: TextSet<Notice> },
): Promise<void> {
  const { subject, body } = textsFor(texts, owner.locale)
  const words = body(owner.name, `${origin}/arbeit/konto`)
  await queueMail(tx, { template, recipient: owner.mail, subject, body: words }, now)
}
