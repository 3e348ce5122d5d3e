import type { AnswerRecord, MeetingRecord, RecommendationRecord } from './body.ts'
import type { ImpactCheckRecord } from './impactCheck.ts'
import type { MeasureRecord, StatusRecord } from './measure.ts'
import type { PackageEventRecord, PackageRecord } from './package.ts'
import type { PaperRecord } from './paper.ts'
import type { ActualRecord } from './target.ts'

/**
 * What the public reads of a record. Internal words and whatever was marked as hidden are taken away here, before
 * anything else sees the record: a snapshot holds nothing of it.
 */

export type PublicMeasure = Omit<MeasureRecord, 'internal' | 'hidden'> & { hidden: string[] }

export function publicMeasure({ internal: _, hidden, ...record }: MeasureRecord): PublicMeasure {
  const hides = new Set<string>(hidden)
  const { owner, from, dueOn, ...rest } = record
  return {
    ...rest,
    hidden: [...hidden],
    ...(!hides.has('owner') && owner !== undefined && { owner }),
    ...(!hides.has('dates') && from !== undefined && { from }),
    ...(!hides.has('dates') && dueOn !== undefined && { dueOn }),
    ...(hides.has('milestones') && { milestones: [] }),
    ...(hides.has('targets') && { targets: [] }),
    ...(hides.has('funding') && { funding: [] }),
    ...(hides.has('partners') && { partners: [] }),
    ...(hides.has('criteria') && { criteria: [] }),
    ...(hides.has('links') && { links: [] }),
  }
}

/** A record without its words that are internal. */
const withoutInternal = <R extends { internal?: unknown }>({
  internal: _,
  ...record
}: R): Omit<R, 'internal'> => record

export const publicStatus = (record: StatusRecord) => withoutInternal(record)
export const publicActual = (record: ActualRecord) => withoutInternal(record)
export const publicAnswer = (record: AnswerRecord) => withoutInternal(record)
export const publicRecommendation = (record: RecommendationRecord) => withoutInternal(record)
export const publicPackage = (record: PackageRecord) => withoutInternal(record)
export const publicCheck = (record: ImpactCheckRecord) => withoutInternal(record)

/** Points of single criteria are the jury's; the public reads what was agreed and reached. */
export const publicPackageEvent = ({ scores: _, ...record }: PackageEventRecord) =>
  withoutInternal(record)

export const publicPaper = ({ notes: _, ...record }: PaperRecord): Omit<PaperRecord, 'notes'> =>
  record

export const publicMeeting = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  agenda: record.agenda.filter((item) => item.public),
})
