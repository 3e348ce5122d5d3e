import { type Locale, listed } from '../../platform/texts/index.ts'
import { Remark } from './OfferHours.tsx'
import type { Offer } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'

type Group = Offer['accessGroups'][number]

/** What is known of the access, as one asks for it; what nobody has looked at, folded away. */
export function OfferAccess({
  groups,
  t,
  locale,
  heading: Heading = 'h3',
}: {
  groups: readonly Group[]
  t: OfferTexts
  locale: Locale
  heading?: 'h3' | 'h4'
}) {
  const all = groups.flatMap(({ features }) => features)
  const unknown = all.filter(({ state }) => state === 'unknown')
  const known = groups
    .map(({ group, features }) => ({
      group,
      features: features.filter(({ state }) => state !== 'unknown'),
    }))
    .filter(({ features }) => features.length > 0)
  return (
    <>
      {known.map(({ group, features }) => (
        <>
          <Heading class="access__group">{t.accessGroups[group]}</Heading>
          <ul class="plain-list access">
            {features.map(({ feature, name, state, note }) => (
              <li class={`access__item access__item--${state}`}>
                {stateText(feature, name, state, t)}
                {note && <Remark text={note} locale={locale} />}
              </li>
            ))}
          </ul>
        </>
      ))}
      {unknown.some(({ feature }) => feature === 'wheelchair') && (
        <p class="meta">{t.accessUnknown}</p>
      )}
      {unknown.length > 0 && (
        <details class="fold">
          <summary>
            {t.accessNotChecked} ({unknown.length})
          </summary>
          <p>
            {listed(
              unknown.map(({ name }) => name),
              locale,
            )}
          </p>
        </details>
      )}
    </>
  )
}

type Feature = Group['features'][number]

function stateText(
  feature: Feature['feature'],
  name: string,
  state: Feature['state'],
  t: OfferTexts,
): string {
  // "Keine Stufen: nein" would take a moment too long.
  if (feature === 'wheelchair' && state === 'no') return t.hasSteps
  return state === 'yes' || state === 'unknown' ? name : `${name}: ${t.accessStates[state]}`
}
