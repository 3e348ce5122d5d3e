/** Organisations and the people who act for them: accounts, roles, sessions. */
export { accountNames } from './accounts/names.ts'
export {
  type OrganisationKind,
  organisationKinds,
  permissionsOf,
  type Role,
  roles,
  rolesOf,
} from './domain/roles.ts'
export type { ActingFor, FoundSession, SignedIn, SignInMethod } from './domain/signedIn.ts'
export { type OrganisationRow, upsertOrganisations } from './organisation/importStore.ts'
export { dropKeptForm, findKeptForm, keepForm } from './session/keptForms.ts'
export { findSession } from './session/sessions.ts'
