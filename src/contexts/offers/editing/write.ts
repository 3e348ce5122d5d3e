import { randomBytes } from 'node:crypto'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  accountOf,
  actsForTheCity,
  done,
  type Issue,
  invalid,
  notFound,
  type Outcome,
} from '../../../platform/operation/index.ts'
import { wallClock } from '../domain/calendar.ts'
import type { OfferRecord } from '../domain/offer.ts'
import { slugOf } from '../import/slug.ts'
import { tidyRecord } from './check.ts'
import { type Opened, openToChange, standing } from './open.ts'
import { placeSites } from './place.ts'
import { isSecret, keepSecret } from './secret.ts'
import {
  addRevision,
  type DraftRow,
  deleteDraft,
  knownOffers,
  type OfferRow,
  organisationNames,
  type RevisionKind,
  takeOver,
  writeDraft,
  writeOffer,
} from './store.ts'

/** How what was typed becomes a draft or what everybody sees. */

export interface WriteCall {
  tx: Transaction
  actor: Actor
  now: Date
  about(subject: string, detail?: Record<string, string | number | boolean>): void
}

interface Typed {
  offer?: string
  version: number
  draftVersion: number
  record?: Omit<OfferRecord, 'id'>
  confirmed: boolean
}

/** What is to be kept, whole and in order. */
export interface Ready {
  id: string
  row: OfferRow | undefined
  draft: DraftRow | undefined
  record: OfferRecord
  organisation: string | null
}

/** Opens what is changed, and brings what was typed into the shape that is kept. */
export async function readyToWrite(
  call: WriteCall,
  { offer, version, draftVersion, record: typed, confirmed }: Typed,
  { whole }: { whole: boolean },
): Promise<Outcome<Ready>> {
  const opened: Outcome<Opened> =
    offer === undefined
      ? done(newOffer(typed))
      : await openToChange(call, { offer, version, draftVersion })
  if (!opened.ok) return opened
  const { id, row, draft, secret } = opened.value
  const kept = draft ? standing({ row, draft }).record : row?.record
  const asked = typed ? { ...typed, id } : draft && kept
  if (!asked) return notFound('draft')
  const tidied = tidyRecord(keepSecret(asked, secret), { whole })
  const issues = 'issues' in tidied ? tidied.issues : []
  const owned = await assignOrganisation(call, asked, opened.value)
  if (!owned) issues.push({ field: 'organisation', problem: 'Wählen Sie aus der Liste.' })
  issues.push(...(await relatedIssues(call.tx, asked)))
  if ('issues' in tidied || !owned || issues.length > 0) return invalid(...issues)
  const placed = await placeSites(call.tx, tidied.record, kept)
  const { organisation: _, ...rest } = placed
  const record: OfferRecord = {
    ...rest,
    ...(owned.organisation && { organisation: owned.organisation }),
    ...checkedBy(call, { confirmed, kept }),
  }
  call.about(id)
  return done({ id, row, draft, record, organisation: owned.organisation?.id ?? null })
}

