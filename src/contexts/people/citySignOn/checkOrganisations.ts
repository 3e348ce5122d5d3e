import type { Database } from '../../../platform/db/database.ts'
import { rolesOf } from '../domain/roles.ts'
import type { RoleMap } from './roleMap.ts'
import { SignOnSetupError } from './signOn.ts'
import { readOrganisations } from './store.ts'

/**
 * Holds the file of OIDC_ROLES against the organisations that are there, before anybody signs in. One that is
 * not there becomes an office when its first member comes, if a rule says its name.
 * @throws SignOnSetupError that names every fault
 */
export async function checkOrganisations(database: Database, { rules }: RoleMap): Promise<void> {
  const ids = [...new Set(rules.map(({ organisation }) => organisation))]
  const known = new Map((await readOrganisations(database, ids)).map((one) => [one.id, one]))
  const faults = rules.flatMap(({ organisation, roles }, index) => {
    const found = known.get(organisation)
    const isNamed = rules.some((one) => one.organisation === organisation && one.organisationName)
    const place = `  rules[${index}]`
    if (!found && !isNamed)
      return [
        `${place}.organisation: „${organisation}“ gibt es nicht. Nennen Sie mit organisationName, wie das Amt heißt; dann wird es angelegt.`,
      ]
    if (found?.retired) return [`${place}.organisation: „${organisation}“ ist stillgelegt.`]
    const kind = found?.kind ?? 'office'
    return roles
      .filter((role) => !rolesOf[kind].includes(role))
      .map(
        (role) => `${place}.roles: „${role}“ gibt es in „${organisation}“ nicht. ${choice(kind)}`,
      )
  })
  if (faults.length > 0)
    throw new SignOnSetupError(`OIDC_ROLES stimmt nicht.\n${faults.join('\n')}`)
}

const kindNames = { office: 'Ein Amt', provider: 'Ein Träger', body: 'Ein Gremium' }
const choice = (kind: keyof typeof kindNames) =>
  `${kindNames[kind]} kennt: ${rolesOf[kind].join(', ')}.`
