import type { Child } from 'hono/jsx'
import { editingWords } from '../../../../contexts/offers/index.ts'
import { furtherLocales, localeFacts } from '../../../../platform/texts/index.ts'
import { Form } from '../../../frame/controls.tsx'
import type { StaffRequest } from '../../../frame/page.ts'
import { languageName } from '../../../help/languageName.ts'
import { choicesOf } from '../../parts/fields.tsx'
import { accessStates, costKinds, textFields, wayNames } from '../words.ts'
import { Act, Area, type FormState, Group, Line, Select, Tick, Ticks } from './controls.tsx'
import { HoursFields } from './Hours.tsx'
import { PlaceFields } from './Places.tsx'
import { rowsOf } from './rows.ts'
import { TypeFields } from './Types.tsx'

const sections = [
  ['texte', 'Worum es geht'],
  ['art', 'Art der Hilfe'],
  ['fuer-wen', 'Für wen'],
  ['zeiten', 'Öffnungszeiten'],
  ['geschlossen', 'Vorübergehend geschlossen'],
  ['ort', 'Ort'],
  ['kontakt', 'Kontakt'],
  ['weg', 'So kommt man dazu'],
  ['barrieren', 'Barrieren'],
  ['kosten', 'Kosten'],
  ['sprachen', 'Andere Sprachen'],
  ['rahmen', 'Netzwerke und Förderung'],
] as const
type SectionId = (typeof sections)[number][0]
const titles = Object.fromEntries(sections) as Record<SectionId, string> // just written

export interface OfferFormProps {
  request: StaffRequest
  state: FormState
  versions: { version: number; draftVersion: number }
  isCity: boolean
  mayPublish: boolean
  secret: boolean
  organisations: { id: string; name: string }[]
}

