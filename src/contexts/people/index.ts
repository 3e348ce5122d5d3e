export { type OrganisationRow, upsertOrganisations } from './store.ts'
