import { Area, type FormState, Line, Select } from '../../../offers/form/controls.tsx'
import { choicesOf } from '../../../parts/fields.tsx'
import { targetKindNames } from '../words.ts'
import { Repeated } from './Rows.tsx'

/** What is to be reached: a line for each target, what is seldom needed folded. */
export function TargetRows(props: {
  state: FormState
  indicators: readonly { id: string; name: string }[]
}) {
  const { state } = props
  return (
    <>
      <p class="meta">
        Woran sieht man, dass es erreicht ist? Was schon erreicht ist, wird bei der Maßnahme
        gemeldet, nicht hier.
      </p>
      <Repeated
        state={state}
        at="targets"
        named="label"
        to="zielwerte"
        what="Zielwert"
        add="Zielwert hinzufügen"
        keepId
        row={(at, number) => (
          <>
            <Line
              state={state}
              name={`${at}.label`}
              label={`Zielwert ${number}`}
              hint="Was gezählt wird, zum Beispiel „barrierefreie Plätze“."
              maxLength={300}
            />
            <Select
              state={state}
              name={`${at}.kind`}
              label="Wie wird es gemessen?"
              choices={choicesOf(targetKindNames)}
            />
            <div class="offer-row__short">
              <Line
                state={state}
                name={`${at}.goal`}
                label="Ziel"
                inputMode="numeric"
                maxLength={20}
              />
              <Line state={state} name={`${at}.goalOn`} label="Bis" type="date" />
              <Line
                state={state}
                name={`${at}.unit`}
                label="Einheit"
                hint="Plätze, Prozent, 1:n"
                maxLength={300}
              />
              <Select
                state={state}
                name={`${at}.direction`}
                label="Besser heißt"
                choices={[
                  { value: 'up', label: 'mehr davon' },
                  { value: 'down', label: 'weniger davon' },
                ]}
              />
            </div>
            <Select
              state={state}
              name={`${at}.indicator`}
              label="Kennzahl"
              hint="Nur bei „Wert einer Kennzahl“: Der Wert kommt dann von selbst."
              none="keine"
              choices={props.indicators.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Area
              state={state}
              name={`${at}.items`}
              label="Punkte der Liste"
              hint="Nur bei Listen, Orten und Standards: einer in jeder Zeile."
              rows={3}
            />
            <details open={isSet(state, at)}>
              <summary>Anfangswert und Zählweise</summary>
              <div class="offer-row__short">
                <Line
                  state={state}
                  name={`${at}.baseline.value`}
                  label="Wert am Anfang"
                  inputMode="numeric"
                  maxLength={20}
                />
                <Line state={state} name={`${at}.baseline.on`} label="Vom" type="date" />
              </div>
              <Line
                state={state}
                name={`${at}.baseline.source`}
                label="Quelle des Anfangswerts"
                maxLength={300}
              />
              <div class="offer-row__short">
                <Line
                  state={state}
                  name={`${at}.numerator`}
                  label="Was oben gezählt wird"
                  hint="Bei einem Verhältnis: Stellen"
                  maxLength={300}
                />
                <Line
                  state={state}
                  name={`${at}.denominator`}
                  label="Was unten gezählt wird"
                  hint="Bei einem Verhältnis: Bewohner"
                  maxLength={300}
                />
              </div>
              <Area
                state={state}
                name={`${at}.method`}
                label="Wie gezählt wird und was die Zahl nicht sagt"
                rows={2}
              />
            </details>
          </>
        )}
      />
    </>
  )
}

const folded = [
  'baseline.value',
  'baseline.on',
  'baseline.source',
  'numerator',
  'denominator',
  'method',
]
const isSet = (state: FormState, at: string): boolean =>
  folded.some((name) => state.form.get(`${at}.${name}`) || state.faults.has(`${at}.${name}`))
