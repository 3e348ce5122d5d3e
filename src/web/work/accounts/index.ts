import type { PageRoute } from '../../frame/page.ts'
import { accountPage, endRole, sendAgain } from './accountPage.tsx'
import { endAccount, factorPage, leavePage, resetFactor } from './confirmPages.tsx'
import { invitePage, sendInvitation } from './invitePage.tsx'
import { accountListPage } from './listPage.tsx'
import { giveRole, rolePage } from './rolePage.tsx'

/** Who has an account, and what each may do. 'einladen' stands before ':id'. */
export const accountPages: PageRoute[] = [
  accountListPage,
  invitePage,
  sendInvitation,
  accountPage,
  rolePage,
  giveRole,
  endRole,
  sendAgain,
  leavePage,
  endAccount,
  factorPage,
  resetFactor,
]
