import { z } from 'zod'
import { done, may, operation } from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import { sitesOf } from '../domain/publicOffer.ts'
import { placeTeller } from '../domain/secretPlace.ts'
import { offerIdShape } from '../operations/shapes.ts'
import { seesSecretPlace } from '../policies.ts'
import { changesBetween } from './fields.ts'
import { openOffer } from './open.ts'
import { noteChanges, revisionShape } from './shapes.ts'
import { countRevisions, organisationNames, readRevisions } from './store.ts'
import { canUndo } from './undoChange.ts'

const perPage = 20

/** Who changed what of an offer, field by field, the latest first. A secret place is in none of it. */
export const listChanges = operation({
  name: 'offers.listChanges',
  effect: 'read',
  permission: 'offers:readOffers',
  summary: 'Lists the changes of an offer, field by field, the latest first.',
  input: z.strictObject({
    offer: offerIdShape,
    page: z.int().min(1).max(10_000).default(1),
    upTo: z.int().min(1).optional().describe('Only this change and those before it.'),
  }),
  output: z.object({
    name: z.string(),
    version: z.int(),
    draftVersion: z.int(),
    changes: z.array(revisionShape),
    page: z.int(),
    pages: z.int(),
  }),
  async run({ tx, actor }, { offer: id, page: wanted, upTo }) {
    const opened = await openOffer({ tx, actor }, id)
    if (!opened.ok) return opened
    const { row, draft, secret, organisation } = opened.value
    const pages = Math.max(1, Math.ceil((await countRevisions(tx, id)) / perPage))
    const page = Math.min(wanted, pages)
    // One more, to tell what the oldest of them changed.
    const rows = await readRevisions(tx, id, {
      upTo,
      most: perPage + 1,
      skip: (page - 1) * perPage,
    })
    const accounts = await accountNames(
      tx,
      rows.flatMap(({ account, proposedBy }) => [account ?? [], proposedBy ?? []].flat()),
    )
    const organisations = await organisationNames(
      tx,
      rows.flatMap(({ organisation, proposedFor }) =>
        [organisation ?? [], proposedFor ?? []].flat(),
      ),
    )
    // Words that told it are in no change that others may read, from whenever they are.
    const sees = !secret || seesSecretPlace.allows(actor, { organisation })
    const records = [row, draft, ...rows].flatMap((one) => one?.record ?? [])
    const tells = sees ? undefined : placeTeller(records.flatMap(sitesOf), { texts: {} })
    const shownName = (row?.record ?? draft?.record)?.texts.de?.name
    const person = (account: string | null, organisation: string | null) => ({
      account: (account && accounts.get(account)) || null,
      organisation: (organisation && organisations.get(organisation)) || null,
    })
    return done({
      name: (tells?.(shownName) ? undefined : shownName) ?? id,
      version: row?.version ?? 0,
      draftVersion: draft?.version ?? 0,
      page,
      pages,
      changes: rows.slice(0, perPage).map((revision, index) => {
        const before = rows[index + 1]
        const hides = secret || revision.protected || before?.protected === true
        const began = revision.kind === 'before' || !before
        return {
          number: revision.number,
          kind: revision.kind,
          at: revision.at.toISOString(),
          by: person(revision.account, revision.organisation),
          proposedBy: revision.proposedBy
            ? person(revision.proposedBy, revision.proposedFor)
            : null,
          undoes: revision.undoes,
          changes: began
            ? []
            : noteChanges(changesBetween(before.record, revision.record), hides, tells),
          mayUndo: !began && canUndo(revision) && may(actor, 'offers:editOffers'),
        }
      }),
    })
  },
})
