import type { Child } from 'hono/jsx'
import { showMeasure } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { areaAddress, indicatorAddress } from '../city/addresses.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { measureAddress, promisesAddress, recommendationAddress } from './addresses.ts'
import { Evidence, History, Recommendations, SourceName } from './History.tsx'
import { promiseStyles } from './listPage.tsx'
import { OverdueTag, StandingTag } from './Marks.tsx'
import { MeasureFacts, MeasureMarks, PartsLine, WeighedLine } from './MeasureCard.tsx'
import { Money } from './Money.tsx'
import { PromiseList } from './PromiseList.tsx'
import { TargetFigure } from './TargetFigure.tsx'
import { promiseTexts } from './texts.ts'
import { inGerman, type Wording } from './wording.ts'

type Shown = OutputOf<typeof showMeasure>
type View = { shown: Shown } & Wording

/** '/massnahmen/:measure': what is steered, how far it is, by whom, with what money. */
export const measurePage = page({
  method: 'get',
  path: '/massnahmen/:measure',
  answer: answerMeasure,
})

async function answerMeasure(request: PageRequest): Promise<PageAnswer> {
  const { door, params, locale } = request
  const t = textsFor(promiseTexts, locale)
  const outcome = await execute(showMeasure, door, { id: params.measure ?? '', locale })
  if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
  const shown = outcome.value
  const { measure } = shown
  const easy = locale === 'leicht' && shown.leicht
  const summary = easy ? shown.leicht : shown.summary
  const view = { shown, request, t }
  return {
    kind: 'page',
    title: measure.title,
    description: shown.summary?.slice(0, 160),
    crumbs: [
      { title: t.title, path: promisesAddress },
      ...shown.above.map(({ id, title }) => ({ title, path: measureAddress(id) })),
    ],
    styles: promiseStyles,
    keepFor: 600,
    body: (
      <>
        <h1 {...inGerman(locale)}>{measure.title}</h1>
        {summary && (
          <p class="lede under-title" {...(easy ? {} : inGerman(locale))}>
            {summary}
          </p>
        )}
        <section class="section" aria-labelledby="stand">
          <h2 id="stand">{t.standTitle}</h2>
          <MeasureMarks measure={measure} request={request} t={t} />
          <MeasureFacts measure={measure} request={request} t={t} />
        </section>
        <Figures {...view} />
        <Tree {...view} />
        <Milestones {...view} />
        <Money
          funding={shown.funding}
          today={door.now().toISOString().slice(0, 10)}
          request={request}
          t={t}
        />
        <section class="section" aria-labelledby="versprechen">
          <h2 id="versprechen">{t.promisesTitle}</h2>
          {shown.promises.length === 0 && <p>{t.noPromises}</p>}
          <PromiseList promises={shown.promises} request={request} t={t} />
        </section>
        <Decisions {...view} />
        <section class="section" aria-labelledby="belege">
          <h2 id="belege">{t.evidenceTitle}</h2>
          <Evidence evidence={shown.evidence} request={request} t={t} />
        </section>
        <section class="section" aria-labelledby="verlauf">
          <h2 id="verlauf">{t.historyTitle}</h2>
          <History updates={shown.updates} request={request} t={t} />
        </section>
        <Recommendations
          recommendations={shown.recommendations}
          address={recommendationAddress}
          request={request}
          t={t}
        />
        <Details {...view} />
      </>
    ),
  }
}

function Figures({ shown, request, t }: View) {
  if (shown.figures.length === 0) return null
  return (
    <section class="section" aria-labelledby="zahlen">
      <h2 id="zahlen">{t.figuresTitle}</h2>
      <div class="targets">
        {shown.figures.map((figure) => (
          <TargetFigure figure={figure} request={request} t={t} />
        ))}
      </div>
    </section>
  )
}

