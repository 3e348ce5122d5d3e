import type { PageRoute } from '../../../frame/page.ts'
import { packageEditPages } from './editPages.tsx'
import { packageListPage } from './listPage.tsx'
import { packagePage, stepOfPackage } from './packagePage.tsx'

/** "Wirkungspakete": what providers want to change for whom, and what came of it. */
export const packagePages: PageRoute[] = [
  packageListPage,
  ...packageEditPages,
  packagePage,
  stepOfPackage,
]
