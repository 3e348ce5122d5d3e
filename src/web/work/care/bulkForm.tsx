import { editingWords, type OneThing } from '../../../contexts/offers/index.ts'
import { TextField } from '../../frame/controls.tsx'
import { SelectField } from '../parts/fields.tsx'
import { texts as t } from './texts.ts'

type Kind = OneThing['kind']
export const kinds = Object.keys(t.kinds) as Kind[] // the compiler checks that they are

const named = (choices: readonly { id: string; name: string }[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }))

/** The fields that one kind of change needs, each with the name of its part. */
export function KindFields(props: {
  kind: Kind
  form: URLSearchParams
  organisations: readonly { id: string; name: string }[]
}) {
  const { kind, form, organisations } = props
  const value = (name: string) => form.get(name) ?? undefined
  switch (kind) {
    case 'addType':
    case 'removeType':
      return (
        <SelectField
          name="type"
          label={t.kinds[kind]}
          value={value('type')}
          choices={named(editingWords.types)}
        />
      )
    case 'addGroup':
    case 'removeGroup':
      return (
        <SelectField
          name="group"
          label={t.kinds[kind]}
          value={value('group')}
          choices={named(editingWords.targetGroups)}
        />
      )
    case 'addNetwork':
    case 'removeNetwork':
      return (
        <TextField
          name="network"
          label="Name des Netzwerks"
          value={value('network')}
          maxLength={120}
        />
      )
    case 'access':
      return (
        <>
          <SelectField
            name="feature"
            label="Was?"
            value={value('feature')}
            choices={named(editingWords.accessFeatures)}
          />
          <SelectField
            name="state"
            label="Wie ist es?"
            value={value('state')}
            none="nicht bekannt"
            choices={[
              { value: 'yes', label: 'ja' },
              { value: 'limited', label: 'teilweise' },
              { value: 'no', label: 'nein' },
            ]}
          />
        </>
      )
    case 'close':
      return (
        <>
          <TextField name="from" label="Erster Tag" type="date" value={value('from')} />
          <TextField
            name="until"
            label="Letzter Tag"
            optional="freiwillig"
            type="date"
            value={value('until')}
          />
          <TextField
            name="note"
            label="Bemerkung"
            optional="freiwillig"
            value={value('note')}
            maxLength={300}
          />
        </>
      )
    case 'open':
      return <p>{t.kinds.open}</p>
    case 'contact':
      return (
        <>
          <SelectField
            name="field"
            label="Was?"
            value={value('field')}
            choices={[
              { value: 'phone', label: 'Telefon' },
              { value: 'email', label: 'E-Mail' },
              { value: 'website', label: 'Internet-Adresse' },
            ]}
          />
          <TextField
            name="value"
            label="Neu"
            hint="Leer heißt: wegnehmen."
            value={value('value')}
            maxLength={500}
          />
        </>
      )
    case 'organisation':
      return (
        <SelectField
          name="organisation"
          label={t.kinds.organisation}
          value={value('organisation')}
          choices={named(organisations)}
        />
      )
  }
}

const parts: Record<Kind, readonly string[]> = {
  addType: ['type'],
  removeType: ['type'],
  addGroup: ['group'],
  removeGroup: ['group'],
  addNetwork: ['network'],
  removeNetwork: ['network'],
  access: ['feature', 'state'],
  close: ['from', 'until', 'note'],
  open: [],
  contact: ['field', 'value'],
  organisation: ['organisation'],
}
/** Where nothing typed means "take away", and not "left out". */
const orNull = new Set(['state', 'value'])

/** What was typed, as the operation takes it; it says what does not fit. */
export function whatOf(form: URLSearchParams): OneThing | undefined {
  const kind = kinds.find((one) => one === form.get('was'))
  if (!kind) return undefined
  const what: Record<string, string | null> = { kind }
  for (const part of parts[kind]) {
    const text = form.get(part)?.trim() ?? ''
    if (text !== '') what[part] = text
    else if (orNull.has(part)) what[part] = null
  }
  return what as OneThing // the operation's own schema looks at it
}

/** The typed parts once more, for the next step. */
export function HiddenParts({ form }: { form: URLSearchParams }) {
  const kind = kinds.find((one) => one === form.get('was'))
  if (!kind) return null
  return (
    <>
      {['was', ...parts[kind]].map((name) => (
        <input type="hidden" name={name} value={form.get(name) ?? ''} />
      ))}
    </>
  )
}

export const kindName = (kind: Kind): string => t.kinds[kind]
