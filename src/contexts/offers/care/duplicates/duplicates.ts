import { z } from 'zod'
import type { Transaction } from '../../../../platform/db/database.ts'
import {
  accountOf,
  done,
  failed,
  invalid,
  notFound,
  operation,
} from '../../../../platform/operation/index.ts'
import { wallClock } from '../../domain/calendar.ts'
import { isSecret, keepSecret } from '../../editing/secret.ts'
import {
  addRevision,
  type OfferRow,
  organisationNames,
  readOffer,
  setRetired,
} from '../../editing/store.ts'
import { beginHistory, putLive, whoOf } from '../../editing/write.ts'
import { offerIdShape } from '../../operations/shapes.ts'
import { likelyPairs, likenesses } from './alike.ts'
import { readCompared, readNotDuplicates, writeMerged, writeNotDuplicate } from './store.ts'

const perPage = 20
const sideShape = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  organisation: z.string().nullable(),
  types: z.array(z.string()),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  address: z.string().nullable().describe('null where the place is secret or unknown.'),
  lastChecked: z.string().nullable(),
  source: z.string().nullable(),
})

/** Offers that may be there twice, two and two, the most alike first. */
export const listDuplicates = operation({
  name: 'offers.listDuplicates',
  effect: 'read',
  permission: 'offers:publishOffers',
  summary:
    'Lists pairs of public offers that may be the same, without those somebody has looked at.',
  input: z.strictObject({ page: z.int().min(1).max(100_000).default(1) }),
  output: z.object({
    pairs: z.array(
      z.object({ offer: sideShape, other: sideShape, why: z.array(z.enum(likenesses)) }),
    ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  }),
  async run({ tx }, { page }) {
    const settled = await readNotDuplicates(tx)
    const pairs = (await likelyPairs(await readCompared(tx))).filter(
      ({ offer, other }) => !settled.has(`${offer} ${other}`),
    )
    const shown = pairs.slice((page - 1) * perPage, page * perPage)
    const noted = []
    for (const { offer, other, why } of shown) {
      const [one, two] = [await sideOf(tx, offer), await sideOf(tx, other)]
      if (one && two) noted.push({ offer: one, other: two, why })
    }
    const pages = Math.max(1, Math.ceil(pairs.length / perPage))
    return done({ pairs: noted, total: pairs.length, page, pages })
  },
})

async function sideOf(tx: Transaction, id: string): Promise<z.input<typeof sideShape> | undefined> {
  const row = await readOffer(tx, id)
  if (!row) return undefined
  const { record } = row
  const { street, houseNumber, postalCode, place } = record.site ?? {}
  const address = [street, houseNumber, postalCode, place].filter(Boolean).join(' ')
  const names = await organisationNames(tx, row.organisation ? [row.organisation] : [])
  return {
    id,
    name: record.texts.de?.name ?? id,
    version: row.version,
    organisation: names.get(row.organisation ?? '') ?? record.organisation?.name ?? null,
    types: record.types,
    phone: record.phone ?? null,
    email: record.email ?? null,
    website: record.website ?? null,
    address: row.protected || record.site?.protected ? null : address || null,
    lastChecked: record.lastChecked ?? null,
    source: row.source,
  }
}

/** "Kein Doppel": somebody looked, and the pair is shown no more. */
export const dismissDuplicate = operation({
  name: 'offers.dismissDuplicate',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Says that two offers are not the same.',
  input: z.strictObject({ offer: offerIdShape, other: offerIdShape }),
  output: z.object({ dismissed: z.literal(true) }),
  async run({ tx, actor, now, about }, { offer, other }) {
    about(offer, { other })
    if (offer === other) return invalid({ field: 'other', problem: 'same' })
    for (const id of [offer, other]) if (!(await readOffer(tx, id))) return notFound('offer')
    const [first, second] = offer < other ? [offer, other] : [other, offer]
    const account = accountOf(actor)
    await writeNotDuplicate(tx, { offer: first, other: second, at: now, account })
    return done({ dismissed: true as const })
  },
})

const versionShape = z.int().min(1).describe('The version that was looked at.')

/** Two entries of one offer become one: the other ends, and its address leads to the one that stays. */
export const mergeOffers = operation({
  name: 'offers.mergeOffers',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Ends an offer that is there twice; its page leads to the one that stays.',
  publishes: true,
  input: z.strictObject({
    keep: offerIdShape,
    keepVersion: versionShape,
    drop: offerIdShape,
    dropVersion: versionShape,
  }),
  output: z.object({ kept: z.string() }),
  async run(call, { keep, keepVersion, drop, dropVersion }) {
    const { tx, now, actor } = call
    call.about(drop, { into: keep })
    if (keep === drop) return invalid({ field: 'drop', problem: 'same' })
    const rows = new Map<string, OfferRow | undefined>()
    // Always in one order, so that two who merge never wait for each other.
    for (const id of [keep, drop].sort()) rows.set(id, await readOffer(tx, id, { hold: true }))
    const [kept, dropped] = [rows.get(keep), rows.get(drop)]
    if (!kept || !dropped) return notFound('offer')
    if (kept.version !== keepVersion || dropped.version !== dropVersion)
      return failed({ kind: 'conflict', reason: 'changedSince' })
    if (kept.retiredOn || dropped.retiredOn)
      return failed({ kind: 'conflict', reason: 'alreadyRetired' })
    // What is there twice is at one place: known as secret once, it is so for both.
    if (isSecret(dropped.record, dropped.protected) && !isSecret(kept.record, kept.protected)) {
      const record = keepSecret(kept.record, true)
      const { organisation } = kept
      await putLive(call, { id: keep, row: kept, record, organisation, kind: 'changed' })
    }
    await beginHistory(tx, dropped, now)
    const number = await setRetired(tx, drop, { on: wallClock(now).day, at: now })
    await writeMerged(tx, drop, keep)
    await addRevision(tx, drop, {
      number,
      kind: 'merged',
      record: dropped.record,
      at: now,
      ...whoOf(actor),
      proposedBy: null,
      proposedFor: null,
      undoes: null,
    })
    return done({ kept: keep })
  },
})
