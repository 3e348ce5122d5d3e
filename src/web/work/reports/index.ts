import type { PageRoute } from '../../frame/page.ts'
import { reportListPage } from './listPage.tsx'
import { reportPage, sendAnswer } from './reportPages.tsx'

/** What people reported to be wrong: the list, and each report with the form to answer it. */
export const reportPages: PageRoute[] = [reportListPage, reportPage, sendAnswer]
