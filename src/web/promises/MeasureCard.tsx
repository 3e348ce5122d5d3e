import type { MeasureNote } from '../../contexts/measures/index.ts'
import { formatDate, formatNumber } from '../../platform/texts/index.ts'
import { OverdueTag, StandingTag } from './Marks.tsx'
import { inGerman, type Wording } from './wording.ts'

type View = { measure: MeasureNote } & Wording

/** Status with its day, and what is past its date. */
export function MeasureMarks({ measure, request, t }: View) {
  return (
    <p class="cluster">
      <StandingTag standing={measure.status ?? 'notSaid'} t={t} />
      {measure.overdue && <OverdueTag t={t} />}
      {measure.saidOn && (
        <span class="meta">{t.asOf(formatDate(measure.saidOn, request.locale))}</span>
      )}
    </p>
  )
}

/** Who, by when, why it takes longer. */
export function MeasureFacts({ measure, request, t }: View) {
  const { locale } = request
  const { owner, dueOn, expectedOn, reason, words } = measure
  const moved = expectedOn && expectedOn !== dueOn
  return (
    <dl class="facts">
      {owner && (
        <>
          <dt>{t.office}</dt>
          <dd {...inGerman(locale)}>{owner}</dd>
        </>
      )}
      {(dueOn || moved) && (
        <>
          <dt>{t.deadline}</dt>
          <dd>
            {[
              dueOn && t.due(formatDate(dueOn, locale)),
              moved && t.expected(formatDate(expectedOn, locale)),
            ]
              .filter(Boolean)
              .join(', ')}
          </dd>
        </>
      )}
      {reason && (
        <>
          <dt>{t.reason}</dt>
          <dd {...inGerman(locale)}>{reason}</dd>
        </>
      )}
      {words && (
        <>
          <dt>{t.lastWords}</dt>
          <dd {...inGerman(locale)}>{words}</dd>
        </>
      )}
    </dl>
  )
}

/** "3 von 7 abgeschlossen"; weighed only with all weights there. */
export function PartsLine({ measure, request: { locale }, t }: View) {
  const { parts } = measure
  if (!parts) return null
  const say = (count: number) => formatNumber(count, locale, Number.isInteger(count) ? 0 : 1)
  const words = [
    t.partsDone(say(parts.done), say(parts.total)),
    parts.stopped > 0 && t.partsStopped(say(parts.stopped)),
    parts.notSaid > 0 && t.partsNotSaid(say(parts.notSaid)),
  ].filter(Boolean)
  return (
    <p>
      <strong>{words[0]}</strong>
      {words.length > 1 && `; ${words.slice(1).join('; ')}`}.
    </p>
  )
}

export function WeighedLine({ measure, request: { locale }, t }: View) {
  const { parts } = measure
  if (!parts) return null
  const say = (count: number) => formatNumber(count, locale, Number.isInteger(count) ? 0 : 1)
  return (
    <p class="meta">
      {parts.weighed ? t.weighed(say(parts.weighed.done), say(parts.weighed.total)) : t.notWeighed}
    </p>
  )
}
