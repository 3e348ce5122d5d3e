import type { Findings, Period } from '../../../platform/import/index.ts'
import type { AreaEntry, IndicatorSection } from '../../city/index.ts'

export type ValuePart = 'value' | 'numerator' | 'denominator' | 'largest' | 'secondLargest'

/** One number (or the mark of a secret one) that a table gives, before it becomes an observation. */
export interface Reading {
  indicator: IndicatorSection
  part: ValuePart
  /** undefined is the whole city. */
  area?: AreaEntry
  period: Period
  /** undefined: there is a value, but the source keeps it secret. */
  number?: number
  file: string
  line: number
  column: string
}

/** What is known of an indicator in one place at one time. */
export interface Observation {
  indicator: IndicatorSection
  area?: AreaEntry
  period: Period
  source?: string
  readings: Partial<Record<ValuePart, Reading>>
}

/** All observations of a pack by what they observe, so that no two sections claim the same one. */
export type ObservationRegister = Map<string, Observation>

/**
 * Joins a section’s readings to observations. What an earlier line said stays: a later one that says the
 * same is passed over, one that says something else is rejected with both places.
 *
 * @returns the observations that this section began; those of earlier sections are completed in place
 */
export function joinReadings(
  readings: readonly Reading[],
  register: ObservationRegister,
  source: string | undefined,
  findings: Findings,
): Observation[] {
  const begun: Observation[] = []
  for (const reading of readings) {
    const { indicator, area, period } = reading
    const key = keyOf(reading)
    let observation = register.get(key)
    if (!observation) {
      observation = { indicator, area, period, source, readings: {} }
      register.set(key, observation)
      begun.push(observation)
    }
    const earlier = observation.readings[reading.part]
    if (!earlier) observation.readings[reading.part] = reading
    else if (earlier.number !== reading.number) rejectRepeat(reading, earlier, findings)
  }
  return begun
}

function keyOf({ indicator, area, period }: Reading): string {
  const place = area ? `${area.level}\0${area.id}\0${area.from ?? ''}` : ''
  return `${indicator.id}\0${place}\0${period.from}\0${period.until}`
}

function rejectRepeat(reading: Reading, earlier: Reading, findings: Findings): void {
  const { file, line, column, number, area, indicator } = reading
  const place = area ? `„${area.name}“` : 'die ganze Stadt'
  const said = earlier.number ?? 'ein Geheimzeichen'
  const where = earlier.file === file ? '' : `${earlier.file}, `
  const reason = `„${indicator.id}“ steht für ${place} zur selben Zeit schon mit ${said} in ${where}Zeile ${earlier.line}, Spalte „${earlier.column}“.`
  findings.reject({ file, line, column, value: String(number ?? ''), reason })
}

/**
 * Value, numerator, denominator, largest contributions and status of an observation. Where the source gives no value, it is
 * numerator ÷ denominator × `per` (1 if the pack does not say).
 */
export function resultOf({ indicator, readings }: Observation) {
  const numerator = readings.numerator?.number
  const denominator = readings.denominator?.number
  const given = readings.value?.number
  const computed =
    numerator !== undefined && denominator !== undefined && denominator !== 0
      ? (numerator / denominator) * (indicator.per ?? 1)
      : undefined
  const secret = Object.values(readings).some(({ number }) => number === undefined)
  const value = given ?? (readings.value ? undefined : computed)
  const status = value === undefined && secret ? 'protected' : 'known'
  const [largest, second] = [readings.largest?.number, readings.secondLargest?.number]
  return { value, numerator, denominator, largest, second, status }
}