/** An id that says what it is, never where: it stands in addresses for as long as the offer does. */
function newOffer(typed: Typed['record']): Opened {
  const name = slugOf(typed?.texts.de?.name ?? '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const id = `${name || 'angebot'}-${randomBytes(3).toString('hex')}`
  return { id, row: undefined, draft: undefined, organisation: null, secret: false }
}

/** Providers write for themselves; the city says whose an offer is. */
async function assignOrganisation(
  { tx, actor }: WriteCall,
  { organisation: asked }: Pick<OfferRecord, 'organisation'>,
  { row, draft, organisation: kept }: Opened,
): Promise<{ organisation?: OfferRecord['organisation'] } | undefined> {
  const isCity = actsForTheCity(actor)
  const own = actor.kind === 'account' ? actor.organisation?.id : undefined
  const id = isCity ? asked?.id : row || draft ? (kept ?? undefined) : own
  // A source may name a provider that is no organisation of the city.
  if (id === undefined) return { organisation: isCity ? asked : undefined }
  const name = (await organisationNames(tx, [id])).get(id)
  return name === undefined ? undefined : { organisation: { id, name } }
}

async function relatedIssues(tx: Transaction, { id, related = [] }: OfferRecord): Promise<Issue[]> {
  const known = await knownOffers(tx, related)
  const unknown = related.filter((other) => !known.has(other) || other === id)
  if (unknown.length === 0) return []
  const problem = `Das gibt es nicht: ${unknown.join(', ')}. Schreiben Sie die Kennung, die am Ende der Adresse des Angebots steht.`
  return [{ field: 'related', problem }]
}

function checkedBy(
  { actor, now }: WriteCall,
  { confirmed, kept }: { confirmed: boolean; kept: OfferRecord | undefined },
): Pick<OfferRecord, 'lastChecked' | 'checkedBy'> {
  if (confirmed)
    return {
      lastChecked: wallClock(now).day,
      checkedBy: actsForTheCity(actor) ? 'city' : 'provider',
    }
  const { lastChecked, checkedBy: by } = kept ?? {}
  return { ...(lastChecked && { lastChecked }), ...(by && { checkedBy: by }) }
}

export const whoOf = (actor: Actor) => ({
  account: accountOf(actor),
  organisation: actor.kind === 'account' ? (actor.organisation?.id ?? null) : null,
})

/**
 * Puts a record before the public and keeps the change. Gives the offer's version. What was secret stays so
 * whoever calls: the row may know it where no record does, because its source said so meanwhile.
 */
export async function putLive(
  { tx, actor, now }: Omit<WriteCall, 'about'>,
  change: {
    id: string
    row: OfferRow | undefined
    record: OfferRecord
    organisation: string | null
    kind: RevisionKind
    proposed?: DraftRow
    undoes?: number
  },
): Promise<number> {
  const { id, row, organisation, kind, proposed, undoes } = change
  const wasSecret = row !== undefined && isSecret(row.record, row.protected)
  const mustHide = wasSecret && kind !== 'revealed' && !isSecret(change.record)
  const record = keepSecret(change.record, mustHide)
  if (row) await beginHistory(tx, row, now)
  const isNew = row === undefined
  const version = await writeOffer(tx, { id, record, organisation, isNew, at: now })
  const { account, organisation: actingFor } = whoOf(actor)
  const byOther = proposed && proposed.updatedBy !== account
  await addRevision(tx, id, {
    number: version,
    kind,
    record,
    at: now,
    account,
    organisation: actingFor,
    proposedBy: byOther ? proposed.updatedBy : null,
    proposedFor: byOther ? proposed.updatedFor : null,
    undoes: undoes ?? null,
  })
  return version
}

/**
 * Whoever marks a place secret means now: waiting for a review could endanger people. What is public is hidden
 * whatever becomes of the draft, and nothing else of it changes. Gives the row as it is then.
 */
export async function hideAtOnce(
  call: Omit<WriteCall, 'about'>,
  { id, row, record }: Pick<Ready, 'id' | 'row' | 'record'>,
): Promise<{ row: OfferRow | undefined; hidden: boolean }> {
  if (!row || !marksSecret(row, record)) return { row, hidden: false }
  const { organisation } = row
  const closed = keepSecret(row.record, true)
  const version = await putLive(call, { id, row, record: closed, organisation, kind: 'atOnce' })
  const editedAt = row.editedAt ?? call.now
  return { row: { ...row, record: closed, protected: true, version, editedAt }, hidden: true }
}

/** What is public has no secret place yet, and what was written makes it one. */
const marksSecret = (row: OfferRow, record: OfferRecord): boolean =>
  isSecret(record) && !isSecret(row.record, row.protected)

/** The first time an offer is touched here: what the source had brought is kept, and the source steps aside. */
export async function beginHistory(tx: Transaction, row: OfferRow, now: Date): Promise<void> {
  if (row.editedAt) return
  await addRevision(tx, row.id, {
    number: row.version,
    kind: 'before',
    record: row.record,
    at: row.updatedAt,
    account: null,
    organisation: null,
    proposedBy: null,
    proposedFor: null,
    undoes: null,
  })
  await takeOver(tx, row.id, now)
}

export async function putDraft(
  { tx, actor, now }: Omit<WriteCall, 'about'>,
  draft: Pick<DraftRow, 'organisation' | 'record' | 'base' | 'state'> & { offer: string },
): Promise<number> {
  const { account, organisation } = whoOf(actor)
  return await writeDraft(tx, {
    ...draft,
    note: null,
    at: now,
    updatedBy: account,
    updatedFor: organisation,
  })
}

export const endDraft = deleteDraft
