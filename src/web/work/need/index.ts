import type { PageRoute } from '../../frame/page.ts'
import { needConceptPage } from './conceptPage.tsx'
import { missingLeichtPage } from './leichtPage.tsx'
import { needListPage } from './listPage.tsx'
import { needCsv } from './needCsv.ts'
import { phaseGapsPage } from './phasesPage.tsx'

/** "Bedarf": what people looked for and did not find, and what is not recorded. */
export const needPages: PageRoute[] = [
  needListPage,
  needCsv,
  phaseGapsPage,
  missingLeichtPage,
  needConceptPage,
]
