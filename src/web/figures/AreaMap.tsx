import type { Child } from 'hono/jsx'
import { formatNumber, type Locale, textsFor } from '../../platform/texts/index.ts'
import { type Fill, fillOf, Patterns, SignPatterns } from './fills.tsx'
import { placeNames } from './namePlaces.ts'
import { scaleBar } from './scaleBar.ts'
import { type FigureTexts, figureTexts } from './texts.ts'

export interface MapArea {
  name: string
  path: string
  label: readonly number[]
  fill: Fill
  /** Said beside the name on hover and focus: the value. */
  detail?: string
  /** Where the area leads to; without it, it is no link. */
  href?: string
  /** The area that the page is about. */
  current?: boolean
}

export interface AreaMapProps {
  /** Unique in the page: names patterns, title and description. */
  name: string
  title: string
  description: string
  width: number
  height: number
  metresPerUnit: number
  areas: readonly MapArea[]
  /** An area of another level, laid over the map. */
  pointingAt?: {
    path: string
    scale: readonly number[]
    shift: readonly number[]
    middle: readonly number[]
    /** Too small to be found without a ring around it. */
    small: boolean
  } | null
  /** Colours diverge from a middle. */
  diverging?: boolean
  /** Writes names where they fit. */
  withNames?: boolean
  locale: Locale
}

const footHeight = 44
/** Tall maps are shown smaller, so their letters are larger in user units. */
const letterSize = (width: number, height: number) => Math.max(width, 1.2 * height) / 38
/** More links than this, and a keyboard should be able to pass them by. */
const manyLinks = 12

/** A map of areas as SVG: north up, with scale; areas are links that tell their name and value. */
export function AreaMap(props: AreaMapProps) {
  const { name, title, description, width, height, areas, locale } = props
  const t = textsFor(figureTexts, locale)
  const links = areas.filter(({ href }) => href).length
  return (
    <div class="map">
      {links > manyLinks && (
        <a class="map__skip" href={`#${name}-after`}>
          {t.skipMap(links)}
        </a>
      )}
      <svg
        viewBox={`0 0 ${width} ${height + footHeight}`}
        role={links > 0 ? 'group' : 'img'}
        aria-labelledby={`${name}-title`}
        aria-describedby={`${name}-description`}
      >
        <title id={`${name}-title`}>{title}</title>
        <desc id={`${name}-description`}>{description}</desc>
        <Patterns name={name} />
        {props.diverging && <SignPatterns />}
        <g class="map__areas">
          {areas.map((area) => (
            <MapShape area={area} name={name} />
          ))}
        </g>
        {props.pointingAt && <Pointer {...props.pointingAt} />}
        {props.withNames && <Names {...props} />}
        <Foot {...props} t={t} />
      </svg>
      {links > manyLinks && <span id={`${name}-after`} tabindex={-1} />}
    </div>
  )
}

function MapShape({ area, name }: { area: MapArea; name: string }) {
  const { path, fill, href, detail, current } = area
  const said = detail ? `${area.name}: ${detail}` : area.name
  const shape: Child = <path d={path} {...fillOf(fill, name)} />
  if (!href)
    return (
      <g>
        <title>{said}</title>
        {shape}
      </g>
    )
  return (
    <a href={href} aria-current={current ? 'true' : undefined}>
      <title>{said}</title>
      {shape}
    </a>
  )
}

function Pointer({ path, scale, shift, middle, small }: NonNullable<AreaMapProps['pointingAt']>) {
  const [x = 0, y = 0] = middle
  return (
    <g class="map__pointer">
      <path
        d={path}
        class="shape fill-here"
        transform={`translate(${shift.join(' ')}) scale(${scale.join(' ')})`}
      />
      {small && <circle cx={x} cy={y} r="38" />}
    </g>
  )
}

function Names({ areas, width, height }: AreaMapProps) {
  const fontSize = letterSize(width, height)
  // Larger shapes first: theirs are the names one looks for.
  const order = areas
    .map((area, index) => ({ index, size: area.path.length }))
    .sort((a, b) => b.size - a.size)
    .map(({ index }) => areas[index]!)
  const placed = placeNames(
    order.map(({ name, label }) => ({ text: name, x: label[0] ?? 0, y: label[1] ?? 0 })),
    { width, height, fontSize },
  )
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of SVG text takes the focus
    <g class="map__names" font-size={fontSize} aria-hidden="true">
      {placed.map(
        (at) =>
          at && (
            <text x={at.x} y={at.y - ((at.lines.length - 1) * fontSize * 1.1) / 2}>
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

/** Scale and north arrow under the map, where they cover nothing. */
function Foot({ width, height, metresPerUnit, locale, t }: AreaMapProps & { t: FigureTexts }) {
  const { metres, units } = scaleBar(width, metresPerUnit)
  const length =
    metres >= 1000
      ? t.kilometres(formatNumber(metres / 1000, locale))
      : t.metres(formatNumber(metres, locale))
  const fontSize = letterSize(width, height)
  const y = height + footHeight / 2
  const end = 4 + units
  return (
    <g class="map__foot" font-size={fontSize}>
      <g>
        <title>{t.scale(length)}</title>
        <path d={`M4 ${y - 7}v14M4 ${y}H${end.toFixed(1)}M${end.toFixed(1)} ${y - 7}v14`} />
        <text x={end + 12} y={y} dy="0.35em">
          {length}
        </text>
      </g>
      <g>
        <title>{t.north}</title>
        <path d={`M${width - 16} ${y + 14}V${y - 14}m-8 12l8 -12l8 12`} />
        <text x={width - 34} y={y} dy="0.35em" text-anchor="end">
          N
        </text>
      </g>
    </g>
  )
}
