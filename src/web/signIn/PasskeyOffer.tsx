import type { Child } from 'hono/jsx'
import { relyingPartyOf } from '../../contexts/people/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { Form, SubmitButton } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { passkeyTexts } from './passkeyTexts.ts'

/** The script that every page with an offer needs. */
export const passkeyScripts = ['passkey.js']

/**
 * A button that starts a ceremony with a passkey. The script shows it where the browser can; see
 * assets/scripts/passkey.js for what it reads.
 */
export function PasskeyOffer(props: {
  request: PageRequest
  kind: 'get' | 'create'
  /** Where to begin and where to finish, without the language. */
  at: { begin: string; finish: string }
  label: string
  /** Says what happens; shown with the button only. */
  hint?: string
  /** Fields of its form. */
  children?: Child
  primary?: boolean
}) {
  const { request, kind, at } = props
  const t = textsFor(passkeyTexts, request.locale)
  const party = relyingPartyOf(request.origin)
  if (!party) return <p class="note">{t.impossible}</p>
  return (
    <div class="stack">
      <noscript>
        <p class="note">{t.without}</p>
      </noscript>
      <p class="note" hidden data-passkey-without>
        {t.without}
      </p>
      <p class="note" hidden data-passkey-elsewhere>
        {t.elsewhere}{' '}
        <a href={request.origin + request.link(request.path)} rel="noopener">
          {party.origin}
        </a>
      </p>
      <div
        class="stack"
        hidden
        data-passkey={kind}
        data-origin={party.origin}
        data-begin={request.link(at.begin)}
        data-finish={request.link(at.finish)}
        data-working={t.working}
        data-cancelled={t.cancelled}
        data-known={t.known}
        data-failed={t.failed}
      >
        {props.hint && <p>{props.hint}</p>}
        <Form request={request} action={request.link(at.finish)} label={props.label}>
          {props.children}
          <SubmitButton kind={props.primary ? 'primary' : 'secondary'}>{props.label}</SubmitButton>
        </Form>
        <p role="status" />
      </div>
    </div>
  )
}
