import { areaProfile } from '../../../../contexts/atlas/index.ts'
import { done, execute, type Outcome, type OutputOf } from '../../../../platform/operation/index.ts'
import { areaAddress, indicatorAddress } from '../../../city/addresses.ts'
import { inWords, periodShort, valueName } from '../../../city/wording.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { texts as t } from '../texts.ts'
import { say } from '../words.ts'
import type { Part, Place } from './part.tsx'

type Row = OutputOf<typeof areaProfile>['rows'][number]

/** Which indicators lie beyond what chance explains; which cannot be told, and why. */
export async function valuesPart(place: Place): Promise<Outcome<Part>> {
  const { area } = place.shown
  const outcome = await execute(areaProfile, place.door, { level: area.level, id: area.slug })
  if (!outcome.ok) return outcome
  const { rows, silent } = outcome.value
  const sure = rows.filter(({ standing }) => standing === 'higher' || standing === 'lower')
  return done({
    id: 'anders-als-die-stadt',
    title: t.values.title,
    short: say(sure.length),
    body: (
      <>
        <WorkTable
          caption={t.values.caption(sure.length)}
          columns={t.values.columns.map((title) => ({ title }))}
          rows={sure.map((row) => [
            <a
              href={place.link(
                indicatorAddress(row.indicator.id, { ebene: area.level, gebiet: area.slug }),
              )}
            >
              {inWords(row.indicator.title, 'de')}
            </a>,
            row.value === null ? t.protected : valueName(row.value, row.indicator, 'de'),
            row.city ? valueName(row.city.value, row.indicator, 'de') : '–',
            <Difference row={row} />,
            periodShort(row.period),
          ])}
          empty={t.values.none}
        />
        <Rest rows={rows} silent={silent} />
      </>
    ),
    sources: [{ title: t.values.source, path: areaAddress(area) }],
  })
}

/** A shape, a word, and what it means where the indicator says which way is good. */
function Difference({ row: { standing, indicator } }: { row: Row }) {
  const higher = standing === 'higher'
  const judged = indicator.direction !== 'neutral'
  const better = higher === (indicator.direction === 'higherIsBetter')
  return (
    <>
      <span aria-hidden="true">{higher ? '▲' : '▼'} </span>
      {higher ? t.values.higher : t.values.lower}
      {judged && `, ${better ? t.values.better : t.values.worse}`}
    </>
  )
}

/** What the table leaves out: never silently. */
function Rest({
  rows,
  silent,
}: {
  rows: readonly Row[]
  silent: { title: Row['indicator']['title'] }[]
}) {
  const names = (list: { title: Row['indicator']['title'] }[]) =>
    list.map(({ title }) => inWords(title, 'de')).join(', ')
  const secret = rows.filter(({ state }) => state === 'protected').map(({ indicator }) => indicator)
  const similar = rows.filter(({ standing }) => standing === 'similar').length
  const untold = rows.filter(({ value, standing }) => value !== null && standing === null).length
  const lines = [
    similar > 0 && t.values.notSure(similar),
    untold > 0 && t.values.noInterval(untold),
    secret.length > 0 && t.values.protected(names(secret)),
    silent.length > 0 && t.values.unknown(names(silent)),
  ].filter((line) => line !== false)
  return lines.length === 0 ? null : (
    <ul class="quarter-rest">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
