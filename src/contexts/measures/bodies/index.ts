import {
  listPublicBodies,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
} from './public.ts'
import { listBodies, listKeptRecommendations, showBody, showKeptRecommendation } from './read.ts'
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
  listBodies,
  showBody,
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
  saveBody,
  saveMeeting,
  saveRecommendation,
  showBody,
  showKeptRecommendation,
  showPublicBody,
  showPublicMeeting,
  showRecommendation,
}
