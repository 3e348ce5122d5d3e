import { drawMap, listAreas, showCity } from '../../contexts/city/index.ts'
import { execute, notFound, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, formatNumber, textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { mapScripts } from '../map/index.ts'
import { AreaList } from './AreaList.tsx'
import { cityAddress, levelAddress } from './addresses.ts'
import { ChoiceMap } from './ChoiceMap.tsx'
import { longWhile, type Wording } from './cityPage.tsx'
import { cityTexts } from './texts.ts'
import { inWords } from './wording.ts'

type Level = OutputOf<typeof showCity>['levels'][number]
type Listed = OutputOf<typeof listAreas>['areas']

/** `/stadt/:level`: all areas of a level as map and list, `?stand=2020` as they were then. */
export const levelPage = page({ method: 'get', path: '/stadt/:level', answer: answerLevel })

async function answerLevel(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, query, params } = request
  const t = textsFor(cityTexts, locale)
  const shown = await execute(showCity, door, {})
  if (!shown.ok) return { kind: 'failure', failure: shown.failure }
  const level = shown.value.levels.find(({ id }) => id === params.level)
  const stand = query.get('stand')
  const validOn = stand === null ? undefined : dayOf(stand)
  const failure = notFound('level')
  if (!level || (stand !== null && validOn === undefined)) return notFoundPage(failure)
  const listed = await execute(listAreas, door, { level: level.id, validOn })
  if (!listed.ok) return { kind: 'failure', failure: listed.failure }
  const map = await execute(drawMap, door, { level: level.id, validOn })
  const many = inWords(level.many, locale)
  const until = listed.value.areas.find((area) => area.validUntil)?.validUntil
  const wording = { request, t }
  return {
    kind: 'page',
    title: many,
    crumbs: [{ title: t.cityTitle(shown.value.name), path: cityAddress }],
    keepFor: longWhile,
    scripts: mapScripts,
    body: (
      <>
        <h1>{t.levelList(formatNumber(listed.value.areas.length, locale), many)}</h1>
        {validOn && until && (
          <p class="note">
            {t.olderNote(formatDate(until, locale))}{' '}
            <a href={request.link(levelAddress(level.id))}>{t.todayAreas}</a>
          </p>
        )}
        {map.ok && <LevelMap map={map.value} many={many} city={shown.value.name} {...wording} />}
        <Groups areas={listed.value.areas} {...wording} />
        <OlderVintages level={level} {...wording} />
      </>
    ),
  }
}

function notFoundPage(outcome: ReturnType<typeof notFound>): PageAnswer {
  return outcome.ok
    ? { kind: 'redirect', path: cityAddress }
    : { kind: 'failure', failure: outcome.failure }
}

/** '2020' means the end of that year. */
function dayOf(stand: string): string | undefined {
  if (/^\d{4}$/.test(stand)) return `${stand}-12-31`
  return /^\d{4}-\d{2}-\d{2}$/.test(stand) ? stand : undefined
}

function LevelMap(props: { map: OutputOf<typeof drawMap>; many: string; city: string } & Wording) {
  const { map, many, city, request, t } = props
  return (
    <section class="section">
      <ChoiceMap name="ebene" title={t.mapOf(many, city)} map={map} request={request} t={t} />
    </section>
  )
}

const german = new Intl.Collator('de', { numeric: true })
const byGroupName = ([a]: [string, unknown], [b]: [string, unknown]) => german.compare(a, b)

/** More areas than this, and the groups begin folded. */
const unfolded = 60

function Groups({ areas, request, t }: { areas: Listed } & Wording) {
  const groups = Map.groupBy(areas, ({ above }) => above[0]?.name ?? '')
  return (
    <section class="section" aria-labelledby="liste">
      <h2 id="liste">{t.allAreas}</h2>
      {groups.size === 1 ? (
        <AreaList areas={areas} link={request.link} />
      ) : (
        [...groups].sort(byGroupName).map(([name, members]) => (
          <details open={areas.length <= unfolded}>
            <summary>
              {name === '' ? t.withoutParent : t.within(name)} ({members.length})
            </summary>
            <AreaList areas={members} link={request.link} />
          </details>
        ))
      )}
    </section>
  )
}

function OlderVintages({ level, request, t }: { level: Level } & Wording) {
  const { locale, link } = request
  const past = level.vintages.filter(({ until }) => until !== null)
  if (past.length === 0) return null
  const day = (date: string | null) => (date === null ? null : formatDate(date, locale))
  return (
    <section class="section" aria-labelledby="frueher">
      <h2 id="frueher">{t.olderAreas}</h2>
      <ul>
        {past.map(({ from, until, areas }) => (
          <li>
            <a href={link(levelAddress(level.id, until!))}>
              {t.olderVintage(
                t.levelList(formatNumber(areas, locale), inWords(level.many, locale)),
                day(from),
                day(until),
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
