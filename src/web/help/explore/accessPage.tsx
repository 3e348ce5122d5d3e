import { drawMap, showCity } from '../../../contexts/city/index.ts'
import { listOfferTypes, showAccess, vocabulary } from '../../../contexts/offers/index.ts'
import { type Door, execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatDistance, formatNumber, localised, textsFor } from '../../../platform/texts/index.ts'
import { SubmitButton } from '../../frame/controls.tsx'
import { type PageRequest, page } from '../../frame/page.ts'
import { language } from '../OfferCard.tsx'
import { type AccessTexts, accessTexts } from './accessTexts.ts'
import { Select } from './Select.tsx'

export const accessPath = '/hilfe/zugang'

type Shown = OutputOf<typeof showAccess>
type Place = Shown['places'][number]
type Drawing = OutputOf<typeof drawMap>
type Texts = AccessTexts

const features = [...vocabulary.accessFeatures.values()]
const first = { type: 'spielplatz', feature: 'accessibleToilet' } as const

/** '/hilfe/zugang?art=spielplatz&merkmal=wheelchair': places with and without a feature, the lack ranked. */
export const accessPage = page({
  method: 'get',
  path: accessPath,
  texts: [accessTexts],
  async answer(request) {
    const { query, locale, door, link } = request
    const t = textsFor(accessTexts, locale)
    const feature = features.find(({ id }) => id === query.get('merkmal'))?.id ?? first.feature
    const type = query.get('art') || first.type
    const outcome = await execute(showAccess, door, { type, feature, locale })
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const shown = outcome.value
    const { counts, places } = shown
    const drawing = await drawPlaces(door, places)
    const title = t.title(shown.type.name, shown.feature.name)
    return {
      kind: 'page',
      title,
      crumbs: [{ title: t.findHelp, path: '/hilfe' }],
      keepFor: 600,
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{t.lede}</p>
          <Choice shown={shown} types={await typesOf(door, locale)} request={request} t={t} />
          {places.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <>
              <p>
                <strong>{t.finding(counts.yes ?? 0, places.length)}</strong>{' '}
                {(counts.unknown ?? 0) > 0 && t.unknown(counts.unknown ?? 0)}
              </p>
              {drawing && <AccessMap drawing={drawing} places={places} t={t} />}
              <AccessTable places={places} request={request} t={t} />
            </>
          )}
          {shown.hidden > 0 && <p class="meta">{t.hidden}</p>}
          <p>
            <a href={link(`/hilfe/art/${shown.type.id}`)}>{t.table}</a>
          </p>
        </>
      ),
    }
  },
})

async function typesOf(door: Door, locale: string) {
  const outcome = await execute(listOfferTypes, door, { locale })
  return outcome.ok ? outcome.value.types.filter(({ offers }) => offers > 0) : []
}

function Choice(props: {
  shown: Shown
  types: readonly { id: string; name: string }[]
  request: PageRequest
  t: Texts
}) {
  const { shown, types, request, t } = props
  return (
    <form
      method="get"
      action={request.link(accessPath)}
      class="coverage-choice no-print"
      aria-label={t.choose}
    >
      <Select name="art" label={t.type} value={shown.type.id} choices={[...types]} />
      <Select
        name="merkmal"
        label={t.feature}
        value={shown.feature.id}
        choices={features.map(({ id, name }) => ({
          id,
          name: localised(name, request.locale)?.text ?? id,
        }))}
      />
      <SubmitButton kind="secondary">{t.show}</SubmitButton>
    </form>
  )
}

/** The places on the city's largest areas. */
async function drawPlaces(door: Door, places: readonly Place[]): Promise<Drawing | undefined> {
  const city = await execute(showCity, door, {})
  const level = city.ok ? city.value.levels[0] : undefined
  const marks = places.flatMap(({ lon, lat }) =>
    lon === null || lat === null ? [] : [{ lon, lat }],
  )
  if (!level || marks.length === 0) return undefined
  const outcome = await execute(drawMap, door, { level: level.id, marks })
  return outcome.ok ? outcome.value : undefined
}

/** Half the size of a sign, as a share of the map's width. */
const signShare = 1 / 90

function AccessMap({
  drawing,
  places,
  t,
}: {
  drawing: Drawing
  places: readonly Place[]
  t: Texts
}) {
  const { width, height, areas, marks } = drawing
  const placed = places.filter(({ lon, lat }) => lon !== null && lat !== null)
  const size = Math.round(width * signShare)
  return (
    <figure class="figure access-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="zugang-titel"
        aria-describedby="zugang-text"
      >
        <title id="zugang-titel">{t.mapTitle}</title>
        <desc id="zugang-text">{t.mapText}</desc>
        <g class="shape fill-plain">
          {areas.map(({ path }) => (
            <path d={path} vector-effect="non-scaling-stroke" />
          ))}
        </g>
        {placed.map(({ name, state }, index) => {
          const [x, y] = marks[index] ?? []
          if (x === undefined || y === undefined) return null
          return (
            <path
              class={`access-map__${state}`}
              d={sign[state](Math.round(x), Math.round(y), size)}
            >
              <title>{`${name}: ${t.states[state]}`}</title>
            </path>
          )
        })}
      </svg>
      <figcaption>{t.mapText}</figcaption>
    </figure>
  )
}

/** More would look more exact than a straight line is. */
const toTens = (metres: number) => Math.round(metres / 10) * 10

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
/** A shape for each state, so that nobody needs the colour. */
const sign: Record<Place['state'], (x: number, y: number, r: number) => string> = {
  yes: circle,
  unknown: circle,
  limited: (x, y, r) => `M${x} ${y - r}L${x + r} ${y + r}H${x - r}z`,
  no: (x, y, r) => `M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`,
}

function AccessTable(props: { places: readonly Place[]; request: PageRequest; t: Texts }) {
  const { places, request, t } = props
  const { locale, link } = request
  const german = language('de', locale)
  const columns = [t.place, t.state, t.area, t.residents, t.next]
  return (
    <div class="table-scroll" tabindex={0}>
      <table class="data-table">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr>
              <th scope="row">
                <a href={link(`/hilfe/angebot/${place.id}`)} {...german}>
                  {place.name}
                </a>
                {place.street && (
                  <>
                    <br />
                    <span class="meta" {...german}>
                      {place.street}
                    </span>
                  </>
                )}
              </th>
              <td>
                {t.states[place.state]}
                {place.note && (
                  <>
                    <br />
                    <span class="meta" {...german}>
                      {place.note}
                    </span>
                  </>
                )}
              </td>
              <td {...german}>{place.area ?? '–'}</td>
              <td class="number">
                {place.residents === null ? '–' : formatNumber(place.residents, locale)}
              </td>
              <td class="number">
                {place.metresToNext === null
                  ? '–'
                  : formatDistance(toTens(place.metresToNext), locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
