import type { PageRoute } from '../../frame/page.ts'
import { accountPage, endDevice } from './accountPage.tsx'
import { codeAppPage, saveCodeApp } from './codeAppPages.tsx'
import { detailsPage, saveDetails } from './detailsPages.tsx'
import { passwordPage, savePassword } from './passwordPages.tsx'
import { proofPage, sendProof } from './proofPages.tsx'
import { makeRecoveryCodes, recoveryPage } from './recoveryPages.tsx'

/** A person's own account. */
export const ownAccountPages: PageRoute[] = [
  accountPage,
  endDevice,
  detailsPage,
  saveDetails,
  passwordPage,
  savePassword,
  codeAppPage,
  saveCodeApp,
  recoveryPage,
  makeRecoveryCodes,
  proofPage,
  sendProof,
]
