import { createHash } from 'node:crypto'
import { epsgCode } from '../../../kernels/geo/index.ts'
import {
  addCounts,
  type Coordinates,
  CoordinateTally,
  compileCoordinates,
  compileField,
  type Findings,
  type ImportPart,
  type MergeSpec,
  mergeStaged,
  openSection,
  type Period,
  type PrepareCall,
  periodReader,
} from '../../../platform/import/index.ts'
import type { CellsSection, ResidentGroup } from '../pack/schema.ts'
import { groupReader, readCount } from './residentGroups.ts'

const cellTable = {
  table: 'city.cell',
  columns: {
    id: 'text',
    lon: 'double precision',
    lat: 'double precision',
    x: 'double precision',
    y: 'double precision',
    crs: 'text',
    size_m: 'double precision',
  },
  key: ['id'],
} as const satisfies Omit<MergeSpec, 'today' | 'part'>

const cellResidentsTable = {
  table: 'city.cell_residents',
  columns: {
    cell: 'text',
    period_from: 'date',
    period_until: 'date',
    sex: 'text',
    age_from: 'smallint',
    age_below: 'smallint',
    count: 'double precision',
  },
  key: ['cell', 'period_from', 'period_until', 'sex', 'age_from', 'age_below'],
} as const satisfies Omit<MergeSpec, 'today' | 'part'>

interface Cell {
  id: string
  lon: number
  lat: number
  x: number
  y: number
  crs: string
}

interface CellCount {
  cell: string
  period: Period
  group: ResidentGroup
  /** null: there is a number, but the source keeps it secret. */
  count: number | null
  file: string
  line: number
}

/** Cells and counts of a pack by what they are, so that no two sections claim the same one. */
export class CellRegister {
  readonly owners = new Map<string, string>()
  readonly counts = new Map<string, CellCount>()
}

export interface CellsPartSpec {
  name: string
  heading: string
  section: CellsSection
  register: CellRegister
}

/**
 * One table of grid cells with residents. Where several tables tell of the same cell (one per year),
 * the first one brings the cell and each brings its counts.
 */
export function cellsPart({ name, heading, section, register }: CellsPartSpec): ImportPart {
  return {
    name,
    kind: 'cells',
    heading,
    file: section.file,
    definition: section,
    operation: 'city.importCells',
    needs: [],
    async prepare(call) {
      const read = await readCells(section, call)
      if (!read || call.findings.refused) return undefined
      const cells = [...read.cells.values()].filter(({ id }) => claim(register, id, name))
      const counts = withoutRepeats(read.counts, register, call.findings)
      return {
        async write(tx, { today }) {
          const merge = { part: name, today }
          const [ofCells, ofCounts] = [
            await mergeStaged(tx, { ...cellTable, ...merge }, cellRows(cells, section.size)),
            await mergeStaged(tx, { ...cellResidentsTable, ...merge }, countRows(counts)),
          ]
          return addCounts(ofCells, ofCounts)
        },
      }
    },
  }
}

function claim({ owners }: CellRegister, id: string, part: string): boolean {
  if (!owners.has(id)) owners.set(id, part)
  return owners.get(id) === part
}

function* cellRows(cells: readonly Cell[], size: number) {
  for (const { id, lon, lat, x, y, crs } of cells) yield [id, lon, lat, x, y, crs, size]
}

function* countRows(counts: readonly CellCount[]) {
  for (const { cell, period, group, count } of counts) {
    const { sex = 'all', ageFrom = 0, ageBelow = 999 } = group
    yield [cell, period.from, period.until, sex, ageFrom, ageBelow, count]
  }
}

interface ReadCells {
  cells: Map<string, Cell>
  counts: CellCount[]
}

async function readCells(section: CellsSection, call: PrepareCall): Promise<ReadCells | undefined> {
  const { findings } = call
  const time = compileField(section.time, section.file)
  const groups = groupReader(section)
  const columns = [section.x, section.y, ...time.columns, ...groups.columns]
  const opened = await openSection(call, section, columns)
  if (!opened) return undefined
  const coordinates = compileCoordinates(section)
  const tally = new CoordinateTally()
  const period = periodReader()
  const marks = new Set(section.protected)
  const read: ReadCells = { cells: new Map(), counts: [] }
  for await (const row of opened.rows()) {
    const { file, line } = row
    const found = coordinates(row)
    tally.count(row, found)
    const when = period(time.text(row))
    const wanted = groups.of(row)
    if (wanted === 'leftOut') continue
    const fault = faultOf(found) ?? faultOfTime(when, time.columns[0], time.text(row))
    if (fault || !Array.isArray(wanted) || found.kind !== 'at' || 'reason' in when) {
      if (fault) findings.reject({ file, line, ...fault })
      else if (!Array.isArray(wanted)) findings.reject({ file, line, ...wanted })
      continue
    }
    findings.rowsAccepted++
    const { lon, lat, x, y } = found
    const id = cellId(row.crs, section.size, x, y)
    read.cells.set(id, { id, lon, lat, x, y, crs: row.crs })
    for (const { column, group } of wanted) {
      const count = readCount(row, column, marks, findings)
      if (count !== undefined)
        read.counts.push({ cell: id, period: when, group, count, file, line })
    }
  }
  groups.finish(findings)
  tally.refuseIfMost(findings)
  return read
}

interface Fault {
  column?: string
  value?: string
  reason: string
}

function faultOf(found: Coordinates): Fault | undefined {
  if (found.kind === 'none') return { reason: 'Die Koordinaten der Zelle fehlen.' }
  return found.kind === 'bad'
    ? { column: found.column, value: found.value, reason: found.reason }
    : undefined
}

function faultOfTime(
  when: Period | { reason: string },
  column: string | undefined,
  value: string | undefined,
): Fault | undefined {
  return 'reason' in when ? { column, value, reason: when.reason } : undefined
}

/**
 * The name of a cell as the INSPIRE grid has it, by its lower left corner: CRS3035RES1000mN3260000E4531000.
 * A grid in degrees has its centre instead.
 */
function cellId(crs: string, size: number, x: number, y: number): string {
  const code = epsgCode(crs) ?? createHash('sha256').update(crs).digest('hex').slice(0, 8)
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90)
    return `CRS${code}RES${size}mN${y.toFixed(6)}E${x.toFixed(6)}`
  const corner = (centre: number) => Math.round((centre - size / 2) * 100) / 100
  return `CRS${code}RES${size}mN${corner(y)}E${corner(x)}`
}

/** The first count of anything stays; a later one that says something else is rejected. */
function withoutRepeats(
  counts: readonly CellCount[],
  register: CellRegister,
  findings: Findings,
): CellCount[] {
  return counts.filter((one) => {
    const { cell, period, group, count, file, line } = one
    const { sex = 'all', ageFrom = 0, ageBelow = 999 } = group
    const key = [cell, period.from, period.until, sex, ageFrom, ageBelow].join('|')
    const earlier = register.counts.get(key)
    if (!earlier) return register.counts.set(key, one)
    if (earlier.count === count) return false
    const reason = `Für diese Zelle steht zur selben Zeit und Gruppe schon ${earlier.count ?? 'ein geheimer Wert'} in ${earlier.file}, Zeile ${earlier.line}.`
    findings.reject({ file, line, value: String(count), reason })
    return false
  })
}
