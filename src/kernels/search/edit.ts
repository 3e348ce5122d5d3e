/**
 * How far one spelling is from another, in slips of the pen: letters missing, extra, wrong or swapped
 * (optimal string alignment), where slips that people make by ear or by doubling cost less.
 */

/** Letters that sound alike or lie so near in meaning of sound that they are typed for one another, by character codes. */
const alike = new Uint8Array(128 * 128)
for (const [a, b] of 'fv dt bp gk ck sz cs iy ij ea mn cz qk vw ou xk hx'.split(' ')) {
  const [one, other] = [a!.charCodeAt(0), b!.charCodeAt(0)]
  alike[one * 128 + other] = 1
  alike[other * 128 + one] = 1
}
/** Letters that a word may begin with where this one was typed. */
export function soundingLike(letter: string): string[] {
  const code = letter.charCodeAt(0)
  if (code >= 128) return []
  const found: string[] = []
  for (let other = 97; other < 123; other++)
    if (alike[code * 128 + other]) found.push(String.fromCharCode(other))
  return found
}
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
  let before = 0
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    const gap = gapCost(a, i - 1)
    row[0] = back[0]! + gap
    let least = row[0]!
    let otherBefore = 0
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = back[j - 1]!
      if (letter !== other)
        cost += letter < 128 && other < 128 && alike[letter * 128 + other] === 1 ? byEar : 1
      const missing = back[j]! + gap
      if (missing < cost) cost = missing
      const extra = row[j - 1]! + gapCost(b, j - 1)
      if (extra < cost) cost = extra
      if (i > 1 && j > 1 && letter === otherBefore && before === other && letter !== other) {
        const turned = twoBack[j - 2]! + swapped
        if (turned < cost) cost = turned
      }
      row[j] = cost
      if (cost < least) least = cost
      otherBefore = other
    }
    if (least > most) return Infinity
    before = letter
    const free = twoBack
    twoBack = back
    back = row
    row = free
  }
  const cost = back[b.length]!
  return cost <= most ? cost : Infinity
}

/** A letter more or less: a doubled one, a silent h and a lengthening e are soon forgotten. */
function gapCost(word: string, at: number): number {
  if (at === 0) return 1
  const letter = word.charCodeAt(at)
  const before = word.charCodeAt(at - 1)
  return letter === before || letter === h || (letter === e && before === i) ? byEar : 1
}
const [h, e, i] = [104, 101, 105]

/** How many slips are still the same word: none in short words, the more the longer it is. */
export const slipsAllowed = (length: number): number =>
  length < 4 ? 0 : length < 5 ? 0.7 : length < 8 ? 1.1 : length < 12 ? 2 : 2.6
