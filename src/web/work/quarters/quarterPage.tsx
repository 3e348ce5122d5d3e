import { listAreas, showArea, showCity } from '../../../contexts/city/index.ts'
import { done, execute, type Outcome, type OutputOf } from '../../../platform/operation/index.ts'
import { areaAddress } from '../../city/addresses.ts'
import { inWords, periodShort } from '../../city/wording.ts'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { checksPart, packagesPart, promisesPart, recommendationsPart } from './area/agreedParts.tsx'
import { indexPart } from './area/indexPart.tsx'
import { measuresPart } from './area/measuresPart.tsx'
import { needPart } from './area/needPart.tsx'
import { offersPart } from './area/offersPart.tsx'
import { Contents, type Part, type PartMaker, PartSection, type Place } from './area/part.tsx'
import { signalsPart } from './area/signalsPart.tsx'
import { valuesPart } from './area/valuesPart.tsx'
import { quarterPath, quartersPath } from './paths.ts'
import { quartersAddress } from './query.ts'
import { keyOf, reached, reachOf, withinOf } from './reach.ts'
import { texts as t } from './texts.ts'
import { levelName } from './words.ts'

/** In the order in which one plans: what is, what is needed, what there is, what is done. */
const parts: PartMaker[] = [
  indexPart,
  signalsPart,
  valuesPart,
  needPart,
  offersPart,
  measuresPart,
  packagesPart,
  recommendationsPart,
  promisesPart,
  checksPart,
]

/** One area of today: what every room knows of it, each with the way to the room. */
export const quarterPage = staffPage({
  method: 'get',
  path: `${quartersPath}/:level/:area`,
  permission: 'measures:edit',
  async answer(request) {
    const { params, link } = request
    const asked = { level: params.level ?? '', id: params.area ?? '' }
    const shown = await execute(showArea, request.door, asked)
    if (!shown.ok) return failureOf(shown.failure)
    if (!shown.value.current)
      return { kind: 'failure', failure: { kind: 'notFound', what: 'area' } }
    const { area } = shown.value
    // An area has one address; by its id alone it is found, too, and sent there.
    if (area.slug !== asked.id) return { kind: 'redirect', path: quarterPath(area) }
    const place = await placeOf(request, shown.value)
    if (!place.ok) return failureOf(place.failure)
    const made: Part[] = []
    for (const make of parts) {
      const part = await make(place.value)
      if (!part.ok) return failureOf(part.failure)
      made.push(part.value)
    }
    return {
      kind: 'page',
      title: area.name,
      crumbs: [
        { title: t.title, path: quartersPath },
        ...shown.value.above.map((one) => ({ title: one.name, path: quarterPath(one) })),
      ],
      bodyLocale: 'de',
      body: (
        <div class="work quarters">
          <h1>{area.name}</h1>
          <Head place={place.value} />
          <Contents parts={made} />
          {made.map((part) => (
            <PartSection part={part} link={link} />
          ))}
        </div>
      ),
    }
  },
})

async function placeOf(
  { door, link }: StaffRequest,
  shown: OutputOf<typeof showArea>,
): Promise<Outcome<Place>> {
  const city = await execute(showCity, door, {})
  if (!city.ok) return city
  const listed = await execute(listAreas, door, {})
  if (!listed.ok) return listed
  const everywhere = listed.value.areas
  const own = everywhere.filter((one) => keyOf(one) === keyOf(shown.area))
  const reach = reachOf(everywhere, own)
  return done({
    door,
    link,
    city: city.value,
    shown,
    everywhere,
    concerns: (named) => reached(reach, named).size > 0,
    within: new Set(withinOf(everywhere, own).keys()),
    names: new Map(everywhere.map((one) => [keyOf(one), one.name])),
  })
}

function Head({ place: { city, shown, link } }: { place: Place }) {
  const { area, level, above, below, levelBelow, residents } = shown
  return (
    <>
      <p class="lede">
        {[
          inWords(level.one, 'de'),
          above.length > 0 && t.liesIn(above.map(({ name }) => name).join(', ')),
          residents && `${t.residents(residents.count)} (${periodShort(residents.period)})`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul class="work-actions no-print">
        <li>
          <a href={link(areaAddress(area))}>{t.publicPage}</a>
        </li>
        {levelBelow && below.length > 0 && (
          <li>
            <a
              href={link(
                quartersAddress(quartersPath, {
                  level: levelBelow.id,
                  within: keyOf(area),
                  order: 'name',
                  turned: false,
                }),
              )}
            >
              {`${t.areasWithin}: ${levelName(city, levelBelow.id)}`}
            </a>
          </li>
        )}
      </ul>
    </>
  )
}
