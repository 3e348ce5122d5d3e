import { periodReader } from '../../../platform/import/index.ts'
import { type Period, periodKey } from '../../city/index.ts'
import { columnNotesOf, jumpsOf } from './columnChecks.ts'
import { cellReader, readRow } from './figures.ts'
import { type Checked, type CheckedRow, type CheckGround, placeKey } from './ground.ts'
import { type Place, placeFinder } from './places.ts'
import type { RowNote, ValuesInput } from './shapes.ts'
import type { Observed } from './store.ts'

/** Looks at every row by itself, then at whole periods as they would stand afterwards. Writes nothing. */
export function checkValues(input: ValuesInput, ground: CheckGround): Checked {
  const standing = new Map(ground.observed.map((one) => [placeKey(one), one]))
  const readPeriod = periodReader()
  const find = placeFinder(ground.tree, ground.keys, input.level, (key, period) =>
    standing.has(placeKey({ area: key, ...period })),
  )
  const read = cellReader(input)
  const seen = new Map<string, number>()
  const rows = input.rows.map((given): CheckedRow => {
    const problems: string[] = []
    const warnings: string[] = []
    const said = given.period?.trim() || input.period?.trim() || undefined
    const period = readPeriod(said)
    const span = 'reason' in period ? undefined : { from: period.from, until: period.until }
    if ('reason' in period) problems.push(period.reason)
    let place: Place | undefined
    const found = find(given.area, span ?? lastDay)
    if ('problem' in found) problems.push(found.problem)
    else {
      place = found.place
      if (found.warning) warnings.push(found.warning)
    }
    const at = place && span ? placeKey({ area: place.key, ...span }) : undefined
    const earlier = at === undefined ? undefined : seen.get(at)
    if (earlier !== undefined)
      problems.push(`Dieses Gebiet steht für diesen Zeitraum schon in Zeile ${earlier}.`)
    else if (at !== undefined) seen.set(at, given.line)
    const before = at === undefined ? undefined : standing.get(at)
    const figure = readRow(given, read, ground.row, before)
    problems.push(...figure.problems)
    warnings.push(...figure.warnings)
    const { value, numerator, denominator, protected: secret } = figure
    const kind = problems.length > 0 ? 'wrong' : kindOf(figure, before)
    return {
      line: given.line,
      area: place ? { id: place.id, name: place.name } : null,
      period: span ? periodKey(span) : null,
      ...{ value, numerator, denominator, protected: secret },
      before: before?.value ?? null,
      ...{ kind, problems, warnings, key: place?.key, span },
    }
  })
  for (const [row, warning] of jumpsOf(rows, input.level, ground)) row.warnings.push(warning)
  return { rows, columnNotes: columnNotesOf(rows, input.level, ground) }
}

/** Today's areas, where the period itself cannot be read. */
const lastDay: Period = { from: '9999-12-31', until: '9999-12-31' }

interface Figures {
  value: number | null
  numerator: number | null
  denominator: number | null
  protected: boolean
  empty: boolean
}

function kindOf(figure: Figures, before: Observed | undefined): RowNote['kind'] {
  if (figure.empty) return 'same'
  if (!before) return 'new'
  const same =
    before.protected === figure.protected &&
    before.value === figure.value &&
    before.numerator === figure.numerator &&
    before.denominator === figure.denominator
  return same ? 'same' : 'changed'
}
