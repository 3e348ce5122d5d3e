import {
  columnsOf,
  type Findings,
  type ImportPart,
  mergeStaged,
  openSection,
  type PrepareCall,
  type RetiredRow,
} from '../../../platform/import/index.ts'
import type { AreasSection } from '../pack/schema.ts'
import { AreaReader, areaFields } from './areaReader.ts'
import type { AreaEntry, AreaRegister } from './areaRegister.ts'
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
    async prepare(call) {
      const areas = await readAreas(spec, call)
      if (!areas || call.findings.refused) return undefined
      for (const area of areas) spec.register.add(area)
      return {
        async write(tx, { today, findings }) {
          await spec.register.loadKeys(tx)
          const onRetired = ({ name, id }: RetiredRow) =>
            findings.retire({ file: section.file, text: `${name} (${id})` })
          const merge = { ...areaTable, part: name, today, onRetired }
          return mergeStaged(tx, merge, areaRows(spec, areas))
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

async function readAreas(spec: AreasPartSpec, call: PrepareCall): Promise<AreaEntry[] | undefined> {
  const { section } = spec
  const { findings } = call
  const fields = areaFields(section)
  const opened = await openSection(call, section, columnsOf(Object.values(fields)))
  if (!opened) return undefined
  const reader = new AreaReader(section, fields, spec.register, findings)
  for await (const row of opened.rows()) {
    reader.read(row)
    if (findings.refused) return undefined // each further row would only say the same
  }
  const bare = reader.areas.filter((area) => !area.geometry).length
  if (bare > 0)
    findings.notice({ file: section.file, text: `${bare} Gebiete haben keine Geometrie.` })
  linkParents(spec, reader.areas, reader.parentTexts, findings)
  return reader.areas
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
  if (parent === 'overlap') {
    finder.overlapping(areas)
    return
  }
  for (const area of areas) {
    const text = 'idFirst' in parent ? area.id.slice(0, parent.idFirst) : texts.get(area)
    area.parent = text === undefined ? undefined : finder.named(area, text)
    if (area.parent) continue
    const { file, line } = area
    const wanted = text === undefined ? 'ist nicht genannt' : `„${text}“ gibt es nicht`
    findings.notice({ file, line, text: `„${area.name}“: Das Gebiet darüber ${wanted}.` })
  }
}
