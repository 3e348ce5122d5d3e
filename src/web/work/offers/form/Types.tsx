import { editingWords } from '../../../../contexts/offers/index.ts'
import { TextField } from '../../../frame/controls.tsx'
import { fieldNames } from '../words.ts'
import { Act, type FormState, Group, Ticks } from './controls.tsx'

const asChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

/** Some two hundred kinds of help: those chosen, those that a search finds, then all by field of work. */
export function TypeFields({ state }: { state: FormState }) {
  const chosen = new Set(state.form.getAll('types'))
  const search = state.form.get('suche.types')?.trim() ?? ''
  const found = search ? find(search).filter(({ id }) => !chosen.has(id)) : []
  const shown = new Set([...chosen, ...found.map(({ id }) => id)])
  const mine = editingWords.types.filter(({ id }) => chosen.has(id))
  return (
    <Group
      state={state}
      name="types"
      legend="Art der Hilfe"
      hint="Danach wird das Angebot gefunden. Meist genügen eine oder zwei."
    >
      {mine.length > 0 && <Ticks state={state} name="types" choices={mine.map(asChoice)} />}
      <div class="offer-row__search">
        <TextField
          name="suche.types"
          label="Art der Hilfe suchen"
          hint="Auch mit Alltagswörtern, wie Miete oder Oma vergisst."
          value={search}
          type="search"
          maxLength={100}
        />
        <Act act="suchen" to="art">
          Suchen
        </Act>
      </div>
      {search && (
        <p role="status">
          {found.length > 0
            ? 'Gefunden. Kreuzen Sie an, was passt:'
            : 'Dazu finden wir keine weitere Art. Sehen Sie unten in der Liste nach.'}
        </p>
      )}
      {found.length > 0 && <Ticks state={state} name="types" choices={found.map(asChoice)} />}
      <details>
        <summary>Alle Arten der Hilfe</summary>
        {editingWords.fields.map((field) => {
          const others = editingWords.types.filter(
            (type) => type.field === field && !shown.has(type.id),
          )
          return (
            <details class="offer-field">
              <summary>{fieldNames[field]}</summary>
              <Ticks state={state} name="types" choices={others.map(asChoice)} />
            </details>
          )
        })}
      </details>
    </Group>
  )
}

/** Kinds whose name has the words, then those with everyday words that do; at most twenty. */
function find(search: string) {
  const wanted = search.toLowerCase().split(/\s+/)
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word))
  const byName = editingWords.types.filter(({ name }) => has(name))
  const byWords = editingWords.types.filter(
    (type) => !byName.includes(type) && (type.words.some(has) || has(type.explanation)),
  )
  return [...byName, ...byWords].slice(0, 20)
}
