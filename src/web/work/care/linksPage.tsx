import { listBrokenLinks } from '../../../contexts/offers/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { staffPage } from '../../frame/page.ts'
import { offerPath } from '../offers/paths.ts'
import { failureOf } from '../parts/failures.ts'
import { Pager, pageNumber } from '../parts/list.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { germanDay } from '../reports/day.ts'
import { carePath, linksPath } from './paths.ts'
import { texts as t } from './texts.ts'

export const linksPage = staffPage({
  method: 'get',
  path: linksPath,
  permission: 'offers:readOffers',
  async answer({ door, link, query }) {
    const page = pageNumber(query)
    const outcome = await execute(listBrokenLinks, door, { page })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { links, pages } = outcome.value
    return {
      kind: 'page',
      title: t.links,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: carePath }],
      body: (
        <div class="work">
          <h1>{t.links}</h1>
          <p class="lede">{t.linksLede}</p>
          <WorkTable
            caption={t.links}
            columns={Object.values(t.linkColumns).map((title) => ({ title }))}
            rows={links.map(({ url, problem, failingSince, offers }) => [
              url,
              t.problems[problem],
              shortDay(germanDay(failingSince)),
              <ul class="plain-list">
                {offers.map(({ id, name }) => (
                  <li>
                    <a href={link(offerPath(id))}>{name}</a>
                  </li>
                ))}
              </ul>,
            ])}
            empty={t.linksNone}
          />
          <Pager path={link(linksPath)} query={query} page={page} pages={pages} />
        </div>
      ),
    }
  },
})
