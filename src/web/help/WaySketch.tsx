import { drawMap, showCity } from '../../contexts/city/index.ts'
import { type Door, execute, type OutputOf } from '../../platform/operation/index.ts'
import type { Locale } from '../../platform/texts/index.ts'
import { partOf, scaled, windowAround } from './mapWindow.ts'
import { borderGrid, footHeight, MapFoot, mapWidth, mostAreas } from './ResultMap.tsx'
import type { WayTexts } from './wayTexts.ts'

/** The line of a way on the areas around it. */
export interface WaySketchDrawing {
  height: number
  metresPerUnit: number
  areas: string[]
  /** Path data of the way. */
  line: string
  start: [x: number, y: number]
  end: [x: number, y: number]
}

/** The least a sketch shows of the city, as a share of what a map of results shows: a way may be short. */
const closer = 0.3

/** @param line flat pairs lon, lat */
export async function drawWay(
  door: Door,
  line: readonly number[],
): Promise<WaySketchDrawing | undefined> {
  const city = await execute(showCity, door, {})
  if (!city.ok) return undefined
  const level = city.value.levels.findLast(({ areas }) => areas > 0 && areas <= mostAreas)
  const drawn = level && (await execute(drawMap, door, { level: level.id }))
  return drawn?.ok ? arrange(drawn.value, line) : undefined
}

function arrange(
  drawing: OutputOf<typeof drawMap>,
  line: readonly number[],
): WaySketchDrawing | undefined {
  const { box, width, height } = drawing
  if (!box || line.length < 4) return undefined
  const [west = 0, south = 0, east = 0, north = 0] = box
  const points: [number, number][] = []
  for (let at = 0; at + 1 < line.length; at += 2)
    points.push([
      ((line[at]! - west) / (east - west)) * width,
      ((north - line[at + 1]!) / (north - south)) * height,
    ])
  const window = windowAround(points, { width: width * closer, height: height * closer })
  const scaling = { window, width: mapWidth }
  const course = points.map(([x, y]) => scaled(scaling, x, y))
  return {
    height: Math.round((window.height * mapWidth) / window.width),
    metresPerUnit: (drawing.metresPerUnit * window.width) / mapWidth,
    areas: drawing.areas.flatMap(
      ({ path }) => partOf(path, { window, width: mapWidth / borderGrid }) || [],
    ),
    line: `M${course.map(([x, y]) => `${x} ${y}`).join('L')}`,
    start: course[0]!,
    end: course.at(-1)!,
  }
}

/** A picture; the list of turns says all that it shows. */
export function WaySketch({
  drawing: { height, metresPerUnit, areas, line, start, end },
  from,
  to,
  w,
  locale,
}: {
  drawing: WaySketchDrawing
  from: string
  to: string
  w: WayTexts
  locale: Locale
}) {
  return (
    <figure class="figure way-sketch">
      <svg
        viewBox={`0 0 ${mapWidth} ${height + footHeight}`}
        role="img"
        aria-label={w.sketch(from, to)}
      >
        <clipPath id="weg-rand">
          <path d={`M0 0h${mapWidth}v${height}H0z`} />
        </clipPath>
        <g clip-path="url(#weg-rand)">
          <g class="shape fill-plain" transform={`scale(${borderGrid})`}>
            {areas.map((path) => (
              <path d={path} vector-effect="non-scaling-stroke" />
            ))}
          </g>
          <path class="way-sketch__line" d={line} />
          <circle class="way-sketch__start" cx={start[0]} cy={start[1]} r="9" />
          <circle class="way-sketch__end" cx={end[0]} cy={end[1]} r="9" />
        </g>
        <MapFoot height={height} metresPerUnit={metresPerUnit} locale={locale} />
      </svg>
      <figcaption>{w.sketchHint}</figcaption>
    </figure>
  )
}
