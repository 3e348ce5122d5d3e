import { showPromise } from '../../contexts/measures/index.ts'
import { vocabulary } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { areaAddress } from '../city/addresses.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import {
  feedAddress,
  measureAddress,
  paperAddress,
  promiseAddress,
  promisesAddress,
  recommendationAddress,
  searchAddress,
  subscribeAddress,
} from './addresses.ts'
import { Evidence, History, Recommendations } from './History.tsx'
import { promiseStyles } from './listPage.tsx'
import { OverdueTag, RatingMark } from './Marks.tsx'
import { MeasureFacts, MeasureMarks, PartsLine } from './MeasureCard.tsx'
import { FreezeNote, Rules } from './Rules.tsx'
import { TargetFigure } from './TargetFigure.tsx'
import { promiseTexts } from './texts.ts'
import { flowing, inGerman, type Wording } from './wording.ts'

type Shown = OutputOf<typeof showPromise>
type View = { shown: Shown } & Wording

/** '/versprochen/:commitment': one promise, from its words to what became of it. */
export const promisePage = page({
  method: 'get',
  path: '/versprochen/:commitment',
  answer: answerPromise,
})

async function answerPromise(request: PageRequest): Promise<PageAnswer> {
  const { door, params, locale } = request
  const t = textsFor(promiseTexts, locale)
  const outcome = await execute(showPromise, door, { id: params.commitment ?? '' })
  if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
  const shown = outcome.value
  const { promise, paper } = shown
  const view: View = { shown, request, t }
  const updates = shown.measures.flatMap(({ measure, updates }) =>
    updates.map((update) =>
      shown.measures.length > 1 ? { ...update, measure: measure.title } : update,
    ),
  )
  return {
    kind: 'page',
    title: promise.title,
    description: flowing(promise.quote).slice(0, 160),
    crumbs: [
      { title: t.title, path: promisesAddress },
      { title: paper.title, path: paperAddress(paper.id) },
    ],
    styles: promiseStyles,
    keepFor: 600,
    body: (
      <>
        <h1 {...inGerman(locale)}>{promise.title}</h1>
        <Quote {...view} />
        <FreezeNote
          freeze={shown.freeze}
          day={(day) => formatDate(day, locale)}
          request={request}
          t={t}
        />
        <Stand {...view} />
        <Measures {...view} />
        <section class="section" aria-labelledby="belege">
          <h2 id="belege">{t.evidenceTitle}</h2>
          <Evidence evidence={shown.evidence} request={request} t={t} />
        </section>
        <section class="section" aria-labelledby="verlauf">
          <h2 id="verlauf">{t.historyTitle}</h2>
          <History ratings={shown.ratings} updates={updates} request={request} t={t} />
        </section>
        <Recommendations
          recommendations={shown.recommendations}
          address={recommendationAddress}
          request={request}
          t={t}
        />
        <Details {...view} />
        <Ways {...view} />
      </>
    ),
  }
}

