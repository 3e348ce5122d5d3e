import type { PageRoute } from '../../../frame/page.ts'
import { aboutPage, againPage, readAgain, saveAbout } from './aboutPages.tsx'
import {
  addPage,
  addStep,
  editCommitmentPage,
  saveCommitment,
  splitPage,
  splitStep,
} from './commitmentPages.tsx'
import { comparePage, compareTable } from './comparePages.tsx'
import { paperListPage } from './listPage.tsx'
import { makeMeasures, measuresPage } from './measuresPages.tsx'
import { newPaperPage, takePaper } from './newPage.tsx'
import { decideStep, reviewPage } from './reviewPage.tsx'
import { paperTable } from './tableFile.ts'

/** Papiere: taken in, reviewed, compared, made into measures. */
export const paperPages: PageRoute[] = [
  paperListPage,
  newPaperPage,
  takePaper,
  // Before the pages of a paper: their addresses would match, too.
  comparePage,
  compareTable,
  reviewPage,
  decideStep,
  aboutPage,
  saveAbout,
  againPage,
  readAgain,
  addPage,
  addStep,
  editCommitmentPage,
  saveCommitment,
  splitPage,
  splitStep,
  measuresPage,
  makeMeasures,
  paperTable,
]
