import type { listPromises } from '../../contexts/measures/index.ts'
import { promiseRoles } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { SubmitButton, TextField } from '../frame/controls.tsx'
import { type PromiseSearch, promisesAddress } from './addresses.ts'
import { inGerman, type Wording } from './wording.ts'

type Listed = OutputOf<typeof listPromises>
interface Choice {
  value: string
  label: string
  german?: boolean
}

/** The search, and all it can be narrowed by, as a form that needs no script. */
export function Filters(props: { listed: Listed; search: PromiseSearch } & Wording) {
  const { listed, search, request, t } = props
  const { papers, choices } = listed
  const ratings = Object.entries(t.ratings)
  const selects: [keyof PromiseSearch, string, Choice[]][] = [
    ['papier', t.filters.paper, papers.map(({ id, title }) => german(id, title))],
    ['thema', t.filters.field, choices.fields.map((id) => ({ value: id, label: t.fields[id] }))],
    [
      'ort',
      t.filters.area,
      choices.areas.map(({ level, slug, name }) => german(`${level}/${slug}`, name)),
    ],
    ['gruppe', t.filters.group, choices.groups.map(({ id, name }) => ({ value: id, label: name }))],
    ['bewertung', t.filters.rating, ratings.map(([value, label]) => ({ value, label }))],
    [
      'stand',
      t.filters.status,
      choices.standings.map((id) => ({ value: id, label: t.statuses[id] })),
    ],
    ['art', t.filters.role, promiseRoles.map((id) => ({ value: id, label: t.roles[id] }))],
  ]
  const narrowed = selects.some(([name]) => search[name]) || search.frist || search.folge
  return (
    <form class="promise-search" method="get" action={request.link(promisesAddress)}>
      <div class="promise-search__main">
        <TextField
          name="frage"
          label={t.question}
          hint={t.questionHint}
          value={search.frage}
          maxLength={200}
        />
        <SubmitButton>{t.search}</SubmitButton>
      </div>
      <details open={Boolean(narrowed)}>
        <summary>{t.narrow}</summary>
        <div class="promise-search__choices">
          {selects.map(
            ([name, label, options]) =>
              options.length > 0 && (
                <Select
                  name={name}
                  label={label}
                  options={options}
                  value={search[name]}
                  all={t.all}
                  {...inGermanOf(props)}
                />
              ),
          )}
          <Select
            name="folge"
            label={t.filters.sort}
            options={[
              { value: 'frist', label: t.sorts.due },
              { value: 'neu', label: t.sorts.changed },
            ]}
            value={search.folge}
            all={t.sorts.paper}
          />
        </div>
        <div class="kern-form-check">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id="feld-frist"
            name="frist"
            value="vorbei"
            checked={search.frist === 'vorbei'}
          />
          <label class="kern-label" for="feld-frist">
            {t.onlyOverdue}
          </label>
        </div>
      </details>
    </form>
  )
}

const german = (value: string, label: string): Choice => ({ value, label, german: true })
const inGermanOf = ({ request }: Wording) => ({ germanIs: inGerman(request.locale) })

function Select(props: {
  name: string
  label: string
  options: Choice[]
  value?: string
  all: string
  germanIs?: { lang?: string }
}) {
  const id = `feld-${props.name}`
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {props.label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={id} name={props.name}>
          <option value="">{props.all}</option>
          {props.options.map(({ value, label, german }) => (
            <option
              value={value}
              selected={value === props.value}
              {...(german ? props.germanIs : {})}
            >
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
