import {
  chooseDigest,
  freshGroups,
  showDigest,
  showFreshness,
} from '../../../contexts/offers/index.ts'
import { execute, may, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import {
  asksPath,
  bulkPath,
  carePath,
  digestPath,
  duplicatesPath,
  linksPath,
  stalePath,
  tablePath,
} from './paths.ts'
import { offersIn, texts as t } from './texts.ts'

type Freshness = OutputOf<typeof showFreshness>

/** How true the data is, and the ways to make it truer. */
export const carePage = staffPage({
  method: 'get',
  path: carePath,
  permission: 'offers:readOffers',
  async answer(request) {
    const { door, link, query } = request
    const outcome = await execute(showFreshness, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const edits = may(door.actor, 'offers:publishOffers')
    const wanted = await wantsDigest(request)
    const rooms = [
      { path: stalePath, title: t.rooms.stale },
      { path: asksPath, title: t.rooms.asks },
      { path: linksPath, title: t.rooms.links },
      ...(edits
        ? [
            { path: duplicatesPath, title: t.rooms.duplicates },
            { path: bulkPath, title: t.rooms.bulk },
            { path: tablePath, title: t.rooms.table },
          ]
        : []),
    ]
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          {query.has('gut') && <Notice>{t.saved}</Notice>}
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <ul class="plain-actions">
            {rooms.map(({ path, title }) => (
              <li>
                <a href={link(path)}>{title}</a>
              </li>
            ))}
          </ul>
          <Fresh freshness={outcome.value} link={link} />
          {wanted !== undefined && <Digest request={request} wanted={wanted} />}
        </div>
      ),
    }
  },
})

function Fresh({ freshness, link }: { freshness: Freshness; link: StaffRequest['link'] }) {
  const { total, organisations } = freshness
  return (
    <section aria-labelledby="frisch">
      <h2 id="frisch">{t.freshness}</h2>
      <ul class="plain-list">
        {freshGroups.map((group) => (
          <li>
            {group === 'fresh' ? (
              offersIn(total[group])
            ) : (
              <a href={link(`${stalePath}?gruppe=${group}`)}>{offersIn(total[group])}</a>
            )}
            : {t.groups[group]}
          </li>
        ))}
      </ul>
      {organisations.length > 1 && (
        <WorkTable
          caption={t.byOrganisation}
          columns={[{ title: 'Träger' }, { title: t.toDo }, { title: t.all }]}
          rows={organisations
            .slice(0, 100)
            .map(({ organisation, fresh, old, sourceOld, never }) => {
              const due = old + sourceOld + never
              const name = organisation?.name ?? t.noOrganisation
              const path = `${stalePath}?traeger=${encodeURIComponent(organisation?.id ?? '')}`
              return [
                organisation && due > 0 ? <a href={link(path)}>{name}</a> : name,
                formatNumber(due, 'de'),
                formatNumber(fresh + due, 'de'),
              ]
            })}
          empty=""
        />
      )}
    </section>
  )
}

/** undefined for those who answer no reports. */
async function wantsDigest({ door }: StaffRequest): Promise<boolean | undefined> {
  if (!may(door.actor, 'offers:answerReports')) return undefined
  const outcome = await execute(showDigest, door, {})
  return outcome.ok ? outcome.value.wanted : undefined
}

function Digest({ request, wanted }: { request: StaffRequest; wanted: boolean }) {
  return (
    <section aria-labelledby="hinweis-mail">
      <h2 id="hinweis-mail">{t.digest}</h2>
      <p>{wanted ? t.digestOn : t.digestOff}</p>
      <Form request={request} action={request.link(digestPath)}>
        <input type="hidden" name="mail" value={wanted ? 'nein' : 'ja'} />
        <SubmitButton kind="secondary">{wanted ? t.digestStop : t.digestStart}</SubmitButton>
      </Form>
    </section>
  )
}

/** A form that comes back is shown by the room. */
export const digestAgain = staffPage({
  method: 'get',
  path: digestPath,
  permission: 'offers:answerReports',
  answer: () => ({ kind: 'redirect', path: carePath }),
})

export const sendDigest = staffPage({
  method: 'post',
  path: digestPath,
  permission: 'offers:answerReports',
  async answer({ door, form }) {
    const outcome = await execute(chooseDigest, door, { wanted: form.get('mail') === 'ja' })
    if (!outcome.ok) return failureOf(outcome.failure)
    return { kind: 'redirect', path: `${carePath}?gut` }
  },
})
