import type { Child } from 'hono/jsx'
import type { RecommendationLine, showRecommendation } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { measureAddress, recommendationAddress } from '../promises/addresses.ts'
import { OverdueTag, StandingTag } from '../promises/Marks.tsx'
import { promiseTexts } from '../promises/texts.ts'
import { inGerman } from '../promises/wording.ts'
import { bodyAddress, meetingAddress } from './addresses.ts'
import { StateTag } from './RecommendationList.tsx'
import type { BodyTexts } from './texts.ts'

export interface RecommendationView {
  shown: OutputOf<typeof showRecommendation>
  request: Pick<PageRequest, 'locale' | 'link'>
  t: BodyTexts
}

/** From the first who said it to what is done: one step after the other, the last one is where it stands. */
export function Trail(view: RecommendationView) {
  const { shown, t } = view
  const { line, from, into, measures } = shown
  const pledge = line.kind === 'pledge'
  const chapters = [line, ...into].flatMap(({ reportChapter }) => reportChapter ?? [])
  return (
    <ol class="trail">
      {from.map((one) => (
        <Step name={t.steps.from}>
          <Elsewhere line={one} view={view} />
        </Step>
      ))}
      <Step name={pledge ? t.steps.pledged : t.steps.filed}>
        <Filed {...view} />
      </Step>
      <Answered {...view} />
      {into.map((one) => (
        <Step name={t.steps.into}>
          <Elsewhere line={one} view={view} />
        </Step>
      ))}
      {chapters.map((chapter) => (
        <Step name={t.steps.chapter}>
          <p {...inGerman(view.request.locale)}>{chapter}</p>
        </Step>
      ))}
      {measures.map((measure) => (
        <Step name={t.steps.measure}>
          <Measure measure={measure} view={view} />
        </Step>
      ))}
      {measures.length === 0 && !['declined', 'carriedOut'].includes(line.state) && (
        <Step name={t.noMeasure} open>
          <p class="meta">{t.noMeasureMeans}</p>
        </Step>
      )}
    </ol>
  )
}

function Step({ name, open, children }: { name: string; open?: boolean; children: Child }) {
  return (
    <li class={open ? 'trail__step trail__step--open' : 'trail__step'}>
      <h3>{name}</h3>
      {children}
    </li>
  )
}

/** The same matter in another body. */
function Elsewhere({ line, view }: { line: RecommendationLine; view: RecommendationView }) {
  const { request, t } = view
  const { locale, link } = request
  return (
    <>
      <p {...inGerman(locale)}>
        {line.bodyName}: <a href={link(recommendationAddress(line.id))}>{line.title}</a>
      </p>
      <p class="cluster">
        <StateTag line={line} t={t} />
        <span class="meta">{formatDate(line.on, locale)}</span>
      </p>
    </>
  )
}

function Filed({ shown, request: { locale, link }, t }: RecommendationView) {
  const { line, meeting } = shown
  return (
    <p>
      <a href={link(bodyAddress(line.body))} {...inGerman(locale)}>
        {line.bodyName}
      </a>
      , {formatDate(line.on, locale)}
      {meeting && (
        <>
          , {t.inMeeting}:{' '}
          <a href={link(meetingAddress(meeting.id))} {...inGerman(locale)}>
            {meeting.title}
          </a>
        </>
      )}
    </p>
  )
}

/** The latest answer, or until when it is expected: said calmly, also where it is late. */
function Answered({ shown, request: { locale }, t }: RecommendationView) {
  const { line, answers } = shown
  const pledge = line.kind === 'pledge'
  const last = answers.findLast(({ record: { stance } }) => stance !== 'received')
  const received = answers.findLast(({ record: { stance } }) => stance === 'received')
  const due = line.answerDue && formatDate(line.answerDue, locale)
  const late = line.state === 'overdue'
  const open = !last || late
  const name = pledge ? t.steps.reported : t.steps.answered
  const words = pledge
    ? due && (late ? t.reportSince(due) : t.reportUntil(due))
    : due
      ? late
        ? t.overdueSince(due)
        : t.waitsUntil(due)
      : t.waits
  return (
    <>
      {last && (
        <Step name={name}>
          <p>
            <a href="#antworten">{formatDate(last.on, locale)}</a>: {t.stances[last.record.stance]}
            {last.record.office && (
              <>
                , <span {...inGerman(locale)}>{last.record.office}</span>
              </>
            )}
          </p>
        </Step>
      )}
      {open && words && (
        <Step
          name={pledge ? t.pledgeStates[late ? 'overdue' : 'waiting'] : t.states[line.state]}
          open
        >
          {received && !last && <p>{t.receivedOn(formatDate(received.on, locale))}</p>}
          <p>{words}</p>
        </Step>
      )}
    </>
  )
}

type Measure = RecommendationView['shown']['measures'][number]

function Measure({ measure, view }: { measure: Measure; view: RecommendationView }) {
  const { request, t } = view
  const { locale, link } = request
  const words = textsFor(promiseTexts, locale)
  return (
    <>
      <p {...inGerman(locale)}>
        <a href={link(measureAddress(measure.id))}>{measure.title}</a>
      </p>
      <p class="cluster">
        <StandingTag standing={measure.status ?? 'notSaid'} t={words} />
        {measure.overdue && <OverdueTag t={words} />}
        <span class="meta">
          {measure.saidOn && t.asOf(formatDate(measure.saidOn, locale))}
          {measure.saidOn && measure.owner && ', '}
          {measure.owner && <span {...inGerman(locale)}>{measure.owner}</span>}
        </span>
      </p>
    </>
  )
}
