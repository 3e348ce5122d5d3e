/** A part of a drawing in its user units. */
export interface MapWindow {
  x: number
  y: number
  width: number
  height: number
}

/** The least a map shows, as a share of the whole drawing: a single point still has streets and quarters around it. */
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
  return {
    x: rounded(middle(xs) - width / 2),
    y: rounded(middle(ys) - height / 2),
    width: rounded(width),
    height: rounded(height),
  }
}

const rounded = (units: number) => Math.round(units * 10) / 10

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

/** Whether a path may reach into a window: by the box around it. */
export function reachesInto(path: string, { x, y, width, height }: MapWindow): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  let [atX, atY] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([Mlhvz])([^Mlhvz]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = command === 'h' || command === 'v' ? 1 : 2
    for (let i = 0; i + step <= numbers.length; i += step) {
      const first = numbers[i]!
      if (command === 'M') [atX, atY] = [first, numbers[i + 1]!]
      else if (command === 'h') atX += first
      else if (command === 'v') atY += first
      else [atX, atY] = [atX + first, atY + numbers[i + 1]!]
      left = Math.min(left, atX)
      right = Math.max(right, atX)
      top = Math.min(top, atY)
      bottom = Math.max(bottom, atY)
    }
  }
  return right >= x && left <= x + width && bottom >= y && top <= y + height
}
