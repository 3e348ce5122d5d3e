import {
  type MeasureRecord,
  progressOf,
  type showKeptMeasure,
} from '../../../../contexts/measures/index.ts'
import type { OutputOf } from '../../../../platform/operation/index.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { texts as t } from './texts.ts'
import { itemStateNames } from './words.ts'

type Target = MeasureRecord['targets'][number]
type Actuals = OutputOf<typeof showKeptMeasure>['actuals']

const numbers = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 })

/** A value as its target means it: '1 zu 125', '14 Plätze', 'getan'. */
function targetValue({ kind, unit }: Target, value: number | null | undefined): string {
  if (value === null || value === undefined) return t.unknown
  if (kind === 'done') return value >= 1 ? 'getan' : 'nicht getan'
  if (kind === 'ratio' && (unit === undefined || /^1\s*:/.test(unit)))
    return `1 zu ${numbers.format(value)}`
  return [numbers.format(value), unit].filter(Boolean).join(' ')
}

/** Each target from its beginning over today to its end; lists with how many are in which state. */
export function Targets({ record, actuals }: { record: MeasureRecord; actuals: Actuals }) {
  if (record.targets.length === 0) return <p>{t.noTargets}</p>
  return (
    <WorkTable
      caption=""
      columns={[
        { title: t.target.label },
        { title: t.target.baseline },
        { title: t.target.latest },
        { title: t.target.goal },
      ]}
      rows={record.targets.map((target) => row(target, actuals))}
      empty={t.noTargets}
    />
  )
}

function row(target: Target, actuals: Actuals) {
  const { baseline, latest, goal, items, states, reached, assessed } = progressOf(target, actuals)
  const listed = items.length > 0
  const of = (on: string | null | undefined) => on && <span class="meta">{shortDay(on)}</span>
  return [
    <>
      {target.label}
      {target.method && <span class="meta">{target.method}</span>}
      {listed && (
        <span class="meta">
          {(Object.keys(itemStateNames) as (keyof typeof itemStateNames)[])
            .filter((state) => states[state] > 0)
            .map((state) => `${states[state]} ${itemStateNames[state]}`)
            .join(', ')}
        </span>
      )}
    </>,
    baseline ? (
      <>
        {targetValue(target, baseline.value)}
        {of(baseline.on)}
      </>
    ) : (
      '–'
    ),
    target.kind === 'indicator' ? (
      t.byIndicator
    ) : target.kind === 'standard' ? (
      t.assessed(assessed?.organisations ?? 0)
    ) : listed ? (
      t.outOf(states.done, items.length)
    ) : (
      <>
        {targetValue(target, latest?.value)}
        {latest?.numerator !== null && latest?.denominator != null && (
          <span class="meta">{t.outOf(latest.numerator, latest.denominator)}</span>
        )}
        {of(latest?.on)}
      </>
    ),
    <>
      {goal ? targetValue(target, goal.value) : '–'}
      {goal?.on && <span class="meta">{t.until(shortDay(goal.on))}</span>}
      {reached !== null && <span class="meta">{reached ? t.reached : t.notReached}</span>}
    </>,
  ]
}
