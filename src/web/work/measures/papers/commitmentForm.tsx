import type { CommitmentRecord } from '../../../../contexts/measures/index.ts'
import type { Issue } from '../../../../platform/operation/index.ts'
import { RadioGroup, TextArea, TextField } from '../../../frame/controls.tsx'
import { errorsOf } from '../../parts/failures.ts'
import { Checkbox, choicesOf, SelectField } from '../../parts/fields.tsx'
import { readNumber, typedNumber } from '../parts/numbers.ts'
import { fieldChoices } from '../parts/words.ts'
import { kindNames, layerNames, natureNames, roleNames, strengthNames } from './names.ts'

/** All fields of a commitment as a form, and back. */

const lists = {
  actors: 'Wer handelt',
  targetGroups: 'Für wen',
  places: 'Orte',
  organisations: 'Organisationen',
  systems: 'Programme und Einrichtungen mit Namen',
} as const
type ListName = keyof typeof lists
const listNames = Object.keys(lists) as ListName[] // its own keys

/** Empty rows behind the numbers that are there. */
const spareNumbers = 1
const mostNumbers = 20

/** A record as the form sends it, so that one way shows what is kept and what was typed. */
export function formOf(record: CommitmentRecord, quote: string): URLSearchParams {
  const form = new URLSearchParams({
    quote,
    title: record.title,
    nature: record.nature,
    kind: record.kind,
    strength: record.strength,
    field: record.field,
    layer: record.layer,
    condition: record.condition ?? '',
    leicht: record.leicht ?? '',
    'deadline.raw': record.deadline?.raw ?? '',
    'deadline.from': record.deadline?.from ?? '',
    'deadline.to': record.deadline?.to ?? '',
  })
  for (const name of listNames) form.set(name, record[name].join('\n'))
  if (record.negated) form.set('negated', 'ja')
  record.numbers.forEach(({ raw, value, unit, role }, index) => {
    form.set(`number.${index}.raw`, raw)
    form.set(`number.${index}.value`, typedNumber(value))
    form.set(`number.${index}.unit`, unit ?? '')
    form.set(`number.${index}.role`, role)
  })
  return form
}

type Read = { record: CommitmentRecord } | { errors: { field: string; text: string }[] }

