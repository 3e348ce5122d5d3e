import { listChanges } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { LinkButton } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { Pager, pageNumber } from '../parts/list.tsx'
import { moment } from '../parts/when.ts'
import { Changes } from './Changes.tsx'
import { listPath, offerPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { whoText } from './who.ts'

type Change = OutputOf<typeof listChanges>['changes'][number]

/** Who changed what, the latest first. */
export const historyPage = staffPage({
  method: 'get',
  path: `${offerPath(':id')}/verlauf`,
  permission: 'offers:readOffers',
  async answer({ door, params, query, link }) {
    const id = params.id ?? ''
    const outcome = await execute(listChanges, door, { offer: id, page: pageNumber(query) })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { name, changes, page, pages } = outcome.value
    const path = `${offerPath(id)}/verlauf`
    return {
      kind: 'page',
      title: t.historyTitle(name),
      bodyLocale: 'de',
      crumbs: [
        { title: t.title, path: listPath },
        { title: name, path: offerPath(id) },
      ],
      body: (
        <div class="work">
          <h1>{t.historyTitle(name)}</h1>
          {changes.length === 0 && <p>{t.noHistory}</p>}
          <ol class="offer-history" reversed>
            {changes.map((change) => (
              <Entry change={change} id={id} link={link} />
            ))}
          </ol>
          <Pager path={link(path)} query={new URLSearchParams()} page={page} pages={pages} />
        </div>
      ),
    }
  },
})

function Entry({ change, id, link }: { change: Change; id: string; link: StaffRequest['link'] }) {
  const { number, kind, by, proposedBy, undoes } = change
  const title = `${t.change(number)}: ${t.kinds[kind]}`
  return (
    <li>
      <h2>{title}</h2>
      <p class="meta">
        <time datetime={change.at}>{moment(change.at)}</time>,{' '}
        {kind === 'before' ? t.source : whoText(by)}
        {proposedBy && `. ${t.proposed(whoText(proposedBy))}`}
        {undoes !== null && ` ${t.undoes(undoes)}`}
      </p>
      {change.changes.length > 0 && <Changes changes={change.changes} caption={title} />}
      {change.mayUndo && (
        <p class="no-print">
          <LinkButton kind="tertiary" href={link(`${offerPath(id)}/verlauf/${number}`)}>
            {t.undo}
          </LinkButton>
        </p>
      )}
    </li>
  )
}
