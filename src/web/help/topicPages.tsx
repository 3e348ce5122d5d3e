import {
  isDiscreet,
  isDiscreetSituation,
  listLifeSituations,
  listOfferTypes,
} from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { page } from '../frame/page.ts'
import { Contact } from './Contact.tsx'
import { aboutCity } from './city.ts'
import {
  ResultList,
  resultScripts,
  resultTextSets,
  searchOffers,
  searchScripts,
} from './results.tsx'
import { SearchForm } from './SearchForm.tsx'
import { helpTexts } from './texts.ts'
import { Understood } from './Understood.tsx'

/** '/hilfe/thema/geld': a life situation with the kinds of help that fit. */
export const situationPage = page({
  method: 'get',
  path: '/hilfe/thema/:id',
  texts: resultTextSets,
  async answer(request) {
    const { locale, link, door, params } = request
    const t = textsFor(helpTexts, locale)
    const outcome = await execute(listLifeSituations, door, { locale })
    const situation = outcome.ok
      ? outcome.value.situations.find(({ id }) => id === params.id)
      : undefined
    if (!situation) return { kind: 'failure', failure: { kind: 'notFound', what: 'situation' } }
    const { contact } = await aboutCity(door)
    const there = situation.types.filter(({ offers }) => offers > 0)
    const urgent = ['gewalt', 'seele', 'wohnung'].includes(situation.id)
    return {
      kind: 'page',
      title: situation.name,
      description: situation.explanation,
      discreet: isDiscreetSituation(situation.id),
      scripts: searchScripts,
      crumbs: [{ title: t.findHelp, path: '/hilfe' }],
      keepFor: 600,
      body: (
        <>
          <h1>{situation.name}</h1>
          <p class="lede">{situation.explanation}</p>
          {urgent && (
            <p>
              <LinkButton href={link('/jetzt-hilfe')} kind="primary">
                {t.talkNow}
              </LinkButton>
            </p>
          )}
          <section class="section" aria-labelledby="arten">
            <h2 id="arten">{t.situationOffers}</h2>
            <ul class="type-cards">
              {there.map(({ id, name, explanation, offers }) => (
                <li class="card">
                  <h3 class="card__title">
                    <a href={link(`/hilfe/art/${id}`)}>{name}</a>
                  </h3>
                  <p>{explanation}</p>
                  <p class="meta">{t.offersOfType(offers)}</p>
                </li>
              ))}
            </ul>
            {there.length === 0 && <Contact contact={contact} locale={locale} />}
          </section>
          <section class="section" aria-labelledby="naehe">
            <h2 id="naehe">{t.situationSearch}</h2>
            <SearchForm
              t={t}
              locale={locale}
              action={link('/hilfe')}
              placeOnly
              kept={{ thema: situation.id }}
            />
          </section>
        </>
      ),
    }
  },
})

/** '/hilfe/art/schuldnerberatung': what it is, and all offers of it. */
export const typePage = page({
  method: 'get',
  path: '/hilfe/art/:id',
  texts: resultTextSets,
  async answer(request) {
    const { locale, link, door, params } = request
    const types = await execute(listOfferTypes, door, { locale })
    const type = types.ok ? types.value.types.find(({ id }) => id === params.id) : undefined
    if (!type) return { kind: 'failure', failure: { kind: 'notFound', what: 'type' } }
    const path = `/hilfe/art/${type.id}`
    const results = await searchOffers(request, path, { art: type.id, frage: undefined })
    const { query, t } = results
    const { ort, seite: _, frage: __, art: ___, thema: ____, ...kept } = query
    return {
      kind: 'page',
      title: type.name,
      description: type.explanation,
      discreet: isDiscreet([type.id]),
      scripts: resultScripts,
      crumbs: [{ title: t.findHelp, path: '/hilfe' }],
      // Whether something is open is true for a minute; a place that was typed is not kept at all.
      ...(ort ? {} : { keepFor: 60 }),
      body: (
        <>
          <h1>{type.name}</h1>
          <p class="lede">{type.explanation}</p>
          <Understood {...results} />
          <SearchForm t={t} locale={locale} action={link(path)} place={ort} placeOnly kept={kept} />
          <ResultList {...results} />
        </>
      ),
    }
  },
})
