import { showBody } from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { LinkButton } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment } from '../../parts/when.ts'
import { bodyPath, listPath, meetingPath, newMeetingPath, newRecommendationPath } from './paths.ts'
import { RecommendationTable } from './RecommendationTable.tsx'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showBody>

/** One body: what comes next, what it recommended and what became of it, its meetings, who sits there. */
export const bodyPage = staffPage({
  method: 'get',
  path: `${listPath}/:body`,
  permission: 'measures:readBodies',
  async answer({ door, params, query, link }) {
    const outcome = await execute(showBody, door, { body: params.body ?? '' })
    if (!outcome.ok) return failureOf(outcome.failure)
    const body = outcome.value
    const { record } = body
    const edits = may(door.actor, 'measures:editBodies')
    const recommends = body.maySit && may(door.actor, 'measures:recommend')
    return {
      kind: 'page',
      title: record.name,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: listPath }],
      body: (
        <div class="work">
          {query.get('gut') === 'gesichert' && <Notice>{t.saved}</Notice>}
          <div class="work-title">
            <h1>{record.name}</h1>
            <p class="no-print work-actions">
              {recommends && (
                <LinkButton kind="primary" href={link(newRecommendationPath(body.id))}>
                  {t.newRecommendation}
                </LinkButton>
              )}{' '}
              {edits && (
                <LinkButton href={link(`${bodyPath(body.id)}/bearbeiten`)}>{t.edit}</LinkButton>
              )}{' '}
              {body.public && (
                <LinkButton kind="tertiary" href={link(`/gremien/${body.id}`)}>
                  {t.toPublicPage}
                </LinkButton>
              )}
            </p>
          </div>
          <p class="meta">
            {[
              t.kinds[record.kind],
              !body.public && t.notPublic,
              t.within(record.answerWithinDays),
              body.nextMeeting && `${t.columns.next}: ${moment(body.nextMeeting)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {record.summary && <p class="lede">{record.summary}</p>}
          <section aria-labelledby="empfehlungen">
            <h2 id="empfehlungen">{t.recommendations}</h2>
            {body.recommendations > 0 && (
              <p>
                {record.kind === 'pact'
                  ? t.pledges(body.recommendations)
                  : `${t.columns.answered}: ${t.of(body.answered, body.recommendations)}`}
                {body.overdue > 0 && (
                  <>
                    {' · '}
                    <strong>
                      {t.columns.overdue}: {body.overdue}
                    </strong>
                  </>
                )}
              </p>
            )}
            <RecommendationTable list={body.list} link={link} />
          </section>
          <Meetings body={body} edits={edits} link={link} />
          <Seats body={body} />
        </div>
      ),
    }
  },
})

function Meetings(props: { body: Shown; edits: boolean; link: (path: string) => string }) {
  const { body, edits, link } = props
  return (
    <section aria-labelledby="sitzungen">
      <h2 id="sitzungen">{t.meetings}</h2>
      {edits && (
        <p class="no-print">
          <LinkButton href={link(newMeetingPath(body.id))}>{t.newMeeting}</LinkButton>
        </p>
      )}
      <WorkTable
        caption={t.meetingsCaption(body.meetings.length)}
        columns={Object.values(t.meetingColumns).map((title) => ({ title }))}
        rows={body.meetings.map(({ id, startsAt, record, public: shown }) => [
          <a href={link(meetingPath(id))}>{startsAt ? moment(startsAt) : t.noDay}</a>,
          record.title,
          [t.meetingStates[record.state], !shown && t.notPublic].filter(Boolean).join(', '),
          record.agenda.length,
        ])}
        empty={t.noMeetings}
      />
    </section>
  )
}

function Seats({ body: { record } }: { body: Shown }) {
  return (
    <section aria-labelledby="sitze">
      <h2 id="sitze">{t.facts}</h2>
      <dl class="facts">
        {record.basis && (
          <>
            <dt>{t.basis}</dt>
            <dd>{record.basis}</dd>
          </>
        )}
        {record.contact && (
          <>
            <dt>{t.contact}</dt>
            <dd>{record.contact}</dd>
          </>
        )}
      </dl>
      {record.seats.length > 0 && (
        <WorkTable
          caption={t.seats}
          columns={Object.values(t.seatColumns).map((title) => ({ title }))}
          rows={record.seats.map(({ role, from, count, votes }) => [
            role,
            from ?? t.none,
            count,
            votes ? t.yes : t.no,
          ])}
          empty=""
        />
      )}
    </section>
  )
}
