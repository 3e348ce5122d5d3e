import {
  deactivateAccount,
  endAccountSessions,
  resetSecondFactor,
} from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { Checkbox } from '../parts/fields.tsx'
import { accountPath, addressOf } from './account.ts'
import { answerConfirm, onConflict } from './confirm.tsx'

/** Steps that cannot be undone, each with a page that says what will happen. */

const permission = 'people:manageAccounts'
const leavePath = `${accountPath}/beenden`
const factorPath = `${accountPath}/zweiter-faktor`
const signOutPath = `${accountPath}/abmelden`

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

export const signOutPage = staffPage({
  method: 'get',
  path: signOutPath,
  permission,
  answer: (request) => answerSignOut(request),
})

export const signOutEverywhere = staffPage({
  method: 'post',
  path: signOutPath,
  permission,
  async answer(request) {
    const account = request.params.id ?? ''
    const outcome = await execute(endAccountSessions, request.door, { account })
    if (outcome.ok) return { kind: 'redirect', path: `${addressOf(account)}?gut=abgemeldet` }
    return onConflict(outcome.failure, (warning) => answerSignOut(request, warning))
  },
})

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

const answerSignOut = (request: StaffRequest, warning?: string) =>
  answerConfirm(request, warning, (account) => ({
    title: 'Überall abmelden',
    what: (
      <>
        <p>{account.name} wird sofort auf allen Geräten abgemeldet.</p>
        <ul>
          <li>Rollen, Passwort und zweiter Faktor bleiben, wie sie sind.</li>
          <li>Die Person kann sich gleich wieder anmelden.</li>
          <li>
            Ist ein Gerät gestohlen? Dann setzen Sie auch den zweiten Faktor zurück und löschen
            dabei die Passkeys.
          </li>
        </ul>
      </>
    ),
    button: 'Überall abmelden',
  }))
