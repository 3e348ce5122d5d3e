import { showCity } from '../../../../contexts/city/index.ts'
import { showCheck } from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { localised } from '../../../../platform/texts/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { evidenceFor } from './Evidence.tsx'
import { listPath } from './paths.ts'
import { makeCheckPdf } from './pdf.ts'

/** The page for the council's paper, to attach. */
export const checkPdfPage = staffPage({
  method: 'get',
  path: `${listPath}/:check/ergebnis.pdf`,
  permission: 'measures:editChecks',
  async answer({ door, params, pdf }) {
    const outcome = await execute(showCheck, door, { check: params.check ?? '' })
    if (!outcome.ok) return failureOf(outcome.failure)
    const city = await execute(showCity, door, {})
    const name = city.ok ? (localised(city.value.name, 'de')?.text ?? '') : ''
    const busy = { kind: 'failure', failure: { kind: 'unavailable', reason: 'pdf' } } as const
    if (!pdf) return busy
    const known = await evidenceFor(door, outcome.value.record.areas)
    const made = await makeCheckPdf(pdf, { check: outcome.value, known, city: name })
    if (made.kind === 'failed') throw made.error
    if (made.kind !== 'made') return busy
    return {
      kind: 'file',
      name: `${outcome.value.id}.pdf`,
      type: 'application/pdf',
      content: made.bytes,
    }
  },
})
