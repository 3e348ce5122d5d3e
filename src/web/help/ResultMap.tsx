import { drawMap, showCity } from '../../contexts/city/index.ts'
import { type Door, execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../platform/texts/index.ts'
import { placeNames } from '../figures/namePlaces.ts'
import { scaleBar } from '../figures/scaleBar.ts'
import { figureTexts } from '../figures/texts.ts'
import { areasOf, type MapConfig, MapIsland } from '../map/index.ts'
import { joinMarks, type Mark, partOf, scaled, windowAround } from './mapWindow.ts'
import type { Results } from './results.tsx'

type Drawing = OutputOf<typeof drawMap>
interface Place {
  name: string
  lon: number
  lat: number
}

/** The map in its own units: `mapWidth` of them across. */
export interface DrawnResults {
  height: number
  areas: { name: string; path: string; x: number; y: number }[]
  marks: Mark[]
  /** Where the person is, as they said. */
  here: { x: number; y: number; name: string } | undefined
  /** Numbers of the cards that are on the map. */
  numbers: ReadonlySet<number>
  metresPerUnit: number
  /** The same for the map that moves. */
  island: MapConfig
}

/** About as many pixels as the map has beside the list. */
export const mapWidth = 400
/** Borders are as exact as two pixels: neighbours keep their common ones, at half the bytes. */
export const borderGrid = 2
export const footHeight = 36
const nameSize = 14
const pin = { size: 13, letters: 15 }
/** Below this share of the city's width a map shows smaller areas. */
const closeShare = 0.6
/** More areas than this are not worth their bytes behind points. */
export const mostAreas = 160

/** Draws the places of offers on the districts, or on smaller areas where they lie close; nothing where none has a place. */
export async function drawResults(
  door: Door,
  offers: readonly {
    name: string
    place: { lon: number | null; lat: number | null } | null
  }[],
  here: Place | undefined,
): Promise<DrawnResults | undefined> {
  const placed = offers.flatMap(({ name, place }, index) =>
    place && place.lon !== null && place.lat !== null
      ? [{ number: index + 1, name, lon: place.lon, lat: place.lat }]
      : [],
  )
  if (placed.length === 0) return undefined
  const city = await execute(showCity, door, {})
  const [large, small] = city.ok ? city.value.levels : []
  if (!large) return undefined
  const asked = [...placed, ...(here ? [here] : [])].map(({ lon, lat }) => ({ lon, lat }))
  const draw = async (level: string) => {
    const outcome = await execute(drawMap, door, { level, marks: asked })
    return outcome.ok ? outcome.value : undefined
  }
  const whole = await draw(large.id)
  if (!whole) return undefined
  const isClose = spanOf(whole) < closeShare * whole.width
  const close = isClose && small && small.areas <= mostAreas ? await draw(small.id) : undefined
  return arrange(close ?? whole, placed, here)
}

function spanOf(drawing: Drawing): number {
  const points = drawing.marks.filter((mark) => mark !== null)
  return points.length > 0 ? windowAround(points, drawing).width : Infinity
}

function arrange(
  drawing: Drawing,
  placed: readonly { number: number; name: string; lon: number; lat: number }[],
  here: Place | undefined,
): DrawnResults | undefined {
  const points = placed.flatMap(({ number }, index) => {
    const [x, y] = drawing.marks[index] ?? []
    return x === undefined || y === undefined ? [] : [{ x, y, number }]
  })
  if (points.length === 0) return undefined
  const [hereX, hereY] = (here && drawing.marks[placed.length]) ?? []
  const there = here && hereX !== undefined && hereY !== undefined
  const shown = [...points.map(({ x, y }) => [x, y]), ...(there ? [[hereX, hereY]] : [])]
  const window = windowAround(shown, drawing)
  const scaling = { window, width: mapWidth }
  const marks = points.map(({ x, y, number }) => {
    const [markX, markY] = scaled(scaling, x, y)
    return { x: markX, y: markY, number }
  })
  const [atX, atY] = there ? scaled(scaling, hereX, hereY) : [0, 0]
  return {
    height: Math.round((window.height * mapWidth) / window.width),
    areas: drawing.areas.flatMap(({ name, path, label: [labelX = 0, labelY = 0] }) => {
      const [x, y] = scaled(scaling, labelX, labelY)
      const part = partOf(path, { window, width: mapWidth / borderGrid })
      return part ? [{ name, path: part, x, y }] : []
    }),
    marks: joinMarks(marks, pin.size * 1.8),
    here: there ? { x: atX, y: atY, name: here.name } : undefined,
    numbers: new Set(points.map(({ number }) => number)),
    metresPerUnit: (drawing.metresPerUnit * window.width) / mapWidth,
    island: {
      areas: areasOf(drawing)?.areas,
      marks: [...placed],
      ...(there && { you: [here.lon, here.lat] as const }),
    },
  }
}

/** The map beside the list: numbered as the cards are. A picture; all it says stands in the list. */
export function ResultMap({ map, r, request }: Results & { map: DrawnResults }) {
  const { height, here, numbers } = map
  return (
    <details class="result-map no-print">
      <summary>{r.map}</summary>
      <figure class="figure">
        <svg
          viewBox={`0 0 ${mapWidth} ${height + footHeight}`}
          role="img"
          aria-labelledby="karte-titel"
          aria-describedby="karte-text"
        >
          <title id="karte-titel">{r.mapTitle}</title>
          <desc id="karte-text">{r.mapText(formatNumber(numbers.size, request.locale))}</desc>
          <clipPath id="karte-rand">
            <path d={`M0 0h${mapWidth}v${height}H0z`} />
          </clipPath>
          <g clip-path="url(#karte-rand)">
            <g class="shape fill-plain" transform={`scale(${borderGrid})`}>
              {map.areas.map(({ path }) => (
                <path d={path} vector-effect="non-scaling-stroke" />
              ))}
            </g>
            <Names {...map} />
            {here && <circle class="result-map__here" cx={here.x} cy={here.y} r="12" />}
            <g class="result-map__pins" font-size={pin.letters}>
              {map.marks.map((mark) => (
                <Pin {...mark} />
              ))}
            </g>
          </g>
          <MapFoot {...map} locale={request.locale} />
        </svg>
        <MapIsland
          config={map.island}
          name={r.mapTitle}
          picture="karte-titel"
          locale={request.locale}
        />
        <figcaption>
          {r.mapHint} {here && r.mapYou(here.name)}
        </figcaption>
      </figure>
    </details>
  )
}

/** A pill with the numbers of the cards, as wide as they are. */
function Pin({ x, y, numbers }: Mark) {
  const text = numbers.length > 4 ? `${numbers.slice(0, 3).join(' ')} …` : numbers.join(' ')
  const width = Math.round(Math.max(1.9, 0.75 + text.length * 0.66) * pin.size)
  return (
    <>
      <rect
        x={x - Math.round(width / 2)}
        y={y - pin.size}
        width={width}
        height={2 * pin.size}
        rx={pin.size}
      />
      <text x={x} y={y} dy="0.36em" text-anchor="middle">
        {text}
      </text>
    </>
  )
}

/** Names of areas where they fit, and where no number lies on them. */
function Names({ areas, height, marks, here }: DrawnResults) {
  const taken = [...marks, ...(here ? [here] : [])].map(({ x, y }) => ({ text: '####', x, y }))
  const within = areas.filter(({ x, y }) => x > 0 && x < mapWidth && y > 0 && y < height)
  const placed = placeNames([...taken, ...within.map(({ name, x, y }) => ({ text: name, x, y }))], {
    width: mapWidth,
    height,
    fontSize: nameSize,
  }).slice(taken.length)
  return (
    <g class="map__names" font-size={nameSize}>
      {placed.map(
        (at) =>
          at && (
            <text x={at.x} y={at.y - ((at.lines.length - 1) * nameSize * 1.1) / 2}>
              {at.lines.map((line, index) => (
                <tspan x={at.x} dy={index === 0 ? '0.35em' : '1.1em'}>
                  {line}
                </tspan>
              ))}
            </text>
          ),
      )}
    </g>
  )
}

/** Scale and north, under the map where they cover nothing. */
export function MapFoot({
  height,
  metresPerUnit,
  locale,
}: Pick<DrawnResults, 'height' | 'metresPerUnit'> & { locale: string }) {
  const t = textsFor(figureTexts, locale)
  const { metres, units } = scaleBar(mapWidth, metresPerUnit)
  const length =
    metres >= 1000
      ? t.kilometres(formatNumber(metres / 1000, locale))
      : t.metres(formatNumber(metres, locale))
  const y = height + footHeight / 2
  const end = Math.round(4 + units)
  return (
    <g class="map__foot" font-size={nameSize}>
      <path d={`M4 ${y - 6}v12M4 ${y}H${end}M${end} ${y - 6}v12`} />
      <text x={end + 8} y={y} dy="0.35em">
        {length}
      </text>
      <path d={`M${mapWidth - 14} ${y + 11}v-22m-6 9l6 -9l6 9`} />
      <text x={mapWidth - 28} y={y} dy="0.35em" text-anchor="end">
        N
      </text>
    </g>
  )
}
