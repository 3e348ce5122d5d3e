import type { PageRoute } from '../../frame/page.ts'
import { indexCsv } from './indexCsv.ts'
import { indexPage } from './indexPage.tsx'
import { whyPage } from './whyPage.tsx'

/** Indices of indicators. Before the pages of levels: 'index' is none. */
export const indexPages: PageRoute[] = [indexCsv, indexPage, whyPage]
