import type { Child } from 'hono/jsx'
import { changesBetween, showKeptOffer } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { LinkButton } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { offerAddress } from '../../help/addresses.ts'
import { failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { moment, shortDay } from '../parts/when.ts'
import { Changes } from './Changes.tsx'
import { editPath, listPath, newPath, offerPath, stepPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { whoText } from './who.ts'
import { labelOf, valueText } from './words.ts'

type Offer = OutputOf<typeof showKeptOffer>
interface Parts {
  offer: Offer
  link: StaffRequest['link']
}

/** An offer as staff see it: what is public, what is written, what its source says. */
export const keptOfferPage = staffPage({
  method: 'get',
  path: offerPath(':id'),
  permission: 'offers:readOffers',
  async answer({ door, params, query, link }) {
    const outcome = await execute(showKeptOffer, door, { offer: params.id ?? '' })
    if (!outcome.ok) return failureOf(outcome.failure)
    const offer = outcome.value
    const done = query.get('gut') ?? ''
    const said = Object.hasOwn(t.done, done) ? t.done[done] : undefined
    return {
      kind: 'page',
      title: offer.name,
      bodyLocale: 'de',
      crumbs: [{ title: t.title, path: listPath }],
      body: (
        <div class="work">
          {said && <Notice>{said}</Notice>}
          <h1>{offer.name}</h1>
          <Tags offer={offer} />
          <Actions offer={offer} link={link} />
          {offer.secret && <p class="note">{t.secretNote}</p>}
          {!offer.keptHere && offer.mayEdit && <p class="meta">{t.fromSource}</p>}
          <Source offer={offer} link={link} />
          <Draft offer={offer} link={link} />
          <Public offer={offer} />
        </div>
      ),
    }
  },
})

function Tags({ offer }: { offer: Offer }) {
  const { record, retiredOn, draft, organisation, secret } = offer
  const tags = [
    !record ? t.notPublic : retiredOn ? t.states.retired : t.states.live,
    record?.closure && !retiredOn && labelOf('closure'),
    secret && t.secret,
    draft && t.draftStates[draft.state],
  ].filter(Boolean)
  return (
    <>
      {organisation && <p class="meta">{organisation.name}</p>}
      <ul class="work-actions">
        {tags.map((tag) => (
          <li class="tag tag--calm">{tag}</li>
        ))}
      </ul>
    </>
  )
}

function Actions({ offer, link }: Parts) {
  const { id, record, retiredOn, draft, mayEdit, newReports, changes } = offer
  const shown = record && !retiredOn
  const items: (Child | false)[] = [
    mayEdit && (
      <LinkButton kind="primary" href={link(editPath(id))}>
        {draft ? t.editDraft : t.edit}
      </LinkButton>
    ),
    draft && <a href={link(`${offerPath(id)}/vorschau`)}>{t.preview}</a>,
    shown && <a href={link(offerAddress(offer))}>{t.asAll}</a>,
    changes > 0 && <a href={link(`${offerPath(id)}/verlauf`)}>{t.history}</a>,
    record && newReports !== null && (
      <a href={link(`/arbeit/hinweise?${new URLSearchParams({ stand: 'alle', angebot: id })}`)}>
        {t.reports(newReports)}
      </a>
    ),
    mayEdit && <a href={link(`${newPath}?${new URLSearchParams({ von: id })}`)}>{t.copy}</a>,
    mayEdit && shown && <a href={link(stepPath(id, 'retire'))}>{t.retire}</a>,
    mayEdit && record && retiredOn !== null && (
      <a href={link(stepPath(id, 'reopen'))}>{t.reopen}</a>
    ),
    offer.mayPublish && record && offer.secret && (
      <a href={link(stepPath(id, 'reveal'))}>Geheimen Ort freigeben</a>
    ),
  ]
  return (
    <ul class="work-actions no-print">
      {items.filter(Boolean).map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

function Source({ offer, link }: Parts) {
  const { source, id, mayPublish } = offer
  if (!source) return null
  const asks = source.differs || source.goneOn !== null
  if (!asks)
    return mayPublish && source.changes.length > 0 ? (
      <p class="no-print">
        <a href={link(stepPath(id, 'source'))}>{t.sourceLink}</a>
      </p>
    ) : null
  return (
    <section aria-labelledby="quelle">
      <h2 id="quelle">{t.sourceTitle}</h2>
      <p>{source.goneOn ? t.sourceGone(shortDay(source.goneOn)) : t.sourceChanged}</p>
      {!source.goneOn && (
        <Changes
          changes={source.changes}
          caption={t.sourceTitle}
          before={t.weSay}
          after={t.sourceSays}
        />
      )}
      {mayPublish && (
        <p class="no-print">
          <LinkButton href={link(stepPath(id, 'source'))}>{t.sourceDecide}</LinkButton>
        </p>
      )}
    </section>
  )
}

function Draft({ offer, link }: Parts) {
  const { draft, id, mayEdit, mayPublish } = offer
  if (!draft) return null
  return (
    <section aria-labelledby="entwurf">
      <h2 id="entwurf">{t.draftTitle}</h2>
      <p class="meta">{t.draftBy(whoText(draft.by), moment(draft.updatedAt))}</p>
      {draft.note && (
        <div class="note note--warning">
          <p>
            <strong>{t.returnedBecause}</strong>
          </p>
          <p class="kept-lines">{draft.note}</p>
        </div>
      )}
      {draft.overlaps.length > 0 && (
        <p class="note note--warning">{t.overlaps(draft.overlaps.map(labelOf).join(', '))}</p>
      )}
      <Changes changes={draft.changes} caption={t.draftTitle} />
      {mayEdit && (
        <ul class="work-actions no-print">
          {mayPublish && (
            <li>
              <LinkButton href={link(stepPath(id, 'publish'))}>{t.publishDraft}</LinkButton>
            </li>
          )}
          {mayPublish && draft.state === 'submitted' && (
            <li>
              <LinkButton href={link(stepPath(id, 'return'))}>{t.returnDraft}</LinkButton>
            </li>
          )}
          <li>
            <a href={link(stepPath(id, 'drop'))}>{t.dropDraft}</a>
          </li>
        </ul>
      )}
    </section>
  )
}

function Public({ offer }: { offer: Offer }) {
  const { record, retiredOn } = offer
  if (!record)
    return (
      <section aria-labelledby="oeffentlich">
        <h2 id="oeffentlich">{t.publicNow}</h2>
        <p>{t.nothingPublic}</p>
      </section>
    )
  // Of a secret place the mark alone is left, which the page says already.
  const facts = changesBetween({}, record).filter(({ field }) => !offer.secret || field !== 'site')
  return (
    <section aria-labelledby="oeffentlich">
      <h2 id="oeffentlich">{retiredOn ? t.publicUntil : t.publicNow}</h2>
      {retiredOn && <p>{t.retiredOn(shortDay(retiredOn))}</p>}
      <p class="meta">
        {record.lastChecked ? `Geprüft am ${shortDay(record.lastChecked)}.` : 'Noch nie geprüft.'}{' '}
        {offer.updatedOn && `Geändert am ${shortDay(offer.updatedOn)}.`} Kennung: {offer.id}
      </p>
      <dl class="facts">
        {facts.map(({ field, after }) => (
          <>
            <dt>{labelOf(field)}</dt>
            <dd class="kept-lines">{valueText(field, after)}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
