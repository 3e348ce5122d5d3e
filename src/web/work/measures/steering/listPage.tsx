import {
  type KeptMeasureNote,
  listKeptMeasures,
  showLists,
  statuses,
} from '../../../../contexts/measures/index.ts'
import { execute, type InputOf, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { LinkButton, TextField } from '../../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { choicesOf, SelectField } from '../../parts/fields.tsx'
import { addressWith, FilterForm, Pager, pageNumber } from '../../parts/list.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { areaNamesOf, currentAreas } from '../parts/AreaChoices.tsx'
import { fieldChoices, fieldNames } from '../parts/words.ts'
import { listPath, measurePath, newPath, statusPath } from './paths.ts'
import { Rooms } from './Rooms.tsx'
import { texts as t } from './texts.ts'
import { statusNames, statusText } from './words.ts'

type Found = OutputOf<typeof listKeptMeasures>
type Filter = InputOf<typeof listKeptMeasures>
type Row = Found['measures'][number]

const attentions = ['ueberfaellig', 'meldung', 'geld', 'ohneZusage', 'beendet'] as const
const orders = {
  faellig: 'due',
  titel: 'title',
  stelle: 'owner',
  stand: 'status',
  neu: 'changed',
} as const
type Order = keyof typeof orders
const isOrder = (text: string | null): text is Order => text !== null && Object.hasOwn(orders, text)

function filterOf(query: URLSearchParams): Filter {
  const get = (name: string) => query.get(name)?.trim().slice(0, 200) || undefined
  const only = attentions.find((one) => one === query.get('nur'))
  const status = [...statuses, 'notSaid' as const].find((one) => one === query.get('stand'))
  const order = query.get('folge')
  const [level, ...id] = (get('gebiet') ?? '').split(' ')
  const goal = get('ziel')
  return {
    ...(get('text') && { text: get('text') }),
    ...(get('thema') && { field: get('thema')?.slice(0, 50) }),
    ...(get('stelle') && { owner: get('stelle') }),
    ...(status && { status }),
    ...(only === 'ueberfaellig' && { overdue: true }),
    ...(only === 'meldung' && { updateDue: true }),
    ...(only === 'geld' && { moneyEnds: true }),
    ...(only === 'ohneZusage' && { withoutPromise: true }),
    ...(only === 'beendet' && { retired: true }),
    ...(level && id.length > 0 && { area: { level, id: id.join(' ') } }),
    ...(goal && /^[a-z0-9][a-z0-9-]*$/.test(goal) && { goal }),
    sort: isOrder(order) ? orders[order] : 'due',
    page: pageNumber(query),
  }
}

/** All measures that somebody steers: filters and order in the address, what is late first. */
export const measureListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'measures:update',
  async answer(request) {
    const { door, query, link } = request
    const filter = filterOf(query)
    const outcome = await execute(listKeptMeasures, door, filter)
    if (!outcome.ok) return failureOf(outcome.failure)
    const found = outcome.value
    const said = query.get('gut') === 'beendet' ? t.done.beendet : undefined
    const city = may(door.actor, 'measures:read')
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          {said && <Notice>{said}</Notice>}
          <div class="work-title">
            <h1>{t.title}</h1>
            {may(door.actor, 'measures:edit') && (
              <LinkButton kind="primary" href={link(newPath)}>
                {t.create}
              </LinkButton>
            )}
          </div>
          <Rooms actor={door.actor} current={listPath} link={link} />
          <p class="lede">{city ? t.ledeCity : t.ledeOwn}</p>
          <Filters request={request} found={found} {...(await choices(request, city))} />
          <List request={request} found={found} />
          <Pager path={link(listPath)} query={query} page={found.page} pages={found.pages} />
        </div>
      ),
    }
  },
})

async function choices({ door }: StaffRequest, city: boolean) {
  const lists = city ? await execute(showLists, door, {}) : undefined
  return {
    areas: [...areaNamesOf(await currentAreas(door))],
    goals: lists?.ok
      ? lists.value.items
          .filter(({ list, retiredOn }) => list === 'goal' && retiredOn === null)
          .map(({ id, record }) => ({ value: id, label: record.title }))
      : [],
  }
}

