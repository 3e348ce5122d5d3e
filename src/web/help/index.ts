import type { PageRoute } from '../frame/page.ts'
import { confirmPages } from './confirm/index.ts'
import { explorePages } from './explore/index.ts'
import { nowPage } from './nowPage.tsx'
import { offerCalendar, offerQr } from './offerFiles.ts'
import { offerPage } from './offerPage.tsx'
import { reportForm, reportThanks, sendReport } from './reportPages.tsx'
import { searchPage } from './searchPage.tsx'
import { situationPage, typePage } from './topicPages.tsx'
import { wayPage } from './wayPage.tsx'

/** Hilfe finden: every page on which somebody looks for help. */
export const helpPages: PageRoute[] = [
  searchPage,
  situationPage,
  typePage,
  offerPage,
  wayPage,
  offerCalendar,
  offerQr,
  reportForm,
  sendReport,
  reportThanks,
  ...confirmPages,
  ...explorePages,
  nowPage,
]
