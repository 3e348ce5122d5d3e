import type { PageRoute } from '../../frame/page.ts'
import { coverPage, endCover, giveCover } from './coverPage.tsx'

/** Leave cover. */
export const coverPages: PageRoute[] = [coverPage, giveCover, endCover]
