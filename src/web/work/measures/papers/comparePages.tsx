import { csvOf } from '../../../../platform/records/index.ts'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { choicesOf, SelectField } from '../../parts/fields.tsx'
import { addressWith, FilterForm } from '../../parts/list.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { fieldChoices, fieldNames } from '../parts/words.ts'
import {
  type Compared,
  comparisonOf,
  filteredPairs,
  type Pair,
  type Relation,
  readSide,
  sideChoices,
} from './comparison.ts'
import { kindNames, layerNames, strengthNames } from './names.ts'
import { compareFilePath, comparePath, listPath, paperPath } from './paths.ts'
import { texts as t } from './texts.ts'

const permission = 'measures:read'

/** Said aloud, because on a phone styles take away what the elements are. */
const role = (name: string) => ({ role: name })

/** Two papers beside each other; what to compare and to show is the address. Never public. */
export const comparePage = staffPage({
  method: 'get',
  path: comparePath,
  permission,
  async answer(request): Promise<PageAnswer> {
    const { door, query, link } = request
    const outcome = await comparisonOf(door, query)
    const missing = outcome && !outcome.ok
    const compared = outcome?.ok ? withLayers(outcome.value, query) : undefined
    return {
      kind: 'page',
      title: t.compare,
      status: missing ? 404 : 200,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: listPath }],
      body: (
        <div class="work">
          <h1>{t.compare}</h1>
          <p class="lede">{t.compareLede}</p>
          {missing && <Notice warning>Eines der Papiere gibt es nicht mehr.</Notice>}
          <Choice request={request} choices={await sideChoices(door)} />
          {compared ? (
            <Comparison compared={compared} query={query} link={link} />
          ) : (
            !missing && <p>{t.chooseBoth}</p>
          )}
        </div>
      ),
    }
  },
})

/** Two layers of one paper have its title; the layer tells them apart. */
function withLayers(compared: Compared, query: URLSearchParams): Compared {
  const titled = (side: Compared['older'], name: string) => {
    const layer = readSide(query.get(name))?.layer
    return layer ? { ...side, title: `${side.title}: ${layerNames[layer]}` } : side
  }
  return { ...compared, older: titled(compared.older, 'a'), newer: titled(compared.newer, 'b') }
}

function Choice(props: { request: StaffRequest; choices: { value: string; label: string }[] }) {
  const { query, link } = props.request
  const { choices } = props
  const given = (name: string) => query.get(name) ?? undefined
  const isFiltered = given('verhaeltnis') || given('thema')
  return (
    <FilterForm
      label="Was vergleichen?"
      open
      {...(isFiltered
        ? {
            reset: addressWith(link(comparePath), query, {
              verhaeltnis: undefined,
              thema: undefined,
            }),
          }
        : {})}
    >
      <SelectField
        name="a"
        label={t.older}
        none="Bitte wählen"
        choices={choices}
        value={given('a')}
      />
      <SelectField
        name="b"
        label={t.newer}
        none="Bitte wählen"
        choices={choices}
        value={given('b')}
      />
      <SelectField
        name="verhaeltnis"
        label={t.relation}
        none={t.any}
        choices={choicesOf<Relation>(t.relations)}
        value={given('verhaeltnis')}
      />
      <SelectField
        name="thema"
        label={t.field}
        none={t.any}
        choices={fieldChoices}
        value={given('thema')}
      />
    </FilterForm>
  )
}

