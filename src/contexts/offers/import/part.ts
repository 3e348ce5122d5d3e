import {
  compileOptional,
  type Field,
  type Findings,
  type ImportPart,
  openSection,
  type PrepareCall,
  type Prepared,
  type SectionRow,
} from '../../../platform/import/index.ts'
import { parseDate } from '../../../platform/records/index.ts'
import type { OffersSection } from '../../city/index.ts'
import type { OrganisationRow } from '../../people/index.ts'
import { type OfferRecordInput, offerRecord } from '../domain/offer.ts'
import { readHsds } from '../hsds/index.ts'
import { OfferCollection, OfferIds } from './collect.ts'
import { compileMapping, hasMapping } from './mapping.ts'
import { type OfferReader, optionsOf } from './reader.ts'
import { finishOffer, rejectIssues } from './record.ts'
import { PartReport, type RowReport } from './report.ts'
import { idOf } from './slug.ts'
import { createWordFilter } from './wordFilter.ts'
import { writeOffers } from './write.ts'

export interface OfferPartOptions {
  /** Makes the part’s name (see `partNamer`). */
  name: (...words: (string | undefined)[]) => string
  /** The city’s main language, in which the texts of its sources are written. */
  locale: string
  /** Ids of the vocabulary’s offer types; without it every type is let through. */
  offerTypes?: ReadonlySet<string>
  /** Types whose sites must never be shown, whatever a source says. */
  protectedTypes?: ReadonlySet<string>
  targetGroups?: ReadonlySet<string>
  /** Titles of the pack’s sources by their ids. */
  titles?: ReadonlyMap<string, string>
}

/** The importable parts of a pack’s `offers` sections, in their order. */
export function offerParts(
  sections: readonly OffersSection[],
  options: OfferPartOptions,
): ImportPart[] {
  const ids = new OfferIds()
  return sections.map((section) => {
    const name = options.name('offers', section.prefix, section.file)
    return {
      name,
      kind: 'offers',
      heading: `Angebote: ${options.titles?.get(section.source ?? '') ?? section.prefix ?? 'ohne Quelle'}`,
      file: section.file,
      definition: section,
      operation: 'offers.importOffers',
      needs: [],
      prepare: (call) => prepareOffers(section, { ...options, part: name, ids }, call),
    }
  })
}

interface Preparation extends OfferPartOptions {
  part: string
  ids: OfferIds
}

async function prepareOffers(
  section: OffersSection,
  preparation: Preparation,
  call: PrepareCall,
): Promise<Prepared | undefined> {
  const { findings } = call
  const reader = compileReader(section, preparation.locale, call)
  const snapshot = compileOptional(section.snapshot, section.file)
  const opened = await reader.open([...reader.columns, ...(snapshot?.columns ?? [])])
  if (!opened) return undefined
  const report = new PartReport(findings, contactColumns(section))
  const collection = new OfferCollection(preparation.part, preparation.ids, findings)
  const organisations = new Map<string, OrganisationRow>()
  const words = wordFilters(preparation, findings)
  // A service of HSDS that is left out (an inactive one) is gone.
  const givenId = section.format === 'hsds' ? undefined : compileOptional(section.id, section.file)
  for await (const row of opened) {
    const at = report.row(row.file, row.line)
    const day = snapshot && snapshotDay(snapshot, row, at)
    if (day === 'bad') continue
    let accepted = false
    for (const input of reader.read(row, at)) {
      const offer = words(input, row)
      const record = finishOffer(offer, at)
      if (!record) {
        // Of a place that must be hidden, nothing stays that may have told it.
        if (!offer.site?.protected) collection.addUnread(offer.id, day)
        continue
      }
      if (!collection.add({ record, file: row.file, line: row.line, snapshot: day })) continue
      accepted = true
      const { organisation } = record
      if (organisation?.id !== undefined) {
        const { id, name } = organisation
        organisations.set(id, { id, name, givenId: reader.givesOrganisationIds })
      }
    }
    if (accepted) findings.rowsAccepted++
    else if (!section.protected) {
      const id = givenId?.text(row)
      if (id !== undefined) collection.addUnread(idOf(id, section.prefix), day)
    }
  }
  refuseEmpty(section.file, collection, findings)
  report.refuseWrongCoordinates()
  if (findings.refused) return undefined
  const { part: name } = preparation
  const part = { name, file: section.file, source: section.source, collection, organisations }
  return { write: (tx, write) => writeOffers(tx, part, write) }
}

