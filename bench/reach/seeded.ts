/** Numbers from 0 to 1, the same for a seed everywhere (Park and Miller 1988). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
