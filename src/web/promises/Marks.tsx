import type { PromiseNote } from '../../contexts/measures/index.ts'
import type { PromiseTexts } from './texts.ts'

type Rating = PromiseNote['rating']
type Standing = PromiseNote['standing']

/** A sign for each rating, so that it is told without colour, too; its word always stands beside it. */
const signs: Record<Rating, string> = {
  kept: 'M5 10.5l3.5 3.5L15 7',
  underWay: 'M4.5 10h10M10.5 5.5L15 10l-4.5 4.5',
  stalled: 'M7.5 6v8M12.5 6v8',
  broken: 'M6 6l8 8M14 6l-8 8',
  compromise: 'M5 8c2-2.500 3-2.500 5 0s3 2.500 5 0M5 13c2-2.500 3-2.500 5 0s3 2.500 5 0',
  notChecked: 'M7.500 8a2.500 2.500 0 1 1 3.500 2.300c-.8.400-1 .9-1 1.700M10 14.800v.2',
  notAssessable: 'M5.500 10h9',
}

export function RatingMark({ rating, t }: { rating: Rating; t: PromiseTexts }) {
  return (
    <span class={`rating rating--${rating}`}>
      <svg class="rating__sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="9" />
        <path d={signs[rating]} />
      </svg>
      {t.ratings[rating]}
    </span>
  )
}

/** What was reported last; "nothing reported" is dashed, as everything unknown. */
export function StandingTag({ standing, t }: { standing: Standing; t: PromiseTexts }) {
  const unknown = standing === 'notSaid' || standing === 'noMeasure'
  return (
    <span class={`tag${unknown ? ' tag--unknown' : standing === 'done' ? ' tag--good' : ''}`}>
      {t.statuses[standing]}
    </span>
  )
}

export function OverdueTag({ t }: { t: PromiseTexts }) {
  return (
    <span class="tag overdue">
      <svg class="overdue__sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.500" />
        <path d="M8 4.500V8l2.500 2" />
      </svg>
      {t.overdue}
    </span>
  )
}
