/** Numbers from 0 to below 1 that look random and follow from the seed (Weyl sequence, 32-bit mixing). */
export function chanceFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** Deals the values out anew, in place; every order is as likely (Fisher and Yates). */
export function shuffle(values: Float64Array, chance: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const held = values[last]!
    values[last] = values[other]!
    values[other] = held
  }
}
