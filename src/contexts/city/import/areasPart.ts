import { areaSquareMetres } from '../../../kernels/geo/index.ts'
import { createTransforms } from '../../../platform/import/coordinates.ts'
import {
  columnsOf,
  compileField,
  compileOptional,
  type Field,
  type Findings,
  type ImportPart,
  mergeStaged,
  openSection,
  type PrepareCall,
  periodReader,
  type SectionRow,
} from '../../../platform/import/index.ts'
import type { AreasSection, FieldRef } from '../pack/schema.ts'
import { slugOf } from '../pack/slug.ts'
import { type AreaEntry, type AreaRegister, overlapInTime } from './areaRegister.ts'
import { readAreaGeometry, repairText } from './geometry.ts'
import { createParentFinder } from './parents.ts'
import { areaTable } from './store.ts'

export interface AreasPartSpec {
  name: string
  /** "Stadtteile", as the report says it. */
  heading: string
  section: AreasSection
  /** Levels above, nearest first. */
  above: readonly string[]
  needs: readonly string[]
  register: AreaRegister
}

/** One file of areas of one level. */
export function areasPart(spec: AreasPartSpec): ImportPart {
  const { name, heading, section, needs } = spec
  return {
    name,
    kind: 'areas',
    heading,
    file: section.file,
    definition: section,
    operation: 'city.importAreas',
    needs,
    tables: [areaTable.table],
    async prepare(call) {
      const areas = await readAreas(spec, call)
      if (!areas || call.findings.refused) return undefined
      for (const area of areas) spec.register.add(area)
      return {
        async write(tx, { today }) {
          await spec.register.loadKeys(tx)
          return mergeStaged(tx, { ...areaTable, part: name, today }, areaRows(spec, areas))
        },
      }
    },
  }
}

function* areaRows({ section, register }: AreasPartSpec, areas: readonly AreaEntry[]) {
  for (const area of areas) {
    const parent = area.parent && register.keyOf(area.parent)
    const geometry = area.geometry && JSON.stringify(area.geometry)
    const { level, id, name, from, until, areaM2 } = area
    yield [level, id, name, from, until, parent, geometry, areaM2, section.source]
  }
}

interface AreaFields {
  id?: Field
  name?: Field
  from?: Field
  until?: Field
  parent?: Field
}

function fieldsOf(section: AreasSection): AreaFields {
  const { file, parent } = section
  const field = (ref: FieldRef | undefined) => compileOptional(ref, file)
  const day = (ref: AreasSection['from']) =>
    typeof ref === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(ref)
      ? compileField({ constant: ref }, file)
      : field(ref)
  return {
    id: field(section.id),
    name: field(section.name),
    from: day(section.from),
    until: day(section.until),
    parent: typeof parent === 'object' && 'column' in parent ? field(parent.column) : undefined,
  }
}

async function readAreas(spec: AreasPartSpec, call: PrepareCall): Promise<AreaEntry[] | undefined> {
  const { section } = spec
  const { findings } = call
  const fields = fieldsOf(section)
  const opened = await openSection(call, section, columnsOf(Object.values(fields)))
  if (!opened) return undefined
  const reader = createAreaReader(spec, fields, findings)
  for await (const row of opened.rows()) reader.read(row)
  reader.finish()
  if (findings.refused) return undefined
  linkParents(spec, reader.areas, reader.parentTexts, findings)
  return reader.areas
}

