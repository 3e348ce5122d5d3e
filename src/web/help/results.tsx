import { findPlaces } from '../../contexts/city/index.ts'
import { findOffers, isDiscreet, isDiscreetSituation } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { figureTexts } from '../figures/texts.ts'
import { LinkButton, SubmitButton } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { buttonTexts } from '../keep/buttonTexts.ts'
import { KeepButton } from '../keep/KeepButton.tsx'
import { mapScripts, mapTexts } from '../map/index.ts'
import { ByPhoneNow } from './ByPhoneNow.tsx'
import { type CityContact, Contact } from './Contact.tsx'
import { aboutCity } from './city.ts'
import { ChosenFilters, Filters } from './Filters.tsx'
import { HelpLines } from './HelpLines.tsx'
import { OfferCard } from './OfferCard.tsx'
import { openTexts } from './openText.ts'
import {
  hasFilter,
  inputOf,
  readQuery,
  type SearchQuery,
  searchAddress,
  withoutFilters,
} from './query.ts'
import { drawResults, ResultMap } from './ResultMap.tsx'
import { type ResultTexts, resultTexts } from './resultTexts.ts'
import { OrderLine, Travel } from './Travel.tsx'
import { type HelpTexts, helpTexts } from './texts.ts'
import { type WayTexts, wayTexts } from './wayTexts.ts'

type Found = OutputOf<typeof findOffers>

export interface Results {
  found: Found
  /** Where the place that was typed may be, best first. */
  places: OutputOf<typeof findPlaces>['places']
  map: Awaited<ReturnType<typeof drawResults>>
  query: SearchQuery
  t: HelpTexts
  r: ResultTexts
  w: WayTexts
  request: PageRequest
  /** The page's own address, without query: where filters and paging lead. */
  path: string
  contact: CityContact
}

/** All that a page with results says: it is shown in the languages that have all of it. */
export const resultTextSets = [
  helpTexts,
  resultTexts,
  openTexts,
  figureTexts,
  buttonTexts,
  mapTexts,
  wayTexts,
]
/** Scripts that make searching more comfortable; nothing depends on them. */
export const searchScripts = ['suggest.js', 'nearMe.js']
export const resultScripts = [...searchScripts, 'keep.js', ...mapScripts]

/** Asks for offers as the address says, with what the page itself fixes (a type, a life situation). */
export async function searchOffers(
  request: PageRequest,
  path: string,
  fixed: Partial<SearchQuery> = {},
): Promise<Results> {
  const { door, locale } = request
  const query = readQuery(request.query)
  const outcome = await execute(findOffers, door, inputOf({ ...query, ...fixed }, locale))
  // Whatever the address says has been made to fit above, so a refusal is a bug.
  if (!outcome.ok) throw new Error(`the search refused its own page: ${outcome.failure.kind}`)
  const found = outcome.value
  const named = query.ort ?? found.understood.place?.name
  const places = named ? await execute(findPlaces, door, { text: named }) : undefined
  const { contact } = await aboutCity(door)
  return {
    found,
    places: places?.ok ? places.value.places : [],
    map: await drawResults(door, found.offers, places?.ok ? places.value.places[0] : undefined),
    query,
    t: textsFor(helpTexts, locale),
    r: textsFor(resultTexts, locale),
    w: textsFor(wayTexts, locale),
    request,
    path,
    contact,
  }
}

/** Whether to be seen with these results may put a person in danger. */
export const areDiscreet = ({ found, query: { art, thema } }: Results): boolean =>
  found.understood.concepts.some(({ kind, id }) =>
    kind === 'situation' ? isDiscreetSituation(id) : isDiscreet([id]),
  ) ||
  (art !== undefined && isDiscreet([art])) ||
  (thema !== undefined && isDiscreetSituation(thema))

/** What was found: help lines, filters, cards beside the map, paging, and a way on where there is nothing. */
export function ResultList(results: Results) {
  const { found, query, t } = results
  // Where nothing is there at all, counting it and filtering it would only stand in the way.
  const showList = found.total > 0 || hasFilter(query)
  // Where nothing is open, a call is the next best thing; else it comes after what was asked for.
  const nothingOpen = found.total === 0 || found.widened.includes('filters')
  return (
    <>
      {found.helpLines.length > 0 && <TalkNow {...results} />}
      <Widened {...results} />
      {showList && (
        <>
          <div id="treffer" class="result-head">
            <h2>{t.count(found.total)}</h2>
            {found.total > 1 && <OrderLine {...results} />}
          </div>
          <ChosenFilters {...results} />
          <Travel {...results} />
          <Filters {...results} />
          {query.jetzt && <p class="meta">{results.r.openNowMeans}</p>}
          {hasFilter(query) && <LeftOut {...results} />}
          {nothingOpen && <ByPhoneNow {...results} />}
        </>
      )}
      {found.total > 0 && (
        <div class={results.map ? 'results results--map' : 'results'}>
          <div>
            <Offers {...results} />
            {found.pages > 1 && <Paging {...results} />}
            {!nothingOpen && <ByPhoneNow {...results} />}
          </div>
          {results.map && <ResultMap {...results} map={results.map} />}
        </div>
      )}
      {(found.total === 0 || found.widened.includes('anyAdvice')) && <WayOn {...results} />}
    </>
  )
}

