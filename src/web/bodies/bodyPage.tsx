import { recommendationStates, showPublicBody } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { type PageRequest, page } from '../frame/page.ts'
import { promisesAddress } from '../promises/addresses.ts'
import { promiseTexts } from '../promises/texts.ts'
import { inGerman } from '../promises/wording.ts'
import { bodiesAddress, bodyAddress, bodyTableAddress, meetingAddress } from './addresses.ts'
import { bodyStyles, Counts, keepFor } from './listPage.tsx'
import { fieldsOfMoment } from './moments.ts'
import { RecommendationList } from './RecommendationList.tsx'
import { type BodyTexts, bodyTexts, stateName } from './texts.ts'

type Shown = OutputOf<typeof showPublicBody>
interface View {
  body: Shown
  request: Pick<PageRequest, 'locale' | 'link'>
  t: BodyTexts
}

/** '/gremien/:body': what it recommended and what became of it, when it meets, who sits there. */
export const bodyPage = page({
  method: 'get',
  path: `${bodiesAddress}/:body`,
  async answer(request) {
    const { door, locale, params, query } = request
    const t = textsFor(bodyTexts, locale)
    // What does not fit (an old link, something typed into the address) is left out, not refused.
    const state = recommendationStates.find((one) => one === query.get('stand'))
    const outcome = await execute(showPublicBody, door, {
      body: params.body ?? '',
      ...(state && { state }),
    })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const body = outcome.value
    const { record } = body
    const easy = locale === 'leicht' && record.leicht
    const words = easy ? record.leicht : record.summary
    const view = { body, request, t }
    return {
      kind: 'page',
      title: record.name,
      ...(record.summary && { description: record.summary.slice(0, 160) }),
      crumbs: [
        { title: textsFor(promiseTexts, locale).title, path: promisesAddress },
        { title: t.title, path: bodiesAddress },
      ],
      styles: bodyStyles,
      ...(query.size === 0 ? { keepFor } : {}),
      body: (
        <>
          <h1 {...inGerman(locale)}>{record.name}</h1>
          {words && (
            <p class="lede under-title" {...(easy ? {} : inGerman(locale))}>
              {words}
            </p>
          )}
          {locale !== 'de' && <p class="note">{t.german}</p>}
          <Recommendations {...view} state={state} />
          <Meetings {...view} />
          <Seats {...view} />
        </>
      ),
    }
  },
})

function Recommendations({ body, request, t, state }: View & { state: string | undefined }) {
  const { locale, link } = request
  const say = (count: number) => formatNumber(count, locale)
  const pact = body.record.kind === 'pact'
  const shown = recommendationStates.filter((one) => (body.counts[one] ?? 0) > 0 || one === state)
  return (
    <section class="section" aria-labelledby="empfehlungen">
      <h2 id="empfehlungen">{pact ? t.pledged : t.recommendations}</h2>
      <Counts body={body} locale={locale} t={t} />
      {body.total > 0 && (
        <>
          <nav aria-label={t.byState}>
            <ul class="state-links">
              <li>
                <a
                  href={link(`${bodyAddress(body.id)}#empfehlungen`)}
                  aria-current={state ? undefined : 'true'}
                >
                  {t.all} ({say(body.total)})
                </a>
              </li>
              {shown.map((one) => (
                <li>
                  <a
                    href={link(bodyAddress(body.id, one))}
                    aria-current={one === state ? 'true' : undefined}
                  >
                    {stateName({ state: one, kind: pact ? 'pledge' : 'recommendation' }, t)} (
                    {say(body.counts[one] ?? 0)})
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {body.recommendations.length === 0 && <p>{t.noneFound}</p>}
          <RecommendationList lines={body.recommendations} request={request} t={t} />
          <p>
            <a href={link(bodyTableAddress(body.id))}>{t.table}</a>
          </p>
        </>
      )}
    </section>
  )
}

function Meetings({ body, request: { locale, link }, t }: View) {
  return (
    <section class="section" aria-labelledby="sitzungen">
      <h2 id="sitzungen">{t.meetings}</h2>
      {body.meetings.length === 0 && <p>{t.noMeetings}</p>}
      <ul class="meetings">
        {body.meetings.map(({ id, startsAt, title, state, items }) => (
          <li>
            <a href={link(meetingAddress(id))} {...inGerman(locale)}>
              {title}
            </a>
            <p class="meta">
              {[
                startsAt && whenOf(startsAt, locale, t),
                t.meetingStates[state],
                items > 0 && t.points(items, formatNumber(items, locale)),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function whenOf(startsAt: string, locale: PageRequest['locale'], t: BodyTexts): string {
  const { day, time } = fieldsOfMoment(startsAt)
  return t.at(formatDate(day, locale), time)
}

function Seats({ body: { record }, request: { locale }, t }: View) {
  const say = (count: number) => formatNumber(count, locale)
  return (
    <section class="section" aria-labelledby="sitze">
      <h2 id="sitze">{t.seats}</h2>
      {record.seats.length > 0 && (
        <div class="table-scroll">
          <table class="data-table">
            <caption class="visually-hidden">{t.seats}</caption>
            <thead>
              <tr>
                <th scope="col">{t.seatColumns.role}</th>
                <th scope="col" class="number">
                  {t.seatColumns.count}
                </th>
                <th scope="col">{t.seatColumns.votes}</th>
              </tr>
            </thead>
            <tbody>
              {record.seats.map(({ role, from, count, votes }) => (
                <tr>
                  <th scope="row">
                    <span {...inGerman(locale)}>{role}</span>
                    {from && (
                      <span class="meta seat-from">
                        {t.sentBy} <span {...inGerman(locale)}>{from}</span>
                      </span>
                    )}
                  </th>
                  <td class="number">{say(count)}</td>
                  <td>{votes ? t.yes : t.no}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <dl class="facts">
        {record.basis && (
          <>
            <dt>{t.basis}</dt>
            <dd {...inGerman(locale)}>{record.basis}</dd>
          </>
        )}
        {record.contact && (
          <>
            <dt>{t.contact}</dt>
            <dd {...inGerman(locale)}>{record.contact}</dd>
          </>
        )}
        {record.kind !== 'pact' && (
          <>
            <dt>{t.within}</dt>
            <dd>{t.withinDays(say(record.answerWithinDays))}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
