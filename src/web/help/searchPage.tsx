import { listLifeSituations, listOfferTypes } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { Ways } from './explore/Ways.tsx'
import { asksSomething, readQuery } from './query.ts'
import {
  areDiscreet,
  ResultList,
  type Results,
  resultScripts,
  resultTextSets,
  searchOffers,
  searchScripts,
} from './results.tsx'
import { SearchForm } from './SearchForm.tsx'
import { Situations } from './Situations.tsx'
import { helpTexts } from './texts.ts'
import { Understood } from './Understood.tsx'

/** '/hilfe': without a question the ways in, with one the answers. */
export const searchPage = page({
  method: 'get',
  path: '/hilfe',
  texts: resultTextSets,
  answer: (request) =>
    asksSomething(readQuery(request.query)) ? answerResults(request) : answerStart(request),
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
    scripts: searchScripts,
    body: (
      <>
        <h1>{t.startTitle}</h1>
        <p class="lede">{t.startLede}</p>
        <SearchForm t={t} locale={locale} action={link('/hilfe')} />
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
        <Ways locale={locale} link={link} />
      </>
    ),
  }
}

async function answerResults(request: PageRequest): Promise<PageAnswer> {
  const results = await searchOffers(request, '/hilfe')
  const { query, t } = results
  const { frage, ort, seite: _, ohne: __, ...kept } = query
  const title = titleOf(results)
  return {
    kind: 'page',
    title,
    crumbs: [{ title: t.findHelp, path: '/hilfe' }],
    discreet: areDiscreet(results),
    scripts: resultScripts,
    body: (
      <>
        <h1>{title}</h1>
        <Understood {...results} />
        <details class="search-again no-print">
          <summary>{t.changeSearch}</summary>
          <SearchForm
            t={t}
            locale={request.locale}
            action={request.link('/hilfe')}
            question={frage}
            place={ort}
            kept={kept}
          />
        </details>
        <ResultList {...results} />
      </>
    ),
  }
}

function titleOf({ query, t, found }: Results): string {
  if (query.frage) return t.resultsTitle(query.frage)
  return found.understood.place ? t.resultsNear(found.understood.place.name) : t.resultsPlain
}
