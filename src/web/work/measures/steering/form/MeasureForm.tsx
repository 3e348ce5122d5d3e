import type { Child } from 'hono/jsx'
import { editingWords } from '../../../../../contexts/offers/index.ts'
import { Form } from '../../../../frame/controls.tsx'
import type { StaffRequest } from '../../../../frame/page.ts'
import {
  Act,
  Area,
  type FormState,
  Group,
  Line,
  Select,
  Tick,
  Ticks,
} from '../../../offers/form/controls.tsx'
import { Checkbox, choicesOf } from '../../../parts/fields.tsx'
import { AreaChoices, areasOf } from '../../parts/AreaChoices.tsx'
import { fieldChoices } from '../../parts/words.ts'
import { answerNames, hideableNames, kindNames, roleNames } from '../words.ts'
import type { FormChoices } from './choices.ts'
import { MoneyRows } from './MoneyRows.tsx'
import { DecisionRows, LinkRows, MilestoneRows, RiskRows } from './Rows.tsx'
import { TargetRows } from './TargetRows.tsx'

/** Everything about a measure on one page, in sections; what is seldom needed is folded. */

const sections = {
  worum: 'Worum es geht',
  zusagen: 'Zusagen',
  wer: 'Wer',
  'fuer-wen': 'Wo und für wen',
  ziele: 'Leitziele und Kriterien',
  zeit: 'Zeit und Meilensteine',
  zielwerte: 'Zielwerte',
  geld: 'Geld',
  'teil-von': 'Teil von',
  beschluesse: 'Beschlüsse und Verweise',
  sichtbar: 'Wer es sieht',
  intern: 'Nur intern',
} as const

const optional = 'freiwillig'

