import type { PageRoute } from '../frame/page.ts'
import { reportPages } from './reports/index.ts'
import { workStartPage } from './startPage.tsx'

/** The work area: pages for people who are signed in. */
export const workPages: PageRoute[] = [workStartPage, ...reportPages]
