import { listLifeSituations, listOfferTypes } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { ResultList, type Results, searchOffers } from './results.tsx'
import { SearchForm } from './SearchForm.tsx'
import { Situations } from './Situations.tsx'
import { helpTexts } from './texts.ts'

/** '/hilfe': without a question the ways in, with one the answers. */
export const searchPage = page({
  method: 'get',
  path: '/hilfe',
  answer: (request) =>
    ['frage', 'ort', 'thema', 'art', 'jetzt', 'sprache', 'stufenlos', 'kostenlos'].some((name) =>
      request.query.get(name)?.trim(),
    )
      ? answerResults(request)
      : answerStart(request),
})

async function answerStart(request: PageRequest): Promise<PageAnswer> {
  const { locale, link, door } = request
  const t = textsFor(helpTexts, locale)
  const situations = await execute(listLifeSituations, door, { locale })
  const types = await execute(listOfferTypes, door, { locale })
  return {
    kind: 'page',
    title: t.startTitle,
    crumbs: [],
    keepFor: 600,
    body: (
      <>
        <h1>{t.startTitle}</h1>
        <p class="lede">{t.startLede}</p>
        <SearchForm t={t} action={link('/hilfe')} />
        <section class="section" aria-labelledby="lagen">
          <h2 id="lagen">{t.situations}</h2>
          {situations.ok && <Situations situations={situations.value.situations} link={link} />}
        </section>
        <section class="section" aria-labelledby="arten">
          <h2 id="arten">{t.allTypes}</h2>
          <ul class="type-columns">
            {types.ok &&
              types.value.types
                .filter(({ offers }) => offers > 0)
                .map(({ id, name, offers }) => (
                  <li>
                    <a href={link(`/hilfe/art/${id}`)}>{name}</a> <span class="meta">{offers}</span>
                  </li>
                ))}
          </ul>
        </section>
      </>
    ),
  }
}

async function answerResults(request: PageRequest): Promise<PageAnswer> {
  const results = await searchOffers(request, '/hilfe')
  const { query, t } = results
  const { frage, ort, seite: _, ...kept } = query
  const title = titleOf(results)
  return {
    kind: 'page',
    title,
    crumbs: [{ title: t.findHelp, path: '/hilfe' }],
    body: (
      <>
        <h1>{title}</h1>
        <Understood {...results} />
        <div class="with-aside">
          <div>
            <ResultList {...results} />
          </div>
          <aside class="search-again no-print" aria-label={t.changeSearch}>
            <h2>{t.changeSearch}</h2>
            <SearchForm
              t={t}
              action={request.link('/hilfe')}
              question={frage}
              place={ort}
              kept={kept}
            />
          </aside>
        </div>
      </>
    ),
  }
}

function titleOf({ query, t, found }: Results): string {
  if (query.frage) return t.resultsTitle(query.frage)
  return found.understood.place ? t.resultsNear(found.understood.place.name) : t.resultsPlain
}

/** What the question was taken to mean, so that a misunderstanding shows at once. */
function Understood({ found, t, request }: Results) {
  const { concepts, place } = found.understood
  if (concepts.length === 0 && !place) return null
  return (
    <p class="understood">
      {concepts.length > 0 && <>{t.understood}: </>}
      {concepts.map(({ kind, id, name }, index) => (
        <>
          {index > 0 && (index === concepts.length - 1 ? ` ${t.or} ` : ', ')}
          <a href={request.link(`/hilfe/${kind === 'type' ? 'art' : 'thema'}/${id}`)}>{name}</a>
        </>
      ))}
      {place && <> {t.near(place.name)}</>}. <a href="#suche">{t.change}</a>
    </p>
  )
}
