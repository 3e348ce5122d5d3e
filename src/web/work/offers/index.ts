import type { PageRoute } from '../../frame/page.ts'
import { editPages } from './editPages.tsx'
import { historyPage } from './historyPage.tsx'
import { offerListPage } from './listPage.tsx'
import { keptOfferPage } from './offerPage.tsx'
import { previewPage } from './previewPage.tsx'
import { offerStepPages } from './stepPages.tsx'

/** Offers are kept here: the list, each offer with its draft and history, and the form. */
export const offerPages: PageRoute[] = [
  offerListPage,
  // Before the page of an offer, whose id could be any word.
  ...editPages,
  keptOfferPage,
  historyPage,
  previewPage,
  ...offerStepPages,
]
