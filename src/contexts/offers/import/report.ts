import { type Coordinates, CoordinateTally, type Findings } from '../../../platform/import/index.ts'

/** Says what is wrong with one row, at its place. */
export interface RowReport {
  /** A value, or the whole row where the reader gives nothing back, does not go in. */
  reject(reason: string, column?: string, value?: string): void
  notice(text: string, column?: string): void
  /** Counts a place; an offer whose place cannot be goes in without it. */
  placed(coordinates: Coordinates): void
}

/** The longest value that a report repeats; whole descriptions would make it unreadable. */
const SHOWN = 120

/** Makes the reports of one part’s rows and sees when its coordinates are wrong as a whole. */
export class PartReport {
  private readonly tally = new CoordinateTally()
  private readonly findings: Findings
  private readonly columns: ReadonlyMap<string, string>

  /** @param columns where a field of an offer comes from: people look for the column of their file */
  constructor(findings: Findings, columns: ReadonlyMap<string, string>) {
    this.findings = findings
    this.columns = columns
  }

  row(file: string, line: number): RowReport {
    const { findings, tally } = this
    const columnOf = (name?: string) => this.columns.get(name ?? '') ?? name
    return {
      reject: (reason, name, value) =>
        findings.reject({
          ...{ file, line, column: columnOf(name) },
          ...{ value: value?.slice(0, SHOWN), reason },
        }),
      notice: (text, name) => findings.notice({ file, line, column: columnOf(name), text }),
      placed(coordinates) {
        tally.count({ file, line }, coordinates)
        if (coordinates.kind !== 'bad') return
        const { reason, column, value } = coordinates
        const without = 'Das Angebot wird ohne Ort auf der Karte übernommen.'
        findings.reject({ file, line, column, value, reason: `${reason} ${without}` })
      },
    }
  }

  /** A city must not go public with an empty map. */
  refuseWrongCoordinates(): void {
    this.tally.refuseIfMost(this.findings)
  }
}