function createAreaReader(spec: AreasPartSpec, fields: AreaFields, findings: Findings) {
  const { section, register } = spec
  const areas: AreaEntry[] = []
  const parentTexts = new Map<AreaEntry, string>()
  const seen = new Map<string, AreaEntry[]>()
  const transforms = createTransforms()
  const period = periodReader()
  const reject = (row: SectionRow, reason: string, column?: string, value?: string) =>
    findings.reject({ file: row.file, line: row.line, column, value, reason })

  function day(row: SectionRow, field: Field | undefined, end: 'from' | 'until') {
    const text = field?.text(row)
    if (text === undefined) return undefined
    const read = period(text)
    return 'reason' in read ? { ...read, text, column: field?.columns[0] } : read[end]
  }

  function isDoubled(row: SectionRow, area: AreaEntry): boolean {
    const others = seen.get(area.id) ?? []
    const clash = [...others, ...register.byId(area.level, area.id)].find((other) =>
      overlapInTime(other, area),
    )
    seen.set(area.id, [...others, area])
    if (!clash) return false
    const where =
      clash.file === row.file ? `Zeile ${clash.line}` : `${clash.file}, Zeile ${clash.line}`
    reject(
      row,
      `Diese Kennung hat schon „${clash.name}“ (${where}). Ist eine von beiden falsch, nennen Sie die richtige unter „corrections“.`,
      fields.id?.columns[0],
      area.id,
    )
    return true
  }

  function addGeometry(row: SectionRow, area: AreaEntry): boolean {
    if (!row.geometry) return true
    let transform: ReturnType<typeof transforms>
    try {
      transform = transforms(row.crs)
    } catch {
      findings.refuse({
        file: row.file,
        reason: `Das Koordinatensystem „${row.crs.slice(0, 60)}“ ist nicht bekannt.`,
      })
      return false
    }
    const read = readAreaGeometry(row.geometry, transform)
    if (read.kind === 'misplaced') {
      findings.refuse({ file: row.file, line: row.line, column: 'geometry', reason: read.reason })
      return false
    }
    if (read.kind === 'bad') {
      reject(row, read.reason, 'geometry', area.name)
      return false
    }
    area.geometry = read.geometry
    area.areaM2 = Math.round(areaSquareMetres(read.geometry))
    const text = repairText(read.repairs)
    if (text) findings.repair({ file: row.file, line: row.line, text: `„${area.name}“: ${text}` })
    return true
  }

  function read(row: SectionRow): void {
    if (findings.refused) return
    const nameText = fields.name?.text(row)
    const id = fields.id ? fields.id.text(row) : slugOf(nameText ?? '')
    if (!id) return reject(row, 'Die Kennung fehlt.', (fields.id ?? fields.name)?.columns[0])
    const from = day(row, fields.from, 'from')
    const until = day(row, fields.until, 'until')
    for (const wrong of [from, until])
      if (typeof wrong === 'object') return reject(row, wrong.reason, wrong.column, wrong.text)
    const area: AreaEntry = {
      level: section.level,
      id,
      name: nameText ?? id,
      from: typeof from === 'string' ? from : undefined,
      until: typeof until === 'string' ? until : undefined,
      file: row.file,
      line: row.line,
    }
    if (area.from && area.until && area.from > area.until)
      return reject(row, `Das Gebiet endet (${area.until}), bevor es beginnt (${area.from}).`)
    if (isDoubled(row, area) || !addGeometry(row, area)) return
    const parentText = fields.parent?.text(row)
    if (parentText) parentTexts.set(area, parentText)
    findings.rowsAccepted++
    areas.push(area)
  }

  function finish(): void {
    if (areas.length === 0 && !findings.refused && findings.rowsRead > 0)
      findings.refuse({ file: section.file, reason: 'Kein einziges Gebiet war brauchbar.' })
    const bare = areas.filter((area) => !area.geometry).length
    if (bare > 0)
      findings.notice({ file: section.file, text: `${bare} Gebiete haben keine Geometrie.` })
  }
  return { areas, parentTexts, read, finish }
}

function linkParents(
  { section, above, register }: AreasPartSpec,
  areas: readonly AreaEntry[],
  texts: ReadonlyMap<AreaEntry, string>,
  findings: Findings,
): void {
  const { parent = above.length > 0 ? 'overlap' : 'none' } = section
  if (parent === 'none') return
  const finder = createParentFinder(register, above)
  if (parent === 'overlap') return finder.overlapping(areas)
  for (const area of areas) {
    const text = 'idFirst' in parent ? area.id.slice(0, parent.idFirst) : texts.get(area)
    area.parent = text === undefined ? undefined : finder.named(area, text)
    if (area.parent) continue
    const { file, line } = area
    const wanted = text === undefined ? 'ist nicht genannt' : `„${text}“ gibt es nicht`
    findings.notice({ file, line, text: `„${area.name}“: Das Gebiet darüber ${wanted}.` })
  }
}
