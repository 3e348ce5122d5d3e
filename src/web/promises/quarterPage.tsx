import { quarterlyList } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { measureAddress, promisesAddress, quarterAddress } from './addresses.ts'
import { promiseStyles } from './listPage.tsx'
import { OverdueTag, StandingTag } from './Marks.tsx'
import { type PromiseTexts, promiseTexts } from './texts.ts'
import { inGerman, type Wording } from './wording.ts'

type Listed = OutputOf<typeof quarterlyList>

/** '/versprochen/quartal': the list of this quarter; '/versprochen/quartal/2026-Q2': of an older one. */
export const quarterPages = ['/versprochen/quartal', '/versprochen/quartal/:quarter'].map((path) =>
  page({ method: 'get', path, answer: answerQuarter }),
)

const nameOf = (quarter: string, t: PromiseTexts) =>
  t.quarterName(quarter.slice(6), quarter.slice(0, 4))

async function answerQuarter(request: PageRequest): Promise<PageAnswer> {
  const { door, params, locale } = request
  const t = textsFor(promiseTexts, locale)
  const outcome = await execute(quarterlyList, door, { quarter: params.quarter })
  if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'quarter' } }
  const listed = outcome.value
  const { rows, quarter, asOf, running } = listed
  const title = t.quarterTitle(nameOf(quarter, t))
  const say = (count: number) => formatNumber(count, locale)
  const count = (is: 'done' | 'overdue') => say(rows.filter((row) => row[is]).length)
  return {
    kind: 'page',
    title,
    crumbs: [{ title: t.title, path: promisesAddress }],
    styles: promiseStyles,
    keepFor: 600,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lede under-title">{t.quarterLede(formatDate(asOf, locale))}</p>
        {running && <p class="note">{t.quarterRunning}</p>}
        {rows.length === 0 ? (
          <p>{t.quarterNone}</p>
        ) : (
          <div class="section">
            <p>{t.quarterCount(count('done'), say(rows.length), count('overdue'))}</p>
            <Rows listed={listed} request={request} t={t} />
          </div>
        )}
        <Quarters listed={listed} request={request} t={t} />
      </>
    ),
  }
}

function Rows({ listed, request, t }: { listed: Listed } & Wording) {
  const { locale, link } = request
  const { columns } = t
  return (
    <div class="table-scroll">
      <table class="data-table quarter-list">
        <thead>
          <tr>
            <th scope="col">{columns.measure}</th>
            <th scope="col">{columns.office}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.done}</th>
          </tr>
        </thead>
        <tbody>
          {listed.rows.map((row) => (
            <tr>
              <th scope="row" {...inGerman(locale)}>
                <a href={link(measureAddress(row.id))}>{row.title}</a>
              </th>
              <td data-column={columns.office} {...(row.office ? inGerman(locale) : {})}>
                {row.office ?? t.noOffice}
              </td>
              <td data-column={columns.due}>
                {row.dueOn && formatDate(row.dueOn, locale)}
                {row.expectedOn && row.expectedOn !== row.dueOn && (
                  <span class="meta"> {t.expected(formatDate(row.expectedOn, locale))}</span>
                )}
              </td>
              <td data-column={columns.status}>
                <StandingTag standing={row.status ?? 'notSaid'} t={t} />
                {row.overdue && <OverdueTag t={t} />}
              </td>
              <td data-column={columns.reason} {...inGerman(locale)}>
                {row.reason}
              </td>
              <td data-column={columns.done}>{row.done ? `✓ ${t.yes}` : t.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Quarters({ listed, request: { link }, t }: { listed: Listed } & Wording) {
  const others = listed.quarters.filter((one) => one !== listed.quarter)
  if (others.length === 0) return null
  return (
    <nav class="section" aria-labelledby="andere">
      <h2 id="andere">{t.otherQuarters}</h2>
      <ul class="plain-actions cluster">
        {others.map((quarter) => (
          <li>
            <a href={link(quarterAddress(quarter))}>{nameOf(quarter, t)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
