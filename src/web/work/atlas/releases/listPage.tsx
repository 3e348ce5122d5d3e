import { listReleases, listStanding } from '../../../../contexts/atlas/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Pager, pageNumber } from '../../parts/list.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment } from '../../parts/when.ts'
import { byIndicator, sumOf } from './parts.tsx'
import { previewPath, releasePath, releasesPath, standingPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Release = OutputOf<typeof listReleases>['releases'][number]

/** What is public now, and every release that made it so. */
export const releaseListPage = staffPage({
  method: 'get',
  path: releasesPath,
  permission: 'atlas:read',
  async answer({ door, query, link }) {
    const listed = await execute(listReleases, door, { page: pageNumber(query) })
    if (!listed.ok) return failureOf(listed.failure)
    const standing = await execute(listStanding, door, {})
    if (!standing.ok) return failureOf(standing.failure)
    const { releases, total, page, pages } = listed.value
    const published = query.get('gut')
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          {published && /^\d{1,9}$/.test(published) && <Notice>{t.published(published)}</Notice>}
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <Standing columns={standing.value.columns} />
          <ul>
            <li>
              <a href={link(standingPath)}>{t.toStanding}</a>
            </li>
            {may(door.actor, 'atlas:publish') && (
              <li>
                <a href={link(previewPath)}>{t.toPreview}</a>
              </li>
            )}
          </ul>
          <h2>{t.list}</h2>
          <WorkTable
            caption={t.caption(total)}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={releases.map((release) => rowOf(release, link))}
            empty={t.empty}
          />
          <Pager path={link(releasesPath)} query={query} page={page} pages={pages} />
        </div>
      ),
    }
  },
})

function Standing({ columns }: { columns: OutputOf<typeof listStanding>['columns'] }) {
  const released = columns.filter(({ state }) => state === 'released')
  const count = (state: 'failed' | 'withdrawn') =>
    columns.filter((column) => column.state === state).length
  const [failed, withdrawn] = [count('failed'), count('withdrawn')]
  return (
    <section aria-labelledby="stand">
      <h2 id="stand">{t.now}</h2>
      <p>
        {t.nowFigures(sumOf(released).figures, byIndicator(released).length)} Geschützt:{' '}
        {t.withheld(sumOf(released))}.
      </p>
      {failed > 0 && <p>{t.nowLeftOut(failed)}</p>}
      {withdrawn > 0 && <p>{t.nowWithdrawn(withdrawn)}</p>}
    </section>
  )
}

const rowOf = (release: Release, link: (path: string) => string) => [
  <a href={link(releasePath(release.number))}>{t.name(release.number)}</a>,
  moment(release.at),
  release.origin === 'import' ? t.byImport : (release.organisation ?? t.byPlanner),
  <>
    {t.counts(release.counts)}
    {release.reason && <p class="meta">{t.reason(release.reason)}</p>}
  </>,
  t.withheld(release.counts),
  t.attack(release.audit),
]
