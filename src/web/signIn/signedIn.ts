import type { CookieChange } from '../../platform/http/cookies.ts'
import type { PageAnswer } from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'

const halfYear = 180 * 24 * 3600

/** After signing in by whatever means: the session's cookie, the device's, and on to where the person wanted to go. */
export function signedInAnswer(done: {
  token: string
  /** Marks this device as one the person has signed in on. */
  device?: string
  /** As it came with the form or the query; checked here. */
  wanted: string | null | undefined
}): Extract<PageAnswer, { kind: 'redirect' }> {
  const cookies: CookieChange[] = [
    { name: 'session', value: done.token },
    { name: 'ceremony', value: undefined },
  ]
  if (done.device) cookies.push({ name: 'device', value: done.device, seconds: halfYear })
  return { kind: 'redirect', path: returnPath(done.wanted) ?? '/arbeit', cookies }
}
