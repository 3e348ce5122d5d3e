import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  done,
  may,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import type { OfferRecord } from '../domain/offer.ts'
import { sitesOf } from '../domain/publicOffer.ts'
import { placeTeller } from '../domain/secretPlace.ts'
import { offerIdShape } from '../operations/shapes.ts'
import { seesSecretPlace } from '../policies.ts'
import { changesBetween, same } from './fields.ts'
import { type Opened, openOffer, standing } from './open.ts'
import { withoutPlace, withoutWordOfPlace } from './secret.ts'
import { changeShape, noteChanges, personShape, recordShape } from './shapes.ts'
import { countReportsOn, countRevisions, organisationNames } from './store.ts'

/** An offer as staff see it: what is public, what is written, what its source says. */
export const showKeptOffer = operation({
  name: 'offers.showKeptOffer',
  effect: 'read',
  permission: 'offers:readOffers',
  summary: 'Shows an offer that whoever asks keeps, with its draft; never a secret place.',
  input: z.strictObject({ offer: offerIdShape }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
    version: z.int(),
    draftVersion: z.int(),
    secret: z.boolean().describe('Its place is kept secret, so it is missing here.'),
    record: recordShape.nullable().describe('What is public, or was until it ended.'),
    retiredOn: z.string().nullable(),
    updatedOn: z.string().nullable(),
    seenOn: z.string().nullable(),
    draft: z
      .object({
        state: z.enum(['draft', 'submitted', 'returned']),
        note: z.string().nullable(),
        record: recordShape,
        changes: z.array(changeShape).describe('Against what is public.'),
        overlaps: z
          .array(z.string())
          .describe('Fields that were changed in public, too, since the draft was begun.'),
        updatedAt: z.iso.datetime(),
        by: personShape,
      })
      .nullable(),
    keptHere: z.boolean().describe('Edited here, so that imports leave it alone.'),
    source: z
      .object({
        changes: z.array(changeShape).describe('What the source says otherwise, now.'),
        differs: z.boolean().describe('It changed since somebody last looked at it.'),
        goneOn: z.string().nullable().describe('Since when the source lacks it.'),
      })
      .nullable(),
    newReports: z.int().nullable().describe('null for who may not read reports.'),
    changes: z.int().describe('How many changes its history has.'),
    mayEdit: z.boolean(),
    mayPublish: z.boolean(),
  }),
  async run({ tx, actor }, { offer: id }) {
    const opened = await openOffer({ tx, actor }, id)
    if (!opened.ok) return opened
    const { row, draft, organisation, secret } = opened.value
    const view = viewOf(actor, opened.value)
    const record = row && view.shown(row.record)
    const written = draft && standing({ row, draft })
    const names = await organisationNames(tx, organisation ? [organisation] : [])
    const { texts } = record ?? view.shown(written!.record) // one of both is there
    return done({
      id,
      name: texts.de?.name ?? id,
      organisation: organisation ? { id: organisation, name: names.get(organisation) ?? '' } : null,
      version: row?.version ?? 0,
      draftVersion: draft?.version ?? 0,
      secret,
      record: record ?? null,
      retiredOn: row?.retiredOn ?? null,
      updatedOn: row?.updatedAt.toISOString().slice(0, 10) ?? null,
      seenOn: row?.seenOn ?? null,
      draft:
        draft && written
          ? {
              state: draft.state,
              note: draft.note,
              record: view.shown(written.record),
              changes: view.changes(row?.record ?? {}, written.record),
              overlaps: written.overlaps,
              updatedAt: draft.updatedAt.toISOString(),
              by: await personOf(tx, draft.updatedBy, draft.updatedFor),
            }
          : null,
      keptHere: !row || row.editedAt !== null,
      source: sourceOf(opened.value, view),
      newReports: may(actor, 'offers:readReports') ? await countReportsOn(tx, id) : null,
      changes: await countRevisions(tx, id),
      mayEdit: may(actor, 'offers:editOffers'),
      mayPublish: may(actor, 'offers:publishOffers'),
    })
  },
})

/** What of an offer whoever asks may see. */
interface View {
  shown(record: OfferRecord): OfferRecord
  changes(before: Partial<OfferRecord>, after: OfferRecord): z.infer<typeof changeShape>[]
}

function viewOf(actor: Actor, { row, draft, organisation, secret }: Opened): View {
  const sees = !secret || seesSecretPlace.allows(actor, { organisation })
  const records = [row?.record, row?.sourceRecord, draft?.record].flatMap((one) => one ?? [])
  const tells = sees ? undefined : placeTeller(records.flatMap(sitesOf), { texts: {} })
  return {
    shown(record) {
      if (!secret) return record
      return sees ? withoutPlace(record) : withoutWordOfPlace(record)
    },
    changes: (before, after) => noteChanges(changesBetween(before, after), secret, tells),
  }
}

function sourceOf({ row }: Opened, view: View) {
  if (!row?.sourceRecord) return null
  return {
    changes: view.changes(row.record, row.sourceRecord),
    differs: !same(row.sourceRecord, row.sourceKnown),
    goneOn: row.sourceGoneOn,
  }
}

export async function personOf(
  tx: Transaction,
  account: string | null,
  organisation: string | null,
) {
  const accounts = await accountNames(tx, account ? [account] : [])
  const organisations = await organisationNames(tx, organisation ? [organisation] : [])
  return {
    account: (account && accounts.get(account)) || null,
    organisation: (organisation && organisations.get(organisation)) || null,
  }
}

/** The secret place itself, to be edited. Every look is on record. */
export const showSecretPlace = operation({
  name: 'offers.showSecretPlace',
  effect: 'readPersonal',
  permission: 'offers:editOffers',
  summary: 'Shows the secret place of an offer to its provider and to those who publish.',
  input: z.strictObject({ offer: offerIdShape }),
  output: recordShape.pick({ site: true, moreSites: true, accessNotes: true }),
  async run(call, { offer: id }) {
    const opened = await openOffer(call, id)
    if (!opened.ok) return opened
    const { row, draft, organisation } = opened.value
    if (!seesSecretPlace.allows(call.actor, { organisation })) return notYours('offer')
    const record = draft ? standing({ row, draft }).record : row?.record
    if (!record) return notFound('offer')
    const { site, moreSites, accessNotes } = record
    return done({
      ...(site && { site }),
      ...(moreSites && { moreSites }),
      ...(accessNotes && { accessNotes }),
    })
  },
})
