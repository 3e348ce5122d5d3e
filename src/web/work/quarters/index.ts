import type { PageRoute } from '../../frame/page.ts'
import { quartersCsv } from './csv.ts'
import { quartersPage } from './listPage.tsx'
import { quarterPage } from './quarterPage.tsx'

/** "Quartiere": everything about an area in one place, and all areas side by side. */
export const quarterPages: PageRoute[] = [quartersPage, quartersCsv, quarterPage]
