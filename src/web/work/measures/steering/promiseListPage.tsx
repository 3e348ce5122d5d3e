import { listKeptPromises } from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { TextField } from '../../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FilterForm, Pager, pageNumber } from '../../parts/list.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { fieldChoices } from '../parts/words.ts'
import { listPath, newPath, promisePath, promisesPath } from './paths.ts'
import { Rooms } from './Rooms.tsx'
import { texts as t } from './texts.ts'
import { ratingText, strengthNames } from './words.ts'

type Found = OutputOf<typeof listKeptPromises>
type Promised = Found['promises'][number]

/** The views of the list, by what the address calls them. */
const views = {
  unterschreiben: 'sign',
  vorgeschlagen: 'open',
  ungeprueft: 'unrated',
  alt: 'old',
  ohneMassnahme: 'noMeasure',
  alle: 'all',
} as const

/** Promises and what is to be done about them, and goals that nothing serves. */
export const promiseListPage = staffPage({
  method: 'get',
  path: promisesPath,
  permission: 'measures:read',
  async answer(request) {
    const { door, query, link } = request
    const wanted = query.get('ansicht') ?? ''
    const view = Object.hasOwn(views, wanted) ? views[wanted as keyof typeof views] : 'all'
    const get = (name: string, most: number) => query.get(name)?.trim().slice(0, most) || undefined
    const filter = { text: get('text', 200), paper: get('papier', 100), field: get('thema', 50) }
    const outcome = await execute(listKeptPromises, door, {
      view,
      page: pageNumber(query),
      ...filter,
    })
    if (!outcome.ok) return failureOf(outcome.failure)
    const found = outcome.value
    const isSet = view !== 'all' || Object.values(filter).some(Boolean)
    const { binding, intention, examine, support } = found.strengths
    return {
      kind: 'page',
      title: t.promisesTitle,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: listPath }],
      body: (
        <div class="work">
          <h1>{t.promisesTitle}</h1>
          <Rooms actor={door.actor} current={promisesPath} link={link} />
          <p class="lede">{t.promisesLede}</p>
          {found.counts.all > 0 && (
            <p>{t.byStrength({ own: binding + intention, examine, support })}</p>
          )}
          <Waiting counts={found.counts} link={link} />
          <FilterForm
            label={t.promisesFilter}
            {...(isSet ? { reset: link(promisesPath) } : {})}
            open
          >
            <SelectField
              name="ansicht"
              label={t.viewLabel}
              value={wanted || 'alle'}
              choices={Object.entries(views).map(([value, one]) => ({
                value,
                label: t.views[one](found.counts[one]),
              }))}
            />
            <TextField
              name="text"
              label={t.promisesText}
              value={filter.text}
              type="search"
              maxLength={100}
            />
            <SelectField
              name="papier"
              label={t.paper}
              none={t.any}
              value={filter.paper}
              choices={found.papers.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <SelectField
              name="thema"
              label={t.field}
              none={t.any}
              value={filter.field}
              choices={fieldChoices}
            />
          </FilterForm>
          <List found={found} request={request} />
          <Pager path={link(promisesPath)} query={query} page={found.page} pages={found.pages} />
          <Goals goals={found.goals} link={link} />
        </div>
      ),
    }
  },
})

/** What asks for somebody, before anything else. */
function Waiting({ counts, link }: { counts: Found['counts']; link: (path: string) => string }) {
  const asked = (['unterschreiben', 'alt', 'ungeprueft', 'ohneMassnahme'] as const).filter(
    (view) => counts[views[view]] > 0,
  )
  return (
    <ul class="due">
      {asked.map((view) => (
        <li>
          <a href={link(`${promisesPath}?ansicht=${view}`)}>
            <strong>{counts[views[view]]}</strong> <span>{t.waiting[view]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function List({ found, request }: { found: Found; request: StaffRequest }) {
  const { link, door } = request
  return (
    <WorkTable
      caption={t.promisesCaption(found.total)}
      columns={Object.values(t.promiseColumns).map((title) => ({ title }))}
      rows={found.promises.map((promise) => [
        <>
          <a href={link(promisePath(promise.id))}>{promise.title}</a>
          <span class="meta">{`${promise.paperTitle}: „${promise.quote}“`}</span>
        </>,
        <>
          {strengthNames[promise.strength]}
          {promise.deadline && <span class="meta">{t.until(shortDay(promise.deadline))}</span>}
        </>,
        promise.measures,
        <>
          {ratingText(promise.rating)}
          {promise.ratedOn && <span class="meta">{shortDay(promise.ratedOn.slice(0, 10))}</span>}
        </>,
        <Next promise={promise} link={link} mayEdit={may(door.actor, 'measures:edit')} />,
      ])}
      empty={t.promisesEmpty}
    />
  )
}

function Next(props: { promise: Promised; link: (path: string) => string; mayEdit: boolean }) {
  const { promise, link, mayEdit } = props
  const { id, proposed, measures, rating } = promise
  if (proposed)
    return proposed.mine ? <span>{t.waits}</span> : <a href={link(promisePath(id))}>{t.signThis}</a>
  if (measures === 0 && mayEdit)
    return <a href={link(`${newPath}?zusage=${encodeURIComponent(id)}`)}>{t.makeMeasure}</a>
  return rating === null && mayEdit ? <a href={link(promisePath(id))}>{t.rate}</a> : <>–</>
}

/** Goals that no measure serves, or none that an indicator tells of. */
function Goals({ goals, link }: { goals: Found['goals']; link: (path: string) => string }) {
  const gaps = goals.filter(({ measures, withIndicator }) => measures === 0 || withIndicator === 0)
  return (
    <section aria-labelledby="leitziele">
      <h2 id="leitziele">{t.goals}</h2>
      {goals.length === 0 ? (
        <p>{t.goalsNone}</p>
      ) : (
        <WorkTable
          caption={`${gaps.length} von ${goals.length} Leitzielen`}
          columns={Object.values(t.goalColumns).map((title) => ({ title }))}
          rows={gaps.map(({ id, title, measures, withIndicator }) => [
            <a href={link(`${listPath}?ziel=${id}`)}>{title}</a>,
            measures,
            `${withIndicator} von ${measures}`,
            measures === 0 ? t.goalNoMeasure : t.goalNoIndicator,
          ])}
          empty={t.goalsAll}
        />
      )}
    </section>
  )
}
