import { areaProfile, estimateArea } from '../../contexts/atlas/index.ts'
import { drawMap, showArea, showCity } from '../../contexts/city/index.ts'
import { listAreaOffers } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../platform/texts/index.ts'
import { AreaMap } from '../figures/AreaMap.tsx'
import { type Crumb, type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { areasOf, type MapConfig, MapIsland, mapScripts } from '../map/index.ts'
import { areaPromises } from '../promises/AreaPromises.tsx'
import { AreaFacts } from './AreaFacts.tsx'
import { AreaOffers } from './AreaOffers.tsx'
import { AreaSurroundings } from './AreaSurroundings.tsx'
import { AreaTime } from './AreaTime.tsx'
import { AreaValues } from './AreaValues.tsx'
import { areaAddress, cityAddress } from './addresses.ts'
import { longWhile, type Wording } from './cityPage.tsx'
import { compareAddress } from './compare/choice.ts'
import { AreaAges } from './profile/AreaAges.tsx'
import { estimatesWanted } from './profile/Estimates.tsx'
import { profileTexts } from './profile/texts.ts'
import { distinctSources, Sources } from './Sources.tsx'
import { type CityTexts, cityTexts } from './texts.ts'
import { inWords } from './wording.ts'

export type ShownArea = OutputOf<typeof showArea>
export type Profile = OutputOf<typeof areaProfile>
export type ShownCity = OutputOf<typeof showCity>
export type ShownMap = OutputOf<typeof drawMap>

/** `/stadt/:level/:area`: one area, today’s or of the past. */
export const areaPage = page({ method: 'get', path: '/stadt/:level/:area', answer: answerArea })

async function answerArea(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params } = request
  const t = textsFor(cityTexts, locale)
  const place = { level: params.level ?? '', id: params.area ?? '' }
  const shown = await execute(showArea, door, place)
  if (!shown.ok) return { kind: 'failure', failure: shown.failure }
  const area = shown.value
  // An area has one address; by its id alone it is found, too, and sent there.
  if (area.area.slug !== place.id) return { kind: 'redirect', path: areaAddress(area.area) }
  const profile = await execute(areaProfile, door, place)
  if (!profile.ok) return { kind: 'failure', failure: profile.failure }
  const estimated = estimatesWanted(request.query)
    ? await execute(estimateArea, door, place)
    : undefined
  const whole = await execute(showCity, door, {})
  if (!whole.ok) return { kind: 'failure', failure: whole.failure }
  const city = whole.value
  const offers = area.current
    ? await execute(listAreaOffers, door, { ...areaOf(place), perType: 0, locale })
    : undefined
  const promised = area.current ? await areaPromises(request, area.area) : null
  const where = await whereMap(request, city, area)
  const around = await aroundMap(request, area)
  const wording = { request, t }
  const own = textsFor(profileTexts, locale)
  return {
    kind: 'page',
    title: area.area.name,
    description: ledeOf(area, city, t, request),
    crumbs: crumbsOf(area, city, t),
    keepFor: longWhile,
    styles: ['stadt.css'],
    scripts: mapScripts,
    body: (
      <>
        <h1>{area.area.name}</h1>
        <p class="lede under-title">{ledeOf(area, city, t, request)}</p>
        <AreaTime area={area} {...wording} />
        <p class="no-print">
          <a href={request.link(compareAddress([area.area]))}>{own.toCompare}</a>
        </p>
        <div class="beside">
          {where && <WhereMap map={where} area={area} city={city} {...wording} />}
          <AreaFacts area={area} city={city} profile={profile.value} {...wording} />
        </div>
        <AreaAges area={area} city={city} {...wording} />
        <AreaValues
          area={area}
          profile={profile.value}
          topics={city.topics}
          estimated={estimated?.ok ? estimated.value : undefined}
          {...wording}
        />
        <AreaSurroundings area={area} map={around} {...wording} />
        {offers?.ok && <AreaOffers area={area} offers={offers.value} {...wording} />}
        {promised}
        <Sources sources={sourcesOf(area, profile.value)} t={t} locale={locale} />
      </>
    ),
  }
}

