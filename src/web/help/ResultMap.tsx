import { drawMap, showCity } from '../../contexts/city/index.ts'
import { type Door, execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../platform/texts/index.ts'
import { placeNames } from '../figures/namePlaces.ts'
import { scaleBar } from '../figures/scaleBar.ts'
import { figureTexts } from '../figures/texts.ts'
import { joinMarks, type MapWindow, type Mark, reachesInto, windowAround } from './mapWindow.ts'
import type { Results } from './results.tsx'

type Drawing = OutputOf<typeof drawMap>
interface Place {
  name: string
  lon: number
  lat: number
}

export interface DrawnResults {
  window: MapWindow
  areas: { name: string; path: string; label: number[] }[]
  marks: Mark[]
  /** Where the person is, as they said. */
  here: { x: number; y: number; name: string } | undefined
  /** Numbers of the cards that are on the map. */
  numbers: ReadonlySet<number>
  metresPerUnit: number
}

/** Below this share of the city's width a map shows smaller areas. */
const closeShare = 0.6
/** More areas than this are not worth their bytes behind points. */
const mostAreas = 160
/** All sizes by the width of the window: the map is some 380 px wide where it stands beside the list. */
const markShare = 0.034

/** Draws the places of offers on the districts, or on smaller areas where they lie close; nothing where none has a place. */
export async function drawResults(
  door: Door,
  offers: readonly { place: { lon: number | null; lat: number | null } | null }[],
  here: Place | undefined,
): Promise<DrawnResults | undefined> {
  const placed = offers.flatMap(({ place }, index) =>
    place && place.lon !== null && place.lat !== null
      ? [{ number: index + 1, lon: place.lon, lat: place.lat }]
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
  placed: readonly { number: number }[],
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
  return {
    window,
    areas: drawing.areas.filter(({ path }) => reachesInto(path, window)),
    marks: joinMarks(points, window.width * markShare * 1.7),
    here: there ? { x: hereX, y: hereY, name: here.name } : undefined,
    numbers: new Set(points.map(({ number }) => number)),
    metresPerUnit: drawing.metresPerUnit,
  }
}

/** The map beside the list: numbered as the cards are. A picture; all it says stands in the list. */
export function ResultMap({ map, r, request }: Results & { map: DrawnResults }) {
  const { window, here, numbers } = map
  const foot = window.width * 0.09
  const viewBox = [window.x, window.y, window.width, window.height + foot].join(' ')
  return (
    <details class="result-map no-print">
      <summary>{r.map}</summary>
      <figure class="figure">
        <svg
          viewBox={viewBox}
          role="img"
          aria-labelledby="karte-titel"
          aria-describedby="karte-text"
        >
          <title id="karte-titel">{r.mapTitle}</title>
          <desc id="karte-text">{r.mapText(formatNumber(numbers.size, request.locale))}</desc>
          <clipPath id="karte-rand">
            <rect x={window.x} y={window.y} width={window.width} height={window.height} />
          </clipPath>
          <g clip-path="url(#karte-rand)">
            {map.areas.map(({ path }) => (
              <path d={path} class="shape fill-plain" />
            ))}
            <Names {...map} />
            {here && (
              <circle class="result-map__here" cx={here.x} cy={here.y} r={window.width * 0.03} />
            )}
            {map.marks.map((mark) => (
              <Pin mark={mark} size={window.width * markShare} />
            ))}
          </g>
          <Foot {...map} foot={foot} locale={request.locale} />
        </svg>
        <figcaption>
          {r.mapHint} {here && r.mapYou(here.name)}
        </figcaption>
      </figure>
    </details>
  )
}

function Pin({ mark: { x, y, numbers }, size }: { mark: Mark; size: number }) {
  const text = numbers.length > 4 ? `${numbers.slice(0, 3).join(' ')} …` : numbers.join(' ')
  const width = size * Math.max(1.9, 0.75 + text.length * 0.66)
  const round = (value: number) => Math.round(value * 100) / 100
  return (
    <g class="result-map__pin" font-size={round(size * 1.15)}>
      <rect
        x={round(x - width / 2)}
        y={round(y - size * 0.95)}
        width={round(width)}
        height={round(size * 1.9)}
        rx={round(size * 0.95)}
      />
      <text x={x} y={y} dy="0.36em" text-anchor="middle">
        {text}
      </text>
    </g>
  )
}

/** Names of areas where they fit, and where no number lies on them. */
function Names({ areas, window, marks, here }: DrawnResults) {
  const fontSize = window.width * 0.036
  const taken = [...marks, ...(here ? [here] : [])].map(({ x, y }) => ({
    text: '####',
    x: x - window.x,
    y: y - window.y,
  }))
  const named = areas
    .filter(({ label: [x = 0, y = 0] }) => isWithin(window, x, y))
    .map(({ name, label: [x = 0, y = 0] }) => ({ text: name, x: x - window.x, y: y - window.y }))
  const placed = placeNames([...taken, ...named], { ...window, fontSize }).slice(taken.length)
  return (
    <g class="map__names" font-size={Math.round(fontSize * 10) / 10}>
      {placed.map(
        (at) =>
          at && (
            <text
              x={at.x + window.x}
              y={at.y + window.y - ((at.lines.length - 1) * fontSize * 1.1) / 2}
            >
              {at.lines.map((line, index) => (
                <tspan x={at.x + window.x} dy={index === 0 ? '0.35em' : '1.1em'}>
                  {line}
                </tspan>
              ))}
            </text>
          ),
      )}
    </g>
  )
}

const isWithin = ({ x, y, width, height }: MapWindow, atX: number, atY: number) =>
  atX > x && atX < x + width && atY > y && atY < y + height

/** Scale and north, under the map where they cover nothing. */
function Foot({
  window,
  metresPerUnit,
  foot,
  locale,
}: DrawnResults & { foot: number; locale: string }) {
  const t = textsFor(figureTexts, locale)
  const { metres, units } = scaleBar(window.width, metresPerUnit)
  const length =
    metres >= 1000
      ? t.kilometres(formatNumber(metres / 1000, locale))
      : t.metres(formatNumber(metres, locale))
  const tick = foot * 0.16
  const y = window.y + window.height + foot / 2
  const start = window.x + foot * 0.1
  const right = window.x + window.width
  const d = (...parts: (string | number)[]) =>
    parts.map((part) => (typeof part === 'number' ? part.toFixed(1) : part)).join(' ')
  return (
    <g class="map__foot" font-size={Math.round(foot * 4.2) / 10}>
      <path
        d={d(
          'M',
          start,
          y - tick,
          'v',
          2 * tick,
          'M',
          start,
          y,
          'h',
          units,
          'm',
          0,
          -tick,
          'v',
          2 * tick,
        )}
      />
      <text x={start + units + foot * 0.25} y={y} dy="0.35em">
        {length}
      </text>
      <path
        d={d(
          'M',
          right - foot * 0.4,
          y + 2 * tick,
          'v',
          -4 * tick,
          'm',
          -tick,
          1.6 * tick,
          'l',
          tick,
          -1.6 * tick,
          'l',
          tick,
          1.6 * tick,
        )}
      />
      <text x={right - foot * 0.8} y={y} dy="0.35em" text-anchor="end">
        N
      </text>
    </g>
  )
}
