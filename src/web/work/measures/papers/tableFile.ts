import { exportProposals } from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { csvOf } from '../../../../platform/records/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { filePath } from './paths.ts'

/** The proposals of a paper as a table, as a German spreadsheet opens it. */
export const paperTable = staffPage({
  method: 'get',
  path: filePath(':paper'),
  permission: 'measures:read',
  async answer({ door, params }) {
    const paper = params.paper ?? ''
    const outcome = await execute(exportProposals, door, { paper })
    if (!outcome.ok) return failureOf(outcome.failure)
    return {
      kind: 'file',
      name: `zusagen-${paper}.csv`,
      type: 'text/csv; charset=utf-8',
      content: csvOf({ ...outcome.value, hidden: 0 }),
      discreet: true,
    }
  },
})
