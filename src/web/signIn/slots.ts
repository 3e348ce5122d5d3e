import type { Child } from 'hono/jsx'
import type { PageRequest, StaffRequest } from '../frame/page.ts'
import { cityProofSlot, citySignInSlot } from './cityLinks.tsx'
import { passkeyAccountSlot } from './passkeyPages.tsx'
import { passkeyInvitationSlot, passkeyProofSlot, passkeySignInSlot } from './passkeySlots.tsx'

/**
 * Where other ways to sign in (passkeys, the city's own sign-on) add to the pages of this folder. A slot is
 * asked before its page is drawn, and may have nothing to show.
 */
export interface SlotContent {
  body: Child
  /** Scripts the page needs for it, by their asset's name. */
  scripts?: string[]
}
export type Slot<Request> = (
  request: Request,
) => SlotContent | undefined | Promise<SlotContent | undefined>

/** On '/anmelden', under the form with mail and password. */
export const signInSlots: readonly Slot<PageRequest>[] = [passkeySignInSlot, citySignInSlot]

/** On '/einladung/…', as another way than a password. `params.token` is the invitation's. */
export const invitationSlots: readonly Slot<PageRequest>[] = [passkeyInvitationSlot]

/** On '/arbeit/konto', sections beside password and code app. */
export const accountSlots: readonly Slot<StaffRequest>[] = [passkeyAccountSlot]

/** On '/arbeit/konto/bestaetigen', other ways to prove who one is; `query` and `form` hold `weiter`. */
export const proofSlots: readonly Slot<StaffRequest>[] = [passkeyProofSlot, cityProofSlot]

/** Asks all slots of a place. */
export async function filled<Request>(
  slots: readonly Slot<Request>[],
  request: Request,
): Promise<{ bodies: Child[]; scripts: string[] }> {
  const contents = await Promise.all(slots.map((slot) => slot(request)))
  const shown = contents.filter((content) => content !== undefined)
  return {
    bodies: shown.map(({ body }) => body),
    scripts: shown.flatMap(({ scripts }) => scripts ?? []),
  }
}
