import { showRelease } from '../../../../contexts/atlas/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment } from '../../parts/when.ts'
import { byIndicator, Findings, periodsText, sumOf, titleOf, Withheld } from './parts.tsx'
import { indicatorPath, releasesPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** One release: what it holds, by which rules, what the attack showed, what changed. */
export const releasePage = staffPage({
  method: 'get',
  path: `${releasesPath}/:number`,
  permission: 'atlas:read',
  async answer({ door, params, link }) {
    const outcome = await execute(showRelease, door, { number: Number(params.number) })
    if (!outcome.ok) return failureOf(outcome.failure)
    const release = outcome.value
    const indicators = byIndicator(release.columns)
    const by = release.origin === 'import' ? t.byImport : (release.organisation ?? t.byPlanner)
    return {
      kind: 'page',
      title: t.name(release.number),
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: releasesPath }],
      body: (
        <div class="work">
          <h1>{t.name(release.number)}</h1>
          <p class="lede">
            {moment(release.at)}, {by}. {t.counts(release.counts)}.
          </p>
          {release.reason && <p>{t.reason(release.reason)}</p>}
          <Withheld counts={release.counts} />
          <h2>{t.columns.attack}</h2>
          <p>{t.attackMore(release.audit)}</p>
          <h2>{t.held}</h2>
          <WorkTable
            caption={t.heldCaption(indicators.length)}
            columns={Object.values(t.heldColumns).map((title) => ({ title }))}
            rows={indicators.map((columns) => [
              <a href={link(indicatorPath(columns[0]!.indicator))}>{titleOf(columns[0]!)}</a>,
              periodsText(columns),
              t.rule(columns[0]!.rule),
              sumOf(columns).figures.toLocaleString('de-DE'),
              t.withheld(sumOf(columns)),
              <>
                {t.change(columns)}
                <Findings columns={columns} />
              </>,
            ])}
            empty={t.nothingDue}
          />
          <p class="meta">{t.digest(release.digest)}</p>
        </div>
      ),
    }
  },
})