/** The form that the boxes on the cards belong to, wherever they stand. */
const sheetForm = 'blatt'

/** The cards; what is ticked goes onto one sheet. */
function Offers({ found, map, t, r, w, query, request }: Results) {
  const from = query.ort ?? found.understood.place?.name
  return (
    <>
      <ol class="offer-list" aria-label={r.list}>
        {found.offers.map((offer, index) => (
          <li data-mark={map?.numbers.has(index + 1) ? index + 1 : undefined}>
            <OfferCard
              offer={offer}
              t={t}
              r={r}
              request={request}
              number={map?.numbers.has(index + 1) ? index + 1 : undefined}
              form={sheetForm}
              travel={found.travel && from ? { ...found.travel, from, w } : undefined}
            >
              <KeepButton offer={offer} request={request} />
            </OfferCard>
          </li>
        ))}
      </ol>
      <form
        class="to-sheet no-print"
        method="post"
        action={request.link('/hilfe/blatt')}
        id={sheetForm}
      >
        <SubmitButton kind="secondary">{r.sheet}</SubmitButton>
        <p class="meta">{r.sheetHint}</p>
      </form>
    </>
  )
}

function TalkNow({ found, t, request }: Results) {
  return (
    <section class="talk-now" aria-labelledby="sofort">
      <h2 id="sofort">{t.talkNow}</h2>
      <HelpLines lines={found.helpLines.slice(0, 3)} t={t} request={request} />
      <p>
        <a href={request.link('/jetzt-hilfe')}>{t.allHelpLines}</a>
      </p>
    </section>
  )
}

/** What was loosened because nothing was there as it was asked. */
function Widened({ found, r }: Results) {
  // Who is asked back what they mean need not hear that it was not found.
  const told = found.widened.filter((one) => one !== 'near' || !found.understood.uncertain)
  const said = told.flatMap((loosening) => r.widened[loosening] ?? [])
  if (said.length === 0) return null
  return (
    <div class="note">
      {said.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  )
}

function LeftOut({ found, query, t, request, path }: Results) {
  const loosened = found.widened.includes('filters')
  if (found.total > 0 && (found.leftOutUnknown === 0 || loosened)) return null
  return (
    <p class="note">
      {found.total === 0 && <>{t.noneFiltered} </>}
      {found.leftOutUnknown > 0 && <>{t.leftOut(found.leftOutUnknown)} </>}
      <a href={request.link(searchAddress(path, withoutFilters(query)))}>{t.showAll}</a>
    </p>
  )
}

/** A search that finds nothing never ends: near kinds of help, the life situation, people to ask. */
function WayOn({ found, query, t, r, request, path, contact }: Results) {
  const { link } = request
  return (
    <section class="section measure" aria-labelledby="weiter">
      <h2 id="weiter">{t.noneTitle}</h2>
      <p>{t.none}</p>
      {(query.umkreis || query.minuten) && (
        <p>
          <a href={link(searchAddress(path, { ...query, umkreis: undefined, minuten: undefined }))}>
            {r.withoutRadius}
          </a>
        </p>
      )}
      {found.next.types.length + found.next.situations.length > 0 && (
        <>
          <h3>{t.lookOn}</h3>
          <ul class="plain-actions">
            {found.next.types.map(({ id, name }) => (
              <li>
                <a href={link(`/hilfe/art/${id}`)}>{name}</a>
              </li>
            ))}
            {found.next.situations.map(({ id, name }) => (
              <li>
                <a href={link(`/hilfe/thema/${id}`)}>{t.situationAll(name)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Contact contact={contact} locale={request.locale} />
      <p>
        <LinkButton href={link('/jetzt-hilfe')}>{t.allHelpLines}</LinkButton>
      </p>
    </section>
  )
}

function Paging({ found, query, t, request, path }: Results) {
  const pageAt = (page: number) =>
    request.link(searchAddress(path, { ...query, seite: page > 1 ? String(page) : undefined }))
  return (
    <nav class="paging no-print" aria-label={t.pages}>
      <ul>
        <li>
          {found.page > 1 && (
            <a href={pageAt(found.page - 1)} rel="prev">
              {t.previous}
            </a>
          )}
        </li>
        <li>{t.pageOf(found.page, found.pages)}</li>
        <li>
          {found.page < found.pages && (
            <a href={pageAt(found.page + 1)} rel="next">
              {t.next}
            </a>
          )}
        </li>
      </ul>
    </nav>
  )
}
