import type { PageRoute } from '../frame/page.ts'
import { citySignOnPages } from './cityPages.tsx'
import { passkeyCeremonies } from './passkeyCeremonies.ts'
import { passkeyPages } from './passkeyPages.tsx'
import { signInPage } from './signInPage.tsx'

/** The pages before and around sign-in. */
export const signInPages: PageRoute[] = [
  signInPage,
  ...citySignOnPages,
  ...passkeyCeremonies,
  ...passkeyPages,
]
