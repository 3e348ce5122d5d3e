import {
  listKeptMeasures,
  listKeptRecommendations,
  type showKeptRecommendation,
} from '../../../../contexts/measures/index.ts'
import { type Door, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { Form, SubmitButton, TextArea, TextField } from '../../../frame/controls.tsx'
import type { StaffRequest } from '../../../frame/page.ts'
import { CheckboxGroup, SelectField } from '../../parts/fields.tsx'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showKeptRecommendation>

export interface HandlingChoices {
  /** Those that are linked or ticked, then those that were found. */
  measures: { id: string; title: string }[]
  /** How many a search found; undefined where nobody searched. */
  found: number | undefined
  others: { id: string; title: string }[]
}

const mostFound = 20

/** What the form can be filled with; asked for only where somebody may fill it in. */
export async function handlingChoices(
  door: Door,
  form: URLSearchParams,
  shown: Shown,
): Promise<HandlingChoices> {
  const search = form.get('suche')?.trim()
  const chosen = new Set(isHandling(form) ? form.getAll('massnahme') : [])
  const linked = new Map(shown.measures.map((one) => [one.id, one.title]))
  const ofAll = [...chosen].some((id) => !linked.has(id))
    ? await measuresFor(door, { perPage: 6000 })
    : []
  const ticked = ofAll.filter(({ id }) => chosen.has(id) && !linked.has(id))
  const found = search
    ? await measuresFor(door, { text: search.slice(0, 200), perPage: mostFound })
    : undefined
  const have = new Set([...linked.keys(), ...ticked.map(({ id }) => id)])
  const all = await execute(listKeptRecommendations, door, {})
  return {
    measures: [...shown.measures, ...ticked, ...(found ?? []).filter(({ id }) => !have.has(id))],
    found: found?.length,
    others: all.ok
      ? all.value.recommendations
          .filter(({ id }) => id !== shown.id)
          .map(({ id, bodyName, record }) => ({
            id,
            title: `${bodyName}: ${[record.number, record.title].filter(Boolean).join(' ')}`,
          }))
          .sort((a, b) => a.title.localeCompare(b.title, 'de', { numeric: true }))
      : [],
  }
}

async function measuresFor(door: Door, input: { text?: string; perPage: number }) {
  const outcome = await execute(listKeptMeasures, door, { ...input, sort: 'title' })
  return outcome.ok ? outcome.value.measures.map(({ id, title }) => ({ id, title })) : []
}

export const isHandling = (form: URLSearchParams) => form.get('schritt') === 'daraus'

/** "Was daraus wird": measures are looked for by a word, ticked, and kept with everything else in one go. */
export function HandlingForm(props: {
  request: StaffRequest
  shown: Shown
  choices: HandlingChoices
  errorOf: (name: string) => string | undefined
  /** Another version was kept meanwhile: the next press replaces it. */
  outdated?: boolean
}) {
  const { request, shown, choices, errorOf, outdated } = props
  const { form } = request
  const sent = isHandling(form)
  const value = (name: string, known: string | undefined) => (sent ? (form.get(name) ?? '') : known)
  const { found } = choices
  return (
    <section class="no-print" aria-labelledby="daraus">
      <h2 id="daraus">{t.handling}</h2>
      <p>{t.handlingLede}</p>
      <Form request={request} class="work-form" label={t.handling}>
        <input type="hidden" name="schritt" value="daraus" />
        <input
          type="hidden"
          name="version"
          value={String(outdated ? shown.version : sent ? form.get('version') : shown.version)}
        />
        <div class="measure-search">
          <TextField
            name="suche"
            label={t.searchMeasures}
            hint={t.searchMeasuresHint}
            value={value('suche', '')}
            maxLength={200}
          />
          <button
            class="kern-btn kern-btn--secondary"
            type="submit"
            name="suchen"
            value="ja"
            formaction="#daraus"
          >
            <span class="kern-label">{t.search}</span>
          </button>
        </div>
        {found !== undefined && (
          <p role="status">{found === 0 ? t.nothingFound : t.found(found)}</p>
        )}
        {choices.measures.length > 0 && (
          <CheckboxGroup
            name="massnahme"
            label={t.measuresOf}
            error={errorOf('massnahmen')}
            values={sent ? form.getAll('massnahme') : shown.measures.map(({ id }) => id)}
            choices={choices.measures.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <SelectField
          name="fliesst"
          label={t.flowsInto}
          none={t.nowhere}
          value={value('fliesst', shown.flowsInto ?? undefined)}
          error={errorOf('fliesst')}
          choices={choices.others.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          name="kapitel"
          label={t.chapter}
          hint={t.chapterHint}
          optional={t.voluntary}
          value={value('kapitel', shown.record.reportChapter)}
          error={errorOf('kapitel')}
          maxLength={300}
        />
        <TextArea
          name="notiz"
          label={t.internal}
          hint={t.internalHint}
          optional={t.voluntary}
          value={value('notiz', shown.record.internal)}
          rows={3}
        />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </section>
  )
}
