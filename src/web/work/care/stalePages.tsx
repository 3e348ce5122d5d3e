import { confirmOffers, freshGroups, listStaleOffers } from '../../../contexts/offers/index.ts'
import { execute, may, type OutputOf } from '../../../platform/operation/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { offerPath } from '../offers/paths.ts'
import { failureOf } from '../parts/failures.ts'
import { Pager, pageNumber } from '../parts/list.tsx'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { carePath, stalePath } from './paths.ts'
import { seenFields, seenOf } from './seen.ts'
import { offersIn, texts as t } from './texts.ts'

type Line = OutputOf<typeof listStaleOffers>['offers'][number]

export const stalePage = staffPage({
  method: 'get',
  path: stalePath,
  permission: 'offers:readOffers',
  answer: (request) => answerStale(request),
})

export const confirmStale = staffPage({
  method: 'post',
  path: stalePath,
  permission: 'offers:editOffers',
  async answer(request) {
    const { door, form, query } = request
    const offers = seenOf(form)
    if (offers.length === 0) return await answerStale(request, t.chooseFirst)
    const outcome = await execute(confirmOffers, door, { offers })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { confirmed, changed } = outcome.value
    if (changed.length > 0) return await answerStale(request, t.changedSince)
    const next = new URLSearchParams(query)
    next.set('bestaetigt', String(confirmed))
    return { kind: 'redirect', path: `${stalePath}?${next}` }
  },
})

async function answerStale(request: StaffRequest, trouble?: string): Promise<PageAnswer> {
  const { door, link, query } = request
  const group = freshGroups.find((one) => one === query.get('gruppe'))
  const organisation = query.get('traeger')?.slice(0, 200) || undefined
  const page = pageNumber(query)
  const outcome = await execute(listStaleOffers, door, { group, organisation, page })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { offers, total, pages } = outcome.value
  const confirmed = Number(query.get('bestaetigt'))
  const edits = may(door.actor, 'offers:editOffers')
  const chosen = new Set(request.form.getAll('angebot'))
  const table = (
    <WorkTable
      caption={offersIn(total)}
      columns={[
        { title: 'Angebot' },
        { title: 'Träger' },
        { title: 'Zuletzt bestätigt' },
        ...(edits ? [{ title: 'Auswahl' }] : []),
      ]}
      rows={offers.map((line) => [
        <a href={link(offerPath(line.id))}>{line.name}</a>,
        line.organisation?.name ?? t.noOrganisation,
        lastSeen(line),
        ...(edits
          ? [
              <input
                type="checkbox"
                name="angebot"
                value={seenFields(line)}
                aria-label={t.choose(line.name)}
                checked={chosen.has(seenFields(line))}
              />,
            ]
          : []),
      ])}
      empty={t.staleNone}
    />
  )
  return {
    kind: 'page',
    title: t.stale,
    status: trouble ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: carePath }],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        {!trouble && confirmed > 0 && <Notice>{t.confirmed(confirmed)}</Notice>}
        <h1>{t.stale}</h1>
        {group && <p class="lede">{t.groups[group]}</p>}
        {edits && offers.length > 0 ? (
          <Form request={request}>
            {table}
            <p class="meta">{t.confirmHint}</p>
            <SubmitButton>{t.confirm}</SubmitButton>
          </Form>
        ) : (
          table
        )}
        <Pager path={link(stalePath)} query={query} page={page} pages={pages} />
      </div>
    ),
  }
}

function lastSeen({ checkedOn, checkedBy, seenOn }: Line): string {
  if (checkedOn) return `${shortDay(checkedOn)}${checkedBy ? `, ${t.by[checkedBy]}` : ''}`
  return seenOn ? `${shortDay(seenOn)}, nur ${t.by.source}` : t.groups.never
}
