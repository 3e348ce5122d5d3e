import type { Child } from 'hono/jsx'
import { showCity } from '../../../contexts/city/index.ts'
import {
  type CurrentState,
  type Door,
  execute,
  type Issue,
  type Outcome,
} from '../../../platform/operation/index.ts'
import { localised } from '../../../platform/texts/index.ts'
import { Conflict, type ConflictField } from '../../frame/conflict.tsx'
import { ErrorSummary, Form, SubmitButton } from '../../frame/controls.tsx'
import {
  type Crumb,
  type PageAnswer,
  type PageRoute,
  type StaffRequest,
  staffPage,
} from '../../frame/page.ts'

/** What pages share on which a record is made or changed by one form. */

/** What is wrong with a field of a form. */
export interface Fault {
  field: string
  text: string
}

/** Why a form is shown again. */
export interface Trouble {
  faults?: readonly Fault[]
  current?: CurrentState
}

interface Editing<Subject> {
  path: string
  permission: Parameters<typeof staffPage>[0]['permission']
  /** In bytes; see `PageRoute`. */
  largestForm?: number
  /** Finds what the address means, or answers that it is not there. */
  load(
    request: StaffRequest,
    then: (subject: Subject) => Promise<PageAnswer>,
  ): Promise<PageAnswer> | PageAnswer
  show(request: StaffRequest, subject: Subject): Promise<PageAnswer>
  save(request: StaffRequest, subject: Subject): Promise<PageAnswer>
}

/** The form at an address, and what takes it in. */
export const editRoutes = <Subject,>(editing: Editing<Subject>): PageRoute[] => {
  const { path, permission, largestForm, load, show, save } = editing
  const answerBy =
    (answer: (request: StaffRequest, subject: Subject) => Promise<PageAnswer>) =>
    (request: StaffRequest) =>
      load(request, (subject) => answer(request, subject))
  return [
    staffPage({ method: 'get', path, permission, answer: answerBy(show) }),
    staffPage({ method: 'post', path, permission, largestForm, answer: answerBy(save) }),
  ]
}

/** The subject of a form for something new. */
export const nothingYet = <T,>(
  _request: StaffRequest,
  then: (subject: T | undefined) => Promise<PageAnswer>,
): Promise<PageAnswer> => then(undefined)

/** After saving: on to the record, or back to the form with what was wrong and all that was typed. */
export function answerSaved<T>(
  outcome: Outcome<T>,
  how: {
    to(value: T): string
    faultsOf(issues: readonly Issue[]): Fault[]
    again(trouble: Trouble): Promise<PageAnswer>
  },
): PageAnswer | Promise<PageAnswer> {
  if (outcome.ok) return { kind: 'redirect', path: how.to(outcome.value) }
  const { failure } = outcome
  if (failure.kind === 'invalid') return how.again({ faults: how.faultsOf(failure.issues) })
  if (failure.kind === 'conflict' && failure.current) return how.again({ current: failure.current })
  return { kind: 'failure', failure }
}

/** The page of a form, with its faults or the other person's version above it. */
export function editPage(props: {
  request: StaffRequest
  title: string
  crumbs: Crumb[]
  /** Below the title: what it belongs to. */
  under?: string
  trouble: Trouble
  /** Of the record as it was when the form was opened; 0 for a new one. */
  version: number | undefined
  /** The fields to compare where two people changed it. */
  conflict: ConflictField[]
  errorsTitle: string
  submit: string
  formClass?: string
  fields: Child
}): PageAnswer {
  const { request, title, trouble, version = 0 } = props
  const { faults, current } = trouble
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: current ? 409 : faults ? 422 : 200,
    crumbs: props.crumbs,
    body: (
      <div class="work">
        <ErrorSummary title={props.errorsTitle} errors={[...(faults ?? [])]} />
        {current && <Conflict current={current} fields={props.conflict} />}
        <h1>{title}</h1>
        {props.under && <p class="meta">{props.under}</p>}
        <Form request={request} class={['work-form', props.formClass].filter(Boolean).join(' ')}>
          <input
            type="hidden"
            name="version"
            value={String(current?.version ?? request.form.get('version') ?? version)}
          />
          {props.fields}
          <div class="work-actions">
            <SubmitButton>{props.submit}</SubmitButton>
          </div>
        </Form>
      </div>
    ),
  }
}

/** The text of a field's first fault. */
export const faultIn =
  ({ faults }: Trouble) =>
  (name: string): string | undefined =>
    faults?.find(({ field }) => field === name)?.text

/** What a field shows: what was typed where a form came back, else what is kept. */
export const typedOr =
  (form: URLSearchParams) =>
  (name: string, kept: string | undefined): string | undefined =>
    form.size > 0 ? (form.get(name) ?? '') : kept

/** The city's levels as choices of areas name them. */
export async function levelsOf(door: Door): Promise<{ id: string; many: string }[]> {
  const city = await execute(showCity, door, {})
  if (!city.ok) return []
  return city.value.levels.map(({ id, many }) => ({ id, many: localised(many, 'de')?.text ?? id }))
}
