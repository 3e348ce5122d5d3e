import { listPromises } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { aboutCity } from '../help/city.ts'
import {
  feedAddress,
  type PromiseSearch,
  paperAddress,
  promiseDataAddress,
  promisesAddress,
  quarterAddress,
  searchAddress,
  searchFields,
  subscribeAddress,
} from './addresses.ts'
import { Filters } from './Filters.tsx'
import { PromiseList } from './PromiseList.tsx'
import { RatingCounts } from './RatingCounts.tsx'
import { FreezeNote, Rules } from './Rules.tsx'
import { promiseTexts } from './texts.ts'
import { adoptedWords, inGerman, type Wording } from './wording.ts'

type Listed = OutputOf<typeof listPromises>

export const promiseStyles = ['versprochen.css']

/** '/versprochen': what was promised; the overview, or what somebody looks for. */
export const listPage = page({ method: 'get', path: promisesAddress, answer: answerList })

async function answerList(request: PageRequest): Promise<PageAnswer> {
  const { door, query, locale } = request
  const t = textsFor(promiseTexts, locale)
  const search = searchOf(query)
  const outcome = await execute(listPromises, door, { ...inputOf(search), locale })
  // What does not fit (an old link, something typed into the address) is left out, not refused.
  const listed = outcome.ok
    ? outcome
    : await execute(listPromises, door, { text: search.frage?.slice(0, 200), locale })
  if (!listed.ok) return { kind: 'failure', failure: listed.failure }
  const { name } = await aboutCity(door)
  const searching = Object.values(search).some(Boolean)
  const shown = { listed: listed.value, search, request, t }
  return {
    kind: 'page',
    title: t.title,
    description: t.description(name),
    crumbs: [],
    styles: promiseStyles,
    ...(query.size === 0 ? { keepFor: 600 } : {}),
    body: (
      <>
        <h1>{t.title}</h1>
        <p class="lede under-title">{t.lede(name)}</p>
        <FreezeNote
          freeze={listed.value.freeze}
          day={(day) => formatDate(day, locale)}
          request={request}
          t={t}
        />
        <section class="section" aria-labelledby="suche">
          <h2 id="suche" class="visually-hidden">
            {t.searchTitle}
          </h2>
          <Filters {...shown} />
        </section>
        {searching && <Results {...shown} />}
        <Overview {...shown} />
        {!searching && <Papers {...shown} />}
        {!searching && <Results {...shown} />}
        <More request={request} t={t} />
      </>
    ),
  }
}

/** Whoever types a longer question than fits is answered by its beginning. */
const searchOf = (query: URLSearchParams): PromiseSearch => ({
  ...Object.fromEntries(
    searchFields.flatMap((name) => {
      const value = query.get(name)?.trim().slice(0, 200)
      return value ? [[name, value]] : []
    }),
  ),
  ...(Number(query.get('seite')) > 1 ? { seite: query.get('seite') ?? undefined } : {}),
})

const sorts: Record<string, 'due' | 'changed'> = { frist: 'due', neu: 'changed' }

const inputOf = (search: PromiseSearch) => ({
  text: search.frage,
  paper: search.papier,
  field: search.thema,
  area: search.ort,
  group: search.gruppe,
  status: search.stand,
  rating: search.bewertung,
  role: search.art,
  overdue: search.frist === 'vorbei' ? true : undefined,
  sort: sorts[search.folge ?? ''],
  page: search.seite === undefined ? undefined : Number(search.seite),
})

type View = { listed: Listed; search: PromiseSearch } & Wording

function Overview({ listed, search, request, t }: View) {
  if (listed.counts.every(({ total }) => total === 0)) return null
  return (
    <section class="section" aria-labelledby="ueberblick">
      <h2 id="ueberblick">{t.overview}</h2>
      <RatingCounts
        counts={listed.counts}
        overdue={listed.overdue}
        search={search}
        request={request}
        t={t}
      />
      <Rules rules={listed.rules} request={request} t={t} />
    </section>
  )
}

function Papers({ listed, request, t }: View) {
  const { locale, link } = request
  if (listed.papers.length === 0)
    return (
      <section class="section">
        <p class="note">{t.nothingYet}</p>
      </section>
    )
  return (
    <section class="section" aria-labelledby="papiere">
      <h2 id="papiere">{t.papers}</h2>
      <ul class="grid-cards">
        {listed.papers.map((paper) => (
          <li class="card">
            <h3 class="card__title" {...inGerman(locale)}>
              <a href={link(paperAddress(paper.id))}>{paper.title}</a>
            </h3>
            <p class="meta">
              {[
                t.paperKinds[paper.kind],
                paper.adoptedOn
                  ? adoptedWords(
                      { kind: paper.kind, adoptedBy: null },
                      formatDate(paper.adoptedOn, locale),
                      t,
                    )
                  : undefined,
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            <p>
              <a href={link(searchAddress({ papier: paper.id }))}>
                {t.paperPromises(paper.promises, formatNumber(paper.promises, locale))}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Results({ listed, search, request, t }: View) {
  const { locale, link } = request
  const { total, page: current, pages, promises } = listed
  const searching = Object.values(search).some(Boolean)
  if (!searching && total === 0) return null
  const say = (count: number) => formatNumber(count, locale)
  const at = (number: number) =>
    link(`${searchAddress({ ...search, seite: number > 1 ? String(number) : undefined })}#liste`)
  return (
    <section class="section" aria-labelledby="liste">
      <h2 id="liste">{searching ? t.resultsTitle : t.listTitle}</h2>
      <p class="cluster" role={searching ? 'status' : undefined}>
        <span>{total === 0 ? t.foundNone : t.found(total, say(total))}</span>
        {searching && <a href={link(promisesAddress)}>{t.reset}</a>}
      </p>
      {total === 0 && <p>{t.foundNoneHint}</p>}
      <PromiseList promises={promises} request={request} t={t} />
      {pages > 1 && (
        <nav class="promise-paging" aria-label={t.paging}>
          <span>{current > 1 && <a href={at(current - 1)}>{t.earlier}</a>}</span>
          <span class="meta">{t.pageOf(say(current), say(pages))}</span>
          <span>{current < pages && <a href={at(current + 1)}>{t.later}</a>}</span>
        </nav>
      )}
    </section>
  )
}

function More({ request: { link }, t }: Wording) {
  return (
    <section class="section promise-more" aria-labelledby="mehr">
      <h2 id="mehr">{t.hearTitle}</h2>
      <p>
        <LinkButton href={link(subscribeAddress('all'))}>{t.hearAll}</LinkButton>
      </p>
      <ul class="plain-actions">
        <li>
          <a href={link(quarterAddress())}>{t.quarterMenu}</a>
        </li>
        <li>
          <a href={link(feedAddress('all'))}>{t.feed}</a>
        </li>
        <li>
          <a href={link(promiseDataAddress)}>{t.dataTitle}</a>
        </li>
      </ul>
      <h2 id="ausserdem">{t.besidesTitle}</h2>
      <ul class="plain-actions">
        {t.besides.map(([path, name]) => (
          <li>
            <a href={link(path)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
