import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import type { PageRequest, StaffRequest } from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'
import { citySignOut, cityStartFor } from './cityAddresses.ts'
import { cityTexts } from './cityTexts.ts'
import type { SlotContent } from './slots.ts'

/**
 * The ways to the city's own sign-on. Links, not forms: a form may not lead to another site here
 * (`form-action`).
 */

/** On the sign-in page. */
export function citySignInSlot(request: PageRequest): SlotContent | undefined {
  const { signOn } = request
  if (!signOn) return undefined
  const t = textsFor(cityTexts, request.locale)
  return {
    body: (
      <p>
        <LinkButton href={startHref(request)}>{t.start(signOn.name)}</LinkButton>
      </p>
    ),
  }
}

/** On the page that asks people to prove who they are: signing in anew does. */
export function cityProofSlot(request: StaffRequest): SlotContent | undefined {
  const { signOn, me } = request
  if (!signOn || me.session.method !== 'city') return undefined
  const t = textsFor(cityTexts, request.locale)
  return {
    body: (
      <div>
        <p>{t.proveHint(signOn.name)}</p>
        <LinkButton href={startHref(request, { anew: true })}>{t.prove(signOn.name)}</LinkButton>
      </div>
    ),
  }
}

/** For the page after signing out: the provider may keep a session of its own. */
export function CitySignOutLink({ request }: { request: PageRequest }) {
  const { signOn } = request
  if (!signOn) return null
  const t = textsFor(cityTexts, request.locale)
  return <a href={request.link(citySignOut)}>{t.signOut(signOn.name)}</a>
}

function startHref({ query, form, link }: PageRequest, options = {}): string {
  return link(cityStartFor(returnPath(form.get('weiter') ?? query.get('weiter')), options))
}
