import type { PageRoute } from '../../frame/page.ts'
import { chainPage, proveChain } from './chainPages.tsx'
import { logPage } from './listPage.tsx'
import { ownReportPage } from './ownReportPage.tsx'
import { makeReport, reportForm } from './reportPages.tsx'
import { search, searchPage } from './searchPages.tsx'

/** The audit log: for the auditor, and for everybody what concerns themselves. */
export const auditPages: PageRoute[] = [
  logPage,
  searchPage,
  search,
  chainPage,
  proveChain,
  reportForm,
  makeReport,
  ownReportPage,
]
