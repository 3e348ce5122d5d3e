import { searchEntries } from '../../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { ErrorSummary, Form, RadioGroup, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { choicesOf } from '../parts/fields.tsx'
import { AccountChoice, type Whose, whose } from './accountChoice.tsx'
import { EntryTable } from './EntryTable.tsx'
import { logPath, readFilter, searchPath } from './query.ts'
import { auditTexts as t } from './texts.ts'

const route = { path: searchPath, permission: 'audit:read' } as const

/** What is looked for. It comes by form only: names and reasons do not belong into addresses. */
type Direction = keyof typeof t.directions
interface Typed {
  person: string
  richtung?: Direction
  /** Chosen among several of that name. */
  konto?: string
  grund: string
  von?: string
  bis?: string
}

export const searchPage = staffPage({
  ...route,
  method: 'get',
  answer: ({ form, query, ...request }) =>
    show(
      { form, query, ...request },
      form.size > 0
        ? { typed: typedOf(form) }
        : { typed: { ...typedOf(new URLSearchParams()), ...linked(query.get('gegenstand')) } },
    ),
})

/** Who comes from the page of a person or a thing has its id with them. */
function linked(id: string | null): Partial<Typed> {
  if (!id) return {}
  return {
    person: id.slice(0, 200),
    richtung: /^[0-9a-f-]{36}$/.test(id) ? 'betraf' : 'gegenstand',
  }
}

export const search = staffPage({
  ...route,
  method: 'post',
  async answer(request) {
    const { door, form } = request
    const typed = typedOf(form)
    const wrong = wrongIn(typed)
    if (wrong.length > 0) return show(request, { typed, wrong })
    const whom: Whose =
      typed.richtung === 'gegenstand'
        ? { kind: 'found', id: typed.person }
        : await whose(door, typed.konto ?? typed.person)
    if (whom.kind === 'failed') return failureOf(whom.failure)
    if (whom.kind === 'nobody') return show(request, { typed, wrong: ['nobody'] })
    if (whom.kind === 'several') return show(request, { typed, whom, wrong: [] })
    const outcome = await execute(searchEntries, door, {
      ...(typed.richtung === 'getan' ? { account: whom.id } : { subject: whom.id }),
      ...readFilter(form),
      purpose: typed.grund,
    })
    if (outcome.ok) return show(request, { typed, whom, found: outcome.value })
    return outcome.failure.kind === 'invalid'
      ? show(request, { typed, wrong: outcome.failure.issues.map(({ field }) => fieldOf(field)) })
      : failureOf(outcome.failure)
  },
})

const fieldOf = (field: string) => (field === 'purpose' ? 'grund' : 'person')

function typedOf(form: URLSearchParams): Typed {
  const word = (name: string) => form.get(name)?.trim() ?? ''
  const { from, until } = readFilter(form)
  const direction = word('richtung')
  return {
    person: word('person'),
    richtung: Object.hasOwn(t.directions, direction) ? (direction as Direction) : undefined,
    konto: word('konto') || undefined,
    grund: word('grund'),
    von: from,
    bis: until,
  }
}

function wrongIn({ person, richtung, grund }: Typed): string[] {
  const least = richtung === 'gegenstand' ? 1 : 3
  return [
    ...(person.length < least || person.length > 200 ? ['person'] : []),
    ...(richtung ? [] : ['richtung']),
    ...(grund.length < 5 || grund.length > 500 ? ['grund'] : []),
  ]
}

interface Shown {
  typed: Typed
  wrong?: string[]
  whom?: Whose
  found?: OutputOf<typeof searchEntries>
}

function show(request: StaffRequest, shown: Shown): PageAnswer {
  const { wrong = [] } = shown
  return {
    kind: 'page',
    title: t.search,
    status: wrong.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: logPath }],
    body: (
      <div class="work">
        <ErrorSummary
          title={t.errorTitle}
          errors={wrong.map((field) => ({
            field: field === 'nobody' ? 'person' : field,
            text: t.errors[field] ?? '',
          }))}
        />
        <h1>{t.search}</h1>
        <p class="no-print">{t.searchLede}</p>
        <SearchForm request={request} {...shown} />
        {shown.found && <Results request={request} {...shown} found={shown.found} />}
      </div>
    ),
  }
}

function SearchForm({ request, typed, wrong = [], whom }: Shown & { request: StaffRequest }) {
  const errorOf = (...fields: string[]) =>
    fields.filter((field) => wrong.includes(field)).map((field) => t.errors[field])[0]
  return (
    <Form request={request} class="work-form no-print" label={t.search}>
      <TextField
        name="person"
        label={t.person}
        hint={t.personHint}
        value={typed.person}
        error={errorOf('person', 'nobody')}
        maxLength={200}
      />
      {whom?.kind === 'several' && <AccountChoice accounts={whom.accounts} />}
      <RadioGroup
        name="richtung"
        legend={t.direction}
        value={typed.richtung}
        error={errorOf('richtung')}
        choices={choicesOf(t.directions)}
      />
      <div class="audit-days">
        <TextField name="von" label={t.from} type="date" value={typed.von} />
        <TextField name="bis" label={t.until} type="date" value={typed.bis} />
      </div>
      <TextField
        name="grund"
        label={t.purpose}
        hint={t.purposeHint}
        value={typed.grund}
        error={errorOf('grund')}
        maxLength={500}
      />
      <SubmitButton>{t.submitSearch}</SubmitButton>
    </Form>
  )
}

type Found = OutputOf<typeof searchEntries>

function Results(props: Shown & { request: StaffRequest; found: Found }) {
  const { request, typed, whom, found } = props
  const what = `${t.directions[typed.richtung ?? 'betraf']}: ${typed.person}`
  const again = {
    person: typed.person,
    richtung: typed.richtung,
    konto: whom?.kind === 'found' && typed.richtung !== 'gegenstand' ? whom.id : undefined,
    grund: typed.grund,
    von: typed.von,
    bis: typed.bis,
    vor: found.next === null ? undefined : String(found.next),
  }
  return (
    <section aria-labelledby="ergebnis">
      <h2 id="ergebnis">{t.results}</h2>
      <p>{t.searched(what, typed.grund)}</p>
      <EntryTable entries={found.entries} />
      {found.next !== null && (
        <Form request={request} class="inline-form" label={t.older}>
          {Object.entries(again).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
          <SubmitButton kind="secondary">{t.older}</SubmitButton>
        </Form>
      )}
    </section>
  )
}
