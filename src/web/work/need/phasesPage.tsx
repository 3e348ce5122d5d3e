import { listLifePhases, listNeed } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { WorkTable } from '../parts/WorkTable.tsx'
import { firstMonth, needPath } from './query.ts'
import { Rooms } from './Rooms.tsx'
import { lineOf } from './sums.ts'
import { texts as t } from './texts.ts'

type Found = OutputOf<typeof listLifePhases>
const path = `${needPath}/lebensphasen`

/** The net of help from birth to farewell, with its holes. */
export const phaseGapsPage = staffPage({
  method: 'get',
  path,
  permission: 'offers:readNeed',
  async answer({ door, link }) {
    const phases = await execute(listLifePhases, door, {})
    const from = firstMonth({ kind: 'type', time: '12' }, door.now())
    const need = await execute(listNeed, door, { kind: 'type', from })
    if (!phases.ok) return failureOf(phases.failure)
    if (!need.ok) return failureOf(need.failure)
    const missed = new Map(
      [...Map.groupBy(need.value.sums, ({ concept }) => concept)].map(([concept, sums]) => [
        concept,
        lineOf(sums).missed,
      ]),
    )
    const { level } = phases.value
    return {
      kind: 'page',
      title: t.phasesTitle,
      crumbs: [{ title: t.title, path: needPath }],
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>{t.phasesTitle}</h1>
          <p class="lede">{t.phasesLede(level?.areas ?? 0)}</p>
          <Rooms current={path} link={link} />
          {phases.value.phases.map((phase) => (
            <Phase phase={phase} areas={level?.areas ?? 0} missed={missed} link={link} />
          ))}
        </div>
      ),
    }
  },
})

function Phase(props: {
  phase: Found['phases'][number]
  areas: number
  missed: ReadonlyMap<string, number>
  link: StaffRequest['link']
}) {
  const { phase, areas, missed, link } = props
  const { phaseColumns: columns } = t
  return (
    <WorkTable
      caption={t.phaseCaption(phase.name, phase.types.filter(({ offers }) => offers === 0).length)}
      columns={[
        { title: columns.type },
        { title: columns.offers },
        { title: columns.areas },
        { title: columns.missed },
      ]}
      rows={phase.types.map((type) => [
        <a href={link(`/hilfe/art/${type.id}`)}>{type.name}</a>,
        type.offers === 0 ? <strong>{t.noneRecorded}</strong> : formatNumber(type.offers, 'de'),
        type.offers === 0 ? '' : t.areasOf(type.areas, areas),
        missed.get(type.id) ? t.missedTimes(missed.get(type.id) ?? 0) : '',
      ])}
      empty={t.noneRecorded}
    />
  )
}
