import type { PageRoute } from '../../../frame/page.ts'
import { bodyEditPages, newBodyPages } from './bodyEditPages.tsx'
import { bodyPage } from './bodyPage.tsx'
import { bodyListPage } from './listPage.tsx'
import { meetingEditPages, newMeetingPages } from './meetingEditPages.tsx'
import { invitationPage, meetingPage, minutesPage } from './meetingPage.tsx'
import { newRecommendationPages, recommendationEditPages } from './recommendationEditPages.tsx'
import { recommendationListPage } from './recommendationListPage.tsx'
import { recommendationPage, stepOfRecommendation } from './recommendationPage.tsx'

/** "Gremien": bodies, their meetings, what they recommend and what becomes of it. */
export const bodyPages: PageRoute[] = [
  bodyListPage,
  ...newBodyPages,
  ...bodyEditPages,
  ...newMeetingPages,
  ...newRecommendationPages,
  bodyPage,
  ...meetingEditPages,
  invitationPage,
  minutesPage,
  meetingPage,
  recommendationListPage,
  ...recommendationEditPages,
  recommendationPage,
  stepOfRecommendation,
]
