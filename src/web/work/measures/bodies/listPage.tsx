import { type BodyNote, listBodies } from '../../../../contexts/measures/index.ts'
import { execute, may } from '../../../../platform/operation/index.ts'
import { LinkButton } from '../../../frame/controls.tsx'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment } from '../../parts/when.ts'
import { councilPapersAddress } from '../oparl/paths.ts'
import { bodyPath, listPath, newBodyPath, recommendationsPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** All bodies for the city; for members their own and those that are public. */
export const bodyListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'measures:readBodies',
  async answer({ door, link }) {
    const outcome = await execute(listBodies, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { bodies } = outcome.value
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          <div class="work-title">
            <h1>{t.title}</h1>
            {may(door.actor, 'measures:editBodies') && (
              <LinkButton href={link(newBodyPath)}>{t.create}</LinkButton>
            )}
          </div>
          <p class="lede">{t.lede}</p>
          <p>
            <a href={link(recommendationsPath)}>{t.all}</a> ·{' '}
            <a href={link(councilPapersAddress())}>{t.councilPapers}</a>
          </p>
          <WorkTable
            caption={t.caption(bodies.length)}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={bodies.map((body) => [
              <a href={link(bodyPath(body.id))}>{body.record.name}</a>,
              [t.kinds[body.record.kind], !body.public && t.notPublic].filter(Boolean).join(', '),
              body.nextMeeting ? moment(body.nextMeeting) : t.none,
              answeredOf(body),
              body.overdue > 0 ? <strong>{body.overdue}</strong> : t.none,
            ])}
            empty={t.empty}
          />
        </div>
      ),
    }
  },
})

/** Pledges are not answered: of a pact they are counted alone. */
function answeredOf({ record, recommendations, answered }: BodyNote): string {
  if (recommendations === 0) return t.noRecommendations
  return record.kind === 'pact' ? t.pledges(recommendations) : t.of(answered, recommendations)
}
