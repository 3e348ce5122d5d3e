import type { PageRoute } from '../frame/page.ts'
import { bodyPage } from './bodyPage.tsx'
import { bodyListPage } from './listPage.tsx'
import { meetingPage } from './meetingPage.tsx'
import { recommendationPage } from './recommendationPage.tsx'
import { bodyTablePage } from './table.ts'

/** Bodies, their meetings, and what became of what they recommended, for everybody. */
export const publicBodyPages: PageRoute[] = [
  bodyListPage,
  bodyTablePage,
  bodyPage,
  meetingPage,
  recommendationPage,
]
