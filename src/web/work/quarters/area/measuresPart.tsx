import {
  type KeptMeasureNote,
  listKeptMeasures,
  listKeptPromises,
  listMoney,
  type MoneyLine,
  type Rating,
} from '../../../../contexts/measures/index.ts'
import { done, execute, type Outcome } from '../../../../platform/operation/index.ts'
import { euros } from '../../measures/parts/numbers.ts'
import { listPath, measurePath } from '../../measures/steering/paths.ts'
import { ratingText, statusText } from '../../measures/steering/words.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { mostMeasures } from '../overview.ts'
import { keyOf } from '../reach.ts'
import { texts as t } from '../texts.ts'
import { say } from '../words.ts'
import { forWhere } from './forWhere.ts'
import type { Part, Place } from './part.tsx'

/** What is steered for the area: where it stands, what was promised, what is due next, with what money. */
export async function measuresPart(place: Place): Promise<Outcome<Part>> {
  const { door, link, shown } = place
  const kept = await execute(listKeptMeasures, door, { perPage: mostMeasures })
  if (!kept.ok) return kept
  const here = kept.value.measures.filter(({ areas }) => place.concerns(areas))
  const money = await execute(listMoney, door, {})
  if (!money.ok) return money
  const ratings = await ratingsOf(place, here)
  if (!ratings.ok) return ratings
  const lines = Map.groupBy(money.value.lines, ({ measure }) => measure)
  const overdue = here.filter((measure) => measure.overdue).length
  return done({
    id: 'massnahmen',
    title: t.measures.title,
    short: overdue > 0 ? `${say(here.length)}, ${t.overdue(overdue)}` : say(here.length),
    body: (
      <WorkTable
        caption={t.measures.caption(here.length)}
        columns={t.measures.columns.map((title) => ({ title }))}
        rows={here.map((measure) => [
          <>
            <a href={link(measurePath(measure.id))}>{measure.title}</a>
            <span class="meta">
              {[measure.owner ?? measure.organisation?.name, forWhere(measure.areas, place)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>,
          <>
            {statusText(measure.status)}
            {measure.saidOn && (
              <span class="meta">{t.measures.since(shortDay(measure.saidOn))}</span>
            )}
          </>,
          <Ratings ratings={ratings.value.get(measure.id) ?? []} />,
          <NextDay measure={measure} />,
          <Money lines={lines.get(measure.id) ?? []} />,
        ])}
        empty={t.measures.none}
      />
    ),
    sources: [
      {
        title: t.measures.source,
        path: `${listPath}?${new URLSearchParams({ gebiet: keyOf(shown.area) })}`,
      },
      { title: t.measures.sourceAll, path: listPath },
    ],
  })
}

/** How the promises behind each measure are rated. */
async function ratingsOf(
  { door }: Place,
  measures: readonly KeptMeasureNote[],
): Promise<Outcome<Map<string, (Rating | null)[]>>> {
  const servedBy = measures.filter(({ promises }) => promises > 0).map(({ id }) => id)
  const ratings = new Map<string, (Rating | null)[]>()
  if (servedBy.length === 0) return done(ratings)
  for (let page = 1, pages = 1; page <= pages; page++) {
    const outcome = await execute(listKeptPromises, door, { servedBy, page, perPage: 1000 })
    if (!outcome.ok) return outcome
    pages = outcome.value.pages
    for (const { servedBy, rating } of outcome.value.promises)
      for (const id of servedBy) {
        const known = ratings.get(id)
        if (known) known.push(rating)
        else ratings.set(id, [rating])
      }
  }
  return done(ratings)
}

function Ratings({ ratings }: { ratings: readonly (Rating | null)[] }) {
  if (ratings.length === 0) return <>{t.measures.noPromise}</>
  return (
    <ul>
      {[...Map.groupBy(ratings, ratingText)].map(([name, list]) => (
        <li>{t.measures.rating(name, list.length)}</li>
      ))}
    </ul>
  )
}

function NextDay({ measure }: { measure: KeptMeasureNote }) {
  const { dueOn, expectedOn, overdue, updateDue, updateIsDue, lateMilestones } = measure
  if (!dueOn && !expectedOn && !updateDue && lateMilestones === 0) return <>{t.measures.noDay}</>
  return (
    <>
      {dueOn && (
        <span class="quarter-line">
          {t.measures.ends(shortDay(dueOn))}
          {overdue && <strong class="quarter-late">{t.measures.overdue}</strong>}
        </span>
      )}
      {expectedOn && expectedOn !== dueOn && (
        <span class="quarter-line">{t.measures.expected(shortDay(expectedOn))}</span>
      )}
      {lateMilestones > 0 && (
        <strong class="quarter-late">{t.measures.lateMilestones(lateMilestones)}</strong>
      )}
      {updateDue && (
        <span class="meta">
          {(updateIsDue ? t.measures.updateLate : t.measures.updateDue)(shortDay(updateDue))}
        </span>
      )}
    </>
  )
}

function Money({ lines }: { lines: readonly MoneyLine[] }) {
  if (lines.length === 0) return <>{t.measures.noMoney}</>
  return (
    <ul>
      {lines.map(({ funding, amounts, ends }) => (
        <li>
          {t.measures.money(
            funding.source,
            amounts.planned === undefined ? undefined : euros(amounts.planned),
          )}
          {funding.to && (
            <span class="meta">
              {(ends === 'ended' ? t.measures.ended : t.measures.until)(shortDay(funding.to))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
