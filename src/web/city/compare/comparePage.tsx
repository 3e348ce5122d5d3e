import { compareAreas } from '../../../contexts/atlas/index.ts'
import { type AreaNote, listAreas, showArea, showCity } from '../../../contexts/city/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { listed, textsFor } from '../../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { cityAddress } from '../addresses.ts'
import { distinctSources, Sources } from '../Sources.tsx'
import { cityTexts } from '../texts.ts'
import { AreaChoice } from './AreaChoice.tsx'
import { ComparedAges } from './ComparedAges.tsx'
import { ComparedValues } from './ComparedValues.tsx'
import { type AreaRef, areasOf, compareAddress, compareCsvAddress, mostAreas } from './choice.ts'
import { compareTexts } from './texts.ts'
import type { Compared, CompareView, ShownArea } from './view.ts'

/** `/stadt/vergleich?gebiete=bezirk/01-mitte,bezirk/02-sued&name=`: two to five areas side by side. */
export const comparePage = page({ method: 'get', path: '/stadt/vergleich', answer: answerCompare })

async function answerCompare(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, query } = request
  const t = textsFor(cityTexts, locale)
  const own = textsFor(compareTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const asked = areasOf(query)
  const { chosen, missing } = await readAreas(request, asked.slice(0, mostAreas))
  const areas = chosen.map(({ area }) => area)
  const name = query.get('name')?.trim().slice(0, 200) ?? ''
  const found = name === '' ? undefined : await execute(listAreas, door, { name })
  const isNew = (one: AreaNote) =>
    !areas.some(({ level, slug }) => level === one.level && slug === one.slug)
  const hits = found?.ok ? found.value.areas.filter(isNew) : undefined
  if (hits?.length === 1 && areas.length < mostAreas)
    return { kind: 'redirect', path: compareAddress([...areas, hits[0]!]) }
  const compared = areas.length < 2 ? undefined : await compare(request, areas)
  const names = listed(
    areas.map((one) => one.name),
    locale,
  )
  const title = areas.length < 2 ? own.title : own.titleOf(names)
  const view: CompareView = { request, t, own }
  return {
    kind: 'page',
    title,
    description: own.lede,
    crumbs: [{ title: t.cityTitle(city.value.name), path: cityAddress }],
    styles: ['stadt.css'],
    body: (
      <>
        <h1>{title}</h1>
        <p class="lede under-title">{own.lede}</p>
        {missing.length > 0 && (
          <p class="note">
            {own.unknownArea(
              listed(
                missing.map(({ id }) => id),
                locale,
              ),
            )}
          </p>
        )}
        {asked.length > mostAreas && <p class="note">{own.tooMany}</p>}
        {areas.length === 1 && <p class="note">{own.tooFew}</p>}
        <AreaChoice
          chosen={chosen}
          name={name}
          hits={hits}
          near={nearOf(chosen).filter(isNew)}
          {...view}
        />
        {compared && (
          <>
            <Cautions compared={compared} {...view} />
            <ComparedAges areas={chosen} {...view} />
            <ComparedValues compared={compared} topics={city.value.topics} {...view} />
            <p class="no-print">
              <a href={request.link(compareCsvAddress(areas))}>{own.csv}</a>
            </p>
            <Sources sources={sourcesOf(compared, chosen)} t={t} locale={locale} />
          </>
        )}
      </>
    ),
  }
}

async function readAreas({ door }: PageRequest, asked: readonly AreaRef[]) {
  const chosen: ShownArea[] = []
  const missing: AreaRef[] = []
  for (const place of asked) {
    const shown = await execute(showArea, door, place)
    if (!shown.ok) missing.push(place)
    // By id and by slug: one area, named twice.
    else if (
      !chosen.some(({ area }) => area.slug === shown.value.area.slug && area.level === place.level)
    )
      chosen.push(shown.value)
  }
  return { chosen, missing }
}

async function compare({ door }: PageRequest, areas: readonly AreaNote[]) {
  const outcome = await execute(compareAreas, door, {
    areas: areas.map(({ level, slug }) => `${level}/${slug}`),
  })
  return outcome.ok ? outcome.value : undefined
}

const mostNear = 8

/** Neighbours of the first area; what it belongs to. */
function nearOf(chosen: readonly ShownArea[]): AreaNote[] {
  const [first] = chosen
  return first ? [...first.neighbours, ...first.above].slice(0, mostNear) : []
}

/** What to keep in mind before anything is compared. */
function Cautions({ compared, own }: { compared: Compared } & CompareView) {
  const { areas, sameLevel, related } = compared
  const name = (at: number) => areas[at]!.name
  const notes = [
    ...(sameLevel ? [] : [own.levels]),
    ...areas.filter(({ current }) => !current).map((area) => own.past(area.name)),
    ...related.map(({ part, whole }) => own.related(name(part), name(whole))),
  ]
  if (notes.length === 0) return null
  return (
    <div class="note">
      {notes.map((note) => (
        <p>{note}</p>
      ))}
    </div>
  )
}

const sourcesOf = (compared: Compared, chosen: readonly ShownArea[]) =>
  distinctSources([
    ...chosen.map(({ ages }) => ages?.source),
    ...compared.rows.map(({ indicator }) => indicator.source),
  ])
