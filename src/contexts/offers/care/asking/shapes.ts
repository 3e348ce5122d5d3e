import { z } from 'zod'

export const tokenShape = z
  .string()
  .max(100)
  .describe('The secret of the link in a mail: whoever has it may answer.')

export const seenOffers = z
  .array(
    z.strictObject({
      offer: z.string().max(200),
      version: z.int().min(1).describe('The version that was looked at.'),
    }),
  )
  .min(1)
  .max(500)
