import type { PageRoute } from '../../frame/page.ts'
import { accountPage, sendAgain } from './accountPage.tsx'
import {
  endAccount,
  factorPage,
  leavePage,
  resetFactor,
  signOutEverywhere,
  signOutPage,
} from './confirmPages.tsx'
import { endRole, endRolePage } from './endRolePage.tsx'
import { invitePage, sendInvitation } from './invitePage.tsx'
import { accountListPage } from './listPage.tsx'
import { mailPage, saveMail } from './mailPage.tsx'
import { giveRole, rolePage } from './rolePage.tsx'

/** Who has an account, and what each may do. 'einladen' stands before ':id'. */
export const accountPages: PageRoute[] = [
  accountListPage,
  invitePage,
  sendInvitation,
  accountPage,
  rolePage,
  giveRole,
  endRolePage,
  endRole,
  sendAgain,
  signOutPage,
  signOutEverywhere,
  mailPage,
  saveMail,
  leavePage,
  endAccount,
  factorPage,
  resetFactor,
]
