import {
  editingWords,
  freshnesses,
  listKeptOffers,
  offerStates,
} from '../../../contexts/offers/index.ts'
import { listOrganisations } from '../../../contexts/people/index.ts'
import { actsForTheCity, execute, may, type OutputOf } from '../../../platform/operation/index.ts'
import { LinkButton, TextField } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { tableFilePath, tablePath } from '../care/paths.ts'
import { failureOf } from '../parts/failures.ts'
import { SelectField } from '../parts/fields.tsx'
import { FilterForm, Pager } from '../parts/list.tsx'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { germanDay } from '../reports/day.ts'
import { listPath, newPath, offerPath } from './paths.ts'
import { type OfferQuery, parametersOf, readOfferQuery } from './query.ts'
import { texts as t } from './texts.ts'
import { valueText } from './words.ts'

type Found = OutputOf<typeof listKeptOffers>
type Line = Found['offers'][number]

/** The offers somebody keeps: filters and order in the address. */
export const offerListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'offers:readOffers',
  async answer(request) {
    const { door, link } = request
    const query = readOfferQuery(request.query)
    const outcome = await execute(listKeptOffers, door, query)
    if (!outcome.ok) return failureOf(outcome.failure)
    const isCity = actsForTheCity(door.actor)
    const done = request.query.get('gut') ?? ''
    const said = Object.hasOwn(t.done, done) ? t.done[done] : undefined
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          {said && <Notice>{said}</Notice>}
          <div class="work-title">
            <h1>{t.title}</h1>
            {may(door.actor, 'offers:editOffers') && (
              <LinkButton kind="primary" href={link(newPath)}>
                {t.newOffer}
              </LinkButton>
            )}
          </div>
          <p class="lede">{isCity ? t.ledeAll : t.ledeOwn}</p>
          <Filters
            query={query}
            link={link}
            organisations={isCity ? await organisations(request) : []}
          />
          <List found={outcome.value} query={query} link={link} />
          {may(door.actor, 'offers:publishOffers') && outcome.value.total > 0 && (
            <AsTable query={query} link={link} />
          )}
          <Pager
            path={link(listPath)}
            query={parametersOf(query)}
            page={outcome.value.page}
            pages={outcome.value.pages}
          />
        </div>
      ),
    }
  },
})

async function organisations({ door }: StaffRequest) {
  const outcome = await execute(listOrganisations, door, { perPage: 1000 })
  return outcome.ok ? outcome.value.organisations : []
}

function Filters(props: {
  query: OfferQuery
  link: StaffRequest['link']
  organisations: { id: string; name: string }[]
}) {
  const { query, link } = props
  const { text, organisation, type, state, freshness } = query
  const isSet = text || organisation || type || state || freshness
  return (
    <FilterForm label={t.filter} {...(isSet ? { reset: link(listPath) } : {})}>
      <TextField name="text" label={t.text} value={text} type="search" maxLength={100} />
      {props.organisations.length > 0 && (
        <SelectField
          name="traeger"
          label={t.organisation}
          none={t.any}
          value={organisation}
          choices={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="art"
        label={t.type}
        none={t.any}
        value={type}
        choices={editingWords.types.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="stand"
        label={t.state}
        none={t.any}
        value={state}
        choices={offerStates.map((value) => ({ value, label: t.states[value] }))}
      />
      <SelectField
        name="geprueft"
        label={t.freshness}
        none={t.any}
        value={freshness}
        choices={freshnesses.map((value) => ({ value, label: t.freshnesses[value] }))}
      />
      {query.order !== 'name' && <input type="hidden" name="folge" value={query.order} />}
    </FilterForm>
  )
}

function List({
  found,
  query,
  link,
}: {
  found: Found
  query: OfferQuery
  link: StaffRequest['link']
}) {
  const sort = (order: OfferQuery['order']) => {
    const parameters = parametersOf({ ...query, order })
    const direction: 'ascending' | 'descending' = order === 'changed' ? 'descending' : 'ascending'
    return {
      href: link(parameters.size > 0 ? `${listPath}?${parameters}` : listPath),
      ...(query.order === order ? { direction } : {}),
    }
  }
  return (
    <WorkTable
      caption={t.found(found.total)}
      columns={[
        { title: t.columns.name, sort: sort('name') },
        { title: t.columns.organisation, sort: sort('organisation') },
        { title: t.columns.state },
        { title: t.columns.checked, sort: sort('checked') },
        { title: t.columns.changed, sort: sort('changed') },
      ]}
      rows={found.offers.map((offer) => [
        <>
          <a href={link(offerPath(offer.id))}>{offer.name}</a>
          <span class="meta">{valueText('types', offer.types)}</span>
        </>,
        offer.organisation?.name ?? '',
        <State offer={offer} />,
        <Checked offer={offer} />,
        shortDay(germanDay(offer.changedAt)),
      ])}
      empty={t.none}
    />
  )
}

/** What the list shows as a file, to work on and bring back. A file knows no states: drafts are in none. */
function AsTable({ query, link }: { query: OfferQuery; link: StaffRequest['link'] }) {
  if (query.state) return null
  const file = (format: 'xlsx' | 'csv') => {
    const parameters = parametersOf({ ...query, order: 'name' })
    parameters.set('als', format)
    return link(`${tableFilePath}?${parameters}`)
  }
  return (
    <p class="no-print">
      {t.asTable}: <a href={file('xlsx')}>{t.asXlsx}</a>, <a href={file('csv')}>{t.asCsv}</a>.{' '}
      <a href={link(tablePath)}>{t.tableBack}</a>
    </p>
  )
}

function State({ offer }: { offer: Line }) {
  const { isPublic, retiredOn, tempClosed, draft, sourceDiffers } = offer
  const words = [
    retiredOn ? t.states.retired : isPublic ? t.states.live : t.notPublic,
    isPublic && tempClosed && t.states.tempClosed,
    draft && t.states[draft],
    sourceDiffers && t.states.sourceDiffers,
  ].filter(Boolean)
  return (
    <ul>
      {words.map((word) => (
        <li>{word}</li>
      ))}
    </ul>
  )
}

function Checked({ offer: { checkedOn, isOld } }: { offer: Line }) {
  return (
    <>
      {checkedOn ? shortDay(checkedOn) : t.unchecked}
      {checkedOn && isOld && <span class="meta">{t.freshnesses.old}</span>}
    </>
  )
}
