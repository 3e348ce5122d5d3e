import { formatDate } from '../../../platform/texts/index.ts'
import type { Link, Of, WayIn } from './notice.ts'
import type { MailTexts } from './texts.de.ts'

const notMe =
  'Was this not you? Then set a new password at once and tell the people who run Nahbei in your city.'

const afterReset: Record<WayIn, string> = {
  password:
    'Sign in with your password. Then you get a second mail with a link. There you set a new password and set up your second factor anew.',
  passkey:
    'Your passkey still works: sign in with it. Then you can set up a new code app in your account.',
  city: 'Sign in through the city as usual.',
  none: 'Your account no longer has a password or a passkey. Ask the administrators to end your account and to invite you anew.',
}

const notices = {
  passwordChanged: () => ({
    subject: 'Your password is new',
    lines: ['Your account has a new password. All other devices are signed out.', notMe],
  }),
  codeAppAdded: () => ({
    subject: 'Code app set up',
    lines: ['Your account now has a code app. It can be used to sign in.', notMe],
  }),
  codeAppReplaced: () => ({
    subject: 'New code app',
    lines: ['Your account has a new code app. Codes of the old app no longer work.', notMe],
  }),
  recoveryCodesRenewed: () => ({
    subject: 'New recovery codes',
    lines: ['Your account has new recovery codes. The old ones no longer work.', notMe],
  }),
  recoveryCodeUsed: ({ left }: Of<'recoveryCodeUsed'>) => ({
    subject: 'A recovery code was used',
    lines: [
      `Somebody signed in to your account with a recovery code. ${left === 1 ? 'One recovery code is' : `${left} recovery codes are`} left.`,
      notMe,
    ],
  }),
  newDevice: ({ device }: Of<'newDevice'>) => ({
    subject: 'Sign-in on a new device',
    lines: [`Your account was used on a new device: ${device}.`, notMe],
  }),
  passkeyAdded: ({ name }: Of<'passkeyAdded'>) => ({
    subject: 'New passkey',
    lines: [`Your account has a new passkey: ${name}. It can be used to sign in.`, notMe],
  }),
  passkeyRemoved: ({ name }: Of<'passkeyRemoved'>) => ({
    subject: 'Passkey removed',
    lines: [`A passkey was removed from your account: ${name}.`, notMe],
  }),
  mailChanged: ({ mail }: Of<'mailChanged'>) => ({
    subject: 'Your mail address was changed',
    lines: [
      `An administrator entered a new mail address for your account: ${mail}. Use it to sign in from now on.`,
      notMe,
    ],
  }),
  noPassword: () => ({
    subject: 'Your account has no password',
    lines: [
      'Somebody asked for a new password for your account. But your account has none: you sign in with a passkey or through the city.',
      'Does that no longer work? Then ask the people who run Nahbei in your city for help.',
      'Was this not you? Then you need not do anything.',
    ],
  }),
  secondFactorReset: ({ wayIn }: Of<'secondFactorReset'>, link: Link) => ({
    subject: 'Your second factor was reset',
    lines: [
      'An administrator removed the second factor of your account. You are signed out everywhere.',
      afterReset[wayIn],
      ...(wayIn === 'none' ? [] : [link('/anmelden')]),
      'You did not ask for this? Then tell the people who run Nahbei in your city today.',
    ],
  }),
  coverBegins: ({ from, until }: Of<'coverBegins'>, link: Link) => ({
    subject: 'You are covering for somebody',
    lines: [
      `${from === until ? `On ${formatDate(from, 'en')}` : `From ${formatDate(from, 'en')} to ${formatDate(until, 'en')}`} you hold a role to cover for somebody. See for whom, and which role:`,
      link('/arbeit/vertretung'),
      'You cannot or do not want to cover? You can end it on the same page.',
    ],
  }),
  coverEnds: (_: Of<'coverEnds'>, link: Link) => ({
    subject: 'A cover has ended',
    lines: [
      'A cover that you are part of was ended. See what is still running:',
      link('/arbeit/vertretung'),
    ],
  }),
  roleAdded: ({ organisation }: Of<'roleAdded'>, link: Link) => ({
    subject: 'You have a new role',
    lines: [
      `An administrator gave your account a role, for: ${organisation}. It is valid from now on. Sign in as usual:`,
      link('/arbeit'),
      'You did not expect this? Then ask the people who run Nahbei in your city.',
    ],
  }),
}

export const en: MailTexts = {
  subject: (subject, city) => `${subject} – Nahbei ${city}`.trim(),
  letter: ({ name, lines, city, origin }) =>
    [`Hello ${name},`, ...lines, `Nahbei ${city}`.trim(), origin].join('\n\n'),
  notices,
  invitation: ({ link, by, organisations }) => ({
    subject: 'Invitation',
    lines: [
      `${by ?? 'The administration'} invites you to Nahbei. You will work there for: ${organisations.join(', ')}.`,
      'What happens next: open this link, check your name and set up how you sign in. It takes about five minutes. Have your phone at hand.',
      link,
      'The link is valid for seven days and works once. Do not pass it on.',
      'You did not expect this invitation? Then delete this mail. Nothing happens without you.',
    ],
  }),
  newPassword: ({ link }) => ({
    subject: 'New password',
    lines: [
      'A new password was requested for your account. Open this link to choose it:',
      link,
      'The link is valid for one hour and works once. Your old password works until you have set a new one.',
      'Was this not you? Then delete this mail. Your password stays as it is.',
    ],
  }),
  signInLink: ({ link }) => ({
    subject: 'Your sign-in',
    lines: [
      'You signed in with your password. Your account has no second factor yet. Open this link. There you set a new password and then set up the code app:',
      link,
      'The link is valid for one hour and works once.',
      'Was this not you? Then somebody knows your password. Open the link and set a new one at once.',
    ],
  }),
}