/** The columns of the fields that are checked when an offer is put together. */
function contactColumns(section: OffersSection): Map<string, string> {
  const fields = ['phone', 'email', 'website', 'languages'] as const
  return new Map(
    fields.flatMap((field) => {
      const column = compileOptional(section[field], section.file)?.columns[0]
      return column === undefined ? [] : [[field, column] as const]
    }),
  )
}

/** Leaves out words that the vocabulary does not know, and hides the sites of protected types. */
function wordFilters(
  { offerTypes, targetGroups, protectedTypes }: Preparation,
  findings: Findings,
) {
  const types = createWordFilter('Die Leistungsart', offerTypes, findings)
  const groups = createWordFilter('Die Zielgruppe', targetGroups, findings)
  return (input: OfferRecordInput, { file, line }: SectionRow): OfferRecordInput => {
    const hidden = input.types?.some((type) => protectedTypes?.has(type))
    return {
      ...input,
      types: types(input.types ?? [], file, line),
      targetGroups: groups(input.targetGroups ?? [], file, line),
      ...(hidden && { site: { ...input.site, protected: true } }),
    }
  }
}

/** Nothing at all is more likely a wrong mapping than a city without offers; nothing is retired then. */
function refuseEmpty(file: string, collection: OfferCollection, findings: Findings) {
  if (collection.offers.size > 0 || findings.refused) return
  findings.refuse({ file, reason: 'Kein einziges Angebot ist brauchbar.' })
}

function snapshotDay(field: Field, row: SectionRow, report: RowReport): string | 'bad' {
  const text = field.text(row)
  const parsed = parseDate(text)
  if (parsed.kind === 'date') return parsed.from
  const reason = parsed.kind === 'bad' ? parsed.reason : 'Der Tag des Standes fehlt.'
  report.reject(reason, field.columns[0] ?? 'snapshot', text)
  return 'bad'
}

function compileReader(section: OffersSection, locale: string, call: PrepareCall): OfferReader {
  if (section.format === 'hsds') return readHsds(section, locale, call)
  const open = async (columns: string[]) =>
    (await openSection(call, optionsOf(section), columns))?.rows()
  if (!hasMapping(section)) {
    const read = (row: SectionRow, report: RowReport) => ownRecord(row, section.prefix, report)
    return { columns: [], givesOrganisationIds: true, open, read }
  }
  const mapping = compileMapping(section, locale)
  return {
    columns: mapping.columns,
    givesOrganisationIds: section.organisationId !== undefined,
    open,
    read(row, report) {
      const input = mapping.read(row, report)
      return input ? [input] : []
    },
  }
}

/** A record in our own shape (`offerRecord`), as an export of Nahbei or a generator writes it. */
function ownRecord(
  row: SectionRow,
  prefix: string | undefined,
  report: RowReport,
): OfferRecordInput[] {
  const parsed = offerRecord.safeParse(row.object)
  if (parsed.success) {
    const { id } = parsed.data
    return [{ ...parsed.data, id: prefix === undefined ? id : `${prefix}-${id}` }]
  }
  if (typeof row.object !== 'object' || row.object === null) {
    report.reject(
      'Ohne Zuordnung der Spalten (name, street …) geht das nur mit JSON in der Form von Nahbei.',
    )
    return []
  }
  rejectIssues(parsed.error, row.object, report)
  return []
}
