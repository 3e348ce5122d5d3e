import { z } from 'zod'
import { mistakeKinds } from '../operations/reportMistake.ts'

export const reportStates = ['new', 'answered', 'dropped'] as const
export type ReportState = (typeof reportStates)[number]

export const reportIdShape = z.uuid().describe('Id of a report.')

const stateShape = z.enum(reportStates)
const moment = z.iso.datetime()

/** A row of the list: enough to choose what to open, without what leads to the person. */
export const reportLine = z.object({
  id: z.uuid(),
  offer: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(mistakeKinds),
  beginning: z.string().describe('The first words of the message.'),
  hasContact: z.boolean(),
  state: stateShape,
  createdAt: moment,
  waitingDays: z
    .number()
    .int()
    .nullable()
    .describe('For how many days it waits; null once it is answered or dropped.'),
  waitsLong: z.boolean(),
})

export const reportDetail = z.object({
  id: z.uuid(),
  offer: z.object({
    id: z.string(),
    name: z.string(),
    shown: z.boolean().describe('Whether the public still sees it.'),
  }),
  kind: z.enum(mistakeKinds),
  message: z.string(),
  contact: z.object({ kind: z.enum(['mail', 'phone', 'other']), text: z.string() }).nullable(),
  locale: z.string(),
  createdAt: moment,
  state: stateShape,
  answer: z.string().nullable().describe('What was done.'),
  handledBy: z.string().nullable().describe('Name of who answered or dropped it.'),
  handledAt: moment.nullable(),
  mailedAt: moment.nullable().describe('When an answer was last mailed to whoever reported it.'),
  contactGoesAt: moment,
  textGoesAt: moment,
  version: z.number().int(),
  mayAnswer: z.boolean(),
  next: z.uuid().nullable().describe('The report that waits longest, if there is another one.'),
})
