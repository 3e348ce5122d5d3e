import { z } from 'zod'
import { levelIdShape } from '../../city/index.ts'
import { type AccessFeature, vocabulary } from '../../offers/index.ts'
import { travellers } from '../../reach/index.ts'
import { groups } from './groups.ts'

/** Who is to reach what within which time. */
export const questionShape = z.strictObject({
  types: z
    .array(z.string().max(100))
    .min(1)
    .max(12)
    .describe('Kinds of help, any of which will do.')
    .refine((types) => types.every((type) => vocabulary.types.has(type)), {
      error: 'Diese Art von Hilfe gibt es nicht.',
    }),
  network: z.string().max(120).optional().describe('Only offers of this network or programme.'),
  openOn: z
    .int()
    .min(1)
    .max(7)
    .optional()
    .describe('Only where somebody is there on this weekday; 1 is Monday.'),
  access: z
    .string()
    .max(40)
    .refine((feature) => vocabulary.accessFeatures.has(feature as AccessFeature))
    .optional()
    .describe('Only with this feature of access.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('Only where this language is spoken.'),
  traveller: z.enum(travellers).default('adult').describe('Who is under way.'),
  group: z.enum(groups).default('all').describe('Whose ways count.'),
  minutes: z.int().min(1).max(60).default(10),
  level: levelIdShape
    .optional()
    .describe('Areas to tell apart; by default those a table can show.'),
})
export type Question = z.output<typeof questionShape>
