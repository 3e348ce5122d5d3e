/**
 * Tells whether a spreadsheet ate the leading zeros of ids (`01011101` became `1011101`).
 *
 * @param ids the ids as a file writes them
 * @param known the ids that exist, as they should be written
 * @returns the width to which padding with zeros makes them match; undefined when the ids are fine
 *   or when padding does not explain at least nine in ten of the unmatched ones
 */
export function looksLikeLostLeadingZeros(
  ids: readonly string[],
  known: readonly string[],
): number | undefined {
  const real = new Set(known)
  const unmatched = [...new Set(ids)].filter((id) => id !== '' && !real.has(id))
  if (unmatched.length === 0) return undefined
  const widths = new Set(known.filter((id) => /^0\d*$/.test(id)).map((id) => id.length))
  let best: { width: number; explained: number } | undefined
  for (const width of widths) {
    const explained = unmatched.filter(
      (id) => /^\d+$/.test(id) && id.length < width && real.has(id.padStart(width, '0')),
    ).length
    if (explained > (best?.explained ?? 0)) best = { width, explained }
  }
  return best && best.explained >= unmatched.length * 0.9 ? best.width : undefined
}
