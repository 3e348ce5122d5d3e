import type { PageRoute } from '../../../frame/page.ts'
import { editPages } from './editPages.tsx'
import { evidencePage, sendEvidence } from './evidencePages.tsx'
import { measureHistoryPage, undoLast } from './historyPages.tsx'
import { measureListPage } from './listPage.tsx'
import { changeLists, listsPage } from './listsPage.tsx'
import { measurePage, retireOrReopen } from './measurePage.tsx'
import { promiseListPage } from './promiseListPage.tsx'
import { actOnPromise, promisePage } from './promisePage.tsx'
import { sendStatus, statusPage } from './statusPages.tsx'

/**
 * "Maßnahmen" and "Zusagen". Pages of others below /arbeit/massnahmen with a name of their own stand before
 * these: the last part of an address is the id of a measure here.
 */
export const steeringPages: PageRoute[] = [
  measureListPage,
  listsPage,
  changeLists,
  ...editPages,
  statusPage,
  sendStatus,
  evidencePage,
  sendEvidence,
  measureHistoryPage,
  undoLast,
  measurePage,
  retireOrReopen,
  promiseListPage,
  promisePage,
  actOnPromise,
]
