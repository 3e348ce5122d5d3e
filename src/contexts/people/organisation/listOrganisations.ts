import { z } from 'zod'
import { type Actor, actsForTheCity, done, operation } from '../../../platform/operation/index.ts'
import { organisationKinds } from '../domain/roles.ts'
import { listOrganisationRows } from './store.ts'

export const listOrganisations = operation({
  name: 'people.listOrganisations',
  effect: 'read',
  permission: 'people:readOrganisations',
  summary:
    'Lists offices, providers and bodies; whoever acts for none of the city’s sees their own.',
  input: z.object({
    text: z.string().max(200).optional().describe('Im Namen'),
    kind: z.enum(organisationKinds).optional(),
    page: z.int().min(1).max(10_000).default(1),
    perPage: z.int().min(1).max(1000).default(50),
  }),
  output: z.object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(organisationKinds),
        website: z.string().nullable(),
        phone: z.string().nullable(),
        mail: z.string().nullable(),
      }),
    ),
    total: z.int(),
    pages: z.int(),
  }),
  async run(call, { page, perPage, ...filter }) {
    const part = { limit: perPage, offset: (page - 1) * perPage }
    const { rows, total } = await listOrganisationRows(
      call.tx,
      { ...filter, only: reach(call) },
      part,
    )
    return done({ organisations: rows, total, pages: Math.max(1, Math.ceil(total / perPage)) })
  },
})

/** `maySeeOrganisation` for whole lists: everything, or one's own. */
function reach({ actor }: { actor: Actor }): string | undefined {
  if (actsForTheCity(actor)) return undefined
  return actor.kind === 'account' ? (actor.organisation?.id ?? '') : ''
}
