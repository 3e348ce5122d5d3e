import type { Transaction } from '../../../platform/db/database.ts'
import type { Findings, MergeCounts, WriteCall } from '../../../platform/import/index.ts'
import { type OrganisationRow, upsertOrganisations } from '../../people/index.ts'
import { nameOf, type OfferCollection, withHistory } from './collect.ts'
import { heldBy, type OfferChange } from './history.ts'
import {
  keptOffers,
  keptSnapshots,
  type MergedOffers,
  mergeOffers,
  replaceChanges,
} from './store.ts'

export interface OfferPart {
  name: string
  file: string
  source: string | undefined
  collection: OfferCollection
  organisations: ReadonlyMap<string, OrganisationRow>
}

/** Writes a part’s offers and their providers; see `ImportPart`. */
export async function writeOffers(
  tx: Transaction,
  part: OfferPart,
  call: WriteCall,
): Promise<MergeCounts> {
  await upsertOrganisations(tx, part.organisations.values())
  if (part.collection.snapshots.size > 0) return await writeSnapshots(tx, part, call)
  const offers = [...part.collection.offers.values()].map(({ record }) => ({
    record,
    name: nameOf(record),
  }))
  const unread = part.collection.unreadIds()
  const merge = { part: part.name, source: part.source, vanished: call.today, unread }
  const { counts, retired, kept, edited } = await mergeOffers(tx, merge, offers)
  report(call.findings, part.file, { retired, kept, edited })
  return counts
}

function report(
  findings: Findings,
  file: string,
  { retired, kept, edited }: Omit<MergedOffers, 'counts'>,
) {
  for (const text of retired) findings.retire({ file, text })
  for (const { label, gone } of edited)
    findings.notice({
      file,
      text: `${label}: im Produkt bearbeitet, bleibt${gone ? '; die Quelle hat es nicht mehr' : ''}.`,
    })
  if (kept === 0) return
  const text = `Angebote, deren Zeile abgewiesen wurde, bleiben, wie sie waren: ${kept}.`
  findings.notice({ file, text })
}

async function writeSnapshots(
  tx: Transaction,
  { name, file, source, collection }: OfferPart,
  { today, findings }: WriteCall,
): Promise<MergeCounts> {
  const kept = await keptOffers(tx, name)
  const inFiles = collection.snapshots
  const days = [...new Set([...(await keptSnapshots(tx, name)), ...inFiles])].sort()
  const histories = withHistory(everyOffer(), days)
  const offers = histories.map(({ imported }) => imported)
  const changes = histories.flatMap((history) => history.changes)
  const merge = { part: name, source, vanished: days.at(-1) ?? today, unread: [] }
  const { counts, retired, edited } = await mergeOffers(tx, merge, offers)
  await replaceChanges(tx, name, changes)
  report(findings, file, { retired, kept: 0, edited })
  reportChanges(findings, file, days, changes)
  return counts

  function* everyOffer() {
    for (const id of new Set([...collection.offers.keys(), ...kept.keys()])) {
      const read = collection.offers.get(id)
      const before = kept.get(id)
      const record = read?.record ?? before?.record
      if (!record) continue
      const holds = (day: string) => {
        if (inFiles.has(day)) return read?.days.has(day) || collection.isUnread(id, day)
        return before ? heldBy(day, before) : false
      }
      const gone = !days.some(holds)
      // A corrected file may no longer hold what an earlier reading of the same day had.
      if (!gone) yield { record, name: nameOf(record), holds }
    }
  }
}

function reportChanges(
  findings: Findings,
  file: string,
  days: readonly string[],
  changes: readonly OfferChange[],
) {
  for (const [i, day] of days.entries()) {
    if (i === 0) continue
    const count = (kind: OfferChange['kind']) =>
      changes.filter((change) => change.seenOn === day && change.kind === kind).length
    const [opened, closed, reopened] = [count('opened'), count('closed'), count('reopened')]
    const again = reopened > 0 ? `, ${reopened} wieder da` : ''
    findings.notice({
      file,
      text: `Zwischen ${days[i - 1]} und ${day}: ${opened} neu, ${closed} geschlossen${again}.`,
    })
  }
}
