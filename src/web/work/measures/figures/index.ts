import type { PageRoute } from '../../../frame/page.ts'
import { figuresPage, saveFigures } from './figuresPages.tsx'
import { moneyCsv, moneyPage } from './moneyPages.tsx'
import { answerStandard, standardsPage } from './standardsPages.tsx'

/** Figures of measures, standards that providers assess themselves by, and the money. */
export const figurePages: PageRoute[] = [
  moneyPage,
  moneyCsv,
  standardsPage,
  answerStandard,
  figuresPage,
  saveFigures,
]