/** What was typed as a record; what it says nothing of (areas, sections) stays. */
export function readCommitmentForm(form: URLSearchParams, before: CommitmentRecord): Read {
  const given = (name: string) => form.get(name)?.trim() ?? ''
  const errors: { field: string; text: string }[] = []
  const raw = given('deadline.raw')
  const [from, to] = [given('deadline.from') || null, given('deadline.to') || null]
  if (!raw && (from || to))
    errors.push({ field: 'deadline.raw', text: 'Schreiben Sie die Frist, wie sie im Text steht.' })
  const numbers = readNumbers(form, errors)
  if (!given('title')) errors.push({ field: 'title', text: 'Geben Sie einen Titel an.' })
  if (errors.length > 0) return { errors }
  const { leicht: _, ...kept } = before
  return {
    record: {
      ...kept,
      title: given('title'),
      // The operation's schema takes its own words only.
      nature: given('nature') as CommitmentRecord['nature'],
      kind: given('kind') as CommitmentRecord['kind'],
      strength: given('strength') as CommitmentRecord['strength'],
      field: given('field') as CommitmentRecord['field'],
      layer: given('layer') as CommitmentRecord['layer'],
      ...(Object.fromEntries(listNames.map((name) => [name, linesOf(given(name))])) as Record<
        ListName,
        string[]
      >), // by all their names
      deadline: raw ? { raw, from, to } : null,
      numbers,
      condition: given('condition') || null,
      negated: form.get('negated') === 'ja',
      ...(given('leicht') ? { leicht: given('leicht') } : {}),
    },
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function readNumbers(
  form: URLSearchParams,
  errors: { field: string; text: string }[],
): CommitmentRecord['numbers'] {
  const numbers: CommitmentRecord['numbers'] = []
  for (let index = 0; index < mostNumbers; index++) {
    const given = (name: string) => form.get(`number.${index}.${name}`)?.trim() ?? ''
    const value = readNumber(given('value'))
    if (!given('raw') && value === undefined) continue
    if (typeof value !== 'number') {
      errors.push({
        field: `number.${index}.value`,
        text: 'Geben Sie eine Zahl an: 1.250 oder 3,5.',
      })
      continue
    }
    const unit = given('unit') || null
    const raw = given('raw') || [given('value'), unit].filter(Boolean).join(' ')
    const role = (given('role') || 'count') as CommitmentRecord['numbers'][number]['role'] // checked by the operation
    numbers.push({ raw, value, unit, role })
  }
  return numbers
}

export const commitmentErrors = (issues: Issue[]) =>
  errorsOf(
    issues.map(({ field, ...issue }) => ({ ...issue, field: field.replace(/^record\./, '') })),
    { title: 'Geben Sie einen Titel an.', quote: 'Übernehmen Sie die Worte aus dem Papier.' },
  )

export function CommitmentForm(props: {
  form: URLSearchParams
  errors: ReadonlyMap<string, string>
}) {
  const { form, errors } = props
  const given = (name: string) => form.get(name) ?? ''
  const shared = (name: string, label: string) => ({
    name,
    label,
    value: given(name),
    error: errors.get(name),
  })
  const count = [...Array(mostNumbers).keys()].findLastIndex((at) => form.has(`number.${at}.value`))
  return (
    <>
      <TextArea
        {...shared('quote', 'Wortlaut')}
        hint="Wort für Wort wie im Papier. Kürzen oder verlängern ist möglich."
        rows={3}
        maxLength={10_000}
      />
      <TextField
        {...shared('title', 'Titel')}
        hint="Kurz, als Hauptwort: Bau von 40 Wohnungen"
        maxLength={300}
      />
      <RadioGroup {...shared('nature', '')} legend="Was ist es?" choices={choicesOf(natureNames)} />
      <div class="field-row">
        <SelectField {...shared('strength', 'Wie fest?')} choices={choicesOf(strengthNames)} />
        <SelectField {...shared('kind', 'Was geschieht?')} choices={choicesOf(kindNames)} />
        <SelectField {...shared('field', 'Thema')} choices={fieldChoices} />
      </div>
      <Checkbox name="negated" value="ja" checked={given('negated') === 'ja'}>
        Zugesagt ist, etwas nicht zu tun
      </Checkbox>
      <fieldset class="kern-fieldset">
        <legend class="kern-label">Frist</legend>
        <div class="kern-fieldset__body field-row">
          <TextField {...shared('deadline.raw', 'Wie im Text')} maxLength={300} />
          <TextField {...shared('deadline.from', 'Von')} type="date" />
          <TextField {...shared('deadline.to', 'Bis')} type="date" />
        </div>
      </fieldset>
      <fieldset class="kern-fieldset">
        <legend class="kern-label">Zahlen</legend>
        <div class="kern-fieldset__body">
          {[...Array(Math.min(mostNumbers, count + 1 + spareNumbers)).keys()].map((index) => (
            <div class="field-row">
              <TextField {...shared(`number.${index}.raw`, 'Wie im Text')} maxLength={300} />
              <TextField {...shared(`number.${index}.value`, 'Zahl')} inputMode="numeric" />
              <TextField {...shared(`number.${index}.unit`, 'Einheit')} maxLength={100} />
              <SelectField
                {...shared(`number.${index}.role`, 'Wofür')}
                choices={choicesOf(roleNames)}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <TextField
        {...shared('condition', 'Bedingung')}
        optional="freiwillig"
        hint="Zum Beispiel: wenn Fördermittel bewilligt werden"
        maxLength={2000}
      />
      <div class="field-columns">
        {listNames.map((name) => (
          <TextArea {...shared(name, lists[name])} hint="Je Zeile eins." rows={2} />
        ))}
      </div>
      <SelectField {...shared('layer', 'Wo im Papier')} choices={choicesOf(layerNames)} />
      <TextArea
        {...shared('leicht', 'In Leichter Sprache')}
        optional="freiwillig"
        hint="Für die öffentliche Seite. Ein Gedanke je Zeile."
        rows={3}
        maxLength={10_000}
      />
    </>
  )
}
