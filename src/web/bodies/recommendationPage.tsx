import { showRecommendation } from '../../contexts/measures/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { SourceName } from '../promises/History.tsx'
import { inGerman } from '../promises/wording.ts'
import { bodiesAddress, bodyAddress } from './addresses.ts'
import { bodyStyles, keepFor } from './listPage.tsx'
import { StateTag } from './RecommendationList.tsx'
import { type RecommendationView, Trail } from './Trail.tsx'
import { bodyTexts } from './texts.ts'

/** '/empfehlungen/:recommendation': what was recommended, and the way it took, to its end. */
export const recommendationPage = page({
  method: 'get',
  path: '/empfehlungen/:recommendation',
  async answer(request) {
    const { door, locale, params } = request
    const t = textsFor(bodyTexts, locale)
    const outcome = await execute(showRecommendation, door, {
      recommendation: params.recommendation ?? '',
    })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const shown = outcome.value
    const { record, line } = shown
    const view = { shown, request, t }
    const easy = locale === 'leicht' && record.leicht
    return {
      kind: 'page',
      title: record.title,
      description: record.text.slice(0, 160),
      crumbs: [
        { title: t.title, path: bodiesAddress },
        { title: line.bodyName, path: bodyAddress(line.body) },
      ],
      styles: bodyStyles,
      keepFor,
      body: (
        <>
          <h1 {...inGerman(locale)}>{record.title}</h1>
          <p class="cluster under-title">
            <StateTag line={line} t={t} />
            <span class="meta">
              {[t.recommendationKinds[record.kind], record.number].filter(Boolean).join(' ')}
            </span>
          </p>
          {easy && <p class="lede">{record.leicht}</p>}
          {locale !== 'de' && <p class="note">{t.german}</p>}
          <h2 class="visually-hidden">{t.words}</h2>
          <blockquote class="recommendation-quote" {...inGerman(locale)}>
            <p>{record.text}</p>
          </blockquote>
          <section class="section" aria-labelledby="weg">
            <h2 id="weg">{record.kind === 'pledge' ? t.pledgeWay : t.way}</h2>
            <Trail {...view} />
          </section>
          <Answers {...view} />
          <Details {...view} />
        </>
      ),
    }
  },
})

function Answers({ shown, request: { locale }, t }: RecommendationView) {
  if (shown.answers.length === 0) return null
  return (
    <section class="section" aria-labelledby="antworten">
      <h2 id="antworten">{shown.record.kind === 'pledge' ? t.reports : t.answers}</h2>
      <ol class="answers">
        {shown.answers.map(({ on, record }) => (
          <li>
            <p>
              <strong>
                {formatDate(on, locale)}: {t.stances[record.stance]}
              </strong>
              {record.office && (
                <>
                  , <span {...inGerman(locale)}>{record.office}</span>
                </>
              )}
            </p>
            <p {...inGerman(locale)}>{record.words}</p>
            {record.source && (
              <p class="meta" {...inGerman(locale)}>
                <SourceName {...record.source} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Details({ shown, request: { locale }, t }: RecommendationView) {
  const { record } = shown
  const { addressee, subject, decisionOn, source } = record
  if (!addressee && !subject && !decisionOn && !source) return null
  const german = inGerman(locale)
  return (
    <section class="section" aria-labelledby="einzelheiten">
      <h2 id="einzelheiten">{t.details}</h2>
      <dl class="facts">
        {addressee && (
          <>
            <dt>{record.kind === 'pledge' ? t.partner : t.addressee}</dt>
            <dd {...german}>{addressee}</dd>
          </>
        )}
        {subject && (
          <>
            <dt>{t.subject}</dt>
            <dd {...german}>{subject}</dd>
          </>
        )}
        {decisionOn && (
          <>
            <dt>{t.decisionOn}</dt>
            <dd>{formatDate(decisionOn, locale)}</dd>
          </>
        )}
        {source && (
          <>
            <dt>{t.source}</dt>
            <dd {...german}>
              <SourceName {...source} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
