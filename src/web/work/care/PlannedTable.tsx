import type { previewBulk } from '../../../contexts/offers/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import type { StaffRequest } from '../../frame/page.ts'
import { offerPath } from '../offers/paths.ts'
import { labelOf, valueText } from '../offers/words.ts'
import { WorkTable } from '../parts/WorkTable.tsx'
import { offersIn, texts as t } from './texts.ts'

type Planned = OutputOf<typeof previewBulk>['planned'][number]

/** More is not read before a button is pressed; all are counted. */
const mostShown = 200

/** Before and after of each offer that would change. */
export function PlannedTable(props: { planned: readonly Planned[]; link: StaffRequest['link'] }) {
  const { planned, link } = props
  const rows = planned
    .slice(0, mostShown)
    .flatMap((plan) =>
      plan.changes.map(({ field, before, after }) => [
        <a href={link(offerPath(plan.offer))}>{plan.name}</a>,
        labelOf(field),
        valueText(field, before),
        valueText(field, after),
      ]),
    )
  return (
    <WorkTable
      caption={`${t.preview}: ${offersIn(planned.length)}`}
      columns={[{ title: 'Angebot' }, { title: 'Angabe' }, { title: 'Bisher' }, { title: 'Neu' }]}
      rows={rows}
      empty={t.nothing}
    />
  )
}
