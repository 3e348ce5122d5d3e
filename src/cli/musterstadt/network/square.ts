import { direction, type MainRoads } from './mains.ts'
import type { Stroke } from './sketch.ts'

/** The square in front of the town hall, around the crossroads in the middle: people walk all over it. */
export function drawSquare({ x, y, centre }: MainRoads): Stroke {
  const line: number[] = []
  for (let k = 0; k <= 8; k++) {
    const [dx, dy] = direction((k % 8) / 8)
    line.push(x(centre) + 38 * dx, y(centre) + 30 * dy)
  }
  return {
    kind: 'street',
    line,
    level: 0,
    tags: { highway: 'pedestrian', area: 'yes', name: 'Rathausplatz', surface: 'sett' },
  }
}
