import {
  classOf,
  divergingBreaks,
  naturalBreaks,
  roundestWithin,
} from '../../kernels/stats/index.ts'
import type { Fill } from './fills.tsx'

/** One class of a map: its colour, its borders and how many areas fall in it. */
export interface MapClass {
  fill: Fill
  /** Lowest value and first value not included; undefined where there is no border. */
  from?: number
  below?: number
  count: number
}

export interface Classification {
  classes: MapClass[]
  fillOf(value: number): Fill
}

export const mostClasses = 5
/** With few classes, colours keep apart: the lightest and the darkest are always in. */
const sequentialSteps: Record<number, (1 | 2 | 3 | 4 | 5)[]> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
}

/** Natural classes from light (low) to dark (high). */
export function sequentialClasses(values: readonly number[]): Classification {
  if (values.length === 0) return { classes: [], fillOf: () => 'unknown' }
  const breaks = naturalBreaks(values, mostClasses)
  const steps = sequentialSteps[breaks.length + 1]!
  return classified(values, breaks, (index): Fill => `seq-${steps[index]!}`)
}

/** Classes of one round width, over the whole span; some may be empty. */
export function equalClasses(values: readonly number[]): Classification {
  return sequential(values, equalBreaks(values))
}

/** As many areas in each class, as far as equal values allow. */
export function quantileClasses(values: readonly number[]): Classification {
  return sequential(values, quantileBreaks(values))
}

/** Borders that somebody chose: ascending, at most four. */
export function manualClasses(
  values: readonly number[],
  breaks: readonly number[],
): Classification {
  return sequential(values, breaks)
}

function sequential(values: readonly number[], breaks: readonly number[]): Classification {
  if (values.length === 0) return { classes: [], fillOf: () => 'unknown' }
  const steps = sequentialSteps[breaks.length + 1]!
  return classified(values, breaks, (index): Fill => `seq-${steps[index]!}`)
}

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ as width with which five classes reach over all values. */
function equalBreaks(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (!(low < high)) return []
  const power = 10 ** Math.floor(Math.log10((high - low) / mostClasses))
  const onGrid = (value: number) => Number(value.toPrecision(12))
  for (const unit of [1, 2, 2.5, 5, 10, 20]) {
    const width = unit * power
    const first = Math.floor(low / width)
    // A value on the last border begins a class of its own.
    const count = Math.floor(high / width) - first + 1
    if (count > mostClasses) continue
    return Array.from({ length: count - 1 }, (_, at) => onGrid((first + at + 1) * width))
  }
  return []
}

function quantileBreaks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  const breaks = new Set<number>()
  for (let part = 1; part < mostClasses; part++) {
    const at = Math.round((part * sorted.length) / mostClasses)
    const [below, from] = [sorted[at - 1], sorted[at]]
    // Equal values stay together: then a class holds more than its share.
    if (below === undefined || from === undefined || below === from) continue
    breaks.add(roundestWithin(below, from))
  }
  return [...breaks]
}

/** Two classes below the centre, one about it, two above; purple to orange. */
export function divergingClasses(values: readonly number[], centre: number): Classification {
  const breaks = divergingBreaks(values, centre)
  if (breaks.length === 0) return sequentialClasses(values)
  return classified(values, breaks, (index): Fill => `div-${(index + 1) as 1 | 2 | 3 | 4 | 5}`) // four breaks
}

function classified(
  values: readonly number[],
  breaks: readonly number[],
  fillAt: (index: number) => Fill,
): Classification {
  const classes = Array.from(
    { length: breaks.length + 1 },
    (_, index): MapClass => ({
      fill: fillAt(index),
      from: breaks[index - 1],
      below: breaks[index],
      count: 0,
    }),
  )
  for (const value of values) classes[classOf(value, breaks)]!.count++
  return { classes, fillOf: (value) => fillAt(classOf(value, breaks)) }
}

/**
 * Ordered classes of an indicator, such as "hoch" to "sehr niedrig". More than five share colours with
 * their neighbours, and each stays named in the legend.
 */
export function orderedClasses(codes: readonly number[]): (code: number) => Fill {
  const steps = Math.min(mostClasses, codes.length)
  const used = sequentialSteps[steps] ?? [3]
  return (code) => {
    const index = codes.indexOf(code)
    if (index < 0) return 'unknown'
    return `seq-${used[Math.floor((index * steps) / codes.length)]!}`
  }
}
