import { areaSquareMetres } from '../../../kernels/geo/index.ts'
import { createTransforms } from '../../../platform/import/coordinates.ts'
import {
  compileField,
  compileOptional,
  type Field,
  type Findings,
  periodReader,
  type SectionRow,
} from '../../../platform/import/index.ts'
import type { AreasSection } from '../pack/schema.ts'
import { slugOf } from '../pack/slug.ts'
import { type AreaEntry, type AreaRegister, overlapInTime } from './areaRegister.ts'
import { readAreaGeometry, repairText } from './geometry.ts'

export interface AreaFields {
  id?: Field
  name?: Field
  from?: Field
  until?: Field
  parent?: Field
}

export function areaFields(section: AreasSection): AreaFields {
  const { file, parent } = section
  const day = (ref: AreasSection['from']) =>
    typeof ref === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(ref)
      ? compileField({ constant: ref }, file)
      : compileOptional(ref, file)
  return {
    id: compileOptional(section.id, file),
    name: compileOptional(section.name, file),
    from: day(section.from),
    until: day(section.until),
    parent:
      typeof parent === 'object' && 'column' in parent
        ? compileField(parent.column, file)
        : undefined,
  }
}

/** Reads the areas of one section row by row; what is wrong goes to the findings. */
export class AreaReader {
  readonly areas: AreaEntry[] = []
  /** What the column of the parent says. */
  readonly parentTexts = new Map<AreaEntry, string>()
  private readonly byId = new Map<string, AreaEntry[]>()
  private readonly transforms = createTransforms()
  private readonly period = periodReader()
  private readonly section: AreasSection
  private readonly fields: AreaFields
  private readonly register: AreaRegister
  private readonly findings: Findings

  constructor(
    section: AreasSection,
    fields: AreaFields,
    register: AreaRegister,
    findings: Findings,
  ) {
    this.section = section
    this.fields = fields
    this.register = register
    this.findings = findings
  }

  read(row: SectionRow): void {
    const area = this.identify(row)
    if (!area || this.isDoubled(row, area) || !this.addGeometry(row, area)) return
    const parent = this.fields.parent?.text(row)
    if (parent !== undefined) this.parentTexts.set(area, parent)
    this.findings.rowsAccepted++
    this.areas.push(area)
  }

  private reject(row: SectionRow, reason: string, column?: string, value?: string): undefined {
    this.findings.reject({ file: row.file, line: row.line, column, value, reason })
  }

  private identify(row: SectionRow): AreaEntry | undefined {
    const { fields } = this
    const name = fields.name?.text(row)
    const id = fields.id ? fields.id.text(row) : slugOf(name ?? '')
    if (!id) return this.reject(row, 'Die Kennung fehlt.', (fields.id ?? fields.name)?.columns[0])
    const from = this.day(row, 'from')
    const until = this.day(row, 'until')
    if (from === 'bad' || until === 'bad') return undefined
    if (from && until && from > until)
      return this.reject(row, `Das Gebiet endet (${until}), bevor es beginnt (${from}).`)
    const { file, line } = row
    return { level: this.section.level, id, name: name ?? id, from, until, file, line }
  }

  private day(row: SectionRow, end: 'from' | 'until'): string | 'bad' | undefined {
    const field = this.fields[end]
    const text = field?.text(row)
    if (text === undefined) return undefined
    const read = this.period(text)
    if (!('reason' in read)) return read[end]
    this.reject(row, read.reason, field?.columns[0], text)
    return 'bad'
  }

  private isDoubled(row: SectionRow, area: AreaEntry): boolean {
    const others = this.byId.get(area.id) ?? []
    const known = [...others, ...this.register.byId(area.level, area.id)]
    const clash = known.find((other) => overlapInTime(other, area))
    this.byId.set(area.id, [...others, area])
    if (!clash) return false
    const place = clash.file === row.file ? '' : `${clash.file}, `
    const reason = `Diese Kennung hat schon „${clash.name}“ (${place}Zeile ${clash.line}). Ist eine von beiden falsch, nennen Sie die richtige unter „corrections“.`
    this.reject(row, reason, this.fields.id?.columns[0], area.id)
    return true
  }

  private addGeometry(row: SectionRow, area: AreaEntry): boolean {
    if (!row.geometry) return true
    const transform = this.transformOf(row)
    if (!transform) return false
    const { file, line } = row
    const read = readAreaGeometry(row.geometry, transform)
    if (read.kind === 'misplaced') {
      this.findings.refuse({ file, line, column: 'geometry', reason: read.reason })
      return false
    }
    if (read.kind === 'bad') {
      this.reject(row, read.reason, 'geometry', area.name)
      return false
    }
    area.geometry = read.geometry
    area.areaM2 = Math.round(areaSquareMetres(read.geometry))
    const text = repairText(read.repairs)
    if (text) this.findings.repair({ file, line, text: `„${area.name}“: ${text}` })
    return true
  }

  private transformOf({ crs, file }: SectionRow) {
    try {
      return this.transforms(crs)
    } catch {
      const reason = `Das Koordinatensystem „${crs.slice(0, 60)}“ ist nicht bekannt.`
      this.findings.refuse({ file, reason })
      return undefined
    }
  }
}
