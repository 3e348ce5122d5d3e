import type { PageRoute } from '../frame/page.ts'
import { citySignOnPages } from './cityPages.tsx'
import { enrolPages } from './enrolPages.tsx'
import { invitationPages } from './invitationPages.tsx'
import { newPasswordPages } from './newPasswordPages.tsx'
import { passkeyCeremonies } from './passkeyCeremonies.ts'
import { passkeyPages } from './passkeyPages.tsx'
import { secondFactorPages } from './secondFactorPages.tsx'
import { sendSignIn, signInPage } from './signInPage.tsx'
import { signOutPages } from './signOutPages.ts'

/** The pages before and around sign-in. */
export const signInPages: PageRoute[] = [
  signInPage,
  sendSignIn,
  ...secondFactorPages,
  ...enrolPages,
  ...invitationPages,
  ...newPasswordPages,
  ...signOutPages,
  ...citySignOnPages,
  ...passkeyCeremonies,
  ...passkeyPages,
]
