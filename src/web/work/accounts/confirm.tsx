import type { Child } from 'hono/jsx'
import type { Failure } from '../../../platform/operation/index.ts'
import { Form, LinkButton, SubmitButton } from '../../frame/controls.tsx'
import type { PageAnswer, StaffRequest } from '../../frame/page.ts'
import { conflictText, failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { type Account, accountOf, addressOf, crumbsTo } from './account.ts'

interface Words {
  title: string
  what: Child
  button: string
}

/**
 * The page before a step: what will happen, a button that does it, and the way back. `words` gives undefined
 * where there is nothing to do this to.
 */
export async function answerConfirm(
  request: StaffRequest,
  warning: string | undefined,
  words: (account: Account) => Words | undefined,
): Promise<PageAnswer> {
  const outcome = await accountOf(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const account = outcome.value
  const said = words(account)
  if (!said) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
  const { title, what, button } = said
  return {
    kind: 'page',
    title,
    crumbs: crumbsTo(account),
    bodyLocale: 'de',
    ...(warning ? { status: 409 } : {}),
    body: (
      <div class="work">
        {warning && <Notice warning>{warning}</Notice>}
        <h1>
          {title}: {account.name}
        </h1>
        <Form request={request} class="work-form">
          {what}
          <div class="work-actions">
            <SubmitButton>{button}</SubmitButton>
            <LinkButton kind="tertiary" href={request.link(addressOf(account.id))}>
              Abbrechen
            </LinkButton>
          </div>
        </Form>
      </div>
    ),
  }
}

/** A conflict is said on the same page; everything else has a page of its own. */
export const onConflict = (
  failure: Failure,
  answer: (warning: string) => Promise<PageAnswer>,
): PageAnswer | Promise<PageAnswer> =>
  failure.kind === 'conflict' ? answer(conflictText(failure.reason)) : failureOf(failure)
