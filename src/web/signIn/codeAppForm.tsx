import { textsFor } from '../../platform/texts/index.ts'
import { Form, LinkButton, SubmitButton } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { CodeField, errorOf, Wanted, type Wrong } from './formParts.tsx'
import { QrCode } from './QrCode.tsx'
import { sharedTexts } from './sharedTexts.ts'

/** The steps by which a code app is set up, with the form that takes its first code. */
export function CodeAppSteps(props: {
  request: PageRequest
  secret: { address: string; text: string }
  wrong: Wrong
}) {
  const { request, secret, wrong } = props
  const t = textsFor(sharedTexts, request.locale)
  return (
    <ol class="steps">
      <li>
        <h2>{t.setup.stepApp}</h2>
        <p>{t.setup.stepAppText}</p>
      </li>
      <li>
        <h2>{t.setup.stepScan}</h2>
        <QrCode content={secret.address} label={t.setup.qr} />
        <p>{t.setup.byHand}</p>
        <p>
          <code class="secret-text">{inGroups(secret.text)}</code>
        </p>
        <p>
          <a class="quiet-link" href={secret.address}>
            {t.setup.onPhone}
          </a>
        </p>
      </li>
      <li>
        <h2>{t.setup.stepCode}</h2>
        <Form request={request}>
          <Wanted request={request} />
          <CodeField locale={request.locale} error={errorOf(wrong, 'code')} />
          <SubmitButton>{t.setup.confirm}</SubmitButton>
        </Form>
      </li>
    </ol>
  )
}

/** Four at a time: so people type without losing their place. */
const inGroups = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ')

/** Recovery codes, this once. Prints well. */
export function RecoveryCodes(props: { request: PageRequest; codes: string[]; next: string }) {
  const { request, codes, next } = props
  const t = textsFor(sharedTexts, request.locale)
  return (
    <>
      <p class="lede">{t.recovery.lede}</p>
      <p class="note note--warning">{t.recovery.now}</p>
      <ol class="recovery-codes" aria-label={t.recovery.list}>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>{t.recovery.keep}</p>
      <p class="no-print">
        <LinkButton href={request.link(next)} kind="primary">
          {t.recovery.noted}
        </LinkButton>
      </p>
    </>
  )
}
