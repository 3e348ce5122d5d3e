import { Act, type FormState, Line, Tick } from './controls.tsx'
import { HoursFields } from './Hours.tsx'
import { rowsOf } from './rows.ts'

/** Where it is: one place, further ones, and whether it must stay secret. */
export function PlaceFields({ state, secret }: { state: FormState; secret: boolean }) {
  const more = rowsOf(state.form, 'moreSites')
  return (
    <>
      {secret ? (
        <>
          <p class="note">
            Der Ort ist geheim und bleibt es. Die Anschrift sehen nur Sie und die Redaktion der
            Stadt, keine öffentliche Seite nennt sie.
          </p>
          <input type="hidden" name="site.protected" value="ja" />
        </>
      ) : (
        <Tick
          state={state}
          name="site.protected"
          hint="Zum Schutz von Menschen, wie bei einem Frauenhaus. Gilt, sobald Sie speichern oder senden. Nur die Redaktion der Stadt kann das wieder aufheben."
        >
          Der Ort ist geheim
        </Tick>
      )}
      <SiteFields state={state} at="site" />
      {more.map((row, index) => (
        <div class="offer-row" id={`zeile-moreSites.${row}`}>
          <input type="hidden" name={`moreSites.${row}.row`} value="1" />
          <Kept state={state} name={`moreSites.${row}.access`} />
          <Kept state={state} name={`moreSites.${row}.protected`} />
          <h3>Weiterer Ort {index + 1}</h3>
          <SiteFields state={state} at={`moreSites.${row}`} />
          <Line
            state={state}
            name={`moreSites.${row}.phone`}
            label="Telefon an diesem Ort"
            type="tel"
          />
          <details open={rowsOf(state.form, `moreSites.${row}.hours.weekly`).length > 0}>
            <summary>Eigene Öffnungszeiten an diesem Ort</summary>
            <HoursFields
              state={state}
              at={`moreSites.${row}.hours`}
              section={`zeile-moreSites.${row}`}
            />
          </details>
          <Act act={`weg:moreSites.${row}`} to="ort" kind="tertiary">
            Weiteren Ort {index + 1} entfernen
          </Act>
        </div>
      ))}
      <p>
        <Act act="mehr:moreSites" to="ort">
          Weiteren Ort eintragen
        </Act>
      </p>
    </>
  )
}

function SiteFields({ state, at }: { state: FormState; at: string }) {
  const points = ['lat', 'lon'].some((name) => state.faults.has(`${at}.${name}`))
  return (
    <>
      <Kept state={state} name={`${at}.id`} />
      <Kept state={state} name={`${at}.atId`} />
      <Line
        state={state}
        name={`${at}.name`}
        label="Name des Hauses"
        hint="Wie es an der Tür steht, wenn es anders heißt als das Angebot."
        maxLength={300}
      />
      <div class="offer-row__address">
        <Line state={state} name={`${at}.street`} label="Straße" maxLength={200} />
        <Line state={state} name={`${at}.houseNumber`} label="Nummer" maxLength={20} />
      </div>
      <div class="offer-row__short">
        <Line
          state={state}
          name={`${at}.postalCode`}
          label="Postleitzahl"
          inputMode="numeric"
          maxLength={10}
        />
        <Line state={state} name={`${at}.place`} label="Stadt" maxLength={100} />
      </div>
      <details open={points}>
        <summary>Punkt auf der Karte</summary>
        <p class="meta">
          Lassen Sie beide Felder leer: Dann setzen wir den Punkt nach den Adressen der Stadt. Kennt
          die Stadt die Adresse nicht, fehlt der Punkt.
        </p>
        <div class="offer-row__short">
          <Line state={state} name={`${at}.lat`} label="Breite" hint="51,2277" maxLength={20} />
          <Line state={state} name={`${at}.lon`} label="Länge" hint="6,7735" maxLength={20} />
        </div>
      </details>
    </>
  )
}

function Kept({ state, name }: { state: FormState; name: string }) {
  const value = state.form.get(name)
  return value ? <input type="hidden" name={name} value={value} /> : null
}