export function MeasureForm(props: {
  request: StaffRequest
  state: FormState
  version: number
  choices: FormChoices
}) {
  const { request, state, choices } = props
  return (
    <Form request={request} class="offer-form measure-form" label="Maßnahme">
      <input type="hidden" name="version" value={String(props.version)} />
      <div class="offer-form__top no-print">
        <nav aria-label="Abschnitte des Formulars">
          <ul>
            {Object.entries(sections).map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Act act="sichern">Sichern</Act>
      </div>
      <Section id="worum">
        <Line
          state={state}
          name="title"
          label="Titel"
          hint="Was getan wird, in wenigen Worten."
          maxLength={300}
        />
        <Area
          state={state}
          name="summary"
          label="Worum es geht"
          hint="Was wird für wen getan? Zwei bis fünf Sätze."
          optional={optional}
          rows={4}
        />
        <Select state={state} name="field" label="Thema" choices={fieldChoices} />
        <Select
          state={state}
          name="role"
          label="Rolle der Stadt"
          hint="Was nur geprüft oder unterstützt wird, wird getrennt gezählt."
          choices={choicesOf(roleNames)}
        />
        <details>
          <summary>Mehr dazu</summary>
          <Select
            state={state}
            name="kind"
            label="Was getan wird"
            none="keine Angabe"
            choices={choicesOf(kindNames)}
          />
          <Line state={state} name="reference" label="Nummer" optional={optional} maxLength={300} />
          <Area
            state={state}
            name="leicht"
            label="In Leichter Sprache"
            hint="Ein Gedanke in einer Zeile, kurze Wörter."
            optional={optional}
            rows={4}
          />
        </details>
      </Section>
      <Section id="zusagen">
        <Promises state={state} choices={choices} />
      </Section>
      <Section id="wer">
        <Line
          state={state}
          name="owner"
          label="Zuständig"
          hint="Das Amt oder die Stelle, nie ein Mensch."
          optional={optional}
          maxLength={300}
        />
        <Select
          state={state}
          name="organisation"
          label="Organisation, die den Stand melden darf"
          hint="Sie sieht diese Maßnahme im Arbeitsbereich, ohne die internen Teile."
          none="nur die Stadt"
          choices={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Area
          state={state}
          name="partners"
          label="Partner"
          hint="Einer in jeder Zeile."
          optional={optional}
          rows={3}
        />
      </Section>
      <Section id="fuer-wen">
        <AreaChoices
          legend="Gebiete"
          hint="Ohne Kreuz: die ganze Stadt."
          name="areas"
          areas={choices.areas}
          levels={choices.levels}
          values={areasOf(state.form, 'areas')}
        />
        <Folded state={state} name="targetGroups" title="Für bestimmte Gruppen">
          <Ticks
            state={state}
            name="targetGroups"
            choices={editingWords.targetGroups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Folded>
        <Folded state={state} name="lifeSituations" title="Lebenslagen">
          <Ticks
            state={state}
            name="lifeSituations"
            choices={editingWords.situations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Folded>
      </Section>
      <Section id="ziele">
        <Goals state={state} choices={choices} />
      </Section>
      <Section id="zeit">
        <div class="offer-row__short">
          <Line state={state} name="from" label="Anfang" type="date" />
          <Line state={state} name="dueOn" label="Ende" type="date" />
        </div>
        <Select
          state={state}
          name="everyMonths"
          label="Wie oft wird nach dem Stand gefragt?"
          choices={[...new Set([1, 3, 6, 12, Number(state.form.get('everyMonths') || 6)])]
            .filter((months) => months > 0)
            .sort((a, b) => a - b)
            .map((months) => ({
              value: String(months),
              label: months === 1 ? 'jeden Monat' : `alle ${months} Monate`,
            }))
            .concat({ value: '0', label: 'nie' })}
        />
        <MilestoneRows state={state} />
      </Section>
      <Section id="zielwerte">
        <TargetRows state={state} indicators={choices.indicators} />
      </Section>
      <Section id="geld">
        <MoneyRows state={state} />
      </Section>
      <Section id="teil-von">
        <Parent state={state} choices={choices} />
        <Line
          state={state}
          name="weight"
          label="Gewicht innerhalb der übergeordneten Maßnahme"
          hint="Nur wenn alle Teile ein Gewicht haben, wird gewichtet. Sonst wird nichts gemittelt."
          optional={optional}
          inputMode="numeric"
          maxLength={10}
        />
      </Section>
      <Section id="beschluesse">
        <DecisionRows state={state} />
        <LinkRows state={state} />
      </Section>
      <Section id="sichtbar">
        <Tick
          state={state}
          name="public"
          hint="Interne Notizen, Risiken und die Felder unten sieht auch dann nur die Stadt."
        >
          Diese Maßnahme öffentlich zeigen
        </Tick>
        <Group
          state={state}
          name="hidden"
          legend="Das bleibt intern, auch wenn die Maßnahme öffentlich ist"
        >
          <Ticks state={state} name="hidden" choices={choicesOf(hideableNames)} />
        </Group>
      </Section>
      <Section id="intern" internal>
        <Area
          state={state}
          name="internal.notes"
          label="Interne Notiz"
          optional={optional}
          rows={4}
        />
        <RiskRows state={state} />
      </Section>
      <div class="work-actions no-print">
        <Act act="sichern" kind="primary">
          Sichern
        </Act>
      </div>
    </Form>
  )
}

function Section(props: { id: keyof typeof sections; internal?: boolean; children: Child }) {
  const { id, internal } = props
  return (
    <section class={`offer-section${internal ? ' measure-internal' : ''}`} aria-labelledby={id}>
      <h2 id={id}>
        {sections[id]} {internal && <span class="tag tag--unknown">nie öffentlich</span>}
      </h2>
      {props.children}
    </section>
  )
}

function Folded(props: { state: FormState; name: string; title: string; children: Child }) {
  const { state, name, title } = props
  return (
    <details open={state.form.has(name)}>
      <summary>{title}</summary>
      <Group state={state} name={name} legend={title}>
        {props.children}
      </Group>
    </details>
  )
}

/** Promises that were chosen, and those that a search found. */
function Promises({ state, choices }: { state: FormState; choices: FormChoices }) {
  const chosen = new Set(state.form.getAll('commitments'))
  return (
    <>
      <Group state={state} name="commitments" legend="Welche Zusagen löst sie ein?">
        {choices.promises.length === 0 && <p class="meta">Noch keine. Suchen Sie im Wortlaut.</p>}
        {choices.promises.map(({ id, title, quote, paperTitle }) => (
          <Checkbox
            name="commitments"
            id={`feld-commitments-${id}`}
            value={id}
            checked={chosen.has(id)}
            hint={quote === title ? paperTitle : `${paperTitle}: „${quote}“`}
          >
            {title}
          </Checkbox>
        ))}
      </Group>
      <div class="offer-row__search">
        <Line
          state={state}
          name="search.commitments"
          label="Zusagen suchen"
          hint="Ein Wort aus dem Papier."
          maxLength={100}
        />
        <Act act="suchen" to="zusagen">
          Suchen
        </Act>
      </div>
      {choices.searchedPromises === 0 && <p role="status">Dazu gibt es keine Zusage.</p>}
    </>
  )
}

function Goals({ state, choices }: { state: FormState; choices: FormChoices }) {
  const { goals, criteria } = choices
  return (
    <>
      {goals.length > 0 && (
        <Group state={state} name="goals" legend="Leitziele">
          <Ticks
            state={state}
            name="goals"
            choices={goals.map(({ id, record }) => ({ value: id, label: record.title }))}
          />
        </Group>
      )}
      {criteria.map(({ id, record }) => (
        <div class="offer-row">
          <Select
            state={state}
            name={`criteria.${id}.answer`}
            label={record.title}
            {...(record.words ? { hint: record.words } : {})}
            none="noch nicht beantwortet"
            choices={choicesOf(answerNames)}
          />
          <Line state={state} name={`criteria.${id}.reason`} label="Warum?" maxLength={1000} />
        </div>
      ))}
      {goals.length + criteria.length === 0 && (
        <p class="meta">Ihre Stadt hat noch keine Leitziele und Kriterien eingetragen.</p>
      )}
    </>
  )
}

function Parent({ state, choices }: { state: FormState; choices: FormChoices }) {
  return (
    <>
      <Select
        state={state}
        name="parent"
        label="Übergeordnete Maßnahme"
        none="keine"
        choices={choices.parents.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {choices.manyParents && (
        <div class="offer-row__search">
          <Line
            state={state}
            name="search.parent"
            label="Andere Maßnahme suchen"
            hint="Ein Wort aus dem Titel."
            maxLength={100}
          />
          <Act act="suchen" to="teil-von">
            Suchen
          </Act>
        </div>
      )}
    </>
  )
}
