import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  accountOf,
  done,
  failed,
  invalid,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { type OrganisationKind, organisationKinds } from '../domain/roles.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { organisationIdOf } from './organisationId.ts'
import { findByName, insertOrganisation } from './store.ts'

export const createOrganisation = operation({
  name: 'people.createOrganisation',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary: 'Adds an office, a provider or a body that no source of offers names yet.',
  publishes: true,
  input: z.object({
    kind: z.enum(organisationKinds),
    name: z
      .string()
      .min(1)
      .max(200)
      .regex(/^\P{Cc}*$/u),
  }),
  output: z.object({ organisation: z.string() }),
  async run(call, { kind, name: typed }) {
    const { tx, actor, now } = call
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('organisation')
    const name = typed.trim()
    const id = organisationIdOf(name)
    if (id === '') return invalid({ field: 'name', problem: 'required' })
    if (await findByName(tx, name))
      return invalid({ field: 'name', problem: 'Diese Organisation gibt es schon.' })
    const by = accountOf(actor)
    const organisation = await insertFree(tx, { id, name, kind, by, now })
    if (!organisation) return failed({ kind: 'conflict', reason: 'nameTaken' })
    call.about(organisation, { kind })
    return done({ organisation })
  },
})

/** Two names can make one id ("Haus A", "Haus-A"): then a number follows. */
async function insertFree(
  tx: Transaction,
  wanted: { id: string; name: string; kind: OrganisationKind; by: string | null; now: Date },
): Promise<string | undefined> {
  for (let number = 1; number < 20; number++) {
    const id = number === 1 ? wanted.id : `${wanted.id}-${number}`
    if (await insertOrganisation(tx, { ...wanted, id })) return id
  }
  return undefined
}
