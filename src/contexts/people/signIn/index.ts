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
export { changeOwnDetails, showOwnAccount } from './operations/ownAccount.ts'
export { changePassword, newRecoveryCodes, proveIdentity } from './operations/ownGuards.ts'
export { endOwnSession, signOut, signOutEverywhere } from './operations/ownSessions.ts'
export { confirmSecondFactor, signInWithRecoveryCode } from './operations/secondFactor.ts'
export { signIn } from './operations/signIn.ts'
export {
  loadPasswordWords,
  longest as longestPassword,
  shortest as shortestPassword,
} from './passwords/strength.ts'
