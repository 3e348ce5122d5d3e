import type { PageRoute } from '../frame/page.ts'
import { dataPage } from './dataPage.tsx'
import { feedPage } from './feed.ts'
import { listPage } from './listPage.tsx'
import { measurePage } from './measurePage.tsx'
import { openDataFiles } from './openData.ts'
import { paperPage } from './paperPage.tsx'
import { promisePage } from './promisePage.tsx'
import { quarterPages } from './quarterPage.tsx'
import { subscribePages } from './subscribe/index.ts'

/** "Versprochen & erreicht". The order matters: fixed addresses come before those with an id in them. */
export const promisePages: PageRoute[] = [
  listPage,
  ...quarterPages,
  dataPage,
  ...openDataFiles,
  feedPage,
  ...subscribePages,
  paperPage,
  promisePage,
  measurePage,
]
