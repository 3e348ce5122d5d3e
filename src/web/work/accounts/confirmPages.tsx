import type { Child } from 'hono/jsx'
import { deactivateAccount, resetSecondFactor } from '../../../contexts/people/index.ts'
import { execute, type Failure } from '../../../platform/operation/index.ts'
import { Form, LinkButton, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { conflictText, failureOf } from '../parts/failures.ts'
import { Checkbox } from '../parts/fields.tsx'
import { Notice } from '../parts/Notice.tsx'
import { type Account, accountOf, accountPath, addressOf, crumbsTo } from './account.ts'

/** Steps that cannot be undone, each with a page that says what will happen. */

const permission = 'people:manageAccounts'
const leavePath = `${accountPath}/beenden`
const factorPath = `${accountPath}/zweiter-faktor`

export const leavePage = staffPage({
  method: 'get',
  path: leavePath,
  permission,
  answer: (request) => answerLeave(request),
})

export const endAccount = staffPage({
  method: 'post',
  path: leavePath,
  permission,
  async answer(request) {
    const account = request.params.id ?? ''
    const outcome = await execute(deactivateAccount, request.door, { account })
    if (outcome.ok) return { kind: 'redirect', path: `${addressOf(account)}?gut=gegangen` }
    return onConflict(outcome.failure, (warning) => answerLeave(request, warning))
  },
})

export const factorPage = staffPage({
  method: 'get',
  path: factorPath,
  permission,
  answer: (request) => answerFactor(request),
})

export const resetFactor = staffPage({
  method: 'post',
  path: factorPath,
  permission,
  async answer(request) {
    const account = request.params.id ?? ''
    const passkeys = request.form.get('passkeys') === '1'
    const outcome = await execute(resetSecondFactor, request.door, { account, passkeys })
    if (outcome.ok) return { kind: 'redirect', path: `${addressOf(account)}?gut=faktor` }
    return onConflict(outcome.failure, (warning) => answerFactor(request, warning))
  },
})

const onConflict = (
  failure: Failure,
  answer: (warning: string) => Promise<PageAnswer>,
): PageAnswer | Promise<PageAnswer> =>
  failure.kind === 'conflict' ? answer(conflictText(failure.reason)) : failureOf(failure)

const answerLeave = (request: StaffRequest, warning?: string) =>
  answerConfirm(request, warning, (account) => {
    const invited = account.state === 'invited'
    return {
      title: invited ? 'Einladung zurückziehen' : 'Person ist gegangen',
      what: (
        <>
          <p>
            {invited
              ? `Der Link von ${account.name} gilt dann nicht mehr.`
              : `${account.name} wird sofort überall abgemeldet und kommt nicht mehr hinein.`}
          </p>
          <ul>
            <li>Alle Rollen und Vertretungen enden.</li>
            {!invited && <li>Passwort, Passkeys, Code-App und bekannte Geräte werden gelöscht.</li>}
            <li>Die E-Mail-Adresse ist wieder frei.</li>
            <li>Name und Adresse bleiben stehen, damit das Protokoll lesbar bleibt.</li>
          </ul>
          <p>
            <strong>Das lässt sich nicht zurücknehmen.</strong> Kommt die Person wieder, laden Sie
            sie neu ein.
          </p>
        </>
      ),
      button: invited ? 'Einladung zurückziehen' : 'Konto beenden',
    }
  })

const answerFactor = (request: StaffRequest, warning?: string) =>
  answerConfirm(request, warning, (account) => ({
    title: 'Zweiten Faktor zurücksetzen',
    what: (
      <>
        <p>
          Prüfen Sie zuerst, dass wirklich {account.name} Sie darum bittet: persönlich, oder mit
          einem Anruf unter der Nummer, die Sie schon kennen. Eine Mail genügt nicht.
        </p>
        <ul>
          <li>Code-App und Ersatz-Codes werden gelöscht.</li>
          <li>{account.name} wird überall abgemeldet und bekommt eine Mail.</li>
          <li>Bei der nächsten Anmeldung richtet die Person den zweiten Faktor neu ein.</li>
        </ul>
        <Checkbox
          name="passkeys"
          value="1"
          checked={request.form.get('passkeys') === '1'}
          hint={`Zurzeit: ${account.passkeys}. Wählen Sie das, wenn ein Gerät gestohlen wurde.`}
        >
          Auch alle Passkeys löschen
        </Checkbox>
      </>
    ),
    button: 'Zweiten Faktor zurücksetzen',
  }))

async function answerConfirm(
  request: StaffRequest,
  warning: string | undefined,
  words: (account: Account) => { title: string; what: Child; button: string },
): Promise<PageAnswer> {
  const outcome = await accountOf(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const account = outcome.value
  const { title, what, button } = words(account)
  return {
    kind: 'page',
    title,
    crumbs: crumbsTo(account),
    bodyLocale: 'de',
    ...(warning ? { status: 409 } : {}),
    body: (
      <div class="work">
        {warning && <Notice warning>{warning}</Notice>}
        <h1>
          {title}: {account.name}
        </h1>
        <Form request={request} class="work-form">
          {what}
          <div class="work-actions">
            <SubmitButton>{button}</SubmitButton>
            <LinkButton kind="tertiary" href={request.link(addressOf(account.id))}>
              Abbrechen
            </LinkButton>
          </div>
        </Form>
      </div>
    ),
  }
}
