import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { dailySecret } from '../../../platform/limits/index.ts'
import { done, operation } from '../../../platform/operation/index.ts'

/**
 * Machines send a form in the moment they get it; nobody reads and writes so fast. The form carries the time
 * at which it was shown, signed under the secret of the day that all processes share: no cookie, nothing
 * about the person. Who was too fast, or whose time is not of today, gets the form back with all that was typed and
 * sends it again, so that nothing is lost.
 */
const leastMs = 1_000
const mostMs = 24 * 3_600_000

export const beginReport = operation({
  name: 'offers.beginReport',
  effect: 'read',
  permission: 'public',
  summary: 'Notes when the form for a report was shown.',
  only: 'pages',
  input: z.strictObject({}),
  output: z.object({ began: z.string().describe('The time, signed; goes with the form.') }),
  async run({ tx, now }) {
    // Two that begin a day at once: one of them has no secret, and its form comes back once.
    const secret = await dailySecret(tx, now).catch(() => undefined)
    return done({ began: secret ? sign(now.getTime(), secret) : '' })
  },
})

/** Whether a form was shown long enough ago, and not days ago. */
export function tookItsTime(began: string, secret: Buffer, now: Date): boolean {
  const [time = ''] = began.split('.')
  const at = Number.parseInt(time, 36)
  if (!Number.isSafeInteger(at)) return false
  const [right, given] = [Buffer.from(sign(at, secret)), Buffer.from(began)]
  if (right.length !== given.length || !timingSafeEqual(right, given)) return false
  const age = now.getTime() - at
  return age >= leastMs && age <= mostMs
}

function sign(at: number, secret: Buffer): string {
  const time = at.toString(36)
  return `${time}.${createHmac('sha256', secret).update(`report form\0${time}`).digest('base64url')}`
}