const areaOf = ({ level, id }: { level: string; id: string }) => ({ level, area: id })

function crumbsOf({ above }: ShownArea, city: ShownCity, t: CityTexts): Crumb[] {
  const areas = above.map((one) => ({ title: one.name, path: areaAddress(one) }))
  return [{ title: t.cityTitle(city.name), path: cityAddress }, ...areas]
}

function ledeOf({ above, level }: ShownArea, city: ShownCity, t: CityTexts, request: PageRequest) {
  const parent = above.at(-1)?.name ?? city.name
  return t.areaLede(inWords(level.one, request.locale), parent)
}

/** The city by its largest areas, with this one on it. */
async function whereMap(
  { door }: PageRequest,
  city: ShownCity,
  { area, day }: ShownArea,
): Promise<ShownMap | undefined> {
  const top = city.levels.find(({ areas }) => areas > 0)
  if (!top) return undefined
  const map = await execute(drawMap, door, {
    level: top.id,
    pointingAt: { level: area.level, id: area.slug },
    validOn: day,
  })
  return map.ok ? map.value : undefined
}

/** The areas within this one, or else its siblings. */
async function aroundMap(
  { door }: PageRequest,
  { area, above, below, day }: ShownArea,
): Promise<ShownMap | undefined> {
  const parent = below.length > 0 ? area : above.at(-1)
  if (!parent) return undefined
  const map = await execute(drawMap, door, {
    level: below[0]?.level ?? area.level,
    within: { level: parent.level, id: parent.slug },
    validOn: day,
  })
  return map.ok ? map.value : undefined
}

/** Shapes of fewer square units than this are ringed on the map of the city. */
const smallUnits = 1200

function WhereMap(props: { map: ShownMap; area: ShownArea; city: ShownCity } & Wording) {
  const { map, area, city, request, t } = props
  const { name, level, slug } = area.area
  const onTop = map.areas.some((one) => one.level === level && one.slug === slug)
  const units = area.areaM2 === null ? 0 : area.areaM2 / map.metresPerUnit ** 2
  const pointer = map.pointingAt && { ...map.pointingAt, small: units < smallUnits }
  return (
    <section aria-labelledby="lage">
      <h2 id="lage">{t.whereTitle(name)}</h2>
      <figure class="figure figure--map">
        <AreaMap
          name="lage-karte"
          title={t.whereTitle(name)}
          description={t.whereDescription(name, city.name)}
          {...map}
          areas={map.areas.map((one) => ({
            ...one,
            fill: onTop && one.slug === slug ? 'here' : 'plain',
            href: request.link(areaAddress(one)),
          }))}
          pointingAt={onTop ? null : pointer}
          locale={request.locale}
        />
        <MapIsland
          config={islandOf(props)}
          name={t.whereTitle(name)}
          picture="lage-karte-title"
          locale={request.locale}
        />
        {area.areaM2 !== null && (
          <figcaption>{t.areaSize(formatNumber(area.areaM2 / 1e6, request.locale, 1))}</figcaption>
        )}
      </figure>
    </section>
  )
}

/** The same on the map that moves, and the offers of today. */
function islandOf({
  map,
  area: { area, current },
  request,
}: Parameters<typeof WhereMap>[0]): MapConfig {
  const own = areasOf({ areas: [area], box: null })
  return {
    ...areasOf(map),
    ...(own && { here: { areas: own.areas, slug: area.slug } }),
    ...(current && {
      offers: {
        layer: `offers.${request.locale}`,
        prefix: request.link('/stadt').slice(0, -'/stadt'.length),
      },
    }),
  }
}

const sourcesOf = (area: ShownArea, profile: Profile) =>
  distinctSources([
    area.residents?.source,
    area.ages?.source,
    ...profile.rows.map(({ indicator }) => indicator.source),
    area.source,
  ])
