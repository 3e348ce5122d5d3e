import type { showIndicator } from '../../../contexts/atlas/index.ts'
import type { drawMap } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import type { Wording } from '../cityPage.tsx'
import type { Choice } from './choice.ts'
import type { IndicatorTexts } from './texts.ts'

export type ShownIndicator = OutputOf<typeof showIndicator>
export type ShownMap = OutputOf<typeof drawMap>
export type AreaEntry = ShownIndicator['areas'][number]

/** What each part of an indicator’s page is made of. */
export interface View extends Wording {
  shown: ShownIndicator
  choice: Choice
  own: IndicatorTexts
  /** What the areas of the level are called. */
  many: string
}
