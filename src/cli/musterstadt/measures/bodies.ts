import type { BodyEntry, MeetingEntry, RecommendationEntry } from './shapes.ts'

export interface Bodies {
  bodies: BodyEntry[]
  meetings: MeetingEntry[]
  recommendations: RecommendationEntry[]
}
export const bodies: Bodies = { bodies: [], meetings: [], recommendations: [] }
