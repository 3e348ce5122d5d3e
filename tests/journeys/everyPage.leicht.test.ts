import { checkEveryPage } from './everyPage.ts'
import { locales } from './pages.ts'

await checkEveryPage(locales[1])
