import type { PackInput } from '../../contexts/city/index.ts'
import { csvLine } from './csv.ts'
import { quartersIn } from './indicators/observe.ts'
import { gridCrs, origin } from './map/place.ts'
import { cellSize } from './map/raster.ts'
import type { StreetPiece } from './map/streets.ts'
import type { Town } from './map/town.ts'
import type { PeopledCell } from './people/cells.ts'
import { cellGroups, packGroups, quarterGroups } from './people/groups.ts'
import { lastYear, type ResidentCounts, years } from './people/residents.ts'

export function* residentsFile(town: Town, residents: ResidentCounts): Iterable<string> {
  const keys = quarterGroups.map((group) => group.key)
  yield csvLine(['stadtteil_nr', 'stadtteil', 'stichtag', ...keys], ';')
  for (const [y, year] of years.entries()) {
    for (const quarter of quartersIn(town, year)) {
      const sums = quarterGroups.map((_, g) =>
        quarter.parts.reduce((sum, part) => sum + residents[y]![part]![g]!, 0),
      )
      yield csvLine([quarter.id, quarter.name, `31.12.${year}`, ...sums.map(String)], ';')
    }
  }
}

/** Only cells in which somebody lives; x and y are the middle of the cell. */
export function* cellsFile(cells: readonly PeopledCell[]): Iterable<string> {
  yield csvLine(['x', 'y', ...cellGroups.map((group) => group.key)], ';')
  for (const { cell, counts } of cells) {
    const place = [origin.easting + cell.x, origin.northing + cell.y]
    yield csvLine([...place, ...counts].map(String), ';')
  }
}

export function* addressesFile(streets: readonly StreetPiece[]): Iterable<string> {
  yield csvLine(['strasse', 'hausnr_von', 'hausnr_bis', 'plz', 'x', 'y'], ';')
  for (const { street, from, to, postalCode, x, y } of streets) {
    const place = [origin.easting + x, origin.northing + y].map(String)
    yield csvLine([street, String(from), String(to), postalCode, ...place], ';')
  }
}

const semicolons = { delimiter: ';', encoding: 'utf-8' } as const

export const residentSections: PackInput['residents'] = [
  {
    ...semicolons,
    file: 'einwohner/stadtteile.csv',
    area: { level: 'stadtteil', column: 'stadtteil_nr' },
    time: 'stichtag',
    columns: packGroups(quarterGroups),
    source: 'melderegister',
  },
]

export const cellSections: PackInput['cells'] = [
  {
    ...semicolons,
    file: `einwohner/raster_${lastYear}.csv`,
    crs: gridCrs,
    x: 'x',
    y: 'y',
    size: cellSize,
    time: { constant: `${lastYear}-12-31` },
    columns: packGroups(cellGroups),
    source: 'melderegister',
  },
]

export const addressSections: PackInput['addresses'] = [
  {
    ...semicolons,
    file: 'adressen/strassenabschnitte.csv',
    crs: gridCrs,
    street: 'strasse',
    ranges: [{ from: 'hausnr_von', to: 'hausnr_bis' }],
    postalCode: 'plz',
    x: 'x',
    y: 'y',
    source: 'adressen',
  },
]
