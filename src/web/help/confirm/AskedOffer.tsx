import type { showAsk } from '../../../contexts/offers/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { formatDate, mainLocale } from '../../../platform/texts/index.ts'
import { SubmitButton } from '../../frame/controls.tsx'
import type { PageRequest } from '../../frame/page.ts'
import { language } from '../OfferCard.tsx'
import type { ConfirmTexts } from './texts.ts'

export type Asked = OutputOf<typeof showAsk>['offers'][number]

/** One offer with all that is asked about, and what can be answered. */
export function AskedOffer(props: {
  offer: Asked
  t: ConfirmTexts
  request: PageRequest
  /** Address of the page for this question. */
  path: string
  /** Beside others: with a button of its own. */
  single: boolean
}) {
  const { offer, t, request, path, single } = props
  const { locale, link } = request
  const { labels } = t
  const id = `angebot-${offer.id}`
  const german = language(mainLocale, locale)
  const facts = [
    [labels.types, offer.types.join(', ')],
    [labels.place, offer.places.join(' · ') || t.secretPlace],
    [labels.hours, offer.hours],
    [labels.phone, offer.phone],
    [labels.email, offer.email],
    [labels.website, offer.website],
  ] as const
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} {...german}>
        {offer.name}
      </h2>
      {offer.summary && <p {...german}>{offer.summary}</p>}
      <dl class="facts">
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd {...(value ? german : {})}>{value || t.missing}</dd>
          </>
        ))}
      </dl>
      <p class="meta">
        {offer.lastChecked ? t.checked(formatDate(offer.lastChecked, locale)) : t.never}.{' '}
        <a href={link(`/hilfe/angebot/${offer.id}`)}>{t.see}</a>
      </p>
      {offer.answer === 'confirmed' && <p class="note note--good">{t.confirmed}</p>}
      {offer.answer === 'wrong' && <p class="note">{t.reported}</p>}
      {offer.answer === null && (
        <div class="cluster">
          {single && <ConfirmForm offers={[offer]} label={t.one} kind="secondary" />}
          <a href={link(`${path}/stimmt-nicht?angebot=${encodeURIComponent(offer.id)}`)}>
            {t.wrong}
          </a>
        </div>
      )}
    </section>
  )
}

/** The button. What was looked at goes with it, so that nobody confirms what they have not seen. */
export function ConfirmForm(props: {
  offers: readonly Asked[]
  label: string
  kind?: 'primary' | 'secondary'
}) {
  return (
    <form method="post" action="?absenden">
      {props.offers.map(({ id, version }) => (
        <input type="hidden" name="angebot" value={`${id} ${version}`} />
      ))}
      <SubmitButton kind={props.kind}>{props.label}</SubmitButton>
    </form>
  )
}
