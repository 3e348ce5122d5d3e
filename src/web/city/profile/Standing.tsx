import type { Profile } from '../areaPage.tsx'
import type { Wording } from '../cityPage.tsx'
import { valueName } from '../wording.ts'
import type { ProfileTexts } from './texts.ts'

type Row = Pick<Profile['rows'][number], 'standing' | 'city' | 'indicator'>

/** Whether it is good to be higher or lower, where that can be said. */
export function judgementOf({ standing, indicator }: Row): 'better' | 'worse' | null {
  if (!standing || standing === 'similar' || indicator.direction === 'neutral') return null
  return (standing === 'higher') === (indicator.direction === 'higherIsBetter') ? 'better' : 'worse'
}

/** "▲ gesichert höher als die ganze Stadt (7,0 %), also schlechter". */
export function StandingWords(props: { row: Row; own: ProfileTexts } & Pick<Wording, 'request'>) {
  const { row, own, request } = props
  const { standing, city, indicator } = row
  if (!standing || !city) return null
  const judgement = judgementOf(row)
  const value = valueName(city.value, indicator, request.locale)
  const words = own.standingCity(own.standing[standing], value)
  return (
    <span
      class={`standing standing--${standing} standing--${judgement ?? 'plain'} standing--words`}
    >
      {words}
      {judgement && `${request.locale === 'leicht' ? '. ' : ', '}${own[judgement]}`}
    </span>
  )
}
