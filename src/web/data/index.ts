import type { PageRoute } from '../frame/page.ts'
import { indicatorDataPage } from './indicatorPage.tsx'
import { localisedFile } from './localisedFile.ts'

export { DataSets } from './DataSets.tsx'
export { createPictures } from './figure/serve.ts'

/** Pages on which data can be taken along. */
export const dataPages: PageRoute[] = [localisedFile, indicatorDataPage]
