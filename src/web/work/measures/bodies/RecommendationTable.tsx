import type { RecommendationNote } from '../../../../contexts/measures/index.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { recommendationPath } from './paths.ts'
import { stateName, texts as t } from './texts.ts'

/** Recommendations as rows, of one body or of all. */
export function RecommendationTable(props: {
  list: readonly RecommendationNote[]
  link: (path: string) => string
  ofAll?: boolean
}) {
  const { list, link, ofAll } = props
  return (
    <WorkTable
      caption={t.recommendationsCaption(list.length)}
      columns={Object.values(t.recommendationColumns).map((title) => ({ title }))}
      rows={list.map(({ id, record, state, bodyName, measures }) => [
        <>
          <a href={link(recommendationPath(id))}>{record.title}</a>
          <span class="meta">
            {[
              ofAll && bodyName,
              [t.recommendationKinds[record.kind], record.number].filter(Boolean).join(' '),
              t.filedOn(shortDay(record.on)),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </>,
        record.addressee ?? t.none,
        record.answerDue ? shortDay(record.answerDue) : t.none,
        <>
          {state === 'overdue' ? (
            <strong>{stateName(state, record.kind)}</strong>
          ) : (
            stateName(state, record.kind)
          )}
          {measures.length > 0 && <span class="meta">{t.measuresCount(measures.length)}</span>}
        </>,
      ])}
      empty={t.noneFound}
    />
  )
}
