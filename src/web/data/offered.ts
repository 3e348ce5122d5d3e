import type { listDataSets } from '../../contexts/atlas/index.ts'
import { openDataAddresses as at } from '../../contexts/atlas/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'

export type Listed = OutputOf<typeof listDataSets>
export type DataSet = Listed['dataSets'][number]

export const fileFormats = ['csv', 'xlsx', 'geojson', 'parquet', 'jsonstat.json'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Short, as it stands in a table. */
export const formatNames: Record<FileFormat, string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  geojson: 'GeoJSON',
  parquet: 'Parquet',
  'jsonstat.json': 'JSON-stat',
}

export interface OfferedFile {
  format: FileFormat
  address: string
}

/** The files of an indicator; those that derive from OpenStreetMap in a list of their own. */
export function filesOf({ indicator, open, apart }: DataSet, borders: Listed['borders']) {
  const file = (format: FileFormat, isApart: boolean): OfferedFile => ({
    format,
    address: at.indicatorFile(indicator.id, format, isApart),
  })
  const mapOf = (levels: readonly string[]) => {
    const known = borders.filter(({ level, areas }) => areas > 0 && levels.includes(level))
    return known.length === 0 ? undefined : known.some((border) => border.apart) ? 'apart' : 'open'
  }
  const openMap = open && mapOf(open.levels)
  const tables = fileFormats.filter((format) => format !== 'geojson')
  return {
    open: open
      ? fileFormats
          .filter((format) => format !== 'geojson' || openMap === 'open')
          .map((format) => file(format, false))
      : [],
    apart: [
      ...(apart ? tables.map((format) => file(format, true)) : []),
      ...(apart || openMap === 'apart' ? [file('geojson', true)] : []),
    ],
  }
}
