import { dismissDuplicate, listDuplicates, mergeOffers } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { offerPath } from '../offers/paths.ts'
import { failureOf } from '../parts/failures.ts'
import { Pager, pageNumber } from '../parts/list.tsx'
import { Notice } from '../parts/Notice.tsx'
import { shortDay } from '../parts/when.ts'
import { carePath, duplicatesPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Pair = OutputOf<typeof listDuplicates>['pairs'][number]
type Side = Pair['offer']

export const duplicatesPage = staffPage({
  method: 'get',
  path: duplicatesPath,
  permission: 'offers:publishOffers',
  answer: (request) => answerDuplicates(request),
})

export const settleDuplicate = staffPage({
  method: 'post',
  path: duplicatesPath,
  permission: 'offers:publishOffers',
  async answer(request) {
    const { door, form } = request
    const [keep = '', keepVersion] = (form.get('bleibt') ?? '').split(' ')
    const [drop = '', dropVersion] = (form.get('anderer') ?? '').split(' ')
    const dismissed = form.has('kein-doppel')
    const outcome = dismissed
      ? await execute(dismissDuplicate, door, { offer: keep, other: drop })
      : await execute(mergeOffers, door, {
          keep,
          keepVersion: Number(keepVersion),
          drop,
          dropVersion: Number(dropVersion),
        })
    if (outcome.ok)
      return { kind: 'redirect', path: `${duplicatesPath}?gut=${dismissed ? 'nein' : 'ja'}` }
    if (outcome.failure.kind === 'conflict') return await answerDuplicates(request, t.changedSince)
    return failureOf(outcome.failure)
  },
})

async function answerDuplicates(request: StaffRequest, trouble?: string): Promise<PageAnswer> {
  const { door, link, query } = request
  const page = pageNumber(query)
  const outcome = await execute(listDuplicates, door, { page })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { pairs, pages } = outcome.value
  const said = query.get('gut')
  return {
    kind: 'page',
    title: t.duplicates,
    status: trouble ? 409 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: carePath }],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        {!trouble && said && <Notice>{said === 'ja' ? t.merged : t.dismissed}</Notice>}
        <h1>{t.duplicates}</h1>
        <p class="lede">{t.duplicatesLede}</p>
        {pairs.length === 0 && <p>{t.duplicatesNone}</p>}
        {pairs.map((pair) => (
          <PairView pair={pair} request={request} />
        ))}
        <Pager path={link(duplicatesPath)} query={query} page={page} pages={pages} />
      </div>
    ),
  }
}

function PairView({ pair, request }: { pair: Pair; request: StaffRequest }) {
  const { offer, other, why } = pair
  return (
    <section class="card">
      <h2>{offer.name}</h2>
      <p class="meta">{why.map((one) => t.likenesses[one]).join(', ')}</p>
      <div class="side-by-side">
        <SideView side={offer} against={other} request={request} />
        <SideView side={other} against={offer} request={request} />
      </div>
      <Form request={request} label={t.notSame}>
        <input type="hidden" name="bleibt" value={`${offer.id} ${offer.version}`} />
        <input type="hidden" name="anderer" value={`${other.id} ${other.version}`} />
        <input type="hidden" name="kein-doppel" value="ja" />
        <SubmitButton kind="secondary">{t.notSame}</SubmitButton>
      </Form>
    </section>
  )
}

function SideView(props: { side: Side; against: Side; request: StaffRequest }) {
  const { side, against, request } = props
  const facts = [
    ['Träger', side.organisation],
    ['Ort', side.address],
    ['Telefon', side.phone],
    ['E-Mail', side.email],
    ['Internet', side.website],
    ['Zuletzt bestätigt', side.lastChecked && shortDay(side.lastChecked)],
    ['Quelle', side.source],
  ] as const
  return (
    <div>
      <h3>
        <a href={request.link(offerPath(side.id))}>{side.name}</a>
      </h3>
      <dl class="facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
      </dl>
      <Form request={request} label={t.keep(side.name)}>
        <input type="hidden" name="bleibt" value={`${side.id} ${side.version}`} />
        <input type="hidden" name="anderer" value={`${against.id} ${against.version}`} />
        <SubmitButton>{t.keepThis}</SubmitButton>
      </Form>
    </div>
  )
}
