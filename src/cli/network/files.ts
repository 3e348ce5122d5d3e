import { basename } from 'node:path'
import type { BuildReport, Built } from '../../kernels/routing/index.ts'

/** Names of the files in a network's folder. */
export const STREETS_FILE = 'streets.bin'
export const TIMETABLE_FILE = 'timetable.bin'
export const NETWORK_FILE = 'network.json'

/** `network.json`: what a network was made of and what is in it. */
export interface NetworkSummary {
  readonly version: 1
  readonly source: {
    readonly file: string
    readonly sha256: string
    /** Time up to which edits are in it, where the file tells. */
    readonly asOf?: string
    readonly elevation?: string
  }
  readonly junctions: number
  readonly segments: number
  readonly kilometres: number
  readonly ways: number
  readonly leftOut: BuildReport['leftOut']
  readonly islands: {
    readonly count: number
    readonly junctions: number
    readonly kilometres: number
    /** The five largest, each with a place on it in degrees. */
    readonly largest: readonly { kilometres: number; lon: number; lat: number }[]
  }
  readonly stairs: BuildReport['stairs']
  readonly kerbs: BuildReport['kerbs'] & { readonly unknownShare: number | null }
  readonly lifts: number
  readonly groundUnknownShare: number
  readonly inclineUnknownShare: number
  readonly obstacles: number
  /** Only with `--gtfs`. */
  readonly timetable?: TimetableSummary
}

export interface TimetableSummary {
  readonly file: string
  readonly sha256: string
  readonly stops: number
  /** Stops that no street is near: beyond the extract, most often. */
  readonly stopsOffStreets: number
  readonly trips: number
  readonly lines: number
  /** First and last day of its calendar; null where nothing ever runs. */
  readonly from: string | null
  readonly until: string | null
  /** What was left out, by file and kind of fault. */
  readonly faults: Readonly<Record<string, number>>
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

export function summaryOf(
  { report }: Built,
  source: { file: string; sha256: string; elevation?: string },
): NetworkSummary {
  const { islands, kerbs, replicatedAt, ...counts } = report
  const kilometresOf = (decimetres: number) => rounded(decimetres / 10_000, 2)
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  return {
    version: 1,
    source: {
      ...{ file: basename(source.file), sha256: source.sha256 },
      asOf: replicatedAt === undefined ? undefined : new Date(replicatedAt * 1000).toISOString(),
      elevation: source.elevation && basename(source.elevation),
    },
    ...counts,
    kilometres: rounded(counts.kilometres, 1),
    groundUnknownShare: rounded(counts.groundUnknownShare, 3),
    inclineUnknownShare: rounded(counts.inclineUnknownShare, 3),
    islands: {
      count: islands.length,
      junctions: sum(islands.map((island) => island.junctions)),
      kilometres: kilometresOf(sum(islands.map((island) => island.length))),
      largest: islands.slice(0, 5).map(({ length, lon, lat }) => ({
        kilometres: kilometresOf(length),
        ...{ lon: lon / 1e7, lat: lat / 1e7 },
      })),
    },
    kerbs: { ...kerbs, unknownShare: kerbs.all ? rounded(kerbs.unknown / kerbs.all, 3) : null },
  }
}
