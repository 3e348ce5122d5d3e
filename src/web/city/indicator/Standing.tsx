import { formatNumber } from '../../../platform/texts/index.ts'
import type { AreaEntry, ShownIndicator, View } from './view.ts'

export type Standing = NonNullable<AreaEntry['standing']>

/** Whether it is good to be higher or lower, where that can be said. */
function judged(standing: Standing, { indicator }: ShownIndicator): 'better' | 'worse' | null {
  if (standing === 'similar' || indicator.direction === 'neutral') return null
  return (standing === 'higher') === (indicator.direction === 'higherIsBetter') ? 'better' : 'worse'
}

/** A word and a shape: up, down or level; better and worse are said, never only coloured. */
export function StandingMark(props: { standing: Standing } & Pick<View, 'shown' | 'own'>) {
  const { standing, shown, own } = props
  const judgement = judged(standing, shown)
  return (
    <span class={`standing standing--${standing} standing--${judgement ?? 'plain'}`}>
      {own[judgement ?? standing]}
    </span>
  )
}

const standings = ['higher', 'similar', 'lower'] as const

/** How many areas stand how, and what the marks mean. */
export function StandingSummary({ shown, request, own }: View) {
  const { chance } = shown
  const { locale } = request
  const compared = chance.higher + chance.similar + chance.lower
  if (compared === 0) return <NoComparison shown={shown} own={own} />
  const say = (count: number) => formatNumber(count, locale)
  return (
    <>
      <p class="figure__finding">
        {own.standingFinding(say(chance.higher), say(chance.lower), say(chance.similar))}
      </p>
      <ul class="key">
        {standings.map((standing) => (
          <li>
            <StandingMark standing={standing} shown={shown} own={own} />
            <span class="meta">{meaning(standing, shown, own)}</span>
          </li>
        ))}
      </ul>
      <p class="meta">
        {own.byChance(say(compared), say(Math.round(compared * (1 - chance.confidence))))}
      </p>
    </>
  )
}

function meaning(standing: Standing, shown: ShownIndicator, own: View['own']): string {
  const words = own.standingKey[standing]
  const judgement = judged(standing, shown)
  if (!judgement) return words
  return judgement === 'better' ? own.standingBetter(words) : own.standingWorse(words)
}

/** Why no area is compared: there is no method, or what it needs is not known. */
function NoComparison({ shown, own }: Pick<View, 'shown' | 'own'>) {
  const { chance, indicator, city } = shown
  if (indicator.kind === 'class') return null
  if (chance.intervals > 0)
    return city?.basis === 'median' ? <p class="meta">{own.noIntervals.city}</p> : null
  return <p class="meta">{chance.method ? own.noIntervals.parts : own.noIntervals.none}</p>
}
