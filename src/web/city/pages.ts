import type { PageRoute } from '../frame/page.ts'
import { areaPage } from './areaPage.tsx'
import { cityPage } from './cityPage.tsx'
import { comparePages } from './compare/pages.ts'
import { indexPages } from './index/pages.ts'
import { historyPage } from './indicator/historyPage.tsx'
import { indicatorPage } from './indicator/indicatorPage.tsx'
import { indicatorCsv } from './indicatorCsv.ts'
import { indicatorListPage } from './indicatorListPage.tsx'
import { levelPage } from './levelPage.tsx'
import { relationPage } from './relation/relationPage.tsx'

/** "Stadt verstehen". The order matters: fixed addresses come before those with a level in them. */
export const cityPages: PageRoute[] = [
  cityPage,
  indicatorListPage,
  indicatorCsv,
  indicatorPage,
  historyPage,
  relationPage,
  ...indexPages,
  ...comparePages,
  levelPage,
  areaPage,
]
