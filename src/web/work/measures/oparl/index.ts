import type { PageRoute } from '../../../frame/page.ts'
import { councilPaperPage } from './page.tsx'

export const councilPages: PageRoute[] = [councilPaperPage]
