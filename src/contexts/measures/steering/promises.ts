import { z } from 'zod'
import { strengths } from '../../../kernels/papers/index.ts'
import { accountOf, done, notFound, operation } from '../../../platform/operation/index.ts'
import { commitmentRecord, ratings } from '../domain/commitment.ts'
import { listItemRecord } from '../domain/listItem.ts'
import { type AreaRef, areaRef, slug } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import { listDocuments, readSome } from '../store/documents.ts'
import { noteEvidence, noteMeasure, noteRatings, readAround } from './notes.ts'
import { freezeOn } from './rate.ts'
import { evidenceShape, measureNote, ratingShape } from './shapes.ts'
import {
  type PromiseRow,
  type RatingRow,
  readEvidence,
  readFulfilments,
  readListItems,
  readPromises,
  readRatings,
} from './store.ts'

/** Promises and what is to be done about them: to sign, to look at again, without a measure. */

const views = ['sign', 'open', 'unrated', 'old', 'noMeasure', 'all'] as const

const listedPromise = z.object({
  id: z.string(),
  paper: z.string(),
  paperTitle: z.string(),
  quote: z.string(),
  title: z.string(),
  field: z.string(),
  nature: commitmentRecord.shape.nature,
  strength: z.enum(strengths),
  deadline: z.string().nullable(),
  areas: z.array(areaRef),
  measures: z.int(),
  servedBy: z.array(z.string()).describe('Ids of the measures that serve it.'),
  rating: z.enum(ratings).nullable(),
  ratedOn: z.string().nullable(),
  proposed: z
    .object({ rating: z.enum(ratings), mine: z.boolean() })
    .nullable()
    .describe('A rating that waits for the second person.'),
})
type Listed = z.infer<typeof listedPromise>

const goalGap = z.object({
  id: z.string(),
  title: z.string(),
  measures: z.int(),
  withIndicator: z.int().describe('Measures with a target that an indicator tells.'),
})

export const listKeptPromises = operation({
  name: 'measures.listKeptPromises',
  effect: 'read',
  permission: 'measures:read',
  summary:
    'Lists promises that wait for a signature, were not looked at for a year or have no measure, and goals with gaps.',
  input: z.strictObject({
    view: z.enum(views).default('all'),
    ids: z.array(z.string().max(200)).max(1000).optional().describe('Only these.'),
    text: z.string().max(200).optional(),
    paper: z.string().max(100).optional(),
    field: z.string().max(50).optional(),
    about: z
      .array(areaRef)
      .max(6000)
      .optional()
      .describe('Only those that name one of these areas.'),
    servedBy: z
      .array(slug)
      .max(6000)
      .optional()
      .describe('Only those that one of these measures serves.'),
    page: z.int().min(1).max(10_000).default(1),
    perPage: z.int().min(1).max(1000).default(50),
  }),
  output: z.object({
    promises: z.array(listedPromise),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    counts: z.record(z.enum(views), z.int()),
    strengths: z.record(z.enum(strengths), z.int()).describe('Own acts apart from the rest.'),
    papers: z.array(z.object({ id: z.string(), title: z.string() })),
    goals: z.array(goalGap),
  }),
  async run({ tx, now, actor }, { view, page: wanted, perPage, ...filter }) {
    const rows = await readPromises(tx)
    const yearAgo = new Date(now.getTime() - 365 * 86_400_000).toISOString()
    const all = listed(rows, {
      ratings: await readRatings(tx),
      fulfilments: await readFulfilments(tx),
      account: accountOf(actor),
    })
    const inView: Record<(typeof views)[number], (one: Listed) => boolean> = {
      sign: ({ proposed }) => proposed !== null && !proposed.mine,
      open: ({ proposed }) => proposed !== null,
      unrated: ({ rating }) => rating === null || rating === 'notChecked',
      old: ({ rating, ratedOn }) => rating !== null && ratedOn !== null && ratedOn < yearAgo,
      noMeasure: ({ measures, nature }) => measures === 0 && nature === 'measure',
      all: () => true,
    }
    const fits = fitting(filter)
    const found = all.filter((one) => inView[view](one) && fits(one))
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(wanted, pages)
    const count = <K extends string>(keys: readonly K[], is: (one: Listed, key: K) => boolean) =>
      Object.fromEntries(keys.map((key) => [key, all.filter((one) => is(one, key)).length]))
    return done({
      promises: found.slice((page - 1) * perPage, page * perPage),
      total: found.length,
      page,
      pages,
      counts: count(views, (one, key) => inView[key](one)) as Record<
        (typeof views)[number],
        number
      >, // every view has its count
      strengths: count(strengths, (one, key) => one.strength === key) as Record<
        (typeof strengths)[number],
        number
      >, // every strength has its count
      papers: [...new Map(rows.map((row) => [row.paper, row.paperTitle]))].map(([id, title]) => ({
        id,
        title,
      })),
      goals: await goalsWithGaps(tx),
    })
  },
})

