import {
  type Figure,
  type Findings,
  type ImportPart,
  mergeStaged,
  type Period,
  type PrepareCall,
  type RetiredRow,
  readFigure,
  type SectionRow,
} from '../../../platform/import/index.ts'
import {
  type AreaEntry,
  type AreaRegister,
  type IndicatorSection,
  openPlacedRows,
  type ValuesSection,
} from '../../city/index.ts'
import {
  joinReadings,
  type Observation,
  type ObservationRegister,
  type Reading,
  resultOf,
} from './observations.ts'
import { observationTable } from './store.ts'
import { compileTargets, type Target } from './targets.ts'

export interface ValuesPartSpec {
  name: string
  heading: string
  section: ValuesSection
  needs: readonly string[]
  areas: AreaRegister
  indicators: ReadonlyMap<string, IndicatorSection>
  observations: ObservationRegister
}

/** One table with values of indicators. */
export function valuesPart(spec: ValuesPartSpec): ImportPart {
  const { name, heading, section, needs } = spec
  return {
    name,
    kind: 'values',
    heading,
    file: section.file,
    definition: section,
    operation: 'atlas.importValues',
    needs,
    async prepare(call) {
      const readings = await readValues(spec, call)
      if (!readings || call.findings.refused) return undefined
      const { source } = section
      const begun = joinReadings(readings, spec.observations, source, call.findings)
      return {
        async write(tx, { today, findings }) {
          await spec.areas.loadKeys(tx)
          const onRetired = ({ indicator, area, period_until }: RetiredRow) => {
            const place = area === null ? 'ganze Stadt' : spec.areas.nameOfKey(area)
            findings.retire({ file: section.file, text: `${indicator}, ${place}, ${period_until}` })
          }
          const merge = { ...observationTable, part: name, today, onRetired }
          return mergeStaged(tx, merge, rowsOf(begun, spec))
        },
      }
    },
  }
}

function* rowsOf(observations: readonly Observation[], { areas }: ValuesPartSpec) {
  for (const observation of observations) {
    const { indicator, area, period, source } = observation
    const { value, numerator, denominator, largest, second, status } = resultOf(observation)
    const place = area && areas.keyOf(area)
    yield [
      ...[indicator.id, place, period.from, period.until],
      ...[value, numerator, denominator, largest, second, status, source],
    ]
  }
}

async function readValues(spec: ValuesPartSpec, call: PrepareCall): Promise<Reading[] | undefined> {
  const { section } = spec
  const { findings } = call
  const targets = compileTargets(section, spec.indicators)
  const opened = await openPlacedRows(call, section, spec.areas, targets.columns)
  if (!opened) return undefined
  const read = readingReader(section, findings)
  const readings: Reading[] = []
  for await (const { row, period, area } of opened) {
    const wanted = targets.of(row)
    if (wanted === 'leftOut') continue
    if (!Array.isArray(wanted)) {
      findings.reject({ file: row.file, line: row.line, ...wanted })
      continue
    }
    const [before, rejected] = [readings.length, findings.rejectedCount]
    for (const target of wanted) {
      const reading = read(row, target, area, period)
      if (reading) readings.push(reading)
    }
    if (readings.length > before || findings.rejectedCount === rejected) findings.rowsAccepted++
  }
  targets.finish(findings)
  return readings
}

function readingReader(section: ValuesSection, findings: Findings) {
  const marks = new Set(section.protected)
  const classes = new Map<IndicatorSection, ReadonlyMap<string, number>>()
  const figureOf = (row: SectionRow, { column, indicator, part }: Target): Figure => {
    if (indicator.kind !== 'class' || part !== 'value') return readFigure(row, column, marks)
    const codes = classes.get(indicator) ?? classCodes(indicator)
    classes.set(indicator, codes)
    return readClass(row.text(column), codes, marks)
  }
  return (
    row: SectionRow,
    target: Target,
    area: AreaEntry | undefined,
    period: Period,
  ): Reading | undefined => {
    const figure = figureOf(row, target)
    const { file, line } = row
    const { column, indicator, part } = target
    if (figure.kind === 'none') return undefined
    if (figure.kind === 'bad') {
      findings.reject({ file, line, column, value: figure.text, reason: figure.reason })
      return undefined
    }
    const number = figure.kind === 'number' ? figure.value : undefined
    return { indicator, part, area, period, number, file, line, column }
  }
}

/** Case and spaces make no difference: "Status mittel , Dynamik stabil". */
const classKey = (text: string) => text.toLowerCase().replace(/\s+/g, '')

function classCodes({ classes = [] }: IndicatorSection): ReadonlyMap<string, number> {
  const codes = new Map<string, number>()
  for (const { code, values = [] } of classes)
    for (const value of [String(code), ...values]) codes.set(classKey(value), code)
  return codes
}

function readClass(
  text: string | undefined,
  codes: ReadonlyMap<string, number>,
  marks: ReadonlySet<string>,
): Figure {
  if (text === undefined) return { kind: 'none' }
  if (marks.has(text)) return { kind: 'protected' }
  const numeric = /^-?\d+\.0+$/.test(text) ? String(Number(text)) : text
  const code = codes.get(classKey(numeric))
  if (code !== undefined) return { kind: 'number', value: code }
  return { kind: 'bad', text, reason: 'Diese Klasse steht nicht unter „classes“ der Kennzahl.' }
}
