import { listPasskeys } from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import type { PageRequest, StaffRequest } from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'
import { PasskeyOffer, passkeyScripts } from './PasskeyOffer.tsx'
import { passkeyInvitation, passkeyProof, passkeySignIn } from './passkeyAddresses.ts'
import { passkeyTexts } from './passkeyTexts.ts'
import type { SlotContent } from './slots.ts'

/** What passkeys add to the pages around signing in. */

export function passkeySignInSlot(request: PageRequest): SlotContent {
  const t = textsFor(passkeyTexts, request.locale)
  return {
    scripts: passkeyScripts,
    body: (
      <PasskeyOffer
        request={request}
        kind="get"
        at={passkeySignIn}
        label={t.signIn}
        hint={t.signInHint}
      >
        <Wanted request={request} />
      </PasskeyOffer>
    ),
  }
}

export function passkeyInvitationSlot(request: PageRequest): SlotContent {
  const t = textsFor(passkeyTexts, request.locale)
  return {
    scripts: passkeyScripts,
    body: (
      <section class="stack" aria-labelledby="passkey">
        <h2 id="passkey">{t.acceptTitle}</h2>
        <p>{t.acceptHint}</p>
        <PasskeyOffer request={request} kind="create" at={passkeyInvitation} label={t.accept}>
          <input type="hidden" name="einladung" value={request.params.token ?? ''} />
        </PasskeyOffer>
      </section>
    ),
  }
}

/** Only for those who have one. */
export async function passkeyProofSlot(request: StaffRequest): Promise<SlotContent | undefined> {
  const own = await execute(listPasskeys, request.door, {})
  if (!own.ok || own.value.passkeys.length === 0) return undefined
  const t = textsFor(passkeyTexts, request.locale)
  return {
    scripts: passkeyScripts,
    body: (
      <PasskeyOffer
        request={request}
        kind="get"
        at={passkeyProof}
        label={t.prove}
        hint={t.signInHint}
      >
        <Wanted request={request} />
      </PasskeyOffer>
    ),
  }
}

/** Where to go on afterwards. */
function Wanted({ request }: { request: PageRequest }) {
  const wanted = returnPath(request.form.get('weiter') ?? request.query.get('weiter'))
  return wanted ? <input type="hidden" name="weiter" value={wanted} /> : null
}
