import type { PageRoute } from '../../frame/page.ts'
import { accessPage } from './accessPage.tsx'
import { coveragePage } from './coveragePage.tsx'
import { lifePhasePage, lifePhasesPage } from './lifePhasePages.tsx'
import { networksPage } from './networksPage.tsx'

/** Ways through all offers: by phase of life, by network, by what is where. */
export const explorePages: PageRoute[] = [
  lifePhasesPage,
  lifePhasePage,
  networksPage,
  coveragePage,
  accessPage,
]
