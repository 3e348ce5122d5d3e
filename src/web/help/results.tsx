import { findOffers } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { searchAddress } from './addresses.ts'
import { type CityContact, Contact } from './Contact.tsx'
import { aboutCity } from './city.ts'
import { Filters } from './Filters.tsx'
import { HelpLines } from './HelpLines.tsx'
import { OfferCard } from './OfferCard.tsx'
import { hasFilter, inputOf, readQuery, type SearchQuery } from './query.ts'
import { type HelpTexts, helpTexts } from './texts.ts'

export interface Results {
  found: OutputOf<typeof findOffers>
  query: SearchQuery
  t: HelpTexts
  request: PageRequest
  /** The page's own address, without query: where filters and paging lead. */
  path: string
  contact: CityContact
}

/** Asks for offers as the address says, with what the page itself fixes (a type, a life situation). */
export async function searchOffers(
  request: PageRequest,
  path: string,
  fixed: Partial<SearchQuery> = {},
): Promise<Results> {
  const query = readQuery(request.query)
  const input = inputOf({ ...query, ...fixed }, request.locale)
  const outcome = await execute(findOffers, request.door, input)
  // Whatever the address says has been made to fit above, so a refusal is a bug.
  if (!outcome.ok) throw new Error(`the search refused its own page: ${outcome.failure.kind}`)
  const t = textsFor(helpTexts, request.locale)
  const { contact } = await aboutCity(request.door)
  return { found: outcome.value, query, t, request, path, contact }
}

/** What was found: help lines, filters, cards, paging, and a way on where there is nothing. */
export function ResultList(results: Results) {
  const { found, query, t, request, path } = results
  const { locale, link } = request
  // Where nothing is there at all, counting it and filtering it would only stand in the way.
  const showList = found.total > 0 || hasFilter(query)
  return (
    <>
      {found.helpLines.length > 0 && <TalkNow {...results} />}
      {found.understood.placeUnknown && <p class="note">{t.placeUnknown(query.ort ?? '')}</p>}
      {showList && (
        <>
          <div id="treffer" class="result-head">
            <h2>{t.count(found.total)}</h2>
            {found.total > 1 && (
              <p class="meta">{found.understood.place ? t.orderNear : t.orderFit}</p>
            )}
          </div>
          <Filters
            t={t}
            locale={locale}
            path={link(path)}
            query={query}
            languages={found.languages}
          />
        </>
      )}
      <ol class="offer-list">
        {found.offers.map((offer) => (
          <li>
            <OfferCard offer={offer} t={t} request={request} />
          </li>
        ))}
      </ol>
      {hasFilter(query) && <LeftOut {...results} />}
      {found.total === 0 && <WayOn {...results} />}
      {found.pages > 1 && <Paging {...results} />}
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

function LeftOut({ found, query, t, request, path }: Results) {
  const without = { frage: query.frage, ort: query.ort, thema: query.thema, art: query.art }
  return (
    <p class="note">
      {found.total === 0 && <>{t.noneFiltered} </>}
      {found.leftOutUnknown > 0 && <>{t.leftOut(found.leftOutUnknown)} </>}
      <a href={request.link(searchAddress(path, without))}>{t.showAll}</a>
    </p>
  )
}

/** A search that finds nothing never ends: near kinds of help, the life situation, people to ask. */
function WayOn({ found, t, request, contact }: Results) {
  const { link } = request
  return (
    <section class="section measure" aria-labelledby="weiter">
      <h2 id="weiter">{t.noneTitle}</h2>
      <p>{t.none}</p>
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
  const to = (page: number) =>
    request.link(searchAddress(path, { ...query, seite: page > 1 ? String(page) : undefined }))
  return (
    <nav class="paging no-print" aria-label={t.pages}>
      <ul>
        <li>
          {found.page > 1 && (
            <a href={to(found.page - 1)} rel="prev">
              {t.previous}
            </a>
          )}
        </li>
        <li>{t.pageOf(found.page, found.pages)}</li>
        <li>
          {found.page < found.pages && (
            <a href={to(found.page + 1)} rel="next">
              {t.next}
            </a>
          )}
        </li>
      </ul>
    </nav>
  )
}
