import {
  type ExplainedNote,
  explainIndex,
  type IndexNote,
  listIndices,
  showIndex,
} from '../../../../contexts/atlas/index.ts'
import { done, execute, type Outcome, type OutputOf } from '../../../../platform/operation/index.ts'
import { indexAddress, whyAddress } from '../../../city/index/addresses.ts'
import { inWords } from '../../../city/wording.ts'
import { keyOf } from '../reach.ts'
import { texts as t } from '../texts.ts'
import { className, indexName, levelName, say } from '../words.ts'
import type { Part, Place } from './part.tsx'

type Explained = OutputOf<typeof explainIndex>

/** How the area stands in each index, and where it is told why. */
export async function indexPart(place: Place): Promise<Outcome<Part>> {
  const listed = await execute(listIndices, place.door, {})
  if (!listed.ok) return listed
  const told = []
  for (const index of listed.value.indices) told.push(await tellOf(index, place))
  const { indices } = listed.value
  return done({
    id: 'index',
    title: t.index.title,
    short: told.flatMap(({ short }) => short ?? []).join(', ') || t.none,
    body: indices.length === 0 ? <p>{t.index.none}</p> : <div>{told.map(({ body }) => body)}</div>,
    sources: indices.map(({ id, title }) => ({
      title: `${t.index.whole}: ${inWords(title, 'de')}`,
      path: indexAddress(id),
    })),
  })
}

/** For the area itself, the one it lies in, or those within it: where the index has its level. */
async function tellOf(index: IndexNote, place: Place) {
  const { area, above } = place.shown
  const at = [area, ...above].find(({ level }) => level === index.level)
  if (!at) return tellBelow(index, place)
  const outcome = await execute(explainIndex, place.door, { id: index.id, area: at.slug })
  if (!outcome.ok) return { body: <p>{t.index.notHere(inWords(index.title, 'de'))}</p> }
  const own = at.slug === area.slug && at.level === area.level
  const { status, state } = outcome.value
  return {
    short: status.outcome
      ? className(status.figures.classes, status.outcome.class)
      : t.indexStates[state],
    body: <Standing told={outcome.value} own={own} link={place.link} />,
  }
}

function Standing(props: { told: Explained; own: boolean; link: Place['link'] }) {
  const { told, own, link } = props
  const { index, edition, area, state, status, dynamics } = told
  const named = (part: IndexNote['dynamics'], otherwise: string) =>
    inWords(part?.title, 'de') || otherwise
  return (
    <>
      <p>
        <strong>
          {t.index.part(
            `${indexName({ index, edition })}, ${named(index.status, t.index.situation)}`,
            status.outcome
              ? className(status.figures.classes, status.outcome.class)
              : t.index.noClass[state],
          )}
        </strong>
      </p>
      {status.outcome && <p>{placeWords(status)}</p>}
      {dynamics?.outcome && (
        <p>
          {t.index.part(
            named(index.dynamics, t.index.development),
            className(dynamics.figures.classes, dynamics.outcome.class),
          )}
        </p>
      )}
      {!own && <p>{t.index.above(area.name)}</p>}
      <p>
        <a href={link(whyAddress(index.id, area.slug, { ausgabe: edition.id }))}>
          {own ? t.index.why : t.index.whyOf(area.name)}
        </a>
      </p>
    </>
  )
}

const placeWords = ({ higher, figures }: ExplainedNote) =>
  t.index.place(higher ?? 0, figures.counted)

/** How many of the areas within are in which class. */
async function tellBelow(index: IndexNote, place: Place) {
  const outcome = await execute(showIndex, place.door, { id: index.id })
  const here = outcome.ok ? outcome.value.areas.filter((one) => place.within.has(keyOf(one))) : []
  if (!outcome.ok || here.length === 0)
    return { body: <p>{t.index.notHere(inWords(index.title, 'de'))}</p> }
  const words = here.map(({ status, state }) =>
    status ? className(outcome.value.status.classes, status.class) : t.indexStates[state],
  )
  // From the highest class down, then those without one.
  const order = outcome.value.status.classes.map(({ code }) =>
    className(outcome.value.status.classes, code),
  )
  const counts = [...Map.groupBy(words, (word) => word)]
    .map(([word, list]) => ({ word, count: list.length }))
    .sort((a, b) => order.indexOf(b.word) - order.indexOf(a.word))
  return {
    short: counts.map(({ word, count }) => `${say(count)} ${word}`).join(', '),
    body: (
      <>
        <p>
          <strong>{indexName(outcome.value)}</strong>
        </p>
        <p>{t.index.below(levelName(place.city, index.level))}</p>
        <ul>
          {counts.map(({ word, count }) => (
            <li>{t.index.classCount(word, count)}</li>
          ))}
        </ul>
      </>
    ),
  }
}
