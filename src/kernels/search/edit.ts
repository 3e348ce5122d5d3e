/**
 * How far one spelling is from another, in slips of the pen: letters missing, extra, wrong or swapped
 * (optimal string alignment), where slips that people make by ear or by doubling cost less.
 */

/** Letters that sound alike or lie so near in meaning of sound that they are typed for one another. */
const alike = new Set(
  'fv vf dt td bp pb gk kg ck kc sz zs cs sc iy yi ij ji ea ae mn nm cz zc qk kq vw wv ou uo xk kx hx xh'.split(
    ' ',
  ),
)
const byEar = 0.55
const swapped = 0.7

const rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)]

/** Cost of the slips between two words, or Infinity when it is above `most`. Words above 60 letters are not compared. */
export function slipCost(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most / byEar || a.length > 60 || b.length > 60)
    return Infinity
  let [twoBack, back, row] = rows as [Float64Array, Float64Array, Float64Array]
  back[0] = 0
  for (let j = 1; j <= b.length; j++) back[j] = back[j - 1]! + gapCost(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    row[0] = back[0]! + gapCost(a, i - 1)
    let least = row[0]!
    const letter = a[i - 1]!
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1]!
      let cost =
        letter === other ? back[j - 1]! : back[j - 1]! + (alike.has(letter + other) ? byEar : 1)
      cost = Math.min(cost, back[j]! + gapCost(a, i - 1), row[j - 1]! + gapCost(b, j - 1))
      if (i > 1 && j > 1 && letter === b[j - 2] && a[i - 2] === other && letter !== other)
        cost = Math.min(cost, twoBack[j - 2]! + swapped)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return Infinity
    ;[twoBack, back, row] = [back, row, twoBack]
  }
  const cost = back[b.length]!
  return cost <= most ? cost : Infinity
}

/** A letter more or less: a doubled one, a silent h and a lengthening e are soon forgotten. */
function gapCost(word: string, at: number): number {
  const letter = word[at]!
  if (at > 0 && word[at - 1] === letter) return byEar
  if (letter === 'h' && at > 0) return byEar
  if (letter === 'e' && word[at - 1] === 'i') return byEar
  return 1
}

/** How many slips are still the same word: none in short words, the more the longer it is. */
export const slipsAllowed = (length: number): number =>
  length < 4 ? 0 : length < 5 ? 0.7 : length < 8 ? 1.1 : length < 12 ? 2 : 2.6
