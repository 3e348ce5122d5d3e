import {
  type Findings,
  type ImportPart,
  mergeStaged,
  type Period,
  type PrepareCall,
  type RetiredRow,
} from '../../../platform/import/index.ts'
import type { ResidentGroup, ResidentsSection } from '../pack/schema.ts'
import type { AreaEntry, AreaRegister } from './areaRegister.ts'
import { openPlacedRows } from './placedRows.ts'
import { groupReader, readCount } from './residentGroups.ts'
import { residentsTable } from './store.ts'

interface Count {
  area: AreaEntry
  period: Period
  group: ResidentGroup
  /** null: there is a number, but the source keeps it secret. */
  count: number | null
  file: string
  line: number
}

/** All counts of a pack by what they count, so that no two sections claim the same one. */
export type CountRegister = Map<string, Count>

export interface ResidentsPartSpec {
  name: string
  heading: string
  section: ResidentsSection
  needs: readonly string[]
  register: AreaRegister
  counts: CountRegister
}

/** One table of residents by area, in all or by sex and age. */
export function residentsPart(spec: ResidentsPartSpec): ImportPart {
  const { name, heading, section, needs } = spec
  return {
    name,
    kind: 'residents',
    heading,
    file: section.file,
    definition: section,
    operation: 'city.importResidents',
    needs,
    async prepare(call) {
      const read = await readCounts(spec, call)
      if (!read || call.findings.refused) return undefined
      const counts = withoutRepeats(read, spec.counts, call.findings)
      return {
        async write(tx, { today, findings }) {
          await spec.register.loadKeys(tx)
          const onRetired = (row: RetiredRow) =>
            findings.retire({ file: section.file, text: countText(row, spec.register) })
          const merge = { ...residentsTable, part: name, today, onRetired }
          return mergeStaged(tx, merge, countRows(spec, counts))
        },
      }
    },
  }
}

function* countRows({ section, register }: ResidentsPartSpec, counts: readonly Count[]) {
  for (const { area, period, group, count } of counts) {
    const { sex = 'all', ageFrom = 0, ageBelow = 999 } = group
    const key = register.keyOf(area)
    yield [key, period.from, period.until, sex, ageFrom, ageBelow, count, section.source]
  }
}

/** "Am Anger (0101), 2024-12-31, f, 0–17". */
function countText(row: RetiredRow, register: AreaRegister): string {
  const sex = row.sex === 'all' ? [] : [row.sex]
  const last = Number(row.age_below) < 999 ? `–${Number(row.age_below) - 1}` : '+'
  const ages = row.age_from === 0 && last === '+' ? [] : [`${row.age_from}${last}`]
  return [register.nameOfKey(row.area), row.period_until, ...sex, ...ages].join(', ')
}

async function readCounts(
  { section, register }: ResidentsPartSpec,
  call: PrepareCall,
): Promise<Count[] | undefined> {
  const { findings } = call
  const groups = groupReader(section)
  const opened = await openPlacedRows(call, section, register, groups.columns)
  if (!opened) return undefined
  const marks = new Set(section.protected)
  const counts: Count[] = []
  let ofCity = 0
  for await (const { row, period, area } of opened) {
    const { file, line } = row
    const wanted = groups.of(row)
    if (wanted === 'leftOut') continue
    if (!Array.isArray(wanted)) {
      findings.reject({ file, line, ...wanted })
      continue
    }
    const rejected = findings.rejectedCount
    if (!area) ofCity++
    else
      for (const { column, group } of wanted) {
        const count = readCount(row, column, marks, findings)
        if (count !== undefined) counts.push({ area, period, group, count, file, line })
      }
    if (findings.rejectedCount === rejected) findings.rowsAccepted++
  }
  groups.finish(findings)
  if (ofCity > 0) {
    const text = `${ofCity} Zeilen gelten der ganzen Stadt. Ihre Einwohner werden aus den Gebieten summiert.`
    findings.notice({ file: section.file, text })
  }
  return counts
}

/** The first count of anything stays; a later one that says something else is rejected. */
function withoutRepeats(
  counts: readonly Count[],
  register: CountRegister,
  findings: Findings,
): Count[] {
  return counts.filter((one) => {
    const { area, period, group, count, file, line } = one
    const { sex = 'all', ageFrom = 0, ageBelow = 999 } = group
    const key = [area.level, area.id, area.from, period.from, period.until, sex, ageFrom, ageBelow]
    const text = key.join('\0')
    const earlier = register.get(text)
    if (!earlier) return register.set(text, one)
    if (earlier.count === count) return false
    const reason = `Für „${area.name}“ steht zur selben Zeit und Gruppe schon ${earlier.count} in ${earlier.file}, Zeile ${earlier.line}.`
    findings.reject({ file, line, value: String(count), reason })
    return false
  })
}
