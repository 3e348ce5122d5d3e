import { signOut, signOutEverywhere } from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { type PageRoute, staffPage } from '../frame/page.ts'

/** Out, here or everywhere. */

const leave = staffPage({
  method: 'post',
  path: '/abmelden',
  async answer({ door }) {
    const outcome = await execute(signOut, door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    return {
      kind: 'redirect',
      path: '/anmelden?abgemeldet=1',
      cookies: [{ name: 'session', value: undefined }],
      forget: true,
    }
  },
})

const leaveEverywhere = staffPage({
  method: 'post',
  path: '/arbeit/konto/ueberall-abmelden',
  async answer({ door }) {
    const outcome = await execute(signOutEverywhere, door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    return {
      kind: 'redirect',
      path: '/anmelden?abgemeldet=ueberall',
      cookies: [{ name: 'session', value: undefined }],
      forget: true,
    }
  },
})

export const signOutPages: PageRoute[] = [leave, leaveEverywhere]
