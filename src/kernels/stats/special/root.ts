/**
 * Where a function that falls crosses zero, by false position (Illinois; Dowell and Jarratt 1971).
 *
 * @param low, high above and below zero there
 */
export function crossing(falling: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [atA, atB] = [falling(a), falling(b)]
  for (let i = 0; i < 200 && b - a > 1e-15 * Math.abs(b); i++) {
    const x = (a * atB - b * atA) / (atB - atA)
    const atX = falling(x)
    if (atX === 0 || x === a || x === b) return x
    // The end that stays is drawn nearer, lest the other creeps.
    if (atX > 0) {
      a = x
      atA = atX
      atB /= 2
    } else {
      b = x
      atB = atX
      atA /= 2
    }
  }
  return (a + b) / 2
}
