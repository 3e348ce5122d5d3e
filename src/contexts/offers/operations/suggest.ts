import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { suggestFor } from '../search/suggest.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape } from './shapes.ts'

/** While somebody types: kinds of help, life situations, whole questions, providers. */
export const suggest = operation({
  name: 'offers.suggest',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Up to seven ways to go on from what is typed so far.',
  input: z.strictObject({
    typed: z.string().max(100).describe('What is in the field so far.'),
    locale: localeShape,
  }),
  output: z.object({
    suggestions: z.array(
      z.object({
        kind: z.enum(['type', 'situation', 'question', 'provider']),
        text: z.string().describe('What is shown and, taken, becomes the question.'),
        id: z.string().nullable().describe('Of the kind of help or life situation.'),
      }),
    ),
  }),
  run({ snapshot }, { typed, locale }) {
    return done({ suggestions: suggestFor(typed, snapshot.get(offersPart), locale) })
  },
})
