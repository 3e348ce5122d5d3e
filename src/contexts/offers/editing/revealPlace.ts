import { z } from 'zod'
import { done, failed, notFound, operation } from '../../../platform/operation/index.ts'
import type { OfferRecord } from '../domain/offer.ts'
import { openToChange } from './open.ts'
import { hasSecretType } from './secret.ts'
import { decideInput, written } from './shapes.ts'
import { putLive } from './write.ts'

/** The one way by which a secret place becomes public: apart from all other changes, and said twice. */
export const revealPlace = operation({
  name: 'offers.revealPlace',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Makes the secret place of an offer public, for ever: whoever read it may keep it.',
  publishes: true,
  input: decideInput.extend({
    sure: z.literal(true).describe('Said anew: the place endangers nobody.'),
  }),
  output: written,
  async run(call, { sure: _, ...seen }) {
    const opened = await openToChange(call, seen)
    if (!opened.ok) return opened
    const { row, draft, secret } = opened.value
    if (!row || !secret) return notFound('offer')
    if (hasSecretType(row.record)) return failed({ kind: 'conflict', reason: 'secretType' })
    // What a draft would bring with it must be looked at first.
    if (draft) return failed({ kind: 'conflict', reason: 'draftFirst' })
    const record = open(row.record)
    const { id, organisation } = row
    const version = await putLive(call, { id, row, record, organisation, kind: 'revealed' })
    return done({ offer: id, version, draftVersion: 0 })
  },
})

function open(record: OfferRecord): OfferRecord {
  const { site, moreSites, ...rest } = record
  const shown = <T extends { protected?: boolean }>({ protected: _, ...place }: T) => place
  return {
    ...rest,
    ...(site && { site: shown(site) }),
    ...(moreSites && { moreSites: moreSites.map(shown) }),
  }
}
