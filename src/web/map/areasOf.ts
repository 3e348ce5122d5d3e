/**
 * The layer with the areas of a drawn map, and what of it the drawing shows: today's borders, or those of a day
 * of the past.
 */
export function areasOf(map: {
  areas: readonly { level: string; validFrom: string | null; validUntil: string | null }[]
  box: readonly number[] | null
}): { areas: string; box?: readonly number[] } | undefined {
  const [first] = map.areas
  if (!first) return undefined
  // The day until which the first of them to go held: on it all of them did.
  const until = map.areas.flatMap(({ validUntil }) => validUntil ?? []).sort()[0]
  return {
    areas: `areas.${first.level}${until ? `@${until}` : ''}`,
    ...(map.box && { box: map.box }),
  }
}
