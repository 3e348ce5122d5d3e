import type { AnswerRecord, RecommendationRecord, Stance } from './body.ts'

/**
 * What has become of a recommendation. It comes by itself from the answers and the day: nobody sets it.
 * `waiting`: no answer yet, and it is not due; `overdue`: no answer though it was due.
 */
export const recommendationStates = [
  'waiting',
  'overdue',
  'received',
  'accepted',
  'partly',
  'declined',
  'referred',
  'carriedOut',
] as const
export type RecommendationState = (typeof recommendationStates)[number]

export interface AnswerOn {
  on: string
  record: Pick<AnswerRecord, 'stance'>
}

/** The stances that answer; a receipt or a yearly report does not. */
const answering = new Set<Stance>(['accepted', 'partly', 'declined', 'referred', 'carriedOut'])

/**
 * @param answers in any order; of one day the last stands
 * @param today 'YYYY-MM-DD'
 */
export function recommendationState(
  record: Pick<RecommendationRecord, 'answerDue'>,
  answers: readonly AnswerOn[],
  today: string,
): RecommendationState {
  const latest = answers
    .filter(({ record: { stance } }) => answering.has(stance))
    .reduce<AnswerOn | undefined>((last, one) => (last && last.on > one.on ? last : one), undefined)
  if (latest) return latest.record.stance as RecommendationState // one of those that answer
  if (record.answerDue !== undefined && record.answerDue < today)
    return isReported(answers, record.answerDue) ? 'waiting' : 'overdue'
  return answers.some(({ record: { stance } }) => stance === 'received') ? 'received' : 'waiting'
}

/** A partner's report settles the day it was due on, also where it came somewhat early. */
const earlyDays = 90
const isReported = (answers: readonly AnswerOn[], due: string) =>
  answers.some(({ on, record }) => record.stance === 'report' && on >= addDays(due, -earlyDays))

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
