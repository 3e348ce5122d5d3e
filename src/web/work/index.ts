import type { PageRoute } from '../frame/page.ts'
import { ownAccountPages } from './account/index.ts'
import { accountPages } from './accounts/index.ts'
import { indicatorEditingPages } from './atlas/editing/index.ts'
import { releasePages } from './atlas/releases/index.ts'
import { warningPages } from './atlas/warning/index.ts'
import { auditPages } from './audit/index.ts'
import { carePages } from './care/index.ts'
import { coverPages } from './cover/index.ts'
import { bodyPages } from './measures/bodies/index.ts'
import { checkPages } from './measures/checks/index.ts'
import { figurePages } from './measures/figures/index.ts'
import { councilPages } from './measures/oparl/index.ts'
import { packagePages } from './measures/packages/index.ts'
import { paperPages } from './measures/papers/index.ts'
import { steeringPages } from './measures/steering/index.ts'
import { measureTablePages } from './measures/table/pages.tsx'
import { needPages } from './need/index.ts'
import { offerPages } from './offers/index.ts'
import { organisationPages } from './organisations/index.ts'
import { quarterPages } from './quarters/index.ts'
import { reportPages } from './reports/index.ts'
import { workStartPage } from './startPage.tsx'

/** The work area: pages for people who are signed in. */
export const workPages: PageRoute[] = [
  workStartPage,
  ...ownAccountPages,
  ...accountPages,
  ...organisationPages,
  ...coverPages,
  ...quarterPages,
  ...offerPages,
  ...reportPages,
  ...needPages,
  ...warningPages,
  ...carePages,
  ...paperPages,
  ...packagePages,
  // Before the pages of one measure: 'tabelle' is none.
  ...measureTablePages,
  ...figurePages,
  ...bodyPages,
  ...councilPages,
  ...checkPages,
  ...steeringPages,
  ...indicatorEditingPages,
  ...releasePages,
  ...auditPages,
]
