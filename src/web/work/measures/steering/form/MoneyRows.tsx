import { Act, Area, type FormState, Line, Select } from '../../../offers/form/controls.tsx'
import { choicesOf } from '../../../parts/fields.tsx'
import { fundingKindNames, outcomeNames } from '../words.ts'
import { Repeated } from './Rows.tsx'
import { rowsOf } from './rows.ts'

const amounts = [
  ['planned', 'Geplant (Euro)'],
  ['granted', 'Bewilligt (Euro)'],
  ['spent', 'Ausgegeben (Euro)'],
] as const

/** Money by source; years and rounds of a funding line folded. */
export function MoneyRows({ state }: { state: FormState }) {
  return (
    <Repeated
      state={state}
      at="funding"
      named="source"
      to="geld"
      what="Geldquelle"
      add="Geldquelle hinzufügen"
      keepId
      row={(at, number) => (
        <>
          <Line
            state={state}
            name={`${at}.source`}
            label={`Geldquelle ${number}`}
            hint="Zum Beispiel „Pakt für den ÖGD“ oder „Haushalt 50.01“."
            maxLength={300}
          />
          <Select
            state={state}
            name={`${at}.kind`}
            label="Von wem"
            choices={choicesOf(fundingKindNames)}
          />
          <div class="measure-form__three">
            {amounts.map(([name, label]) => (
              <Line
                state={state}
                name={`${at}.${name}`}
                label={label}
                inputMode="numeric"
                maxLength={20}
              />
            ))}
          </div>
          <div class="offer-row__short">
            <Line state={state} name={`${at}.from`} label="Läuft ab" type="date" />
            <Line state={state} name={`${at}.to`} label="Endet am" type="date" />
          </div>
          <Area
            state={state}
            name={`${at}.stops`}
            label="Was hört auf, wenn dieses Geld endet?"
            rows={2}
          />
          <Years state={state} at={`${at}.years`} />
          <Rounds state={state} at={`${at}.rounds`} />
        </>
      )}
    />
  )
}

function Years({ state, at }: { state: FormState; at: string }) {
  const rows = rowsOf(state.form, at)
  return (
    <details open={rows.length > 0}>
      <summary>Jedes Jahr für sich</summary>
      {rows.map((row) => (
        <div class="measure-form__four">
          <input type="hidden" name={`${at}.${row}.row`} value="1" />
          <Line
            state={state}
            name={`${at}.${row}.year`}
            label="Jahr"
            inputMode="numeric"
            maxLength={4}
          />
          {amounts.map(([name, label]) => (
            <Line
              state={state}
              name={`${at}.${row}.${name}`}
              label={label}
              inputMode="numeric"
              maxLength={20}
            />
          ))}
        </div>
      ))}
      <p>
        <Act act={`mehr:${at}`} to="geld">
          Jahr hinzufügen
        </Act>
      </p>
    </details>
  )
}

function Rounds({ state, at }: { state: FormState; at: string }) {
  return (
    <details open={rowsOf(state.form, at).length > 0}>
      <summary>Förderrunden: Frist, Antrag, Bescheid</summary>
      <Repeated
        state={state}
        at={at}
        named="name"
        to="geld"
        what="Runde"
        add="Runde hinzufügen"
        row={(row, number) => (
          <>
            <Line state={state} name={`${row}.name`} label={`Runde ${number}`} maxLength={300} />
            <div class="measure-form__three">
              <Line state={state} name={`${row}.deadline`} label="Frist" type="date" />
              <Line state={state} name={`${row}.bidOn`} label="Beantragt am" type="date" />
              <Line
                state={state}
                name={`${row}.amount`}
                label="Betrag (Euro)"
                inputMode="numeric"
                maxLength={20}
              />
            </div>
            <div class="offer-row__short">
              <Select
                state={state}
                name={`${row}.outcome`}
                label="Ergebnis"
                choices={choicesOf(outcomeNames)}
              />
              <Line state={state} name={`${row}.outcomeOn`} label="Bescheid vom" type="date" />
            </div>
            <Area state={state} name={`${row}.words`} label="Anmerkung" rows={2} />
          </>
        )}
      />
    </details>
  )
}
