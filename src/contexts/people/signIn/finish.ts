import { z } from 'zod'
import type { Call } from '../../../platform/operation/index.ts'
import { completeSession } from '../session/sessions.ts'
import { rememberDevice } from './devices.ts'

/** What a browser gets when somebody is fully signed in. */
export const signedInShape = {
  session: z.string().describe('The new secret of the session.'),
  knownDevice: z.string().describe('Marks this browser as a known device.'),
}

/** After the second factor. */
export async function finishSignIn(
  call: Call<'write'>,
  awaited: { id: string; account: string },
  browser: { device: string; knownDevice?: string; quiet?: boolean },
): Promise<{ session: string; knownDevice: string }> {
  const session = await completeSession(call.tx, awaited.id, call.now)
  const knownDevice = await rememberDevice(call, {
    account: awaited.account,
    device: browser.device,
    token: browser.knownDevice,
    quiet: browser.quiet,
  })
  return { session, knownDevice }
}
