import { z } from 'zod'
import {
  actsForTheCity,
  done,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { slug } from '../domain/shared.ts'
import { actualRecord, targetRecord } from '../domain/target.ts'
import { steersMeasure } from '../policies.ts'
import { listDocuments, readDocument } from '../store/documents.ts'
import { organisationNames } from '../store/organisations.ts'
import { readActualsOf } from './store.ts'

const saidShape = z.object({
  item: z.string(),
  on: z.string(),
  organisation: z.string().nullable(),
  organisationName: z.string().nullable(),
  record: actualRecord,
})

export const showFigures = operation({
  name: 'measures.showFigures',
  effect: 'read',
  permission: 'measures:update',
  summary: 'The targets of a measure with everything that was said of them.',
  input: z.strictObject({ measure: slug }),
  output: z.object({
    measure: z.string(),
    title: z.string(),
    targets: z.array(z.object({ target: targetRecord, said: z.array(saidShape) })),
  }),
  async run({ tx, actor }, { measure }) {
    const kept = await readDocument(tx, 'measure', measure)
    if (!kept) return notFound('measure')
    const organisation = kept.columns.organisation as string | null
    if (!steersMeasure.allows(actor, { organisation })) return notYours('measure')
    const said = await readActualsOf(tx, measure)
    const names = await organisationNames(tx)
    const city = actsForTheCity(actor)
    return done({
      measure,
      title: kept.record.title,
      targets: kept.record.targets.map((target) => ({
        target,
        said: said
          .filter((one) => one.target === target.id)
          // What another provider says of itself is between it and the city.
          .filter((one) => city || one.organisation === null)
          .map(({ item, on, organisation: of, record }) => ({
            item,
            on,
            organisation: of,
            organisationName: of === null ? null : (names.get(of) ?? null),
            record,
          })),
      })),
    })
  },
})

const answerShape = z.object({
  state: z.enum(['done', 'partly', 'open', 'unknown']),
  words: z.string().nullable(),
})

/** Standards by which providers assess themselves, with the answers of whoever asks, or for the city of all. */
export const listStandards = operation({
  name: 'measures.listStandards',
  effect: 'read',
  permission: 'measures:update',
  summary:
    'Standards as checklists, with the answers of the provider who asks, or of all for the city.',
  input: z.strictObject({}),
  output: z.object({
    standards: z.array(
      z.object({
        measure: z.string(),
        title: z.string(),
        target: targetRecord,
        providers: z.array(
          z.object({
            organisation: z.string(),
            name: z.string(),
            on: z.string(),
            answers: z.record(z.string(), answerShape),
          }),
        ),
      }),
    ),
  }),
  async run({ tx, actor }) {
    const city = actsForTheCity(actor)
    const own = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
    const names = await organisationNames(tx)
    const standards = []
    for (const { id, record, public: shown } of await listDocuments(tx, 'measure')) {
      if (!city && !shown) continue
      const mine = record.targets.filter(({ kind }) => kind === 'standard')
      if (mine.length === 0) continue
      const said = (await readActualsOf(tx, id)).filter((one) => city || one.organisation === own)
      for (const target of mine)
        standards.push({
          measure: id,
          title: record.title,
          target,
          providers: providersOf(
            said.filter((one) => one.target === target.id),
            names,
          ),
        })
    }
    return done({ standards })
  },
})

type Answered = Awaited<ReturnType<typeof readActualsOf>>

function providersOf(said: Answered, names: ReadonlyMap<string, string>) {
  const by = Map.groupBy(
    said.filter(({ organisation, item }) => organisation !== null && item !== ''),
    ({ organisation }) => String(organisation),
  )
  return [...by]
    .map(([organisation, rows]) => ({
      organisation,
      name: names.get(organisation) ?? organisation,
      on: rows.at(-1)?.on ?? '',
      // In the order in which they were said: the last of an item stands.
      answers: Object.fromEntries(
        rows.map(({ item, record }) => [
          item,
          { state: stateOf(record.state), words: record.words ?? null },
        ]),
      ),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

const stateOf = (state: string | undefined): z.infer<typeof answerShape>['state'] =>
  state === 'done' || state === 'partly' || state === 'open' ? state : 'unknown'
