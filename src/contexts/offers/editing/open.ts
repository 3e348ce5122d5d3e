import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  done,
  notFound,
  notYours,
  type Outcome,
  outdated,
} from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import type { OfferRecord } from '../domain/offer.ts'
import { keepsOffer } from '../policies.ts'
import { rebase } from './fields.ts'
import { isSecret, withoutPlace } from './secret.ts'
import { type DraftRow, type OfferRow, readDraft, readOffer, readRevisions } from './store.ts'

/** An offer and what is being written of it; at least one of both is there. */
export interface Opened {
  id: string
  row: OfferRow | undefined
  draft: DraftRow | undefined
  organisation: string | null
  secret: boolean
}

interface OpenCall {
  tx: Transaction
  actor: Actor
  about?: (subject: string, detail?: Record<string, string | number | boolean>) => void
}

/** What whoever asks may work on; anything else is not there. */
export async function openOffer(
  { tx, actor, about }: OpenCall,
  id: string,
  { hold = false } = {},
): Promise<Outcome<Opened>> {
  const row = await readOffer(tx, id, { hold })
  const draft = await readDraft(tx, id, { hold })
  if (!row && !draft) return notFound('offer')
  about?.(id)
  const organisation = row ? row.organisation : (draft?.organisation ?? null)
  if (!keepsOffer.allows(actor, { organisation })) return notYours('offer')
  return done({ id, row, draft, organisation, secret: secretIn(row, draft) })
}

const secretIn = (row: OfferRow | undefined, draft: DraftRow | undefined): boolean =>
  (row !== undefined && isSecret(row.record, row.protected)) ||
  (draft !== undefined && isSecret(draft.record))

/** The same, to be changed by whoever has seen these versions: held until the transaction ends. */
export async function openToChange(
  call: OpenCall,
  { offer, ...seen }: { offer: string; version: number; draftVersion: number },
): Promise<Outcome<Opened>> {
  const opened = await openOffer(call, offer, { hold: true })
  if (!opened.ok) return opened
  const { row, draft } = opened.value
  if (seen.version === (row?.version ?? 0) && seen.draftVersion === (draft?.version ?? 0))
    return opened
  return outdated(await currentOf(call.tx, opened.value))
}

/** What is written now, for a page that shows both versions; never with a secret place. */
async function currentOf(tx: Transaction, { id, row, draft, secret }: Opened) {
  const record = draft ? standing({ row, draft }).record : row!.record
  const [last] = row ? await readRevisions(tx, id, { most: 1 }) : []
  const newest =
    draft && (!last || draft.updatedAt > last.at)
      ? { by: draft.updatedBy, at: draft.updatedAt }
      : { by: last?.account ?? null, at: last?.at ?? row?.updatedAt }
  const changedBy = newest.by && (await accountNames(tx, [newest.by])).get(newest.by)
  return {
    version: row?.version ?? 0,
    fields: {
      draftVersion: draft?.version ?? 0,
      record: secret ? withoutPlace(record) : record,
    },
    ...(changedBy ? { changedBy } : {}),
    ...(newest.at ? { changedAt: newest.at.toISOString() } : {}),
  }
}

/** A draft as it stands on what is public now, however long ago it was begun. */
export function standing({ row, draft }: { row: OfferRow | undefined; draft: DraftRow }): {
  record: OfferRecord
  overlaps: string[]
} {
  if (!row || !draft.base) return { record: draft.record, overlaps: [] }
  return rebase(draft.base, row.record, draft.record)
}
