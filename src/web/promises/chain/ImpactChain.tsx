import type { LadderStep } from '../../../contexts/measures/index.ts'

export interface ChainStep {
  step: LadderStep
  words: string
  indicator?: string
  unit?: string
  baseline?: number
  goal?: number
  goalOn?: string
}

export interface ChainTexts {
  steps: Record<LadderStep, string>
  parts: { output: string; outcome: string; impact: string }
  inputs: string
  today: string
  goal: string
  latest: string
  unknown: string
}

/** What was reached of a step, by its place in the chain: the latest report that tells a number. */
export type Reached = ReadonlyMap<number, { value: number; year: number }>

const partOf = (step: LadderStep): 'output' | 'outcome' | 'impact' => {
  if (step === 'offered' || step === 'used' || step === 'satisfied') return 'output'
  return step === 'society' ? 'impact' : 'outcome'
}

/**
 * A chain of effects as stairs: what goes in at the foot, each step leading to the one above. It is a list, so it
 * is read aloud, grows with large type, and prints; the stairs are drawn by its styles.
 */
export function ImpactChain(props: {
  inputs: readonly string[]
  steps: readonly ChainStep[]
  reached: Reached
  texts: ChainTexts
  number: (value: number) => string
  /** Of what was written, where the page is in another language. */
  lang?: string
}) {
  const { inputs, steps, reached, texts: t, number, lang } = props
  return (
    <ol class="chain">
      {inputs.length > 0 && (
        <li class="chain__step chain__step--input">
          <p class="chain__name">{t.inputs}</p>
          <ul lang={lang}>
            {inputs.map((input) => (
              <li>{input}</li>
            ))}
          </ul>
        </li>
      )}
      {steps.map((step, place) => {
        const latest = reached.get(place)
        const figure = (value: number | undefined) =>
          value === undefined ? (
            t.unknown
          ) : (
            <>
              {number(value)}
              {step.unit && <span lang={lang}> {step.unit}</span>}
            </>
          )
        return (
          <li class={`chain__step chain__step--${partOf(step.step)}`}>
            <p class="chain__name">
              {t.steps[step.step]} <span class="meta">{t.parts[partOf(step.step)]}</span>
            </p>
            <p lang={lang}>{step.words}</p>
            {step.indicator && (
              <p class="chain__figures">
                <span lang={lang}>{step.indicator}:</span> {t.today} {figure(step.baseline)} →{' '}
                {t.goal} {figure(step.goal)}
                {latest && (
                  <>
                    {' '}
                    ·{' '}
                    <strong>
                      {`${t.latest} (${latest.year}): `}
                      {figure(latest.value)}
                    </strong>
                  </>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** @param events oldest first */
export function reachedBy(
  events: readonly {
    kind: string
    record: { year?: number; results?: readonly { step: number; value?: number }[] }
  }[],
): Map<number, { value: number; year: number }> {
  const reached = new Map<number, { value: number; year: number }>()
  for (const { record } of events)
    for (const { step, value } of record.results ?? [])
      if (value !== undefined && record.year !== undefined)
        reached.set(step, { value, year: record.year })
  return reached
}
