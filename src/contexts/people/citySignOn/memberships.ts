import type { Transaction } from '../../../platform/db/database.ts'
import { isRole, type Role, rolesOf } from '../domain/roles.ts'
import type { Identity } from './sealed.ts'
import {
  endMemberships,
  insertClaimed,
  insertOffice,
  readClaimed,
  readOrganisations,
} from './store.ts'

/** A membership that claims give and that can be held here. */
interface Wanted {
  organisation: string
  role: Role
  /** The office is not here yet. */
  newName?: string
}

/** What of these roles can be held: in organisations that are there, or that the city named; never in a retired one. */
export async function holdable(tx: Transaction, roles: Identity['roles']): Promise<Wanted[]> {
  const ids = [...new Set(roles.map(({ organisation }) => organisation))]
  const known = new Map((await readOrganisations(tx, ids)).map((one) => [one.id, one]))
  return roles.flatMap(({ organisation, organisationName, role }) => {
    const found = known.get(organisation)
    const kind = found?.kind ?? 'office'
    if (found?.retired || (!found && !organisationName)) return []
    if (!isRole(role) || !rolesOf[kind].includes(role)) return []
    return [{ organisation, role, ...(found ? {} : { newName: organisationName }) }]
  })
}

/**
 * Makes the memberships that claims gave equal to what they give now. What an administrator gave stays as it is.
 * @returns how many were given and how many ended
 */
export async function matchMemberships(
  tx: Transaction,
  account: string,
  wanted: Wanted[],
  { now, today }: { now: Date; today: string },
): Promise<{ given: number; ended: number }> {
  const held = await readClaimed(tx, account)
  const isSame = (a: { organisation: string; role: string }, b: typeof a) =>
    a.organisation === b.organisation && a.role === b.role
  const gone = held.filter((one) => !wanted.some((other) => isSame(one, other)))
  const missing = wanted.filter((one) => !held.some((other) => isSame(one, other)))
  await endMemberships(
    tx,
    gone.map(({ id }) => id),
    now,
  )
  for (const { organisation, role, newName } of missing) {
    if (newName) await insertOffice(tx, organisation, newName)
    await insertClaimed(tx, { account, organisation, role, today, now })
  }
  return { given: missing.length, ended: gone.length }
}
