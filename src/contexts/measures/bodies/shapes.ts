import { z } from 'zod'
import { answerRecord, bodyRecord, meetingRecord, recommendationRecord } from '../domain/body.ts'
import { recommendationStates } from '../domain/recommendationState.ts'

export const id = z.string().max(120)

export const meetingNote = z.object({
  id: z.string(),
  body: z.string(),
  startsAt: z.string().nullable(),
  public: z.boolean(),
  version: z.int(),
  record: meetingRecord,
})
export type MeetingNote = z.infer<typeof meetingNote>

export const recommendationNote = z.object({
  id: z.string(),
  body: z.string(),
  bodyName: z.string(),
  meeting: z.string().nullable(),
  flowsInto: z.string().nullable(),
  public: z.boolean(),
  version: z.int(),
  record: recommendationRecord,
  state: z.enum(recommendationStates),
  measures: z.array(z.object({ id: z.string(), title: z.string() })),
  answeredOn: z.string().nullable().describe('The day of the latest answer or report.'),
})
export type RecommendationNote = z.infer<typeof recommendationNote>

export const answerNote = z.object({ on: z.string(), record: answerRecord })

export const bodyNote = z.object({
  id: z.string(),
  organisation: z.string().nullable(),
  public: z.boolean(),
  version: z.int(),
  record: bodyRecord,
  recommendations: z.int(),
  answered: z.int().describe('Those the administration has answered; a receipt is no answer.'),
  overdue: z.int(),
  nextMeeting: z.string().nullable(),
})
export type BodyNote = z.infer<typeof bodyNote>

export const written = z.object({ id: z.string(), version: z.int() })