function Filters(props: {
  request: StaffRequest
  found: Found
  areas: [string, string][]
  goals: { value: string; label: string }[]
}) {
  const { found, areas, goals } = props
  const { query, link } = props.request
  const names = ['text', 'thema', 'stelle', 'stand', 'nur', 'gebiet', 'ziel']
  const get = (name: string) => query.get(name) ?? undefined
  const isSet = names.some((name) => query.get(name))
  const { counts } = found
  const ofAttention = {
    ueberfaellig: counts.overdue,
    meldung: counts.updateDue,
    geld: counts.moneyEnds,
    ohneZusage: 0,
    beendet: 0,
  }
  return (
    <FilterForm label={t.filter} {...(isSet ? { reset: link(listPath) } : {})}>
      <TextField name="text" label={t.text} value={get('text')} type="search" maxLength={100} />
      <SelectField
        name="nur"
        label={t.only}
        none={t.anyAttention}
        value={get('nur')}
        choices={attentions.map((value) => ({
          value,
          label: t.attention[value](ofAttention[value]),
        }))}
      />
      <SelectField
        name="stand"
        label={t.status}
        none={t.any}
        value={get('stand')}
        choices={[...choicesOf(statusNames), { value: 'notSaid', label: t.notSaid }]}
      />
      <SelectField
        name="thema"
        label={t.field}
        none={t.any}
        value={get('thema')}
        choices={fieldChoices}
      />
      <SelectField
        name="stelle"
        label={t.owner}
        none={t.any}
        value={get('stelle')}
        choices={found.owners.map((owner) => ({ value: owner, label: owner }))}
      />
      {areas.length > 0 && (
        <SelectField
          name="gebiet"
          label={t.area}
          none={t.any}
          value={get('gebiet')}
          choices={areas.map(([value, label]) => ({ value, label }))}
        />
      )}
      {goals.length > 0 && (
        <SelectField name="ziel" label={t.goal} none={t.any} value={get('ziel')} choices={goals} />
      )}
      {get('folge') && <input type="hidden" name="folge" value={get('folge')} />}
    </FilterForm>
  )
}

function List({ request, found }: { request: StaffRequest; found: Found }) {
  const { query, link } = request
  const order = query.get('folge')
  const now: Order = isOrder(order) ? order : 'faellig'
  const sort = (one: Order) => ({
    href: addressWith(link(listPath), query, { folge: one === 'faellig' ? undefined : one }),
    ...(now === one ? { direction: 'ascending' as const } : {}),
  })
  const here = new Set(found.measures.map(({ id }) => id))
  return (
    <WorkTable
      caption={t.caption(found.total)}
      columns={[
        { title: t.columns.title, sort: sort('titel') },
        { title: t.columns.owner, sort: sort('stelle') },
        { title: t.columns.status, sort: sort('stand') },
        { title: t.columns.due, sort: sort('faellig') },
        { title: t.columns.next },
      ]}
      rows={found.measures.map((measure) => [
        <Title measure={measure} alone={!here.has(measure.parent?.id ?? '')} link={link} />,
        <span class="measure-owner">{measure.owner ?? measure.organisation?.name ?? '–'}</span>,
        <>
          <StatusCell measure={measure} />
          <Progress measure={measure} />
        </>,
        <DueCell measure={measure} />,
        <Next measure={measure} link={link} />,
      ])}
      empty={t.empty}
    />
  )
}

type Link = StaffRequest['link']

function Title(props: { measure: Row; alone: boolean; link: Link }) {
  const { measure, alone, link } = props
  return (
    <div class={`measure-depth measure-depth--${Math.min(measure.depth, 3)}`}>
      {measure.depth > 0 && <span class="visually-hidden">{t.below}</span>}
      <a href={link(measurePath(measure.id))}>{measure.title}</a>
      <span class="meta">
        {[
          measure.reference,
          fieldNames[measure.field as keyof typeof fieldNames] ?? measure.field,
          measure.public ? t.isPublic : t.isInternal,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {measure.parent && alone && <span class="meta">{t.partOf(measure.parent.title)}</span>}
    </div>
  )
}

const StatusCell = ({ measure }: { measure: KeptMeasureNote }) => (
  <>
    {statusText(measure.status)}
    {measure.saidOn && <span class="meta">{t.since(shortDay(measure.saidOn))}</span>}
  </>
)

const DueCell = ({ measure }: { measure: KeptMeasureNote }) => (
  <>
    {measure.dueOn ? shortDay(measure.dueOn) : '–'}
    {measure.overdue && <strong class="measure-late"> {t.overdue}</strong>}
    {measure.expectedOn && measure.expectedOn !== measure.dueOn && (
      <span class="meta">{t.expected(shortDay(measure.expectedOn))}</span>
    )}
  </>
)

/** Numbers out of how many, never a share alone. */
export function Progress({ measure }: { measure: KeptMeasureNote }) {
  const { milestones, parts } = measure
  const lines = [
    milestones.total > 0 && t.milestones(milestones.done, milestones.total),
    parts.total > 0 && t.parts(parts.done, parts.total),
    parts.notSaid > 0 && t.partsNotSaid(parts.notSaid),
  ].filter((line) => line !== false)
  return (
    <>
      {lines.map((line) => (
        <span class="measure-line">{line}</span>
      ))}
    </>
  )
}

function Next({ measure, link }: { measure: KeptMeasureNote; link: Link }) {
  const { updateIsDue, updateDue, lateMilestones, moneyEnds } = measure
  return (
    <>
      {updateIsDue ? (
        <a href={link(statusPath(measure.id))}>{t.updateNow}</a>
      ) : (
        updateDue && <span class="meta">{t.updateOn(shortDay(updateDue))}</span>
      )}
      {lateMilestones > 0 && <span class="measure-line">{t.lateMilestones(lateMilestones)}</span>}
      {moneyEnds && (
        <span class="measure-line measure-owner">
          {t.moneyEnds(moneyEnds.source, shortDay(moneyEnds.on))}
        </span>
      )}
    </>
  )
}
