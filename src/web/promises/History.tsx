import type { showPromise } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDate } from '../../platform/texts/index.ts'
import { RatingMark, StandingTag } from './Marks.tsx'
import { inGerman, type Wording } from './wording.ts'

type Shown = OutputOf<typeof showPromise>
type Update = Shown['measures'][number]['updates'][number]

interface Entry {
  on: string
  rating?: Shown['ratings'][number]
  update?: Update & { measure?: string }
}

/** All that was said, the latest first: ratings with their reason, reports with their source. */
export function History(
  props: {
    ratings?: Shown['ratings']
    updates: readonly (Update & { measure?: string })[]
  } & Wording,
) {
  const { ratings = [], updates, request, t } = props
  const { locale } = request
  const entries: Entry[] = [
    ...ratings.map((rating) => ({ on: rating.on, rating })),
    ...updates.map((update) => ({ on: update.on, update })),
  ].sort((a, b) => b.on.localeCompare(a.on))
  if (entries.length === 0) return <p>{t.noHistory}</p>
  return (
    <ol class="history">
      {entries.map(({ on, rating, update }) => (
        <li>
          <p class="meta">
            <time datetime={on}>{formatDate(on, locale)}</time>
            {update?.measure && <span {...inGerman(locale)}> · {update.measure}</span>}
          </p>
          {rating && (
            <>
              <p>
                <RatingMark rating={rating.rating} t={t} />
              </p>
              <p {...inGerman(locale)}>{rating.reason}</p>
              {rating.rule && (
                <p class="meta">
                  {t.rule}: <span {...inGerman(locale)}>{rating.rule.words}</span>
                </p>
              )}
            </>
          )}
          {update && <UpdateWords update={update} request={request} t={t} />}
        </li>
      ))}
    </ol>
  )
}

function UpdateWords({ update, request: { locale }, t }: { update: Update } & Wording) {
  const { status, words, reason, expectedOn, source } = update
  return (
    <>
      <p class="cluster">
        <StandingTag standing={status} t={t} />
        {expectedOn && <span class="meta">{t.expected(formatDate(expectedOn, locale))}</span>}
      </p>
      {words && <p {...inGerman(locale)}>{words}</p>}
      {reason && (
        <p>
          {t.reason}: <span {...inGerman(locale)}>{reason}</span>
        </p>
      )}
      {source && (
        <p class="meta">
          {t.source}:{' '}
          <span {...inGerman(locale)}>
            <SourceName {...source} />
          </span>
        </p>
      )}
    </>
  )
}

export function SourceName({ label, url }: { label: string; url?: string }) {
  return url ? (
    <a href={url} rel="noreferrer">
      {label}
    </a>
  ) : (
    <span>{label}</span>
  )
}

/** Documents and figures that speak for a promise or against it. */
export function Evidence(props: { evidence: Shown['evidence'] } & Wording) {
  const { evidence, request, t } = props
  const { locale } = request
  if (evidence.length === 0) return <p>{t.noEvidence}</p>
  return (
    <ul class="evidence">
      {evidence.map((one) => (
        <li>
          <p {...inGerman(locale)}>
            <SourceName {...one} />
          </p>
          {one.words && <p {...inGerman(locale)}>{one.words}</p>}
          <p class="meta">
            {formatDate(one.on, locale)}, {t.says[one.says]}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function Recommendations(
  props: {
    recommendations: Shown['recommendations']
    address: (id: string) => string
  } & Wording,
) {
  const { recommendations, address, request, t } = props
  const { locale, link } = request
  if (recommendations.length === 0) return null
  return (
    <section class="section" aria-labelledby="empfehlungen">
      <h2 id="empfehlungen">{t.behindTitle}</h2>
      <ul>
        {recommendations.map(({ id, title, body, on, answeredOn }) => (
          <li>
            <a href={link(address(id))} {...inGerman(locale)}>
              {title}
            </a>
            <p class="meta">
              {body && <span {...inGerman(locale)}>{body.name}, </span>}
              {formatDate(on, locale)}
              {answeredOn && ` (${t.answered(formatDate(answeredOn, locale))})`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
