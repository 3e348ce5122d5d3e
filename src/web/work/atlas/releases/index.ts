import type { PageRoute } from '../../../frame/page.ts'
import { releaseListPage } from './listPage.tsx'
import { previewPage, publishPreview } from './previewPages.tsx'
import { releasePage } from './releasePage.tsx'
import { returnStanding, standingOfPage, standingPage, withdrawStanding } from './standingPages.tsx'

/** The gate: what is public, what stays out, every release. */
export const releasePages: PageRoute[] = [
  releaseListPage,
  previewPage,
  publishPreview,
  standingPage,
  standingOfPage,
  withdrawStanding,
  returnStanding,
  releasePage,
]
