import type { Transaction } from '../../../platform/db/database.ts'
import { done, invalid, type Outcome } from '../../../platform/operation/index.ts'
import type { OrganisationKind } from '../domain/roles.ts'
import { insertOrganisation, listOffices, readOrganisation } from './store.ts'

interface Organisation {
  id: string
  name: string
  kind: OrganisationKind
}

/**
 * The organisation somebody is invited to: the one that is named; otherwise the city's only office, which is
 * made where the city has none yet, so that its first administrator can be invited with one command.
 */
export async function organisationForInvitation(
  tx: Transaction,
  id: string | undefined,
  now: Date,
): Promise<Outcome<Organisation>> {
  if (id !== undefined) {
    const named = await readOrganisation(tx, id)
    if (named) return done(named)
    return invalid({ field: 'organisation', problem: 'Diese Organisation gibt es nicht.' })
  }
  const [office, ...others] = await listOffices(tx)
  if (!office) {
    const first = { id: 'stadtverwaltung', name: 'Stadtverwaltung', kind: 'office' as const }
    await insertOrganisation(tx, { ...first, by: null, now })
    return done(first)
  }
  if (others.length === 0) return done({ ...office, kind: 'office' })
  const ids = [office, ...others].map((one) => one.id).join(', ')
  return invalid({ field: 'organisation', problem: `Nennen Sie eines der Ämter: ${ids}.` })
}
