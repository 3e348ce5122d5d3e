import type { Child } from 'hono/jsx'
import { formatNumber } from '../../platform/texts/index.ts'
import { languageName } from './languageName.ts'
import {
  filterNames,
  type QueryName,
  radii,
  type SearchQuery,
  searchAddress,
  switches,
  switchNames,
} from './query.ts'
import type { Results } from './results.tsx'
import { placeWords } from './scriptWords.ts'

/** More languages or groups than this are not offered: the list would be longer than the results. */
const mostChoices = 24

/** What narrows the list down now: each of them a link that takes it away. */
export function ChosenFilters(results: Results) {
  const { query, r, w, found } = results
  const chosen: { name: QueryName; label: string }[] = [
    ...(query.umkreis ? [{ name: 'umkreis' as const, label: radiusLabel(results) }] : []),
    ...(query.minuten && found.travel
      ? [{ name: 'minuten' as const, label: `${w.within}: ${w.minutes(query.minuten)}` }]
      : []),
    ...filterNames.flatMap((name) => {
      const value = query[name]
      return value ? [{ name, label: labelOf(results, name, value) }] : []
    }),
  ]
  if (chosen.length === 0) return null
  return (
    <div class="chosen no-print">
      <p id="gewaehlt">{r.chosen}:</p>
      <ul class="chips" aria-labelledby="gewaehlt">
        {chosen.map(({ name, label }) => (
          <li>
            <RemoveChip href={to(results, { [name]: undefined })} label={label} remove={r.remove} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A calm row of filters that folds on a phone. Each is a link: one tap, no script, no form to send. */
export function Filters(results: Results) {
  const { found, query, r, request } = results
  const { choices } = found
  if (!choices) return null
  const open = switchNames.filter((name) => !query[name] && countOf(results, name) > 0)
  const languages = choices.languages
    .filter(({ id }) => id !== query.sprache)
    .map(({ id, offers }) => ({ id, name: languageName(id, request.locale), offers }))
  const groups = choices.targetGroups.filter(({ id }) => id !== query.gruppe && id !== 'alle')
  const networks = choices.networks.filter(({ id }) => id !== query.netz)
  return (
    <details class="filters no-print">
      <summary>{r.filters}</summary>
      <div class="filters__body">
        <Near {...results} />
        {open.length > 0 && (
          <ul class="chips">
            {open.map((name) => (
              <li>
                <AddChip
                  href={to(results, { [name]: '1' })}
                  label={r.switches[name]}
                  offers={countOf(results, name)}
                  {...results}
                />
              </li>
            ))}
          </ul>
        )}
        <div class="filters__more">
          <More title={r.language} name="sprache" choices={languages} {...results} />
          <More title={r.group} name="gruppe" choices={groups} {...results} />
          <More
            title={r.network}
            name="netz"
            choices={networks.map(({ id, offers }) => ({ id, name: id, offers }))}
            {...results}
          />
        </div>
      </div>
    </details>
  )
}

/** How far around the place; where none is named, the field for one. */
function Near(results: Results) {
  const { found, query, r, request, path } = results
  // Where ways are known, minutes say more than a circle does.
  if (found.travel) return null
  if (found.understood.place)
    return (
      <div class="filters__near">
        <p id="umkreis">{r.radius}:</p>
        <ul class="chips" aria-labelledby="umkreis">
          {radii
            .filter((kilometres) => kilometres !== query.umkreis)
            .map((kilometres) => (
              <li>
                <a class="chip" href={to(results, { umkreis: kilometres })} rel="nofollow">
                  {r.kilometres(kilometres)}
                </a>
              </li>
            ))}
        </ul>
      </div>
    )
  const { ort: _, seite: __, umkreis: ___, ...kept } = query
  return (
    <form class="filters__place" action={request.link(path)} method="get" {...placeWords(r)}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label class="kern-label" for="nah-ort">
        {r.nearPlace}
      </label>
      <input
        class="kern-form-input__input"
        id="nah-ort"
        name="ort"
        type="text"
        maxlength={200}
        autocomplete="address-level3"
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{r.apply}</span>
      </button>
    </form>
  )
}

interface Choice {
  id: string
  name: string
  offers: number
}

function More(
  props: Results & { title: string; name: 'sprache' | 'gruppe' | 'netz'; choices: Choice[] },
) {
  const { title, name, choices } = props
  if (choices.length === 0) return null
  return (
    <details class="filters__list">
      <summary>{title}</summary>
      <ul class="chips">
        {choices.slice(0, mostChoices).map(({ id, name: label, offers }) => (
          <li>
            <AddChip {...props} href={to(props, { [name]: id })} label={label} offers={offers} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function AddChip({ href, label, offers, t, request }: Results & Choiceless) {
  return (
    <a class="chip" href={href} rel="nofollow">
      {label}
      <span class="chip__count">
        <span aria-hidden="true">{formatNumber(offers, request.locale)}</span>
        <span class="visually-hidden">, {t.count(offers)}</span>
      </span>
    </a>
  )
}
interface Choiceless {
  href: string
  label: string
  offers: number
}

/** Something that holds now, and goes with a tap. */
export function RemoveChip(props: { href: string; label: Child; remove: string }) {
  return (
    <a class="chip chip--on" href={props.href} rel="nofollow">
      {props.label}
      <span class="chip__mark" aria-hidden="true">
        ×
      </span>
      <span class="visually-hidden"> ({props.remove})</span>
    </a>
  )
}

/** The same search with a change, from its first page on. */
export const to = ({ query, path, request }: Results, change: SearchQuery): string =>
  `${searchAddress(request.link(path), { ...query, seite: undefined, ...change })}#treffer`

function countOf({ found: { choices } }: Results, name: keyof typeof switches): number {
  if (!choices) return 0
  const called = switches[name]
  return called === 'openNow' ? choices.openNow : choices.facts[called]
}

const radiusLabel = ({ query, r }: Results) => `${r.radius}: ${r.kilometres(query.umkreis ?? '')}`

function labelOf({ r, request, found }: Results, name: QueryName, value: string): string {
  if (name === 'sprache') return languageName(value, request.locale)
  if (name === 'gruppe')
    return found.choices?.targetGroups.find(({ id }) => id === value)?.name ?? value
  if (name === 'netz') return value
  return name in r.switches ? r.switches[name as keyof typeof switches] : value // just looked up
}
