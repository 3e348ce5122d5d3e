import { showPublicMeeting } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { type PageRequest, page } from '../frame/page.ts'
import { paperAddress } from '../promises/addresses.ts'
import { inGerman } from '../promises/wording.ts'
import { bodiesAddress, bodyAddress } from './addresses.ts'
import { whenOf } from './bodyPage.tsx'
import { bodyStyles, keepFor } from './listPage.tsx'
import { RecommendationList } from './RecommendationList.tsx'
import { type BodyTexts, bodyTexts } from './texts.ts'

type Shown = OutputOf<typeof showPublicMeeting>

/** '/sitzungen/:meeting': agenda and minutes, as far as they are public. */
export const meetingPage = page({
  method: 'get',
  path: '/sitzungen/:meeting',
  async answer(request) {
    const { door, locale, params } = request
    const t = textsFor(bodyTexts, locale)
    const outcome = await execute(showPublicMeeting, door, { meeting: params.meeting ?? '' })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const meeting = outcome.value
    const { record, startsAt } = meeting
    return {
      kind: 'page',
      title: startsAt ? `${record.title}, ${whenOf(startsAt, locale, t)}` : record.title,
      crumbs: [
        { title: t.title, path: bodiesAddress },
        { title: meeting.bodyName, path: bodyAddress(meeting.body) },
      ],
      styles: bodyStyles,
      keepFor,
      body: (
        <>
          <h1 {...inGerman(locale)}>{record.title}</h1>
          <p class="meta">
            {[startsAt && whenOf(startsAt, locale, t), t.meetingStates[record.state]]
              .filter(Boolean)
              .join(', ')}
          </p>
          <dl class="facts">
            {record.place && (
              <>
                <dt>{t.place}</dt>
                <dd {...inGerman(locale)}>{record.place}</dd>
              </>
            )}
            {record.attendance.length > 0 && (
              <>
                <dt>{t.present}</dt>
                <dd {...inGerman(locale)}>
                  {record.attendance
                    .map(({ role, count }) => `${role} (${formatNumber(count, locale)})`)
                    .join(', ')}
                </dd>
              </>
            )}
          </dl>
          {locale !== 'de' && <p class="note">{t.german}</p>}
          <Agenda meeting={meeting} request={request} t={t} />
          {meeting.recommendations.length > 0 && (
            <section class="section" aria-labelledby="empfehlungen">
              <h2 id="empfehlungen">{t.recommendations}</h2>
              <RecommendationList lines={meeting.recommendations} request={request} t={t} />
            </section>
          )}
        </>
      ),
    }
  },
})

function Agenda(props: {
  meeting: Shown
  request: Pick<PageRequest, 'locale' | 'link'>
  t: BodyTexts
}) {
  const { meeting, request, t } = props
  const { locale, link } = request
  const { agenda, minutesApprovedOn } = meeting.record
  const german = inGerman(locale)
  const papers = new Map(meeting.papers.map(({ id, title }) => [id, title]))
  return (
    <section class="section" aria-labelledby="tagesordnung">
      <h2 id="tagesordnung">{t.agenda}</h2>
      <p class="meta">{agenda.length === 0 ? t.noAgenda : t.onlyPublic}</p>
      <ol class="public-agenda">
        {agenda.map(({ number, title, minutes, resolution, paper, url }) => (
          <li>
            <h3 {...german}>
              {number} {title}
            </h3>
            {minutes && <p {...german}>{minutes}</p>}
            {resolution && (
              <p>
                <strong>{t.resolution}:</strong> <span {...german}>{resolution}</span>
              </p>
            )}
            {paper && papers.has(paper) && (
              <p>
                {t.paper}:{' '}
                <a href={link(paperAddress(paper))} {...german}>
                  {papers.get(paper)}
                </a>
              </p>
            )}
            {url && (
              <p>
                <a href={url} rel="noreferrer">
                  {t.paper}: <span {...german}>{title}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {minutesApprovedOn && <p class="meta">{t.approved(formatDate(minutesApprovedOn, locale))}</p>}
    </section>
  )
}
