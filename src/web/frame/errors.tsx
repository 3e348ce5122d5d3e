import type { SignedIn } from '../../contexts/people/index.ts'
import type { Failure } from '../../platform/operation/index.ts'
import { type Locale, type TextSet, textsFor } from '../../platform/texts/index.ts'
import { errors as ar } from '../translations/ar/errors.ts'
import { errors as fr } from '../translations/fr/errors.ts'
import { errors as pl } from '../translations/pl/errors.ts'
import { errors as ru } from '../translations/ru/errors.ts'
import { errors as tr } from '../translations/tr/errors.ts'
import { errors as uk } from '../translations/uk/errors.ts'
import type { PageRequest } from './page.ts'
import { waitWords } from './waitWords.ts'

const de = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound:
    'Vielleicht ist die Adresse falsch geschrieben. Oder die Seite ist umgezogen. Hier geht es weiter:',
  notAllowedTitle: 'Diese Seite dürfen Sie nicht öffnen',
  notAllowed: 'Dafür brauchen Sie eine Anmeldung mit der passenden Berechtigung.',
  notYourRole:
    'Ihre Rolle reicht dafür nicht. Brauchen Sie diese Seite für Ihre Arbeit? Dann bitten Sie die Verwaltung Ihrer Stadt um die passende Rolle.',
  invalidTitle: 'Die Eingabe passt nicht',
  invalid: 'Gehen Sie mit Ihrem Browser einen Schritt zurück und prüfen Sie Ihre Angaben.',
  conflictTitle: 'Jemand war schneller',
  conflict: 'Der Eintrag wurde inzwischen geändert. Laden Sie die Seite neu.',
  unavailableTitle: 'Das geht gerade nicht',
  unavailable:
    'Versuchen Sie es in ein paar Minuten noch einmal. Ihre Eingabe wurde nicht gespeichert.',
  tooManyTitle: 'Das waren zu viele Anfragen',
  tooMany: (wait: string) => `Warten Sie bitte ${wait}. Laden Sie die Seite dann neu.`,
  brokenTitle: 'Bei uns ist ein Fehler passiert',
  broken: 'Das liegt nicht an Ihnen. Versuchen Sie es später noch einmal.',
  reference: 'Wenn Sie uns den Fehler melden, nennen Sie bitte diese Nummer:',
  typed:
    'Das hatten Sie geschrieben. Es ist nicht gespeichert. Kopieren Sie es, wenn Sie es noch brauchen:',
  search: 'Hilfe suchen',
  home: 'Zur Startseite',
  toWork: 'Zur Übersicht',
  helpNow: 'Brauchen Sie sofort Hilfe?',
}
export type ErrorTexts = typeof de
const leicht: ErrorTexts = {
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFound:
    'Vielleicht ist die Adresse falsch. Vielleicht gibt es die Seite nicht mehr. Hier geht es weiter:',
  notAllowedTitle: 'Diese Seite dürfen Sie nicht sehen',
  notAllowed: 'Sie müssen sich anmelden. Und Sie brauchen eine Erlaubnis.',
  notYourRole:
    'Sie haben dafür keine Erlaubnis. Sie brauchen die Seite für Ihre Arbeit? Dann fragen Sie die Verwaltung von Ihrer Stadt.',
  invalidTitle: 'Etwas stimmt nicht',
  invalid: 'Gehen Sie einen Schritt zurück. Prüfen Sie Ihre Angaben.',
  conflictTitle: 'Jemand war schneller',
  conflict: 'Jemand hat den Text geändert. Laden Sie die Seite neu.',
  unavailableTitle: 'Das geht gerade nicht',
  unavailable:
    'Versuchen Sie es in ein paar Minuten noch einmal. Wir haben Ihre Angaben nicht gespeichert.',
  tooManyTitle: 'Das war zu oft',
  tooMany: (wait) => `Bitte warten Sie ${wait}. Laden Sie die Seite dann neu.`,
  brokenTitle: 'Wir haben einen Fehler gemacht',
  broken: 'Sie sind nicht schuld. Versuchen Sie es später noch einmal.',
  reference: 'Sie wollen uns den Fehler sagen? Dann sagen Sie uns diese Nummer:',
  typed: 'Das haben Sie geschrieben. Wir haben es nicht gespeichert. Sie können es hier kopieren:',
  search: 'Hilfe suchen',
  home: 'Zur Start-Seite',
  toWork: 'Zur Übersicht',
  helpNow: 'Brauchen Sie sofort Hilfe?',
}
const en: ErrorTexts = {
  notFoundTitle: 'This page does not exist',
  notFound: 'The address may be misspelt, or the page has moved. You can continue here:',
  notAllowedTitle: 'You may not open this page',
  notAllowed: 'You need to sign in with the right permission.',
  notYourRole:
    'Your role does not allow this. If you need this page for your work, ask your city’s administrators for the right role.',
  invalidTitle: 'The input does not fit',
  invalid: 'Go back one step in your browser and check what you entered.',
  conflictTitle: 'Somebody was faster',
  conflict: 'The entry has changed in the meantime. Reload the page.',
  unavailableTitle: 'This does not work right now',
  unavailable: 'Please try again in a few minutes. What you entered was not saved.',
  tooManyTitle: 'Too many requests',
  tooMany: (wait) => `Please wait ${wait}. Then reload the page.`,
  brokenTitle: 'Something went wrong on our side',
  broken: 'It is not your fault. Please try again later.',
  reference: 'If you report the problem, please give this number:',
  typed: 'This is what you wrote. It was not saved. Copy it if you still need it:',
  search: 'Search for help',
  home: 'Go to the home page',
  toWork: 'Go to the overview',
  helpNow: 'Do you need help right now?',
}
export const errorTexts: TextSet<ErrorTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }

export const statusOf = {
  notFound: 404,
  notAllowed: 403,
  invalid: 422,
  conflict: 409,
  unavailable: 503,
  tooMany: 429,
  broken: 500,
} as const
type Kind = keyof typeof statusOf

export function errorTitle(kind: Kind, locale: Locale): string {
  return textsFor(errorTexts, locale)[`${kind}Title`]
}

/** The body of an error page: what is wrong and where to go on, never what happened inside. */
export function ErrorBody(props: {
  kind: Failure['kind'] | 'broken'
  locale: Locale
  link: PageRequest['link']
  reference?: string
  retryAfterSeconds?: number
  /** Whether somebody is signed in: they look for their work, not for help. */
  me?: SignedIn
  /** What was sent with the form: nothing that took time to write is lost. */
  typed?: string[]
}) {
  const t = textsFor(errorTexts, props.locale)
  const text = props.me && props.kind === 'notAllowed' ? t.notYourRole : t[props.kind]
  const ways: [path: string, title: string][] = props.me
    ? [['/arbeit', t.toWork]]
    : [
        ['/hilfe', t.search],
        ['/', t.home],
        ['/jetzt-hilfe', t.helpNow],
      ]
  const wait = waitWords(props.retryAfterSeconds ?? 1, props.locale)
  return (
    <div class="measure">
      <h1>{t[`${props.kind}Title`]}</h1>
      <p>{typeof text === 'string' ? text : text(wait)}</p>
      {props.reference && (
        <p>
          {t.reference} <strong>{props.reference}</strong>
        </p>
      )}
      {props.typed && props.typed.length > 0 && (
        <>
          <p>{t.typed}</p>
          {props.typed.map((text) => (
            <blockquote class="typed">{text}</blockquote>
          ))}
        </>
      )}
      <ul class="plain-actions">
        {ways.map(([path, title]) => (
          <li>
            <a href={props.link(path)}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
