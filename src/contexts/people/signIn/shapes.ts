import { z } from 'zod'
import { failed } from '../../../platform/operation/index.ts'
import { tooManyWait } from './passwords/turns.ts'

/** Parts of inputs and outputs that the steps of signing in share. */

/** A secret as cookies and links hold it; anything else finds nothing. */
export const secretShape = z.string().max(200)

/** The browser that asks. */
export const browserShape = {
  device: z.string().max(100).describe('As a person would call it: "Firefox, Windows".'),
  knownDevice: secretShape.optional().describe('What marks this browser as a known device.'),
}

/** As typed when signing in: any length that a person can mean. */
export const typedPassword = z.string().max(1000)
export const typedCode = z.string().max(100)

export const throttled = z.object({
  result: z.literal('throttled'),
  retryAfterSeconds: z.number(),
})

/** Too much to do: said before there is even more. */
export const busy = () =>
  tooManyWait() ? failed({ kind: 'unavailable', reason: 'busy' }) : undefined

/** Whoever keeps within these can never feel them; they keep anybody from filling the database. */
export const publicLimits = [{ most: 300, seconds: 15 * 60 }] as const
