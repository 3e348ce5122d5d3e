import type { PageRoute } from '../frame/page.ts'
import { accessibilityPage } from './accessibility.tsx'
import { dataPage } from './data.tsx'
import { easyLanguagePage } from './easyLanguage.tsx'
import { legalPage } from './legalPage.tsx'
import { signLanguagePage } from './signLanguage.tsx'
import { imprintTexts } from './texts/imprint.ts'
import { privacyTexts } from './texts/privacy.ts'

/** The pages at the foot of every page: who runs this, what the law asks for, and the data. */
export const legalPages: PageRoute[] = [
  legalPage({ path: '/impressum', page: 'imprint', texts: imprintTexts }),
  legalPage({ path: '/datenschutz', page: 'privacy', texts: privacyTexts }),
  accessibilityPage,
  easyLanguagePage,
  signLanguagePage,
  dataPage,
]