/** The whole record of an offer. Works without JavaScript: every button sends all of it. */
export function OfferForm(props: OfferFormProps) {
  const { request, state, versions, isCity, mayPublish } = props
  const isKnown = ({ id }: { id: string }) =>
    isSet(state, `access.${id}`) || isSet(state, `accessNotes.${id}`)
  const known = editingWords.accessFeatures.filter(isKnown)
  const unknown = editingWords.accessFeatures.filter((feature) => !isKnown(feature))
  return (
    <Form request={request} class="work-form offer-form">
      <input type="hidden" name="version" value={String(versions.version)} />
      <input type="hidden" name="draftVersion" value={String(versions.draftVersion)} />
      {/* The first button of a form is pressed by the Enter key: this one does no harm. */}
      <div class="offer-form__top no-print">
        <nav aria-label="Abschnitte">
          <ul>
            {sections.map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Act act="sichern">Als Entwurf sichern</Act>
      </div>
      <Section id="texte">
        <TextFields state={state} locale="de" />
        <details open={hasText(state, 'leicht')}>
          <summary>In Leichter Sprache</summary>
          <p class="meta">
            Ein Gedanke in einer Zeile, kurze Wörter, keine Fremdwörter. Am besten prüft jemand aus
            der Zielgruppe den Text.
          </p>
          <TextFields state={state} locale="leicht" />
        </details>
      </Section>
      <Section id="art">
        <TypeFields state={state} />
        <details>
          <summary>Lebenslagen</summary>
          <p class="meta">Nur nötig, wenn die Art der Hilfe nicht alles sagt.</p>
          <Group state={state} name="lifeSituations" legend="Lebenslagen">
            <Ticks
              state={state}
              name="lifeSituations"
              choices={editingWords.situations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Group>
        </details>
        <Select
          state={state}
          name="crisis"
          label="Hilfe in einer Krise, unter „Jetzt Hilfe“"
          none="nach der Art der Hilfe"
          choices={[
            { value: 'ja', label: 'ja' },
            { value: 'nein', label: 'nein' },
          ]}
        />
      </Section>
      <Section id="fuer-wen">
        <details open={isSet(state, 'targetGroups')}>
          <summary>Für bestimmte Gruppen</summary>
          <Group state={state} name="targetGroups" legend="Für wen" hint="Ohne Kreuz: für alle.">
            <Ticks
              state={state}
              name="targetGroups"
              choices={editingWords.targetGroups.map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
            />
          </Group>
        </details>
        <div class="offer-row__short">
          <Line state={state} name="ages.from" label="Alter ab" inputMode="numeric" maxLength={3} />
          <Line
            state={state}
            name="ages.below"
            label="Alter unter"
            hint="18 heißt: bis 17 Jahre"
            inputMode="numeric"
            maxLength={3}
          />
        </div>
      </Section>
      <Section id="zeiten" atOnce={!mayPublish}>
        <HoursFields state={state} at="hours" section="zeiten" />
      </Section>
      <Section id="geschlossen" atOnce={!mayPublish}>
        <p class="meta">Leer lassen, wenn offen ist.</p>
        <div class="offer-row__short">
          <Line state={state} name="closure.from" label="Geschlossen ab" type="date" />
          <Line
            state={state}
            name="closure.until"
            label="Letzter Tag"
            hint="Leer: noch unbekannt"
            type="date"
          />
        </div>
        <Line
          state={state}
          name="closure.note"
          label="Was Menschen dazu wissen müssen"
          hint="Zum Beispiel, wer solange hilft."
          maxLength={300}
        />
      </Section>
      <Section id="ort">
        <PlaceFields state={state} secret={props.secret} />
      </Section>
      <Section id="kontakt">
        {isCity && (
          <>
            <Select
              state={state}
              name="organisation"
              label="Träger"
              none="keiner, oder nur mit Namen"
              choices={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            {state.form.get('organisation.name') && (
              <Line
                state={state}
                name="organisation.name"
                label="Träger, wie die Datenquelle ihn nennt"
                maxLength={300}
              />
            )}
          </>
        )}
        <Line
          state={state}
          name="phone"
          label="Telefon"
          hint={mayPublish ? undefined : 'Eine Änderung ist sofort öffentlich.'}
          type="tel"
          maxLength={60}
        />
        <Line
          state={state}
          name="email"
          label="E-Mail"
          hint="Am besten eine Adresse der Stelle, nicht die eines Menschen."
          type="email"
          maxLength={200}
        />
        <Line
          state={state}
          name="website"
          label="Internet-Adresse"
          inputMode="url"
          maxLength={500}
        />
        <p class="meta">
          Namen, Nummern und Adressen einzelner Menschen tragen Sie nur ein, wenn diese der
          Veröffentlichung zugestimmt haben.
        </p>
      </Section>
      <Section id="weg">
        <Group state={state} name="ways" legend="So kommt man dazu">
          <Ticks state={state} name="ways" choices={choicesOf(wayNames)} />
        </Group>
        <Select
          state={state}
          name="ways.first"
          label="Der übliche Weg"
          none="nicht angegeben"
          choices={choicesOf(wayNames)}
        />
        <LanguageFields state={state} />
        <Line
          state={state}
          name="places"
          label="Plätze"
          hint="Nur wo es eine feste Zahl gibt."
          inputMode="numeric"
          maxLength={6}
        />
      </Section>
      <Section id="barrieren">
        <p class="meta">
          Was niemand geprüft hat, bleibt „unbekannt“. Das ist besser als ein falsches Nein.
        </p>
        <div class="offer-access">
          {known.map(({ id, name }) => (
            <AccessFields state={state} id={id} name={name} />
          ))}
        </div>
        <details>
          <summary>
            {known.length > 0 ? 'Noch unbekannt: weitere Merkmale' : 'Merkmale eintragen'}
          </summary>
          <div class="offer-access">
            {unknown.map(({ id, name }) => (
              <AccessFields state={state} id={id} name={name} />
            ))}
          </div>
        </details>
      </Section>
      <Section id="kosten">
        <Select
          state={state}
          name="cost.kind"
          label="Kosten"
          none="nicht angegeben"
          choices={choicesOf(costKinds)}
        />
        <Line
          state={state}
          name="cost.note"
          label="Mehr zu den Kosten"
          hint="Zum Beispiel: 3 Euro für das Essen."
          maxLength={300}
        />
      </Section>
      <Section id="sprachen">
        <p class="meta">Texte in weiteren Sprachen. Jede Sprache braucht einen Namen.</p>
        {['en', ...furtherLocales].map((locale) => (
          <details open={hasText(state, locale)}>
            <summary lang={localeFacts(locale).tag}>{localeFacts(locale).name}</summary>
            <TextFields state={state} locale={locale} />
          </details>
        ))}
      </Section>
      <Section id="rahmen">
        <Area
          state={state}
          name="networks"
          label="Netzwerke und Programme"
          hint="Jedes in einer Zeile, wie Demenznetzwerk."
          rows={3}
        />
        <Area
          state={state}
          name="related"
          label="Angebote, zu denen dieses weiterführt"
          hint="Die Adresse oder Kennung jedes Angebots in einer Zeile."
          rows={3}
        />
        <FundingFields state={state} />
      </Section>
      <Send {...props} />
    </Form>
  )
}

function Section(props: { id: SectionId; atOnce?: boolean; children: Child }) {
  const { id } = props
  return (
    <section class="offer-section" id={id} aria-labelledby={`titel-${id}`}>
      <h2 id={`titel-${id}`}>{titles[id]}</h2>
      {props.atOnce && <p class="tag tag--calm">Änderungen sind sofort öffentlich</p>}
      {props.children}
    </section>
  )
}

/** Whether something was chosen or written, or is wrong there: then it is not folded. */
const isSet = ({ form, faults }: FormState, name: string): boolean =>
  form.getAll(name).some(Boolean) || faults.has(name)

const hasText = ({ form, faults }: FormState, locale: string) =>
  [...form].some(([name, value]) => name.startsWith(`texts.${locale}.`) && value !== '') ||
  [...faults.keys()].some((name) => name.startsWith(`texts.${locale}.`))

const hints: Partial<Record<keyof typeof textFields, string>> = {
  name: 'Was es ist, in den Worten der Menschen: Beratung bei Schulden.',
  summary: 'Ein Satz: was es ist und für wen.',
  howToStart: 'Was ein Mensch zuerst tut.',
  hours: 'Nur wo sich die Zeiten nicht in Zeilen schreiben lassen.',
}
const longest: Record<keyof typeof textFields, number> = {
  name: 300,
  summary: 400,
  howToStart: 2000,
  whatHappens: 2000,
  bring: 1000,
  hours: 1000,
  description: 8000,
}

function TextFields({ state, locale }: { state: FormState; locale: string }) {
  return (
    <>
      {(Object.keys(textFields) as (keyof typeof textFields)[]).map((field) => {
        const props = {
          state,
          name: `texts.${locale}.${field}`,
          label: textFields[field],
          ...(locale === 'de' && hints[field] ? { hint: hints[field] } : {}),
          ...(field === 'name' && locale === 'de' ? {} : { optional: 'freiwillig' }),
        }
        return field === 'name' ? (
          <Line {...props} maxLength={longest[field]} />
        ) : (
          <Area {...props} rows={longest[field] > 2000 ? 8 : 3} />
        )
      })}
    </>
  )
}

/** The languages that are spoken most; others by their codes. */
const common =
  'de en tr ar uk ru pl fr es it ro bg hr sr sq fa prs ku kmr ckb ti so ps vi zh pt el gsg'.split(
    ' ',
  )

function LanguageFields({ state }: { state: FormState }) {
  const codes = [...new Set([...common, ...state.form.getAll('languages')])]
  const choices = codes
    .map((value) => ({ value, label: languageName(value, 'de') }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))
  return (
    <>
      <Group
        state={state}
        name="languages"
        legend="Sprachen, die vor Ort gesprochen werden"
        hint="Nur was man dort wirklich erwarten kann."
      >
        <Ticks state={state} name="languages" choices={choices} />
      </Group>
      <Line
        state={state}
        name="languages.more"
        label="Weitere Sprachen"
        hint="Als Kürzel nach ISO 639: am, ha"
        maxLength={100}
      />
    </>
  )
}

function AccessFields({ state, id, name }: { state: FormState; id: string; name: string }) {
  return (
    <div class="offer-access__row">
      <Select
        state={state}
        name={`access.${id}`}
        label={name}
        none="unbekannt"
        choices={choicesOf(accessStates)}
      />
      <Line
        state={state}
        name={`accessNotes.${id}`}
        label={`${name}: was zu wissen ist`}
        maxLength={300}
      />
    </div>
  )
}

function FundingFields({ state }: { state: FormState }) {
  return (
    <>
      {rowsOf(state.form, 'funding').map((row, index) => (
        <div class="offer-row">
          <input type="hidden" name={`funding.${row}.row`} value="1" />
          <div class="offer-row__short">
            <Line
              state={state}
              name={`funding.${row}.source`}
              label={`Förderung ${index + 1}: durch`}
              maxLength={300}
            />
            <Line state={state} name={`funding.${row}.until`} label="Bis" type="date" />
          </div>
          <Act act={`weg:funding.${row}`} to="rahmen" kind="tertiary">
            Förderung {index + 1} entfernen
          </Act>
        </div>
      ))}
      <p>
        <Act act="mehr:funding" to="rahmen">
          Förderung eintragen
        </Act>
      </p>
    </>
  )
}

function Send({ state, mayPublish }: OfferFormProps) {
  return (
    <section class="offer-section no-print" aria-labelledby="absenden">
      <h2 id="absenden">{mayPublish ? 'Veröffentlichen' : 'Senden'}</h2>
      {!mayPublish && (
        <p>
          Öffnungszeiten, Telefon und „Vorübergehend geschlossen“ sind sofort öffentlich. Alles
          andere prüft die Stadt, bevor es alle sehen. Neue Angebote prüft sie ganz.
        </p>
      )}
      <Tick
        state={state}
        name="confirmed"
        hint="Dann steht auf der Seite das heutige Datum als „geprüft“."
      >
        Ich habe alle Angaben geprüft, sie stimmen heute
      </Tick>
      <div class="work-actions">
        {mayPublish ? (
          <Act act="veroeffentlichen" kind="primary">
            Veröffentlichen
          </Act>
        ) : (
          <Act act="senden" kind="primary">
            Senden
          </Act>
        )}
        <Act act="sichern">Als Entwurf sichern</Act>
        <Act act="vorschau" kind="tertiary">
          Als Entwurf sichern und Vorschau ansehen
        </Act>
      </div>
    </section>
  )
}
