import type { showCity } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { indicatorAddress } from '../addresses.ts'
import { ChoiceLinks } from '../ChoiceLinks.tsx'
import { inWords, periodShort } from '../wording.ts'
import { queryOfChoice } from './choice.ts'
import type { View } from './view.ts'

/** Level and time. */
export function Choices(props: View & { city: OutputOf<typeof showCity> }) {
  const { shown, choice, city, request, t } = props
  const { indicator, level, levels, period, periods } = shown
  const { locale, link } = request
  const query = queryOfChoice(shown, choice)
  const manyOf = (id: string) => inWords(city.levels.find((one) => one.id === id)?.many, locale)
  const address = (change: { ebene?: string; zeit?: string; gebiet?: undefined }) =>
    link(indicatorAddress(indicator.id, { ...query, ...change }))
  return (
    <div class="choices no-print">
      <ChoiceLinks
        id="ebene"
        name={t.level}
        choices={levels.map((id) => ({
          href: address({ ebene: id, gebiet: undefined }),
          words: manyOf(id),
          chosen: id === level,
        }))}
      />
      <ChoiceLinks
        id="zeit"
        name={t.time}
        choices={periods.toReversed().map((one) => ({
          // Another time may know no such level, and its areas may be others.
          href: address({
            zeit: one.key,
            ...(one.ofLevel ? {} : { ebene: undefined, gebiet: undefined }),
          }),
          words: periodShort(one),
          chosen: one.key === period.key,
        }))}
      />
    </div>
  )
}
