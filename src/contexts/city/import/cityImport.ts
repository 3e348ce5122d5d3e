import { type ImportPart, partNamer } from '../../../platform/import/index.ts'
import type { CityPack } from '../pack/readPack.ts'
import type { AreasSection, LocalisedText } from '../pack/schema.ts'
import { addressesPart } from './addressesPart.ts'
import { AreaRegister } from './areaRegister.ts'
import { areasPart } from './areasPart.ts'
import { CellRegister, cellsPart } from './cellsPart.ts'
import { crosswalkPart } from './crosswalkPart.ts'
import { packPart, packPartName } from './packPart.ts'
import { type CountRegister, residentsPart } from './residentsPart.ts'

export interface CityImport {
  /** In the order in which they must be checked and written. */
  parts: ImportPart[]
  /** Filled while the parts are checked; other contexts resolve their areas here. */
  areas: AreaRegister
  /** Names of the parts that bring the areas of these levels. */
  areaPartsOf(levels: string | readonly string[]): string[]
}

const germanText = (text: LocalisedText): string =>
  typeof text === 'string' ? text : (text.de ?? Object.values(text)[0] ?? '')

/** " bis 31.12.2019": tells the old and the new areas of a level apart in the report. */
function generationOf({ from, until }: AreasSection): string {
  const day = (word: string, ref: unknown) => {
    const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(ref)) ?? []
    return year === undefined ? '' : ` ${word} ${date}.${month}.${year}`
  }
  return day('ab', from) + day('bis', until)
}

/** The parts of a pack that are the city’s: the city itself, areas, residents, cells, addresses and the crosswalk. */
export function cityImport(pack: CityPack): CityImport {
  const nameOf = partNamer()
  const areas = new AreaRegister()
  const levels = pack.levels.map(({ id }) => id)
  const titles = new Map(pack.levels.map(({ id, name }) => [id, germanText(name.many)]))
  const position = (level: string) => levels.indexOf(level)
  const sections = pack.areas.toSorted((a, b) => position(a.level) - position(b.level))
  const areaPartNames = sections.map(({ level, file }) => nameOf('areas', level, file))
  const areaPartsOf = (wanted: string | readonly string[]) =>
    areaPartNames.filter((_, at) => [wanted].flat().includes(sections[at]?.level ?? ''))
  const areaParts = sections.map((section, at) => {
    const above = levels.slice(0, position(section.level)).reverse()
    return areasPart({
      name: areaPartNames[at] ?? '',
      heading: `Gebiete: ${titles.get(section.level)}${generationOf(section)}`,
      section,
      above,
      // Without the areas above, these would lose them or hang from the wrong ones.
      needs: [packPartName, ...(section.parent === 'none' ? [] : areaPartsOf(above))],
      register: areas,
    })
  })
  const counts: CountRegister = new Map()
  const residents = pack.residents.map((section) =>
    residentsPart({
      name: nameOf('residents', [section.area.level].flat().join('+'), section.file),
      heading: `Einwohner: ${[section.area.level]
        .flat()
        .map((id) => titles.get(id))
        .join(', ')}`,
      section,
      needs: areaPartsOf(section.area.level),
      register: areas,
      counts,
    }),
  )
  const sources = new Map(pack.sources.map(({ id, title }) => [id, title]))
  const sourceTitle = ({ source }: { source?: string }) =>
    sources.get(source ?? '') ?? 'ohne Quelle'
  const cellRegister = new CellRegister()
  const cells = pack.cells.map((section) =>
    cellsPart({
      name: nameOf('cells', section.file),
      heading: `Rasterzellen: ${sourceTitle(section)}`,
      section,
      register: cellRegister,
    }),
  )
  const addresses = pack.addresses.map((section) =>
    addressesPart({
      name: nameOf('addresses', section.file),
      heading: `Adressen: ${sourceTitle(section)}`,
      section,
    }),
  )
  // Cells come before the crosswalk, which weighs by their residents.
  const change = crosswalkPart(areas, levels, [packPartName, ...areaPartNames])
  return {
    parts: [packPart(pack), ...areaParts, ...residents, ...cells, ...addresses, change],
    areas,
    areaPartsOf,
  }
}
