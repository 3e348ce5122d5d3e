import type { compareAreas } from '../../../contexts/atlas/index.ts'
import type { showArea } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import type { Wording } from '../cityPage.tsx'
import type { CompareTexts } from './texts.ts'

export type Compared = OutputOf<typeof compareAreas>
export type ComparedRow = Compared['rows'][number]
export type ShownArea = OutputOf<typeof showArea>

/** What each part of the page is made of. */
export interface CompareView extends Wording {
  own: CompareTexts
}
