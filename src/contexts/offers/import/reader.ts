import type { SectionOptions, SectionRow } from '../../../platform/import/index.ts'
import type { OffersSection } from '../../city/index.ts'
import type { OfferRecordInput } from '../domain/offer.ts'
import type { RowReport } from './report.ts'

/** How the rows of a section become offers. */
export interface OfferReader {
  /** The columns that the mapping names. */
  columns: string[]
  /** Whether ids of organisations come from the source, or are made from their names. */
  givesOrganisationIds: boolean
  /** Undefined where the part was refused. */
  open(columns: string[]): Promise<AsyncIterable<SectionRow> | undefined>
  /** The offers of a row, still unchecked; what is wrong with it is reported. */
  read(row: SectionRow, report: RowReport): Iterable<OfferRecordInput>
}

/** How the file is read. `protected` means another thing for offers than for tables of figures. */
export function optionsOf({ protected: _, ...options }: OffersSection): SectionOptions {
  return options
}
