import type { PageRoute } from '../../../frame/page.ts'
import { warningCsv } from './csv.ts'
import { warningPage } from './listPage.tsx'

/** "Früh erkennen": what moved beyond chance. */
export const warningPages: PageRoute[] = [warningCsv, warningPage]
