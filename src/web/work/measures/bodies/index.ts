import type { PageRoute } from '../../../frame/page.ts'
import { createBody, editBody, editBodyPage, newBodyPage } from './bodyEditPages.tsx'
import { bodyPage } from './bodyPage.tsx'
import { bodyListPage } from './listPage.tsx'
import { createMeeting, editMeeting, editMeetingPage, newMeetingPage } from './meetingEditPages.tsx'
import { invitationPage, meetingPage, minutesPage } from './meetingPage.tsx'
import {
  createRecommendation,
  editRecommendation,
  editRecommendationPage,
  newRecommendationPage,
} from './recommendationEditPages.tsx'
import { recommendationListPage } from './recommendationListPage.tsx'
import { recommendationPage, stepOfRecommendation } from './recommendationPage.tsx'

/** "Gremien": bodies, their meetings, what they recommend and what becomes of it. */
export const bodyPages: PageRoute[] = [
  bodyListPage,
  newBodyPage,
  createBody,
  editBodyPage,
  editBody,
  newMeetingPage,
  createMeeting,
  newRecommendationPage,
  createRecommendation,
  bodyPage,
  editMeetingPage,
  editMeeting,
  invitationPage,
  minutesPage,
  meetingPage,
  recommendationListPage,
  editRecommendationPage,
  editRecommendation,
  recommendationPage,
  stepOfRecommendation,
]
