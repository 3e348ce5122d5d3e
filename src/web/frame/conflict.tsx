import type { CurrentState } from '../../platform/operation/index.ts'

export interface ConflictField {
  /** Name of the operation's input field, as `CurrentState.fields` has it. */
  name: string
  label: string
  /** What the person typed. */
  typed: string
}

/**
 * Two people changed the same record. Stands above the form, which still holds what the person typed: both
 * versions of each field side by side, those that differ first. The form is sent again with `current.version`.
 * The page answers with status 409.
 */
export function Conflict(props: { current: CurrentState; fields: ConflictField[] }) {
  const { current } = props
  const fields = props.fields.map((field) => ({ ...field, kept: textOf(current, field.name) }))
  const differing = fields.filter(({ typed, kept }) => plain(typed) !== plain(kept))
  const same = fields.filter((field) => !differing.includes(field))
  return (
    <section class="conflict" role="alert" id="fehler" tabindex={-1} autofocus>
      <h2>Jemand war schneller</h2>
      <p>
        {whoAndWhen(current)} Ihre Eingabe ist noch nicht gespeichert. Sie steht unverändert unten
        im Formular.
      </p>
      {differing.length === 0 ? (
        <p>Beide Fassungen sagen dasselbe. Sie müssen nichts weiter tun.</p>
      ) : (
        <p>
          Vergleichen Sie, ändern Sie das Formular, wo es nötig ist, und speichern Sie noch einmal.
        </p>
      )}
      {differing.map((field) => (
        <Versions {...field} />
      ))}
      {same.length > 0 && (
        <p class="meta">Gleich in beiden Fassungen: {same.map(({ label }) => label).join(', ')}.</p>
      )}
    </section>
  )
}

function Versions(props: ConflictField & { kept: string }) {
  return (
    <div class="conflict__field conflict__field--differs">
      <h3>
        <a href={`#feld-${props.name}`}>{props.label}</a>: verschieden
      </h3>
      <dl class="conflict__versions">
        <div>
          <dt>Jetzt gespeichert</dt>
          <dd>{props.kept || '(leer)'}</dd>
        </div>
        <div>
          <dt>Ihre Eingabe</dt>
          <dd>{props.typed || '(leer)'}</dd>
        </div>
      </dl>
    </div>
  )
}

const textOf = ({ fields }: CurrentState, name: string): string => String(fields[name] ?? '')

/** As it would be kept: browsers send other line ends than they were given. */
const plain = (text: string) => text.replace(/\r\n/g, '\n').trim()

const moments = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})

function whoAndWhen({ changedBy, changedAt }: CurrentState): string {
  const who = changedBy ?? 'Jemand'
  const when = changedAt ? ` am ${moments.format(new Date(changedAt))}` : ''
  return `${who} hat den Eintrag${when} geändert, während Sie daran arbeiteten.`
}
