import type { PageRoute } from '../../../frame/page.ts'
import { checkPage, sign } from './checkPage.tsx'
import { checkEditPages } from './editPages.tsx'
import { checkListPage } from './listPage.tsx'
import { checkPdfPage } from './pdfPage.ts'

/** "Vorhaben prüfen": the check of the social effects of the city's projects. */
export const checkPages: PageRoute[] = [
  checkListPage,
  ...checkEditPages,
  checkPdfPage,
  checkPage,
  sign,
]
