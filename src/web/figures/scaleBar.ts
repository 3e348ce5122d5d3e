/**
 * A length for a scale bar: the longest of 1, 2, 5, 10, 20 … metres that is not longer than a share of
 * the drawing.
 *
 * @returns its length in metres and in user units
 */
export function scaleBar(
  width: number,
  metresPerUnit: number,
  longestShare = 0.25,
): { metres: number; units: number } {
  const longest = width * longestShare * metresPerUnit
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = ([5, 2].find((step) => step * power <= longest) ?? 1) * power
  return { metres, units: metres / metresPerUnit }
}
