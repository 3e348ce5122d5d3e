import { listKeptPapers } from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { LinkButton } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { authorNames, paperKindNames } from './names.ts'
import { comparePath, listPath, newPath, paperPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Paper = OutputOf<typeof listKeptPapers>['papers'][number]

export const paperListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'measures:read',
  async answer({ door, link }) {
    const outcome = await execute(listKeptPapers, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { papers } = outcome.value
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          <div class="work-title">
            <h1>{t.title}</h1>
            <ul class="work-actions">
              {papers.length > 0 && (
                <li>
                  <a href={link(comparePath)}>{t.compare}</a>
                </li>
              )}
              {may(door.actor, 'measures:edit') && (
                <li>
                  <LinkButton kind="primary" href={link(newPath)}>
                    {t.newPaper}
                  </LinkButton>
                </li>
              )}
            </ul>
          </div>
          <p class="lede">{t.lede}</p>
          <WorkTable
            caption={t.caption(papers.length)}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={papers.map((paper) => [
              <>
                <a href={link(paperPath(paper.id))}>{paper.record.title}</a>
                <span class="meta">{kindOf(paper)}</span>
              </>,
              <Progress counts={paper.counts} />,
              String(paper.counts.accepted),
              paper.public ? t.isPublic : t.isInternal,
              shortDay(paper.updatedAt.slice(0, 10)),
            ])}
            empty={t.none}
          />
        </div>
      ),
    }
  },
})

const kindOf = ({ record }: Paper) =>
  [paperKindNames[record.kind], record.authorName ?? authorNames[record.author]].join(' · ')

function Progress({ counts: { proposed, accepted, rejected } }: Pick<Paper, 'counts'>) {
  const all = proposed + accepted + rejected
  return <>{t.progress(all - proposed, all).replace(' entschieden', '')}</>
}