interface Filter {
  ids?: readonly string[] | undefined
  text?: string | undefined
  paper?: string | undefined
  field?: string | undefined
  about?: readonly AreaRef[] | undefined
  servedBy?: readonly string[] | undefined
}

function fitting({ ids, text, paper, field, about, servedBy }: Filter): (one: Listed) => boolean {
  const looked = text?.toLocaleLowerCase('de').trim()
  const wanted = ids && new Set(ids)
  const keyOf = ({ level, id }: AreaRef) => `${level} ${id}`
  const areas = about && new Set(about.map(keyOf))
  const measures = servedBy && new Set(servedBy)
  return (one) =>
    (!wanted || wanted.has(one.id)) &&
    (!paper || one.paper === paper) &&
    (!field || one.field === field) &&
    (!areas || one.areas.some((area) => areas.has(keyOf(area)))) &&
    (!measures || one.servedBy.some((measure) => measures.has(measure))) &&
    (!looked || `${one.title}\n${one.quote}`.toLocaleLowerCase('de').includes(looked))
}

function listed(
  rows: readonly PromiseRow[],
  known: {
    ratings: readonly RatingRow[]
    fulfilments: readonly { commitment: string; measure: string }[]
    account: string | null
  },
): Listed[] {
  const signed = new Map<string, RatingRow>()
  const open = new Map<string, RatingRow>()
  for (const row of known.ratings) {
    if (row.signedAt && !signed.has(row.commitment)) signed.set(row.commitment, row)
    if (!row.signedAt && !row.declinedAt) open.set(row.commitment, row)
  }
  const measures = Map.groupBy(known.fulfilments, ({ commitment }) => commitment)
  return rows.map(({ id, paper, paperTitle, quote, record }) => {
    const proposal = open.get(id)
    return {
      id,
      paper,
      paperTitle,
      quote,
      title: record.title,
      field: record.field,
      nature: record.nature,
      strength: record.strength,
      deadline: record.deadline?.to ?? null,
      areas: record.areas,
      measures: measures.get(id)?.length ?? 0,
      servedBy: (measures.get(id) ?? []).map(({ measure }) => measure),
      rating: signed.get(id)?.rating ?? null,
      ratedOn: signed.get(id)?.signedAt?.toISOString() ?? null,
      proposed: proposal
        ? {
            rating: proposal.rating,
            mine: proposal.proposedBy !== null && proposal.proposedBy === known.account,
          }
        : null,
    }
  })
}

/** Guiding goals with how many measures serve them, and how many of those an indicator tells of. */
async function goalsWithGaps(tx: Parameters<typeof listDocuments>[0]) {
  const measures = await listDocuments(tx, 'measure')
  const items = await readListItems(tx)
  return items
    .filter(({ list, retiredOn }) => list === 'goal' && retiredOn === null)
    .map(({ id, record }) => {
      const serving = measures.filter((one) => one.record.goals.includes(id))
      const told = serving.filter((one) =>
        one.record.targets.some(({ kind }) => kind === 'indicator'),
      )
      return { id, title: record.title, measures: serving.length, withIndicator: told.length }
    })
}

export const showKeptPromise = operation({
  name: 'measures.showKeptPromise',
  effect: 'read',
  permission: 'measures:read',
  summary: 'One promise with its measures, evidence and ratings, and the rules to rate by.',
  input: z.strictObject({ commitment: z.string().max(200) }),
  output: z.object({
    id: z.string(),
    paper: z.string(),
    paperTitle: z.string(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    record: commitmentRecord,
    measures: z.array(measureNote),
    evidence: z.array(evidenceShape.extend({ measure: z.string().nullable() })),
    ratings: z.array(ratingShape),
    rules: z.array(z.object({ id: z.string(), record: listItemRecord })),
    freeze: listItemRecord.nullable().describe('Before an election nothing is rated.'),
  }),
  async run(call, { commitment }) {
    const { tx, now } = call
    const [row] = await readPromises(tx, { ids: [commitment] })
    if (!row) return notFound('commitment')
    const serving = new Set(
      (await readFulfilments(tx)).flatMap((one) =>
        one.commitment === commitment ? one.measure : [],
      ),
    )
    const kept = await readSome(tx, [...serving])
    const around = await readAround(tx, kept, dayOf(now))
    const evidence = await readEvidence(tx, { measures: [...serving], commitment })
    const notes = await noteEvidence(call, evidence)
    const items = await readListItems(tx)
    return done({
      id: row.id,
      paper: row.paper,
      paperTitle: row.paperTitle,
      start: row.start,
      end: row.end,
      quote: row.quote,
      record: row.record,
      measures: kept.map((one) => noteMeasure(one, around)),
      evidence: notes.map((note, at) => ({ ...note, measure: evidence[at]?.measure ?? null })),
      ratings: await noteRatings(call, await readRatings(tx, commitment)),
      rules: items
        .filter(({ list, retiredOn }) => list === 'ratingRule' && retiredOn === null)
        .map(({ id, record }) => ({ id, record })),
      freeze: freezeOn(items, dayOf(now)) ?? null,
    })
  },
})
