import type { showKeptMeasure, UpdateNote } from '../../../../contexts/measures/index.ts'
import { actsForTheCity, type OutputOf } from '../../../../platform/operation/index.ts'
import type { StaffRequest } from '../../../frame/page.ts'
import { shortDay } from '../../parts/when.ts'
import { statusPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { statusNames, statusText } from './words.ts'

type Shown = OutputOf<typeof showKeptMeasure>

/** Where a measure stands today, in a sentence or two. */
export function Standing({ measure }: { measure: Shown }) {
  const last = measure.updates.find(({ correctedBy }) => correctedBy === null)
  const facts = [
    measure.overdue && measure.dueOn && `${t.overdue} seit ${shortDay(measure.dueOn)}`,
    measure.expectedOn &&
      measure.expectedOn !== measure.dueOn &&
      t.expected(shortDay(measure.expectedOn)),
    measure.lateMilestones > 0 && t.lateMilestones(measure.lateMilestones),
    measure.moneyEnds && t.moneyEnds(measure.moneyEnds.source, shortDay(measure.moneyEnds.on)),
    measure.updateDue && t.updateOn(shortDay(measure.updateDue)),
  ].filter((fact) => typeof fact === 'string')
  return (
    <div class="measure-standing">
      {last ? (
        <>
          <p>
            <strong>{statusText(measure.status)}</strong>, {t.since(shortDay(last.on))}
          </p>
          {last.record.words && <p class="kept-lines">{last.record.words}</p>}
          {last.record.reason && <p>{`${t.reason}: ${last.record.reason}`}</p>}
        </>
      ) : (
        <p>{t.neverSaid}</p>
      )}
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Everything that was said, the latest first; what was corrected stays to be read. */
export function Updates({ measure, request }: { measure: Shown; request: StaffRequest }) {
  if (measure.updates.length === 0) return <p>{t.neverSaid}</p>
  return (
    <ol class="measure-updates" reversed>
      {measure.updates.map((update) => (
        <Update measure={measure} update={update} request={request} />
      ))}
    </ol>
  )
}

function Update(props: { measure: Shown; update: UpdateNote; request: StaffRequest }) {
  const { measure, update, request } = props
  const { record, by, correctedBy } = update
  const own = by.organisation !== null && by.organisation === request.me.acting?.name
  return (
    <li class={correctedBy ? 'measure-corrected' : undefined}>
      <p>
        <strong>{`${shortDay(update.on)}: ${statusNames[update.status]}`}</strong>{' '}
        {correctedBy && <span class="tag tag--unknown">{t.corrected}</span>}
      </p>
      {record.words && <p class="kept-lines">{record.words}</p>}
      {record.reason && <p>{`${t.reason}: ${record.reason}`}</p>}
      {record.expectedOn && <p>{t.expected(shortDay(record.expectedOn))}</p>}
      {record.internal && (
        <p class="measure-internal">
          <span class="tag tag--unknown">{t.onlyInternal}</span> {record.internal}
        </p>
      )}
      <p class="meta">
        {[by.account, by.organisation].filter(Boolean).join(', ') || t.somebody}
        {record.source && (
          <>
            {' · '}
            {record.source.url ? (
              <a href={record.source.url}>{record.source.label}</a>
            ) : (
              record.source.label
            )}
          </>
        )}
        {!correctedBy && (actsForTheCity(request.door.actor) || own) && (
          <span class="no-print">
            {' · '}
            <a href={request.link(`${statusPath(measure.id)}?berichtigt=${update.id}`)}>
              {t.correctThis}
              <span class="visually-hidden">{` ${shortDay(update.on)}`}</span>
            </a>
          </span>
        )}
      </p>
    </li>
  )
}
