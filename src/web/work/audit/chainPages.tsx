import { showChain, verifyLog } from '../../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { moment } from '../parts/when.ts'
import { chainPath, logPath } from './query.ts'
import { auditTexts as t } from './texts.ts'

const route = { path: chainPath, permission: 'audit:read' } as const

/** How far the log is sealed, its head to keep elsewhere, and the way to compute it again. */
export const chainPage = staffPage({ ...route, method: 'get', answer: (request) => show(request) })

export const proveChain = staffPage({
  ...route,
  method: 'post',
  async answer(request) {
    const outcome = await execute(verifyLog, request.door, {})
    return outcome.ok ? await show(request, outcome.value) : failureOf(outcome.failure)
  },
})

async function show(
  request: StaffRequest,
  verdict?: OutputOf<typeof verifyLog>,
): Promise<PageAnswer> {
  const chain = await execute(showChain, request.door, {})
  if (!chain.ok) return failureOf(chain.failure)
  const { rows, sealedAt, waiting, head } = chain.value
  return {
    kind: 'page',
    title: t.chainTitle,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: logPath }],
    body: (
      <div class="work measure">
        {verdict && <Result verdict={verdict} />}
        <h1>{t.chainTitle}</h1>
        <p>{t.chainLede}</p>
        <p>
          {sealedAt ? t.sealed(rows, moment(sealedAt)) : t.nothingSealed}
          {waiting > 0 && ` ${t.waiting(waiting)}`}
        </p>
        <dl class="facts">
          <dt>{t.head}</dt>
          <dd>
            <code class="audit-head">{head}</code>
          </dd>
        </dl>
        <p class="meta">{t.headHint}</p>
        <Form request={request} label={t.verify}>
          <SubmitButton>{t.verify}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

function Result({ verdict }: { verdict: OutputOf<typeof verifyLog> }) {
  if (verdict.whole)
    return (
      <Notice>
        <p>{t.whole(verdict.rows)}</p>
      </Notice>
    )
  return (
    <Notice warning>
      <p>
        <strong>{t.broken}</strong> {verdict.problem}
      </p>
      <p>{t.brokenNext}</p>
    </Notice>
  )
}