function Comparison(props: {
  compared: Compared
  query: URLSearchParams
  link: StaffRequest['link']
}) {
  const { compared, query, link } = props
  const { older, newer } = compared
  const pairs = filteredPairs(compared.pairs, query)
  const count = (relation: Relation) =>
    compared.pairs.filter((pair) => pair.relation === relation).length
  const table = new URLSearchParams(query).toString()
  return (
    <>
      <section aria-labelledby="ueberblick">
        <h2 id="ueberblick">Überblick</h2>
        <p>
          {older.count} Zusagen und Ziele in „{older.title}“, {newer.count} in „{newer.title}“.
        </p>
        <ul class="compare__counts">
          {choicesOf<Relation>(t.relations).map(({ value, label }) => (
            <li>
              <a href={addressWith(link(comparePath), query, { verhaeltnis: value })}>
                <strong>{count(value)}</strong> {label}
              </a>
            </li>
          ))}
        </ul>
        <p class="no-print">
          <a href={link(`${compareFilePath}?${table}`)}>{t.table}</a>
        </p>
      </section>
      <section aria-labelledby="paare">
        <h2 id="paare">
          {pairs.length} von {compared.pairs.length}
        </h2>
        <table class="compare" {...role('table')}>
          <caption class="visually-hidden">
            {older.title} neben {newer.title}
          </caption>
          <thead {...role('rowgroup')}>
            <tr {...role('row')}>
              <th scope="col" {...role('columnheader')}>
                {older.title}
              </th>
              <th scope="col" {...role('columnheader')}>
                {t.relation}
              </th>
              <th scope="col" {...role('columnheader')}>
                {newer.title}
              </th>
            </tr>
          </thead>
          <tbody {...role('rowgroup')}>
            {pairs.map((pair) => (
              <Row pair={pair} query={query} link={link} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Row({
  pair,
  query,
  link,
}: {
  pair: Pair
  query: URLSearchParams
  link: StaffRequest['link']
}) {
  const { relation, score, reasons, older, newer } = pair
  return (
    <tr class={`compare__row compare__row--${relation}`} {...role('row')}>
      <td {...role('cell')}>
        <Sayings sayings={older} side={query.get('a')} link={link} />
      </td>
      <th scope="row" {...role('rowheader')}>
        <strong>{t.relations[relation]}</strong>
        {reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li>{t.reasons[reason] ?? reason}</li>
            ))}
          </ul>
        )}
        {score > 0 && <span class="meta">{surely(score)}</span>}
      </th>
      <td {...role('cell')}>
        <Sayings sayings={newer} side={query.get('b')} link={link} />
      </td>
    </tr>
  )
}

const surely = (score: number) =>
  score >= 0.75 ? t.sure.high : score >= 0.5 ? t.sure.middle : t.sure.low

function Sayings(props: {
  sayings: Pair['older']
  side: string | null
  link: StaffRequest['link']
}) {
  if (props.sayings.length === 0) return <span class="meta">–</span>
  const [paper = ''] = (props.side ?? '').split(':')
  return (
    <>
      {props.sayings.map(({ id, quote, record }) => (
        <div class="compare__saying">
          <p>
            <a href={props.link(`${paperPath(paper)}#v-${id}`)}>„{quote}“</a>
          </p>
          <p class="meta">
            {[
              record.nature === 'goal' ? t.goal : kindNames[record.kind],
              strengthNames[record.strength],
              fieldNames[record.field],
            ].join(' · ')}
          </p>
        </div>
      ))}
    </>
  )
}

export const compareTable = staffPage({
  method: 'get',
  path: compareFilePath,
  permission,
  async answer({ door, query }) {
    const outcome = await comparisonOf(door, query)
    if (!outcome) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    if (!outcome.ok) return failureOf(outcome.failure)
    return {
      kind: 'file',
      name: 'vergleich.csv',
      type: 'text/csv; charset=utf-8',
      content: csvOf(tableOf(withLayers(outcome.value, query), query)),
      discreet: true,
    }
  },
})

function tableOf({ older, newer, pairs }: Compared, query: URLSearchParams) {
  const joined = (sayings: Pair['older'], value: (one: Pair['older'][number]) => string) =>
    sayings.map(value).join('\n')
  return {
    titles: [older.title, 'Verhältnis', 'Warum', newer.title, 'Thema', 'Sicherheit'],
    hidden: 0,
    rows: filteredPairs(pairs, query).map((pair) => [
      joined(pair.older, ({ quote }) => quote),
      t.relations[pair.relation],
      pair.reasons.map((reason) => t.reasons[reason] ?? reason).join('; '),
      joined(pair.newer, ({ quote }) => quote),
      fieldNames[[...pair.older, ...pair.newer][0]!.record.field],
      pair.score > 0 ? pair.score.toLocaleString('de-DE', { maximumFractionDigits: 2 }) : '',
    ]),
  }
}
