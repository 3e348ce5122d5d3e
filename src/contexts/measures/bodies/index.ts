import {
  listPublicBodies,
  recommendationTable,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
} from './public.ts'
import {
  listBodies,
  listKeptRecommendations,
  showBody,
  showKeptMeeting,
  showKeptRecommendation,
} from './read.ts'
import {
  answerRecommendation,
  handleRecommendation,
  saveBody,
  saveMeeting,
  saveRecommendation,
} from './write.ts'

export const bodyOperations = [
  listPublicBodies,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
  recommendationTable,
  listBodies,
  showBody,
  showKeptMeeting,
  listKeptRecommendations,
  showKeptRecommendation,
  saveBody,
  saveMeeting,
  saveRecommendation,
  answerRecommendation,
  handleRecommendation,
]
export type { RecommendationLine } from './public.ts'
export type { BodyNote, MeetingNote, RecommendationNote } from './shapes.ts'
export {
  answerRecommendation,
  handleRecommendation,
  listBodies,
  listKeptRecommendations,
  listPublicBodies,
  recommendationTable,
  saveBody,
  saveMeeting,
  saveRecommendation,
  showBody,
  showKeptMeeting,
  showKeptRecommendation,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
}
