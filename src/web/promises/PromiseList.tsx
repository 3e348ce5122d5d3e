import type { PromiseNote } from '../../contexts/measures/index.ts'
import { formatDate } from '../../platform/texts/index.ts'
import { promiseAddress } from './addresses.ts'
import { OverdueTag, RatingMark, StandingTag } from './Marks.tsx'
import { flowing, inGerman, type Wording } from './wording.ts'

/** Promises one below the other: title, words, how it stands, who, by when. */
export function PromiseList(
  props: { promises: readonly PromiseNote[]; heading?: 3 | 4; withPaper?: boolean } & Wording,
) {
  const { promises, heading = 3, withPaper = true, ...wording } = props
  return (
    <ul class="promises">
      {promises.map((promise) => (
        <li>
          <PromiseCard promise={promise} heading={heading} withPaper={withPaper} {...wording} />
        </li>
      ))}
    </ul>
  )
}

function PromiseCard(
  props: { promise: PromiseNote; heading: 3 | 4; withPaper: boolean } & Wording,
) {
  const { promise, heading, withPaper, request, t } = props
  const { locale, link } = request
  const Heading = `h${heading}` as const
  const { offices, dueOn } = promise
  const words = flowing(promise.quote)
  return (
    <article class="promise">
      <Heading class="promise__title" {...inGerman(locale)}>
        <a href={link(promiseAddress(promise.id))}>{promise.title}</a>
      </Heading>
      {!words.startsWith(promise.title) && (
        <blockquote class="promise__quote" {...inGerman(locale)}>
          „{words}“
        </blockquote>
      )}
      <p class="cluster promise__marks">
        <RatingMark rating={promise.rating} t={t} />
        {promise.role !== 'own' && <span class="tag">{t.roleShort[promise.role]}</span>}
        {promise.standing !== 'noMeasure' && <StandingTag standing={promise.standing} t={t} />}
        {promise.overdue && <OverdueTag t={t} />}
      </p>
      <p class="meta">
        {offices.length > 0 && <span {...inGerman(locale)}>{offices.join(', ')}</span>}
        {offices.length > 0 && dueOn && ' · '}
        {dueOn && t.due(formatDate(dueOn, locale))}
        {withPaper && (
          <span {...inGerman(locale)}>
            {(offices.length > 0 || dueOn) && ' · '}
            {promise.paper.title}
          </span>
        )}
      </p>
    </article>
  )
}
