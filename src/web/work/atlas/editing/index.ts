import type { PageRoute } from '../../../frame/page.ts'
import { indicatorEditPages } from './editPages.tsx'
import { indicatorPage, stepOfIndicator } from './indicatorPage.tsx'
import { indicatorListPage } from './listPage.tsx'
import { templateFile } from './templateFile.ts'
import { valuesPage, valuesSteps } from './valuesPages.tsx'

/** "Kennzahlen": indicators and values that planners bring in. */
export const indicatorEditingPages: PageRoute[] = [
  indicatorListPage,
  ...indicatorEditPages,
  valuesPage,
  valuesSteps,
  templateFile,
  indicatorPage,
  stepOfIndicator,
]
