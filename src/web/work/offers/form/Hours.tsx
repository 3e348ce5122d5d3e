import { choicesOf } from '../../parts/fields.tsx'
import { dayNames, holidayWords, weekNames } from '../words.ts'
import { Act, type FormState, Group, Line, Select, Tick, Ticks } from './controls.tsx'
import { rowsOf } from './rows.ts'

interface HoursProps {
  state: FormState
  /** Where the times stand in the form: 'hours', 'moreSites.0.hours'. */
  at: string
  /** Where the page opens after a row was added. */
  section: string
}

const days = dayNames.map((label, index) => ({ value: String(index + 1), label }))
const weeks = Object.entries(weekNames)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => Math.sign(Number(b.value)) - Math.sign(Number(a.value)))

/** Times as rows of days; rows are added and taken away by buttons that send the form. */
export function HoursFields({ state, at, section }: HoursProps) {
  const weekly = rowsOf(state.form, `${at}.weekly`)
  const exceptions = rowsOf(state.form, `${at}.exceptions`)
  return (
    <>
      <Tick state={state} name={`${at}.always`}>
        Tag und Nacht offen
      </Tick>
      <Tick state={state} name={`${at}.byAppointmentOnly`}>
        Nur mit Termin
      </Tick>
      {weekly.map((row, index) => (
        <WeeklyRow state={state} at={`${at}.weekly.${row}`} number={index + 1} section={section} />
      ))}
      <p>
        <Act act={`mehr:${at}.weekly`} to={section}>
          {weekly.length > 0 ? 'Weitere Zeiten eintragen' : 'Zeiten eintragen'}
        </Act>
      </p>
      <Select
        state={state}
        name={`${at}.onHolidays`}
        label="An Feiertagen"
        none="nicht angegeben"
        choices={choicesOf(holidayWords)}
      />
      {exceptions.map((row, index) => (
        <ExceptionRow
          state={state}
          at={`${at}.exceptions.${row}`}
          number={index + 1}
          section={section}
        />
      ))}
      <p>
        <Act act={`mehr:${at}.exceptions`} to={section}>
          Ausnahme eintragen: Ferien, einzelne Tage
        </Act>
      </p>
    </>
  )
}

interface RowProps {
  state: FormState
  at: string
  number: number
  section: string
}

function WeeklyRow({ state, at, number, section }: RowProps) {
  const more = ['weeksOfMonth', 'season.from', 'season.until', 'note'].some(
    (name) => state.form.has(`${at}.${name}`) && state.form.get(`${at}.${name}`) !== '',
  )
  const faulty = [...state.faults.keys()].some((field) => field.startsWith(`${at}.season`))
  return (
    <div class="offer-row" id={`zeile-${at}`}>
      <input type="hidden" name={`${at}.row`} value="1" />
      <Group state={state} name={`${at}.days`} legend={`Zeiten ${number}: an diesen Tagen`}>
        <Ticks state={state} name={`${at}.days`} choices={days} />
      </Group>
      <div class="offer-row__short">
        <Line state={state} name={`${at}.opens`} label="Von" hint="9 oder 9:30" maxLength={10} />
        <Line state={state} name={`${at}.closes`} label="Bis" hint="17 oder 17:30" maxLength={10} />
      </div>
      <Tick state={state} name={`${at}.byAppointment`}>
        In dieser Zeit nur mit Termin
      </Tick>
      <Tick state={state} name={`${at}.byPhone`} hint="Jemand geht ans Telefon, die Tür bleibt zu.">
        Telefonzeit
      </Tick>
      <details open={more || faulty}>
        <summary>Nur in manchen Wochen oder Monaten, Bemerkung</summary>
        <Group
          state={state}
          name={`${at}.weeksOfMonth`}
          legend="Nur am … dieser Tage im Monat"
          hint="Ohne Kreuz: jede Woche."
        >
          <Ticks state={state} name={`${at}.weeksOfMonth`} choices={weeks} />
        </Group>
        <div class="offer-row__short">
          <Line
            state={state}
            name={`${at}.season.from`}
            label="Saison von"
            hint="01.05."
            maxLength={10}
          />
          <Line
            state={state}
            name={`${at}.season.until`}
            label="Saison bis"
            hint="30.09."
            maxLength={10}
          />
        </div>
        <Line
          state={state}
          name={`${at}.note`}
          label="Bemerkung zu diesen Zeiten"
          maxLength={200}
        />
      </details>
      <Act act={`weg:${at}`} to={section} kind="tertiary">
        Zeiten {number} entfernen
      </Act>
    </div>
  )
}

function ExceptionRow({ state, at, number, section }: RowProps) {
  return (
    <div class="offer-row" id={`zeile-${at}`}>
      <input type="hidden" name={`${at}.row`} value="1" />
      <div class="offer-row__short">
        <Line
          state={state}
          name={`${at}.from`}
          label={`Ausnahme ${number}: erster Tag`}
          hint="24.12.2026"
          type="date"
        />
        <Line
          state={state}
          name={`${at}.until`}
          label="Letzter Tag"
          hint="Leer: nur ein Tag"
          type="date"
        />
      </div>
      <Tick state={state} name={`${at}.closed`}>
        Geschlossen
      </Tick>
      <div class="offer-row__short">
        <Line state={state} name={`${at}.opens`} label="Sonst offen von" hint="10" maxLength={10} />
        <Line state={state} name={`${at}.closes`} label="Bis" hint="14" maxLength={10} />
      </div>
      <Line state={state} name={`${at}.note`} label="Bemerkung" maxLength={200} />
      <Act act={`weg:${at}`} to={section} kind="tertiary">
        Ausnahme {number} entfernen
      </Act>
    </div>
  )
}
