import type { Child } from 'hono/jsx'
import type { Locale } from '../../../platform/texts/index.ts'
import type { Choice } from '../../city/indicator/choice.ts'
import type { ShownIndicator, ShownMap } from '../../city/indicator/view.ts'
import type { PictureTexts } from './texts.ts'

/** What a picture is made of. */
export interface PictureView {
  shown: ShownIndicator
  choice: Choice
  map: ShownMap | undefined
  locale: Locale
  own: PictureTexts
  /** Indicator and time in words. */
  what: string
}

/** A drawing and how high it is; without a body there is nothing to show. */
export interface Picture {
  body: Child | null
  height: number
  description: string
}
