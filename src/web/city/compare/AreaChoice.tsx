import type { listAreas } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { areaAddress } from '../addresses.ts'
import { compareAddress, mostAreas } from './choice.ts'
import type { CompareView, ShownArea } from './view.ts'

type Listed = OutputOf<typeof listAreas>['areas']
type Place = { level: string; slug: string; name: string }

interface ChoiceProps extends CompareView {
  chosen: readonly ShownArea[]
  name: string
  hits: Listed | undefined
  /** What may be wanted next: neighbours, areas beside. */
  near: readonly Place[]
}

/** The areas compared, each with a way out; and a search for another one. Works without scripts. */
export function AreaChoice(props: ChoiceProps) {
  const { chosen, request, own } = props
  const places = chosen.map(({ area }) => area)
  return (
    <section aria-labelledby="wahl" class="no-print stack compare-choice">
      {chosen.length > 0 && (
        <>
          <h2 id="wahl">{own.chosen}</h2>
          <ul class="compare-chosen">
            {chosen.map(({ area, above }) => (
              <li>
                <a href={request.link(areaAddress(area))}>{area.name}</a>{' '}
                <span class="meta">{above.map((one) => one.name).join(', ')}</span>{' '}
                <a
                  class="compare-chosen__out"
                  href={request.link(compareAddress(places.filter((one) => one !== area)))}
                >
                  <span class="visually-hidden">{own.remove(area.name)}</span>
                  <span aria-hidden="true">✕</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen.length >= mostAreas ? <p>{own.full}</p> : <AddForm places={places} {...props} />}
    </section>
  )
}

function AddForm(props: ChoiceProps & { places: readonly Place[] }) {
  const { places, name, hits, near, request, own } = props
  return (
    <search>
      <h2 id={places.length > 0 ? 'dazu' : 'wahl'}>{own.add}</h2>
      <form action={request.link(compareAddress())} method="get" class="area-search">
        <div class="kern-form-input">
          <label class="kern-label" for="name">
            {own.addLabel}
          </label>
          <input
            class="kern-form-input__input"
            id="name"
            name="name"
            type="search"
            value={name}
            maxlength={200}
            autocomplete="off"
          />
        </div>
        {places.map(({ level, slug }) => (
          <input type="hidden" name="gebiete" value={`${level}/${slug}`} />
        ))}
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{own.addButton}</span>
        </button>
      </form>
      {hits && (
        <p class={hits.length === 0 ? 'note' : undefined}>
          {hits.length === 0 ? own.addNothing(name) : own.addFound(name)}
        </p>
      )}
      {hits && hits.length > 0 && <Offered areas={hits} {...props} />}
      {!hits && near.length > 0 && (
        <>
          <p>{own.near}</p>
          <Offered areas={near} {...props} />
        </>
      )}
    </search>
  )
}

function Offered(
  props: { areas: readonly (Place & { above?: readonly Place[] })[] } & ChoiceProps & {
      places: readonly Place[]
    },
) {
  const { areas, places, request } = props
  return (
    <ul class="area-list">
      {areas.map((area) => (
        <li>
          <a href={request.link(compareAddress([...places, area]))}>{area.name}</a>{' '}
          {area.above && <span class="meta">{area.above.map((one) => one.name).join(', ')}</span>}
        </li>
      ))}
    </ul>
  )
}
