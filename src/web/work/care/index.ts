import type { PageRoute } from '../../frame/page.ts'
import { asksPage, saveRule } from './asksPages.tsx'
import { bulkPage, bulkSteps, sendUndo, undoAgain } from './bulkPages.tsx'
import { duplicatesPage, settleDuplicate } from './duplicatePages.tsx'
import { carePage, digestAgain, sendDigest } from './hubPage.tsx'
import { linksPage } from './linksPage.tsx'
import { confirmStale, stalePage } from './stalePages.tsx'
import { tableFile, tablePage, tableSteps } from './tablePages.tsx'

/** Datenpflege: what is old, broken or there twice, and many offers at once. */
export const carePages: PageRoute[] = [
  carePage,
  digestAgain,
  sendDigest,
  stalePage,
  confirmStale,
  asksPage,
  saveRule,
  linksPage,
  duplicatesPage,
  settleDuplicate,
  bulkPage,
  bulkSteps,
  undoAgain,
  sendUndo,
  tablePage,
  tableFile,
  tableSteps,
]
