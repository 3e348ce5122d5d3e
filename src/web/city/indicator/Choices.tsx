import type { showCity } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { indicatorAddress } from '../addresses.ts'
import { inWords, periodShort } from '../wording.ts'
import { queryOfChoice } from './choice.ts'
import type { View } from './view.ts'

/** Level and time as links, so that every choice has an address. */
export function Choices(props: View & { city: OutputOf<typeof showCity> }) {
  const { shown, choice, city, request, t } = props
  const { indicator, level, levels, period, periods } = shown
  const { locale, link } = request
  const query = queryOfChoice(shown, choice)
  const manyOf = (id: string) => inWords(city.levels.find((one) => one.id === id)?.many, locale)
  const address = (change: { ebene?: string; zeit?: string; gebiet?: undefined }) =>
    link(indicatorAddress(indicator.id, { ...query, ...change }))
  const newestFirst = [...periods].reverse()
  return (
    <div class="choices no-print">
      <nav aria-labelledby="ebene">
        <h2 id="ebene" class="choices__name">
          {t.level}
        </h2>
        <ul>
          {levels.map((id) => (
            <li>
              <a
                href={address({ ebene: id, gebiet: undefined })}
                aria-current={id === level ? 'true' : undefined}
              >
                {manyOf(id)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-labelledby="zeit">
        <h2 id="zeit" class="choices__name">
          {t.time}
        </h2>
        <ul>
          {newestFirst.map((one) => (
            <li>
              <a
                // Another time may know no such level, and its areas may be others.
                href={address({
                  zeit: one.key,
                  ...(one.ofLevel ? {} : { ebene: undefined, gebiet: undefined }),
                })}
                aria-current={one.key === period.key ? 'true' : undefined}
              >
                {periodShort(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