function Quote({ shown, request, t }: View) {
  const { locale, link } = request
  const { promise, paper, before, after, leicht } = shown
  // The first heading of many papers is their title again.
  const headings = promise.section.filter((heading) => !paper.title.startsWith(heading))
  return (
    <>
      {locale === 'leicht' && leicht && (
        <section class="section" aria-label={t.easyTitle}>
          {leicht.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </section>
      )}
      <figure class="promise-quote">
        <blockquote {...inGerman(locale)}>
          {before && <span class="promise-quote__around">{flowing(before)}</span>}
          <mark>{flowing(promise.quote)}</mark>
          {after && <span class="promise-quote__around">{flowing(after)}</span>}
        </blockquote>
        <figcaption>
          {locale !== 'de' && <p class="meta">{t.notEasy}</p>}
          <p {...inGerman(locale)}>
            {paper.title}
            {headings.length > 0 && <span class="meta"> · {headings.join(' · ')}</span>}
          </p>
          <p>
            <a href={link(paperAddress(paper.id, { promise: promise.id }))}>{t.inPaper}</a>
          </p>
        </figcaption>
      </figure>
    </>
  )
}

function Stand({ shown, request, t }: View) {
  const { locale } = request
  const { promise, ratings } = shown
  const [latest] = ratings
  return (
    <section class="section" aria-labelledby="stand">
      <h2 id="stand">{t.standTitle}</h2>
      <p class="cluster promise-stand">
        <RatingMark rating={promise.rating} t={t} />
        {promise.overdue && <OverdueTag t={t} />}
        {promise.ratedOn && (
          <span class="meta">{t.ratedOn(formatDate(promise.ratedOn, locale))}</span>
        )}
      </p>
      {latest ? <p {...inGerman(locale)}>{latest.reason}</p> : <p>{t.notChecked}</p>}
      {latest?.rule && (
        <p class="meta">
          {t.rule}: <span {...inGerman(locale)}>{latest.rule.words}</span>
        </p>
      )}
      {promise.role !== 'own' && <p>{t.roles[promise.role]}.</p>}
      <Rules rules={shown.rules} request={request} t={t} />
    </section>
  )
}

function Measures({ shown, request, t }: View) {
  const { locale, link } = request
  return (
    <section class="section" aria-labelledby="massnahmen">
      <h2 id="massnahmen">{t.doneTitle}</h2>
      {shown.measures.length === 0 && <p>{t.noMeasures}</p>}
      {shown.measures.map(({ measure, figures }) => (
        <article class="measure-block">
          <h3 {...inGerman(locale)}>
            <a href={link(measureAddress(measure.id))}>{measure.title}</a>
          </h3>
          <MeasureMarks measure={measure} request={request} t={t} />
          <PartsLine measure={measure} request={request} t={t} />
          <MeasureFacts measure={measure} request={request} t={t} />
          {figures.length > 0 && (
            <div class="targets">
              {figures.map((figure) => (
                <TargetFigure figure={figure} request={request} t={t} />
              ))}
            </div>
          )}
        </article>
      ))}
    </section>
  )
}

function Details({ shown, request, t }: View) {
  const { locale, link } = request
  const { promise, condition } = shown
  const named = promise.groups.flatMap((id) => {
    const name = vocabulary.targetGroups.get(id)?.name as Record<string, string> | undefined
    return name ? [name[locale] ?? name.de ?? id] : []
  })
  return (
    <section class="section" aria-labelledby="einzelheiten">
      <h2 id="einzelheiten">{t.detailsTitle}</h2>
      <dl class="facts">
        <dt>{t.field}</dt>
        <dd>
          <a href={link(searchAddress({ thema: promise.field }))}>{t.fields[promise.field]}</a>
        </dd>
        <dt>{t.kind}</dt>
        <dd>{t.roles[promise.role]}</dd>
        {(promise.deadline || promise.dueOn) && (
          <>
            <dt>{t.deadline}</dt>
            <dd>
              {promise.dueOn && <p>{t.due(formatDate(promise.dueOn, locale))}</p>}
              {promise.deadline && (
                <p class="meta" {...inGerman(locale)}>
                  {t.dueAsSaid(promise.deadline.raw)}
                </p>
              )}
            </dd>
          </>
        )}
        {condition && (
          <>
            <dt>{t.condition}</dt>
            <dd {...inGerman(locale)}>{condition}</dd>
          </>
        )}
        {(named.length > 0 || promise.groupWords.length > 0) && (
          <>
            <dt>{t.groups}</dt>
            <dd {...(named.length > 0 ? {} : inGerman(locale))}>
              {(named.length > 0 ? named : promise.groupWords).join(', ')}
            </dd>
          </>
        )}
        {promise.areas.length > 0 && (
          <>
            <dt>{t.areas}</dt>
            <dd>
              <ul class="plain-list">
                {promise.areas.map((area) => (
                  <li>
                    <a href={link(areaAddress(area))}>{area.name}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Ways({ shown, request: { link }, t }: View) {
  const scope = `promise:${shown.promise.id}`
  return (
    <section class="section promise-more" aria-labelledby="hoeren">
      <h2 id="hoeren">{t.hearTitle}</h2>
      <ul class="plain-actions">
        <li>
          <a href={link(subscribeAddress(scope))}>{t.hearPromise}</a>
        </li>
        <li>
          <a href={link(feedAddress(scope))}>{t.feed}</a>
        </li>
        {shown.next && (
          <li>
            <a href={link(promiseAddress(shown.next))}>{t.nextPromise}</a>
          </li>
        )}
        {shown.previous && (
          <li>
            <a href={link(promiseAddress(shown.previous))}>{t.previousPromise}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
