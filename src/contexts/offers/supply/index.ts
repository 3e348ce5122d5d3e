/** What is recorded where, for whom and in which words; and what is not. */

import { listLifePhases } from './listLifePhases.ts'
import { listMissingTexts } from './listMissingTexts.ts'
import { listNetworks } from './listNetworks.ts'
import { showAccess } from './showAccess.ts'
import { showCoverage } from './showCoverage.ts'

export const supplyOperations = [
  showCoverage,
  showAccess,
  listLifePhases,
  listNetworks,
  listMissingTexts,
]

export { listLifePhases, listMissingTexts, listNetworks, showAccess, showCoverage }
