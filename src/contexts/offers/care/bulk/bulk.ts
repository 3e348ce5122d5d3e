import { z } from 'zod'
import {
  accountOf,
  done,
  failed,
  invalid,
  notFound,
  operation,
} from '../../../../platform/operation/index.ts'
import { accountNames } from '../../../people/index.ts'
import { changesBetween, rebase } from '../../editing/fields.ts'
import { isSecret } from '../../editing/secret.ts'
import { changeShape, noteChanges } from '../../editing/shapes.ts'
import { organisationNames, readOffer, readRevisions } from '../../editing/store.ts'
import { putLive } from '../../editing/write.ts'
import { choiceShape, chosenOffers, mostAtOnce } from './choose.ts'
import { changeOne, type OneThing, oneThing } from './oneThing.ts'
import { applyPlanned, type Planned, planChange } from './plan.ts'
import { holdBulk, noteUndone, readBulks } from './store.ts'

export const plannedShape = z.object({
  offer: z.string(),
  name: z.string(),
  version: z.int(),
  bySource: z.boolean().describe('A source keeps it; after the change it is kept here.'),
  changes: z.array(changeShape),
  problems: z.array(z.object({ field: z.string(), problem: z.string() })),
})

export const notePlanned = ({ row, changes, issues }: Planned): z.input<typeof plannedShape> => ({
  offer: row.id,
  name: row.record.texts.de?.name ?? row.id,
  version: row.version,
  bySource: row.editedAt === null,
  changes: noteChanges(changes, isSecret(row.record, row.protected)),
  problems: issues.map(({ field, problem }) => ({ field, problem })),
})

async function namedOrganisation(tx: Parameters<typeof organisationNames>[0], what: OneThing) {
  if (what.kind !== 'organisation') return undefined
  const name = (await organisationNames(tx, [what.organisation])).get(what.organisation)
  return name === undefined ? undefined : { id: what.organisation, name }
}

/** What one thing would change of many offers, before anything is changed. */
export const previewBulk = operation({
  name: 'offers.previewBulk',
  effect: 'read',
  permission: 'offers:publishOffers',
  summary: 'Shows what changing one thing of many offers would do. Changes nothing.',
  input: choiceShape.extend({ what: oneThing }),
  output: z.object({
    planned: z.array(plannedShape).describe('Those that would change, or could not.'),
    same: z.int().describe('Offers that are so already.'),
    total: z.int(),
    tooMany: z.boolean(),
  }),
  async run({ tx, now }, { what, ...choice }) {
    const organisation = await namedOrganisation(tx, what)
    if (what.kind === 'organisation' && !organisation) return notFound('organisation')
    const { rows, total } = await chosenOffers({ tx, now }, choice)
    const planned = rows.map((row) => planChange(row, changeOne(row.record, what, organisation)))
    const changing = planned.filter(({ changes, issues }) => changes.length + issues.length > 0)
    return done({
      planned: changing.map(notePlanned),
      same: planned.length - changing.length,
      total: rows.length,
      tooMany: total > mostAtOnce,
    })
  },
})

/** Changes one thing of many offers: all of them or none. */
export const applyBulk = operation({
  name: 'offers.applyBulk',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Changes one thing of many offers, all or none; can be undone as one.',
  publishes: true,
  input: z.strictObject({
    what: oneThing,
    offers: z
      .array(z.strictObject({ offer: z.string().max(200), version: z.int().min(1) }))
      .min(1)
      .max(mostAtOnce),
  }),
  output: z.object({ bulk: z.string(), changed: z.int() }),
  async run(call, { what, offers }) {
    const { tx } = call
    const organisation = await namedOrganisation(tx, what)
    if (what.kind === 'organisation' && !organisation) return notFound('organisation')
    const planned: Planned[] = []
    // Always in one order, so that two such changes never wait for each other in a ring.
    for (const { offer, version } of [...offers].sort((a, b) => (a.offer < b.offer ? -1 : 1))) {
      const row = await readOffer(tx, offer, { hold: true })
      if (!row) return notFound('offer')
      if (row.version !== version || row.retiredOn)
        return failed({ kind: 'conflict', reason: 'changedSince' })
      const plan = planChange(row, changeOne(row.record, what, organisation))
      if (plan.issues.length > 0) return invalid(...plan.issues)
      planned.push(plan)
    }
    const result = await applyPlanned(call, planned, { kind: 'oneThing', what })
    call.about(result.bulk, { changed: result.changed, what: what.kind })
    return done(result)
  },
})

/** What was changed of many offers lately. */
export const listBulks = operation({
  name: 'offers.listBulks',
  effect: 'read',
  permission: 'offers:publishOffers',
  summary: 'Lists the last changes of many offers at once.',
  input: z.strictObject({}),
  output: z.object({
    bulks: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['oneThing', 'table']),
        what: oneThing.nullable(),
        at: z.iso.datetime(),
        by: z.string().nullable(),
        offers: z.int(),
        undoneAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  async run({ tx }) {
    const rows = await readBulks(tx, 20)
    const names = await accountNames(
      tx,
      rows.flatMap(({ by }) => by ?? []),
    )
    return done({
      bulks: rows.map((row) => ({
        ...row,
        what: oneThing.safeParse(row.what).data ?? null,
        by: names.get(row.by ?? '') ?? null,
        at: row.at.toISOString(),
        undoneAt: row.undoneAt?.toISOString() ?? null,
      })),
    })
  },
})

/** Puts back what one change of many did. What was changed again since stays as it is now. */
export const undoBulk = operation({
  name: 'offers.undoBulk',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Undoes a change of many offers as one; what was changed again since stays.',
  publishes: true,
  input: z.strictObject({ bulk: z.uuid() }),
  output: z.object({
    undone: z.int(),
    left: z
      .array(z.object({ offer: z.string(), name: z.string() }))
      .describe('Changed again since.'),
  }),
  async run(call, { bulk }) {
    const { tx, now, actor } = call
    call.about(bulk)
    const kept = await holdBulk(tx, bulk)
    if (!kept) return notFound('bulk')
    if (kept.undoneAt) return failed({ kind: 'conflict', reason: 'alreadyUndone' })
    const left: { offer: string; name: string }[] = []
    let undone = 0
    for (const { offer, number } of kept.items) {
      const row = await readOffer(tx, offer, { hold: true })
      const [change, before] = await readRevisions(tx, offer, { upTo: number, most: 2 })
      if (!row || change?.number !== number || !before) continue
      const { record, overlaps } = rebase(change.record, row.record, before.record)
      if (overlaps.length > 0 || row.retiredOn) {
        left.push({ offer, name: row.record.texts.de?.name ?? offer })
        continue
      }
      if (changesBetween(row.record, record).length === 0) continue
      const organisation = record.organisation?.id ?? null
      const known = organisation ? await organisationNames(tx, [organisation]) : new Map()
      await putLive(call, {
        id: offer,
        row,
        record,
        organisation: organisation && known.has(organisation) ? organisation : null,
        kind: 'undone',
        undoes: number,
      })
      undone += 1
    }
    await noteUndone(tx, { bulk, at: now, by: accountOf(actor) })
    call.about(bulk, { undone, left: left.length })
    return done({ undone, left })
  },
})
