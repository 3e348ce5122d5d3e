import type { ExposureReason, PossibleValues } from './publication.ts'
import type { Unknown } from './system.ts'

/** Why an interval gives an unknown away, or null. */
export function exposureOf(
  { count, threshold, protection, upper: said, rest }: Unknown,
  { lower, upper }: PossibleValues,
): ExposureReason | null {
  const tolerance = 1e-6 * Math.max(1, Math.abs(lower), Math.abs(upper))
  const small = threshold !== undefined && upper < threshold - 1e-9
  // What remains between two areas was never kept secret: only small groups matter, and that there is somebody.
  if (rest) return small && lower > 0 ? 'threshold' : null
  if (upper - lower <= (count ? 1e-6 : tolerance)) return 'exact'
  if (protection && (lower > protection.lower + tolerance || upper < protection.upper - tolerance))
    return 'protection'
  return small && said >= threshold ? 'threshold' : null
}
