import { previewRelease, release } from '../../../../contexts/atlas/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { Form, SubmitButton, TextField } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { previewPath, releasesPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** What would be published now, protected and attacked, before anybody does it. */
export const previewPage = staffPage({
  method: 'get',
  path: previewPath,
  permission: 'atlas:publish',
  async answer(request) {
    const outcome = await execute(previewRelease, request.door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { due, counts, audit, withheld, leftOut, noted } = outcome.value
    return {
      kind: 'page',
      title: t.preview,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: releasesPath }],
      body: (
        <div class="work">
          <h1>{t.preview}</h1>
          <p class="lede">{t.previewLede}</p>
          {due ? (
            <>
              <p>
                <strong>{t.wouldBe(counts.figures, withheld)}</strong>
              </p>
              {counts.gone > 0 && <p>{t.wouldGo(counts.gone)}</p>}
              <p>{t.attackMore(audit)}</p>
            </>
          ) : (
            <p>{t.nothingDue}</p>
          )}
          <Lines title={t.leftOut} lines={leftOut} />
          <Lines title={t.noted} lines={noted} />
          {due && (
            <Form request={request} class="work-form">
              <TextField name="grund" label={t.publishReason} value="" />
              <SubmitButton>{t.publish}</SubmitButton>
            </Form>
          )}
        </div>
      ),
    }
  },
})

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}

export const publishPreview = staffPage({
  method: 'post',
  path: previewPath,
  permission: 'atlas:publish',
  async answer({ door, form }) {
    const reason = form.get('grund')?.trim().slice(0, 500) ?? ''
    const outcome = await execute(release, door, reason.length >= 3 ? { reason } : {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { number } = outcome.value
    return {
      kind: 'redirect',
      path: number === null ? releasesPath : `${releasesPath}?gut=${number}`,
    }
  },
})
