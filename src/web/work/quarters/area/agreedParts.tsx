import {
  listChecks,
  listKeptPromises,
  listKeptRecommendations,
  listPackages,
} from '../../../../contexts/measures/index.ts'
import { done, execute, type Outcome } from '../../../../platform/operation/index.ts'
import { recommendationsPath } from '../../measures/bodies/paths.ts'
import { RecommendationTable } from '../../measures/bodies/RecommendationTable.tsx'
import { checkPath, listPath as checksPath } from '../../measures/checks/paths.ts'
import { texts as checkTexts } from '../../measures/checks/texts.ts'
import { dueOf } from '../../measures/packages/listPage.tsx'
import { packagePath, listPath as packagesPath } from '../../measures/packages/paths.ts'
import { texts as packageTexts } from '../../measures/packages/texts.ts'
import { promisePath, promisesPath } from '../../measures/steering/paths.ts'
import { ratingText } from '../../measures/steering/words.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { isOpen } from '../standing.ts'
import { texts as t } from '../texts.ts'
import { say } from '../words.ts'
import { forWhere } from './forWhere.ts'
import type { Part, Place } from './part.tsx'

/** What others agreed, recommended, promised and checked for an area. */

export async function packagesPart(place: Place): Promise<Outcome<Part>> {
  const outcome = await execute(listPackages, place.door, {})
  if (!outcome.ok) return outcome
  const here = outcome.value.packages.filter(({ record }) => place.concerns(record.areas))
  return done({
    id: 'wirkungspakete',
    title: t.packages.title,
    short: say(here.length),
    body: (
      <WorkTable
        caption={t.packages.caption(here.length)}
        columns={t.packages.columns.map((title) => ({ title }))}
        rows={here.map((each) => [
          <>
            <a href={place.link(packagePath(each.id))}>{each.record.title}</a>
            <span class="meta">{forWhere(each.record.areas, place)}</span>
          </>,
          each.organisationName ?? '–',
          packageTexts.states[each.state],
          each.term ? `${shortDay(each.term.from)} – ${shortDay(each.term.to)}` : '–',
          dueOf(each).join('; ') || '–',
        ])}
        empty={t.packages.none}
      />
    ),
    sources: [{ title: t.packages.source, path: packagesPath }],
  })
}

export async function recommendationsPart(place: Place): Promise<Outcome<Part>> {
  const outcome = await execute(listKeptRecommendations, place.door, {})
  if (!outcome.ok) return outcome
  const here = outcome.value.recommendations.filter(({ record }) => place.concerns(record.areas))
  const open = here.filter(isOpen).length
  return done({
    id: 'empfehlungen',
    title: t.recommendations.title,
    short: open > 0 ? `${say(here.length)}, ${t.recommendations.open(open)}` : say(here.length),
    body:
      here.length === 0 ? (
        <p>{t.recommendations.none}</p>
      ) : (
        <RecommendationTable list={here} link={place.link} ofAll />
      ),
    sources: [{ title: t.recommendations.source, path: recommendationsPath }],
  })
}

const mostPromises = 200

export async function promisesPart(place: Place): Promise<Outcome<Part>> {
  const about = place.everywhere.filter((area) => place.concerns([area]))
  const outcome = await execute(listKeptPromises, place.door, {
    about: about.map(({ level, id }) => ({ level, id })),
    perPage: mostPromises,
  })
  if (!outcome.ok) return outcome
  const { promises, total } = outcome.value
  return done({
    id: 'zusagen',
    title: t.promises.title,
    short: say(total),
    body: (
      <>
        <WorkTable
          caption={t.promises.caption(total)}
          columns={t.promises.columns.map((title) => ({ title }))}
          rows={promises.map((one) => [
            <>
              <a href={place.link(promisePath(one.id))}>{one.title}</a>
              <span class="meta">{forWhere(one.areas, place)}</span>
            </>,
            one.paperTitle,
            ratingText(one.rating),
            one.deadline ? shortDay(one.deadline) : t.promises.noDeadline,
            say(one.measures),
          ])}
          empty={t.promises.none}
        />
        {total > promises.length && <p>{t.promises.more(total - promises.length)}</p>}
      </>
    ),
    sources: [{ title: t.promises.source, path: promisesPath }],
  })
}

export async function checksPart(place: Place): Promise<Outcome<Part>> {
  const outcome = await execute(listChecks, place.door, {})
  if (!outcome.ok) return outcome
  const here = outcome.value.checks.filter(({ record }) => place.concerns(record.areas))
  return done({
    id: 'vorhaben',
    title: t.checks.title,
    short: say(here.length),
    body: (
      <WorkTable
        caption={t.checks.caption(here.length)}
        columns={t.checks.columns.map((title) => ({ title }))}
        rows={here.map(({ id, record, state, lookAgain }) => [
          <>
            <a href={place.link(checkPath(id))}>{record.project}</a>
            <span class="meta">{forWhere(record.areas, place)}</span>
          </>,
          record.office,
          checkTexts.states[state],
          lookAgain ? (
            <strong>{t.checks.lookAgain}</strong>
          ) : record.lookAgainOn ? (
            shortDay(record.lookAgainOn)
          ) : (
            '–'
          ),
        ])}
        empty={t.checks.none}
      />
    ),
    sources: [{ title: t.checks.source, path: checksPath }],
  })
}
