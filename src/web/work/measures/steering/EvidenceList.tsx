import type { EvidenceNote } from '../../../../contexts/measures/index.ts'
import { Form, RadioGroup, SubmitButton, TextArea, TextField } from '../../../frame/controls.tsx'
import type { StaffRequest } from '../../../frame/page.ts'
import { Checkbox, choicesOf, SelectField } from '../../parts/fields.tsx'
import { shortDay } from '../../parts/when.ts'
import { texts as t } from './texts.ts'
import { evidenceKindNames, saysNames } from './words.ts'

/** Evidence as it stands, each with what may be done about it. */
export function EvidenceList(props: {
  request: StaffRequest
  evidence: readonly (EvidenceNote & { measure?: string | null })[]
  /** Whether whoever reads acts for the city. */
  city: boolean
  /** Without buttons: only to read. */
  readOnly?: boolean
  /** Of a promise: evidence of its measures is said to be so. */
  ofPromise?: boolean
}) {
  const { request, evidence, city, readOnly } = props
  if (evidence.length === 0) return <p>{t.noEvidence}</p>
  return (
    <ul class="measure-evidence">
      {evidence.map((one) => {
        const { record } = one
        const foreign = props.ofPromise && Boolean(one.measure)
        return (
          <li>
            <p>
              <strong>{record.url ? <a href={record.url}>{record.label}</a> : record.label}</strong>{' '}
              <span class={`tag${one.public ? ' tag--good' : ' tag--unknown'}`}>
                {one.public ? t.isPublic : t.isInternal}
              </span>
            </p>
            {record.words && <p class="kept-lines">{record.words}</p>}
            <p class="meta">
              {[
                evidenceKindNames[record.kind],
                saysNames[record.says],
                record.on && shortDay(record.on),
                foreign && t.ofMeasure,
                one.by,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {!readOnly && !foreign && (
              <div class="work-actions no-print">
                {city && !one.public && (
                  <Step request={request} step="uebernehmen" evidence={one} button={t.takeOver} />
                )}
                {(city || one.mine) && (
                  <Step request={request} step="zurueckziehen" evidence={one} button={t.withdraw} />
                )}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Step(props: {
  request: StaffRequest
  step: string
  evidence: EvidenceNote
  button: string
}) {
  const { request, step, evidence, button } = props
  return (
    <Form
      request={{ form: new URLSearchParams(), formToken: request.formToken }}
      class="inline-form"
      label={`${button}: ${evidence.record.label}`}
    >
      <input type="hidden" name="schritt" value={step} />
      <input type="hidden" name="beleg" value={evidence.id} />
      <SubmitButton kind="tertiary">{button}</SubmitButton>
    </Form>
  )
}

export type Fault = { field: string; text: string }

/** The form for a new piece of evidence. */
export function EvidenceForm(props: {
  request: StaffRequest
  city: boolean
  faults: readonly Fault[]
}) {
  const { request, city } = props
  const get = (name: string) => request.form.get(name) ?? undefined
  const errors = new Map(props.faults.map(({ field, text }) => [field, text]))
  const sent = request.form.get('schritt') === 'beleg'
  return (
    <Form request={request} class="work-form" label={t.addEvidence}>
      <input type="hidden" name="schritt" value="beleg" />
      <TextField
        name="beleg"
        label={t.evidenceLabel}
        hint={t.evidenceLabelHint}
        value={get('beleg')}
        error={errors.get('beleg')}
        maxLength={300}
      />
      <TextField
        name="belegAdresse"
        label={t.evidenceUrl}
        optional={t.voluntary}
        inputMode="url"
        value={get('belegAdresse')}
        error={errors.get('belegAdresse')}
        maxLength={500}
      />
      <TextField
        name="belegVom"
        label={t.evidenceOn}
        optional={t.voluntary}
        type="date"
        value={get('belegVom')}
        error={errors.get('belegVom')}
      />
      <SelectField
        name="belegArt"
        label={t.evidenceKind}
        value={get('belegArt') ?? 'document'}
        choices={choicesOf(evidenceKindNames)}
      />
      <RadioGroup
        name="belegSagt"
        legend={t.evidenceSays}
        value={get('belegSagt')}
        error={errors.get('belegSagt')}
        choices={choicesOf(saysNames)}
      />
      <TextArea
        name="belegWorte"
        label={t.evidenceWords}
        optional={t.voluntary}
        value={get('belegWorte')}
        rows={3}
      />
      {city ? (
        <Checkbox
          name="belegOeffentlich"
          value="ja"
          checked={!sent || request.form.has('belegOeffentlich')}
        >
          {t.evidencePublic}
        </Checkbox>
      ) : (
        <p class="meta">{t.evidenceByPartner}</p>
      )}
      <SubmitButton>{t.addEvidence}</SubmitButton>
    </Form>
  )
}
