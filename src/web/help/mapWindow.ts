/** A part of a drawing in its user units. */
export interface MapWindow {
  x: number
  y: number
  width: number
  height: number
}

type Point = [x: number, y: number]

/** The least a map shows, as a share of the whole drawing: a single point still has quarters around it. */
const leastShare = 0.14
const margin = 0.16
/** Width by height. */
const aspect = { least: 0.8, most: 1.25 }

/** The part of a drawing that shows all points with room around them, not too narrow and not too flat. */
export function windowAround(
  points: readonly (readonly number[])[],
  drawing: { width: number; height: number },
): MapWindow {
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  const least = leastShare * Math.max(drawing.width, drawing.height)
  const span = (values: number[]) => Math.max(...values) - Math.min(...values)
  let width = Math.max(least, span(xs) * (1 + 2 * margin))
  let height = Math.max(least, span(ys) * (1 + 2 * margin))
  if (width / height < aspect.least) width = aspect.least * height
  if (width / height > aspect.most) height = width / aspect.most
  const middle = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2
  return { x: middle(xs) - width / 2, y: middle(ys) - height / 2, width, height }
}

/** Points that lie on one another become one mark with all their numbers. */
export interface Mark {
  x: number
  y: number
  numbers: number[]
}

/** Joins points nearer than `distance` to the first of a group, in the order of their numbers. */
export function joinMarks(
  points: readonly { x: number; y: number; number: number }[],
  distance: number,
): Mark[] {
  const marks: Mark[] = []
  for (const { x, y, number } of points) {
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < distance)
    if (near) near.numbers.push(number)
    else marks.push({ x, y, numbers: [number] })
  }
  return marks
}

/** How a part of a drawing is shown: so many whole units wide. */
export interface Scaling {
  window: MapWindow
  width: number
}

export const scaled = ({ window, width }: Scaling, x: number, y: number): Point => [
  Math.round(((x - window.x) * width) / window.width),
  Math.round(((y - window.y) * width) / window.width),
]

/** What lies beyond the window by this many units is cut away: far enough that the cut does not show. */
const beyond = 6

/**
 * The part of a path that shows in a window, in whole units: a tenth of the bytes of the whole one. Empty where
 * nothing of it shows. Understands the commands that maps are drawn with: M, l, h, v, z.
 */
export function partOf(path: string, scaling: Scaling): string {
  const height = (scaling.window.height * scaling.width) / scaling.window.width
  return ringsOf(path)
    .map((ring) => ring.map(([x, y]) => scaled(scaling, x, y)))
    .map((ring) => clipped(ring, scaling.width, height))
    .map(written)
    .join('')
}

function ringsOf(path: string): Point[][] {
  const rings: Point[][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([Mlhvz])([^Mlhvz]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = command === 'h' || command === 'v' ? 1 : 2
    for (let i = 0; i + step <= numbers.length; i += step) {
      const first = numbers[i]!
      if (command === 'M') {
        ;[x, y] = [first, numbers[i + 1]!]
        rings.push([])
      } else if (command === 'h') x += first
      else if (command === 'v') y += first
      else [x, y] = [x + first, y + numbers[i + 1]!]
      rings.at(-1)?.push([x, y])
    }
  }
  return rings
}

/** Sutherland and Hodgman (1974): along each side of the box, what lies outside is put onto it. */
function clipped(ring: Point[], width: number, height: number): Point[] {
  const sides: [axis: 0 | 1, bound: number, sign: 1 | -1][] = [
    [0, -beyond, 1],
    [0, width + beyond, -1],
    [1, -beyond, 1],
    [1, Math.round(height) + beyond, -1],
  ]
  let points = ring
  for (const [axis, bound, sign] of sides) {
    const inside = (point: Point) => sign * (point[axis] - bound) >= 0
    points = points.flatMap((point, index) => {
      const before = points.at(index - 1)!
      if (inside(point) === inside(before)) return inside(point) ? [point] : []
      const share = (bound - before[axis]) / (point[axis] - before[axis])
      const other = axis === 0 ? 1 : 0
      const crossing: Point = [bound, bound]
      crossing[other] = Math.round(before[other] + share * (point[other] - before[other]))
      return inside(point) ? [crossing, point] : [crossing]
    })
  }
  return points
}

/** Points that fell together are written once. */
function written(ring: readonly Point[]): string {
  const [start, ...others] = ring
  if (!start) return ''
  let [x, y] = start
  let steps = ''
  for (const [nextX, nextY] of others) {
    if (nextX === x && nextY === y) continue
    const dy = nextY - y
    steps += `${steps && nextX >= x ? ' ' : ''}${nextX - x}${dy < 0 ? '' : ' '}${dy}`
    ;[x, y] = [nextX, nextY]
  }
  return steps ? `M${start[0]} ${start[1]}l${steps}z` : ''
}
