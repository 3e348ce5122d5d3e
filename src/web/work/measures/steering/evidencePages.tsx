import { showKeptMeasure } from '../../../../contexts/measures/index.ts'
import { actsForTheCity, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { ErrorSummary } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { EvidenceForm, EvidenceList, type Fault } from './EvidenceList.tsx'
import { evidenceStep } from './evidenceSteps.ts'
import { evidencePath, listPath, measurePath } from './paths.ts'
import { texts as t } from './texts.ts'

/** By what one sees what a measure has done. */

const permission = 'measures:update'

export const evidencePage = staffPage({
  method: 'get',
  path: evidencePath(':measure'),
  permission,
  answer: (request) => withMeasure(request, (measure) => page(request, measure, [])),
})

export const sendEvidence = staffPage({
  method: 'post',
  path: evidencePath(':measure'),
  permission,
  answer: (request) =>
    withMeasure(request, async (measure) => {
      const step = await evidenceStep(request, { measure: measure.id }, measure.evidence)
      if (step.kind === 'done')
        return { kind: 'redirect', path: `${evidencePath(measure.id)}?gut=${step.said}` }
      return step.kind === 'faults' ? page(request, measure, step.faults) : failureOf(step.failure)
    }),
})

type Shown = OutputOf<typeof showKeptMeasure>

async function withMeasure(
  request: StaffRequest,
  then: (measure: Shown) => PageAnswer | Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showKeptMeasure, request.door, {
    measure: request.params.measure ?? '',
  })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

function page(request: StaffRequest, measure: Shown, faults: Fault[]): PageAnswer {
  const city = actsForTheCity(request.door.actor)
  const said = request.query.get('gut')
  const title = t.evidenceTitle(measure.title)
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: faults.length > 0 ? 422 : 200,
    crumbs: [
      { title: t.title, path: listPath },
      { title: measure.title, path: measurePath(measure.id) },
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={faults} />
        {said === 'beleg' && <Notice>{t.done.beleg}</Notice>}
        {said === 'zurueckgezogen' && <Notice>{t.done.zurueckgezogen}</Notice>}
        <h1>{title}</h1>
        <p class="lede">{t.evidenceLede}</p>
        <EvidenceList request={request} evidence={measure.evidence} city={city} />
        <section aria-labelledby="neuer-beleg">
          <h2 id="neuer-beleg">{t.addEvidence}</h2>
          <EvidenceForm request={request} city={city} faults={faults} />
        </section>
      </div>
    ),
  }
}
