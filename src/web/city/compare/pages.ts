import type { PageRoute } from '../../frame/page.ts'
import { compareCsv } from './compareCsv.ts'
import { comparePage } from './comparePage.tsx'

/** Areas side by side. */
export const comparePages: PageRoute[] = [compareCsv, comparePage]
