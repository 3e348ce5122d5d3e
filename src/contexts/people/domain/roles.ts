import type { Permission } from '../../../platform/operation/index.ts'

/**
 * Who may do what. A role is held in an organisation; what it grants holds while the person acts for that
 * organisation. Permissions are named by what operations do; which records they reach is said by each
 * context's `policies.ts`.
 */

export const roles = [
  'administrator',
  'planner',
  'editor',
  'counsellor',
  'provider',
  'bodyMember',
  'auditor',
  'reader',
] as const
export type Role = (typeof roles)[number]

export const organisationKinds = ['office', 'provider', 'body'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** In which organisations a role can be held: the city's own roles in its offices only. */
export const rolesOf: Record<OrganisationKind, readonly Role[]> = {
  office: ['administrator', 'planner', 'editor', 'counsellor', 'auditor', 'reader'],
  provider: ['provider', 'counsellor', 'reader'],
  body: ['bodyMember', 'reader'],
}

const grants: Record<Role, readonly Permission[]> = {
  administrator: [
    'people:readAccounts',
    'people:manageAccounts',
    'people:readOrganisations',
    'people:editOrganisations',
    'people:delegate',
  ],
  planner: [
    'people:readOrganisations',
    'people:delegate',
    'offers:readReports',
    'offers:readOffers',
    'offers:readNeed',
    'atlas:read',
    'atlas:edit',
    'atlas:publish',
    'planning:read',
    'measures:read',
    'measures:edit',
    'measures:update',
    'measures:sign',
    'measures:readPackages',
    'measures:filePackages',
    'measures:decidePackages',
    'measures:readBodies',
    'measures:recommend',
    'measures:editBodies',
    'measures:editChecks',
    'measures:signChecks',
  ],
  editor: [
    'atlas:read',
    'people:readOrganisations',
    'people:editOrganisations',
    'people:delegate',
    'offers:readReports',
    'offers:answerReports',
    'offers:readOffers',
    'offers:editOffers',
    'offers:publishOffers',
    'measures:read',
    'measures:update',
    'measures:readBodies',
  ],
  counsellor: ['people:readOrganisations', 'people:delegate'],
  provider: [
    'people:readOrganisations',
    'people:editOrganisations',
    'people:delegate',
    'offers:readReports',
    'offers:answerReports',
    'offers:readOffers',
    'offers:editOffers',
    'measures:update',
    'measures:readPackages',
    'measures:filePackages',
    'measures:readBodies',
  ],
  bodyMember: [
    'people:readOrganisations',
    'people:delegate',
    'measures:readBodies',
    'measures:recommend',
  ],
  auditor: ['audit:read', 'people:readOrganisations'],
  reader: ['people:readOrganisations'],
}

/** Everything that any of these roles grants. */
export const permissionsOf = (held: Iterable<Role>): ReadonlySet<Permission> =>
  new Set([...held].flatMap((role) => grants[role]))

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)
