export { awaitedFactor } from './operations/awaitedFactor.ts'
export {
  beginCodeApp,
  beginFirstCodeApp,
  confirmFirstCodeApp,
  confirmNewCodeApp,
} from './operations/enrol.ts'
export { acceptInvitation, showInvitation } from './operations/invitation.ts'
export {
  checkNewPasswordLink,
  requestNewPassword,
  setNewPassword,
} from './operations/newPassword.ts'
export {
  changeOwnDetails,
  changePassword,
  endOwnSession,
  newRecoveryCodes,
  proveIdentity,
  showOwnAccount,
  signOut,
  signOutEverywhere,
} from './operations/ownAccount.ts'
export { confirmSecondFactor, signInWithRecoveryCode } from './operations/secondFactor.ts'
export { signIn } from './operations/signIn.ts'
export {
  loadPasswordWords,
  longest as longestPassword,
  shortest as shortestPassword,
} from './passwords/strength.ts'
