import { listSignals } from '../../../../contexts/atlas/index.ts'
import { done, execute, type Outcome } from '../../../../platform/operation/index.ts'
import { indicatorAddress } from '../../../city/addresses.ts'
import { inWords, periodShort } from '../../../city/wording.ts'
import { warningAddress, warningPath } from '../../atlas/warning/query.ts'
import { texts as warning } from '../../atlas/warning/texts.ts'
import { chanceWords, type Signal, slopeWords, valueWords } from '../../atlas/warning/words.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { keyOf } from '../reach.ts'
import { texts as t } from '../texts.ts'
import { say } from '../words.ts'
import type { Part, Place } from './part.tsx'

/** What moved here beyond chance, as early warning tells it. */
export async function signalsPart(place: Place): Promise<Outcome<Part>> {
  const { area } = place.shown
  const outcome = await execute(listSignals, place.door, { level: area.level })
  if (!outcome.ok) return outcome
  const { tests, signals } = outcome.value
  const here = signals.filter((one) => one.area !== null && keyOf(one.area) === keyOf(area))
  return done({
    id: 'frueh-erkennen',
    title: t.signals.title,
    short: tests === 0 ? t.notTested : say(here.length),
    body: (
      <WorkTable
        caption={t.signals.caption(here.length)}
        columns={t.signals.columns.map((title) => ({ title }))}
        rows={here.map((signal) => [
          <a href={place.link(indicatorAddress(signal.indicator.id, { ebene: area.level }))}>
            {inWords(signal.indicator.title, 'de')}
          </a>,
          <Moves signal={signal} />,
          <Certainty signal={signal} />,
          (signal.shifted ? warning.sinceShift : warning.sinceStart)(periodShort(signal.since)),
          signal.city === null ? '–' : warning.city[signal.city],
        ])}
        empty={tests === 0 ? t.signals.nothingTested : t.signals.none(tests)}
      />
    ),
    sources: [
      {
        title: t.signals.source,
        path: warningAddress(warningPath, { level: area.level, secured: false, apart: false }),
      },
    ],
  })
}

function Moves({ signal }: { signal: Signal }) {
  const { indicator, direction, verdict, points } = signal
  const [first, last] = [points[0]!, points.at(-1)!] // a series that was tested has five at least
  return (
    <>
      <strong>
        <span aria-hidden="true">{warning.arrows[direction]} </span>
        {warning.directions[direction]}
      </strong>
      , {warning.verdicts[verdict]}
      <span class="meta">
        {warning.span(
          periodShort(first.period),
          valueWords(first.value, indicator),
          periodShort(last.period),
          valueWords(last.value, indicator),
        )}
        , {warning.perYear(slopeWords(signal))}
      </span>
    </>
  )
}

const Certainty = ({ signal: { certainty, chance } }: { signal: Signal }) => (
  <>
    <strong>{warning.certainties[certainty]}</strong>
    <span class="meta">{certainty === 'secured' ? chanceWords(chance) : warning.left}</span>
  </>
)