function Tree({ shown, request, t }: View) {
  const { locale, link } = request
  const { measure, tree } = shown
  if (!measure.parts) return null
  return (
    <section class="section" aria-labelledby="teile">
      <h2 id="teile">{t.partsTitle}</h2>
      <PartsLine measure={measure} request={request} t={t} />
      <ul class="measure-tree">
        {tree.map((part) => (
          <li class={`measure-tree__${Math.min(part.depth, 3)}`}>
            <p {...inGerman(locale)}>
              <a href={link(measureAddress(part.id))}>{part.title}</a>
            </p>
            <p class="cluster meta">
              <StandingTag standing={part.status ?? 'notSaid'} t={t} />
              {part.overdue && <OverdueTag t={t} />}
              {part.dueOn && <span>{t.due(formatDate(part.dueOn, locale))}</span>}
              {part.weight !== null && (
                <span>
                  {t.weight(
                    formatNumber(part.weight, locale, Number.isInteger(part.weight) ? 0 : 1),
                  )}
                </span>
              )}
            </p>
            {part.reason && (
              <p class="meta">
                {t.reason}: <span {...inGerman(locale)}>{part.reason}</span>
              </p>
            )}
            <PartsLine measure={part} request={request} t={t} />
          </li>
        ))}
      </ul>
      <WeighedLine measure={measure} request={request} t={t} />
    </section>
  )
}

function Milestones({ shown, request: { locale }, t }: View) {
  if (shown.milestones.length === 0) return null
  return (
    <section class="section" aria-labelledby="meilensteine">
      <h2 id="meilensteine">{t.milestonesTitle}</h2>
      <ul class="milestones">
        {shown.milestones.map(({ title, dueOn, doneOn, reason }) => (
          <li class={doneOn ? 'milestone milestone--done' : 'milestone'}>
            <p {...inGerman(locale)}>{title}</p>
            <p class="meta">
              {[
                dueOn && t.due(formatDate(dueOn, locale)),
                doneOn ? t.doneOn(formatDate(doneOn, locale)) : t.open,
                dueOn && doneOn && doneOn > dueOn && t.late,
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            {reason && (
              <p class="meta">
                {t.reason}: <span {...inGerman(locale)}>{reason}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decisions({ shown, request: { locale }, t }: View) {
  if (shown.decisions.length === 0) return null
  return (
    <section class="section" aria-labelledby="beschluesse">
      <h2 id="beschluesse">{t.decisionsTitle}</h2>
      <ul>
        {shown.decisions.map(({ on, words, source }) => (
          <li>
            <p {...inGerman(locale)}>{words}</p>
            <p class="meta" {...inGerman(locale)}>
              {formatDate(on, locale)}
              {source && (
                <>
                  , <SourceName {...source} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const linkAddress: Record<string, (id: string) => string> = {
  offer: (id) => `/hilfe/angebot/${encodeURIComponent(id)}`,
  indicator: indicatorAddress,
  lifeSituation: (id) => `/hilfe/thema/${encodeURIComponent(id)}`,
  offerType: (id) => `/hilfe/art/${encodeURIComponent(id)}`,
}

function Details({ shown, request, t }: View) {
  const { locale, link } = request
  const { measure, partners, areas, groups, goals, criteria, links } = shown
  const german = inGerman(locale)
  const rows: [string, Child][] = [
    ...(measure.reference ? [[t.reference, measure.reference] as [string, Child]] : []),
    [t.field, t.fields[measure.field]],
    ...(measure.role === 'own' ? [] : [[t.kind, t.roles[measure.role]] as [string, Child]]),
    ...list(
      t.partners,
      partners.map((name) => <span {...german}>{name}</span>),
    ),
    ...list(
      t.areas,
      areas.map((area) => <a href={link(areaAddress(area))}>{area.name}</a>),
    ),
    ...list(
      t.groups,
      groups.map(({ name }) => name),
    ),
    ...list(
      t.goals,
      goals.map(({ title }) => <span {...german}>{title}</span>),
    ),
    ...list(
      t.criteria,
      criteria.map(({ title, answer, reason }) => (
        <>
          <span {...german}>{title}</span>: {t.answers[answer]}
          {reason && (
            <span class="meta" {...german}>
              {' '}
              ({reason})
            </span>
          )}
        </>
      )),
    ),
    ...list(
      t.linksTitle,
      links.flatMap(({ kind, id, label }) => {
        const address = linkAddress[kind]
        if (address) return [<a href={link(address(id))}>{label}</a>]
        return kind === 'page' && /^https?:/.test(id)
          ? [
              <a href={id} rel="noreferrer" {...german}>
                {label}
              </a>,
            ]
          : []
      }),
    ),
  ]
  return (
    <section class="section" aria-labelledby="einzelheiten">
      <h2 id="einzelheiten">{t.detailsTitle}</h2>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

const list = (name: string, items: Child[]): [string, Child][] =>
  items.length === 0
    ? []
    : [
        [
          name,
          <ul class="plain-list">
            {items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>,
        ],
      ]
