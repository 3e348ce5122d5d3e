/** Organisations and the people who act for them: accounts, roles, sessions. */

export { changeMail } from './accounts/changeMail.ts'
export { countAccounts } from './accounts/countAccounts.ts'
export { deactivateAccount } from './accounts/deactivateAccount.ts'
export { delegate } from './accounts/delegate.ts'
export { endAccountSessions } from './accounts/endAccountSessions.ts'
export { endDelegation } from './accounts/endDelegation.ts'
export { endMembership } from './accounts/endMembership.ts'
export { grantRole } from './accounts/grantRole.ts'
export { inviteAccount } from './accounts/inviteAccount.ts'
export { inviteAgain } from './accounts/inviteAgain.ts'
export { listAccounts } from './accounts/listAccounts.ts'
export { listCoverChoices } from './accounts/listCoverChoices.ts'
export { listDelegations } from './accounts/listDelegations.ts'
export { accountNames } from './accounts/names.ts'
export { resetSecondFactor } from './accounts/resetSecondFactor.ts'
export { showAccount } from './accounts/showAccount.ts'
export { type Addressee, whoActsIn } from './accounts/whoActsIn.ts'
export {
  accessReport,
  type Entry,
  findAuditedAccounts,
  listEntries,
  myAccessReport,
  searchEntries,
  showChain,
  verifyLog,
} from './audit/index.ts'
export {
  beginCitySignOn,
  endSessionsByProvider,
  finishCitySignOn,
  openSignOn,
  type SignOn,
  takeCitySignOn,
} from './citySignOn/index.ts'
export {
  type OrganisationKind,
  organisationKinds,
  permissionsOf,
  type Role,
  roles,
  rolesOf,
} from './domain/roles.ts'
export type { ActingFor, FoundSession, SignedIn, SignInMethod } from './domain/signedIn.ts'
export { actForOrganisation } from './organisation/actFor.ts'
export { organisationContacts } from './organisation/contacts.ts'
export { createOrganisation } from './organisation/createOrganisation.ts'
export { addBodies, type OrganisationRow, upsertOrganisations } from './organisation/importStore.ts'
export { listOrganisations } from './organisation/listOrganisations.ts'
export { saveOrganisation } from './organisation/saveOrganisation.ts'
export { showOrganisation } from './organisation/showOrganisation.ts'
export { acceptByPasskey, beginInvitedPasskey } from './passkeys/invitation.ts'
export {
  beginPasskeyRegistration,
  finishPasskeyRegistration,
  listPasskeys,
  type OwnPasskey,
  removePasskey,
  renamePasskey,
} from './passkeys/ownPasskeys.ts'
export { beginPasskeyProof, finishPasskeyProof } from './passkeys/proof.ts'
export { relyingPartyOf } from './passkeys/relyingParty.ts'
export { beginPasskeySignIn, finishPasskeySignIn } from './passkeys/signIn.ts'
export { peoplePolicies } from './policyList.ts'
export { settleRestoredPeople } from './restored/store.ts'
export { peopleRetention } from './retention.ts'
export { sessionPort } from './session/port.ts'
export { findSession, freshLimitMs } from './session/sessions.ts'
export {
  acceptInvitation,
  awaitedFactor,
  beginCodeApp,
  beginFirstCodeApp,
  changeOwnDetails,
  changePassword,
  checkNewPasswordLink,
  confirmFirstCodeApp,
  confirmNewCodeApp,
  confirmSecondFactor,
  endOwnSession,
  loadPasswordWords,
  longestPassword,
  newRecoveryCodes,
  proveIdentity,
  requestNewPassword,
  setNewPassword,
  shortestPassword,
  showInvitation,
  showOwnAccount,
  signIn,
  signInWithRecoveryCode,
  signOut,
  signOutEverywhere,
} from './signIn/index.ts'
