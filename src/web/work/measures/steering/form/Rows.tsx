import type { Child } from 'hono/jsx'
import { Act, Area, type FormState, Line, Select } from '../../../offers/form/controls.tsx'
import { choicesOf } from '../../../parts/fields.tsx'
import { levelNames } from '../words.ts'
import { rowsOf } from './rows.ts'

/**
 * Lists of a measure whose rows can be added and taken away, without a script by sending the form. A row that
 * says something already is folded behind what it says.
 */
export function Repeated(props: {
  state: FormState
  at: string
  /** Where the page opens after a row came or went. */
  to: string
  /** Of one row: 'Meilenstein'. */
  what: string
  add: string
  keepId?: boolean
  /** The field that names a row: 'title'. */
  named: string
  row: (at: string, number: number) => Child
}) {
  const { state, at, to, what, add, named } = props
  return (
    <>
      {rowsOf(state.form, at).map((row, index) => {
        const name = state.form.get(`${at}.${row}.${named}`)
        const wrong = [...state.faults.keys()].some((field) => field.startsWith(`${at}.${row}.`))
        const title = `${what} ${index + 1}`
        return (
          <details class="offer-row" open={!name || wrong}>
            <summary>{name ? `${title}: ${name}` : title}</summary>
            <input type="hidden" name={`${at}.${row}.row`} value="1" />
            {props.keepId && (
              <input
                type="hidden"
                name={`${at}.${row}.id`}
                value={state.form.get(`${at}.${row}.id`) ?? ''}
              />
            )}
            {props.row(`${at}.${row}`, index + 1)}
            <Act act={`weg:${at}.${row}`} to={to} kind="tertiary">
              {`${title} entfernen`}
            </Act>
          </details>
        )
      })}
      <p>
        <Act act={`mehr:${at}`} to={to}>
          {add}
        </Act>
      </p>
    </>
  )
}

export function MilestoneRows({ state }: { state: FormState }) {
  return (
    <Repeated
      state={state}
      at="milestones"
      named="title"
      to="zeit"
      what="Meilenstein"
      add="Meilenstein hinzufügen"
      keepId
      row={(at, number) => (
        <>
          <Line
            state={state}
            name={`${at}.title`}
            label={`Meilenstein ${number}`}
            maxLength={300}
          />
          <div class="offer-row__short">
            <Line state={state} name={`${at}.dueOn`} label="Bis" type="date" />
            <Line state={state} name={`${at}.doneOn`} label="Erledigt am" type="date" />
          </div>
          <Line
            state={state}
            name={`${at}.reason`}
            label="Grund, wenn es sich verschoben hat"
            optional="freiwillig"
            maxLength={300}
          />
        </>
      )}
    />
  )
}

export function DecisionRows({ state }: { state: FormState }) {
  return (
    <>
      <h3>Beschlüsse</h3>
      <Repeated
        state={state}
        at="decisions"
        named="words"
        to="beschluesse"
        what="Beschluss"
        add="Beschluss hinzufügen"
        row={(at) => (
          <>
            <Line state={state} name={`${at}.on`} label="Beschlossen am" type="date" />
            <Area state={state} name={`${at}.words`} label="Was wurde beschlossen?" rows={2} />
            <div class="offer-row__short">
              <Line
                state={state}
                name={`${at}.source.label`}
                label="Quelle"
                hint="Zum Beispiel „Ratsvorlage 2026/112“."
                maxLength={300}
              />
              <Line
                state={state}
                name={`${at}.source.url`}
                label="Adresse der Quelle"
                inputMode="url"
                maxLength={500}
              />
            </div>
          </>
        )}
      />
    </>
  )
}

export function LinkRows({ state }: { state: FormState }) {
  return (
    <>
      <h3>Verweise</h3>
      <p class="meta">
        Angebote, Kennzahlen und andere Seiten, die dazugehören. Kopieren Sie die Adresse der Seite
        hierher.
      </p>
      <Repeated
        state={state}
        at="links"
        named="target"
        to="beschluesse"
        what="Verweis"
        add="Verweis hinzufügen"
        row={(at, number) => (
          <div class="offer-row__short">
            <Line state={state} name={`${at}.target`} label={`Adresse ${number}`} maxLength={500} />
            <Line
              state={state}
              name={`${at}.label`}
              label="So heißt es"
              optional="freiwillig"
              maxLength={300}
            />
          </div>
        )}
      />
    </>
  )
}

export function RiskRows({ state }: { state: FormState }) {
  return (
    <>
      <h3>Risiken</h3>
      <Repeated
        state={state}
        at="internal.risks"
        named="words"
        to="intern"
        what="Risiko"
        add="Risiko hinzufügen"
        row={(at, number) => (
          <>
            <Line state={state} name={`${at}.words`} label={`Risiko ${number}`} maxLength={300} />
            <div class="offer-row__short">
              <Select
                state={state}
                name={`${at}.likelihood`}
                label="Wahrscheinlichkeit"
                choices={choicesOf(levelNames)}
              />
              <Select
                state={state}
                name={`${at}.damage`}
                label="Schaden"
                choices={choicesOf(levelNames)}
              />
            </div>
            <Area state={state} name={`${at}.answer`} label="Was wir tun" rows={2} />
          </>
        )}
      />
    </>
  )
}
