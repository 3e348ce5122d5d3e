import { RemoveChip, to } from './Filters.tsx'
import { languageName } from './languageName.ts'
import { searchAddress } from './query.ts'
import type { Results } from './results.tsx'

/** What the question was taken to mean, so that a misunderstanding shows at once, and ways to put it right. */
export function Understood(results: Results) {
  return (
    <>
      <Meant {...results} />
      <ReadNeeds {...results} />
      <DidYouMean {...results} />
      <WhichPlace {...results} />
    </>
  )
}

function Meant({ found, query, t, request }: Results) {
  const { concepts, place, uncertain } = found.understood
  const types = concepts.filter(({ kind }) => kind === 'type')
  const meant = uncertain ? [] : types.length > 0 ? types : concepts
  if (meant.length === 0)
    return place && query.frage ? <p class="understood">{t.resultsNear(place.name)}.</p> : null
  const { ort, umkreis, minuten, weg, reihe } = query
  const keepPlace = { ort, umkreis, minuten, weg, reihe }
  return (
    <p class="understood">
      {t.understood}:{' '}
      {meant.map(({ kind, id, name }, index) => (
        <>
          {index > 0 && (index === meant.length - 1 ? ` ${t.or} ` : ', ')}
          <a
            href={request.link(
              kind === 'type' ? searchAddress(`/hilfe/art/${id}`, keepPlace) : `/hilfe/thema/${id}`,
            )}
          >
            {name}
          </a>
        </>
      ))}
      {place && <> {t.near(place.name)}</>}.
    </p>
  )
}

/** Needs that were read out of the question lead the order; each can be taken back. */
function ReadNeeds(results: Results) {
  const { found, query, r, request } = results
  const { kinds, languages } = found.understood.needs
  const needs = [
    ...kinds.map((id) => ({ id: id as string, label: r.needs[id] ?? id })),
    ...languages.map((id) => ({ id, label: languageName(id, request.locale) })),
  ]
  if (needs.length === 0) return null
  const left = query.ohne ? query.ohne.split('.') : []
  return (
    <div class="chosen no-print">
      <p id="gelesen">{r.fromQuestion}:</p>
      <ul class="chips" aria-labelledby="gelesen">
        {needs.map(({ id, label }) => (
          <li>
            <RemoveChip
              href={to(results, { ohne: [...left, id].join('.') })}
              label={label}
              remove={r.remove}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Asked back rather than answered wrongly. In a crisis help lines answer, nothing is asked. */
function DidYouMean({ found, query, r, request, path }: Results) {
  const { didYouMean, uncertain, concepts } = found.understood
  const { link } = request
  const corrected = didYouMean && didYouMean !== query.frage ? didYouMean : undefined
  const asksBack = uncertain && concepts.length > 0 && found.helpLines.length === 0
  if (!corrected && !asksBack) return null
  return (
    <div class="note ask-back">
      {corrected && (
        <p>
          {r.didYouMean}:{' '}
          <a href={link(searchAddress(path, { ...query, frage: corrected, seite: undefined }))}>
            {corrected}
          </a>
          ?
        </p>
      )}
      {asksBack && (
        <>
          <p id="rueckfrage">{r.unsure}</p>
          <ul class="chips" aria-labelledby="rueckfrage">
            {concepts.map(({ kind, id, name }) => (
              <li>
                <a
                  class="chip"
                  href={link(
                    kind === 'type'
                      ? searchAddress(`/hilfe/art/${id}`, { ort: query.ort, weg: query.weg })
                      : `/hilfe/thema/${id}`,
                  )}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Where the place could be another, or is not known. */
function WhichPlace({ found, places, query, t, r, request, path }: Results) {
  const { place, placeUnknown } = found.understood
  if (placeUnknown) return <p class="note">{t.placeUnknown(query.ort ?? '')}</p>
  const [best, ...others] = places
  if (!best || !place || !query.ort) return null
  const guessed = !best.exact || others.some(({ exact }) => exact)
  return (
    <>
      {best.houseUnknown && <p class="note">{r.houseUnknown(best.name)}</p>}
      {guessed && others.length > 0 && (
        <div class="note">
          <p id="orte">{r.placeGuessed(best.name)}</p>
          <ul class="chips" aria-labelledby="orte">
            {others.slice(0, 6).map(({ name }) => (
              <li>
                <a
                  class="chip"
                  href={request.link(
                    searchAddress(path, { ...query, ort: name, seite: undefined }),
                  )}
                  rel="nofollow"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
