import { z } from 'zod'
import { done, may, notFound, notYours, operation } from '../../../platform/operation/index.ts'
import { organisationKinds } from '../domain/roles.ts'
import { mayEditOrganisation, maySeeOrganisation } from '../policies.ts'
import { readOrganisation } from './store.ts'

export const showOrganisation = operation({
  name: 'people.showOrganisation',
  effect: 'read',
  permission: 'people:readOrganisations',
  summary: 'Shows an organisation, the version of its record, and whether you may change it.',
  input: z.object({ organisation: z.string().min(1).max(100) }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    website: z.string().nullable(),
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    about: z.string().nullable(),
    nameFromSource: z.boolean().describe('Der Name wird in der Datenquelle gepflegt'),
    version: z.int(),
    changedAt: z.string().nullable(),
    mayEdit: z.boolean(),
  }),
  async run(call, { organisation }) {
    const { tx, actor } = call
    call.about(organisation)
    const row = await readOrganisation(tx, organisation)
    if (!row) return notFound('organisation')
    if (!maySeeOrganisation.allows(actor, row)) return notYours('organisation')
    const { id, name, kind, website, phone, mail, about, version } = row
    return done({
      ...{ id, name, kind, website, phone, mail, about, version },
      nameFromSource: row.name_from_source,
      changedAt: row.changed_at?.toISOString() ?? null,
      mayEdit: may(actor, 'people:editOrganisations') && mayEditOrganisation.allows(actor, { id }),
    })
  },
})
