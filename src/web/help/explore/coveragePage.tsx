import { showCity } from '../../../contexts/city/index.ts'
import { type OfferField, offerFields, showCoverage } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { SubmitButton } from '../../frame/controls.tsx'
import { type PageRequest, page } from '../../frame/page.ts'
import { languageName } from '../languageName.ts'
import { accessPath } from './accessPage.tsx'
import { Select } from './Select.tsx'
import { exploreTexts } from './texts.ts'

export const coveragePath = '/hilfe/was-gibt-es-wo'

type Table = OutputOf<typeof showCoverage>
const ways = { gebiet: 'area', gruppe: 'group', sprache: 'language' } as const
type WayName = keyof typeof ways
const wayNames = Object.keys(ways) as WayName[] // they were just written

/** '/hilfe/was-gibt-es-wo?feld=health': kinds of help by area, group or language, with gaps. */
export const coveragePage = page({
  method: 'get',
  path: coveragePath,
  texts: [exploreTexts],
  async answer(request) {
    const { query, locale, door } = request
    const t = textsFor(exploreTexts, locale)
    const field = offerFields.find((one) => one === query.get('feld')) ?? 'health'
    const way = wayNames.find((one) => one === query.get('nach')) ?? 'gebiet'
    const level = query.get('ebene') || undefined
    const asked = { field, by: ways[way], locale }
    const wanted = await execute(showCoverage, door, { ...asked, level })
    // A level that is not there is no mistake of whoever follows a link.
    const outcome = wanted.ok ? wanted : await execute(showCoverage, door, asked)
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const table = outcome.value
    return {
      kind: 'page',
      title: t.table,
      crumbs: [{ title: t.findHelp, path: '/hilfe' }],
      keepFor: 600,
      // To be seen here may put a person in danger.
      discreet: field === 'protection',
      body: (
        <>
          <h1>{t.table}</h1>
          <p class="lede">{t.tableLede}</p>
          <Choice request={request} table={table} way={way} levels={await levelNames(request)} />
          <CoverageTable table={table} request={request} />
          <p class="meta">
            {t.gapRules[table.gapRule]} {table.by === 'area' && t.protectedNote}
          </p>
          <p class="no-print">
            <a href={request.link(accessPath)}>{t.accessLink}</a>
          </p>
        </>
      ),
    }
  },
})

async function levelNames({ door, locale }: PageRequest): Promise<Map<string, string>> {
  const outcome = await execute(showCity, door, {})
  if (!outcome.ok) return new Map()
  return new Map(
    outcome.value.levels.map(({ id, many }) => [
      id,
      typeof many === 'string' ? many : (many[locale] ?? many.de ?? id),
    ]),
  )
}

function Choice(props: {
  request: PageRequest
  table: Table
  way: WayName
  levels: Map<string, string>
}) {
  const { table, way, levels, request } = props
  const t = textsFor(exploreTexts, request.locale)
  const named = (id: string) => levels.get(id) ?? id
  return (
    <form
      method="get"
      action={request.link(coveragePath)}
      class="coverage-choice no-print"
      aria-label={t.choose}
    >
      <Select
        name="feld"
        label={t.field}
        value={table.field}
        choices={offerFields.map((id) => ({ id, name: t.fields[id] }))}
      />
      <Select
        name="nach"
        label={t.by}
        value={way}
        choices={wayNames.map((id) => ({ id, name: t.kinds[ways[id]] }))}
      />
      {table.level && table.levels.length > 1 && (
        <Select
          name="ebene"
          label={t.level}
          value={table.level}
          choices={table.levels.map((id) => ({ id, name: named(id) }))}
        />
      )}
      <SubmitButton kind="secondary">{t.show}</SubmitButton>
    </form>
  )
}

/** Where a number leads: the offers it counts, or nearly so. */
function addressOf(table: Table, type: string, column: Table['columns'][number]): string {
  const parameter = { area: 'ort', group: 'gruppe', language: 'sprache' }[table.by]
  const value = table.by === 'area' ? (column.name ?? column.id) : column.id
  return `/hilfe/art/${type}?${new URLSearchParams({ [parameter]: value })}`
}

function CoverageTable({ table, request }: { table: Table; request: PageRequest }) {
  const { locale, link } = request
  const t = textsFor(exploreTexts, locale)
  const named = ({ id, name }: Table['columns'][number]) => name ?? languageName(id, locale)
  const field: OfferField = table.field
  return (
    // Reached by the keyboard, so that it can be scrolled by it.
    <section class="table-scroll coverage" tabindex={0} aria-label={t.table}>
      <table class="data-table">
        <caption>{t.caption(t.fields[field], t.captionBy[table.by])}</caption>
        <thead>
          <tr>
            <th scope="col">{t.kindOfHelp}</th>
            <th scope="col" class="number">
              {t.all}
            </th>
            {table.columns.map((column) => (
              <th scope="col" class="coverage__column">
                <span>{named(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, name, offers, cells }) => (
            <tr>
              <th scope="row">
                {offers > 0 ? <a href={link(`/hilfe/art/${id}`)}>{name}</a> : name}
              </th>
              <td class="number">{offers > 0 ? offers : <em>{t.noneRecorded}</em>}</td>
              {cells.map((cell, index) => (
                <td class={`number${cell.gap ? ' coverage__gap' : ''}`}>
                  {cell.offers > 0 ? (
                    <a href={link(addressOf(table, id, table.columns[index]!))}>{cell.offers}</a>
                  ) : (
                    <Nothing said={cell.gap ? t.gap : t.noneRecorded} mark={cell.gap} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Nothing = ({ said, mark }: { said: string; mark: boolean }) => (
  <>
    {mark && <span aria-hidden="true">○</span>}
    <span class="visually-hidden">{said}</span>
  </>
)
