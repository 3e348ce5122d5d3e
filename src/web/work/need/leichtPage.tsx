import { listMissingTexts } from '../../../contexts/offers/index.ts'
import { execute, may } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { Pager, pageNumber } from '../parts/list.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { needPath } from './query.ts'
import { Rooms } from './Rooms.tsx'
import { texts as t } from './texts.ts'

const path = `${needPath}/leichte-sprache`

/** Offers that still have no words of their own in easy language, and who has to write them. */
export const missingLeichtPage = staffPage({
  method: 'get',
  path,
  permission: 'offers:readNeed',
  async answer({ door, link, query }) {
    const outcome = await execute(listMissingTexts, door, { page: pageNumber(query) })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { missing, total, organisations, offers, page, pages } = outcome.value
    const offerPath = (id: string) =>
      link(may(door.actor, 'offers:readOffers') ? `/arbeit/angebote/${id}` : `/hilfe/angebot/${id}`)
    return {
      kind: 'page',
      title: t.leichtTitle,
      crumbs: [{ title: t.title, path: needPath }],
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>{t.leichtTitle}</h1>
          <p class="lede">{t.leichtLede(missing, total)}</p>
          <Rooms current={path} link={link} />
          <WorkTable
            caption={t.leichtOrganisations}
            columns={[{ title: t.organisation }, { title: t.missing }, { title: t.total }]}
            rows={organisations
              .slice(0, 30)
              .map((one) => [
                one.name ?? t.withoutOrganisation,
                formatNumber(one.missing, 'de'),
                formatNumber(one.total, 'de'),
              ])}
            empty={t.nothingMissing}
          />
          <WorkTable
            caption={t.leichtOffers}
            columns={[{ title: t.offer }, { title: t.organisation }]}
            rows={offers.map(({ id, name, organisation }) => [
              <a href={offerPath(id)}>{name}</a>,
              organisation ?? t.withoutOrganisation,
            ])}
            empty={t.nothingMissing}
          />
          <Pager path={link(path)} query={new URLSearchParams()} page={page} pages={pages} />
        </div>
      ),
    }
  },
})
