import type { Locale } from '../../../platform/texts/index.ts'
import type { CityTexts } from '../texts.ts'
import { periodName, valueName } from '../wording.ts'
import type { ShownIndicator } from './view.ts'

/** What the map and the ranking show, as a sentence. */
export function spanFinding(shown: ShownIndicator, locale: Locale, t: CityTexts): string {
  const { indicator, city } = shown
  const known = shown.areas.filter(({ value }) => value !== null)
  const [high, low] = [known[0], known.at(-1)]
  if (!high || !low) return t.findingNone
  const say = (value: number) => valueName(value, indicator, locale)
  const beside =
    city &&
    (city.basis === 'median' ? t.findingMedian(say(city.value)) : t.findingCity(say(city.value)))
  if (indicator.kind === 'class') return beside ?? periodName(shown.period, locale)
  const span = t.findingSpan(high.name, say(high.value!), low.name, say(low.value!))
  return beside ? `${span} ${beside}` : span
}
