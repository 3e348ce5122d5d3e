import type { Child } from 'hono/jsx'
import {
  addCommitment,
  correctCommitment,
  listSeams,
  showKeptPaper,
  splitCommitment,
} from '../../../../contexts/measures/index.ts'
import { execute, type Failure, type OutputOf } from '../../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { CommitmentForm, commitmentErrors, formOf, readCommitmentForm } from './commitmentForm.tsx'
import { addPath, editPath, listPath, paperPath, splitPath } from './paths.ts'
import { texts as t } from './texts.ts'

const permission = 'measures:edit'

type Paper = OutputOf<typeof showKeptPaper>
type Commitment = Paper['commitments'][number]
interface Trouble {
  errors?: { field: string; text: string }[]
  warning?: string
}

/** A commitment of the address with its paper, or what to answer instead. */
async function found({
  door,
  params,
}: StaffRequest): Promise<{ paper: Paper; one: Commitment } | { answer: PageAnswer }> {
  const outcome = await execute(showKeptPaper, door, { paper: params.paper ?? '' })
  if (!outcome.ok) return { answer: failureOf(outcome.failure) }
  const one = outcome.value.commitments.find(({ id }) => id === params.commitment)
  if (!one) return { answer: failureOf({ kind: 'notFound', what: 'commitment' }) }
  return { paper: outcome.value, one }
}

const crumbsOf = ({ id, record }: Paper) => [
  { title: t.title, path: listPath },
  { title: record.title, path: paperPath(id) },
]

const troubleOf = (failure: Failure): Trouble | undefined =>
  failure.kind === 'invalid'
    ? { errors: commitmentErrors(failure.issues) }
    : failure.kind === 'conflict'
      ? { warning: t.conflicts[failure.reason] ?? t.conflicts.changed }
      : undefined

const statusOf = ({ errors, warning }: Trouble) => (warning ? 409 : errors?.length ? 422 : 200)

function Frame(props: {
  trouble: Trouble
  title: string
  children: Child
  paper: Paper
  request: StaffRequest
  button: string
  version?: number
  back?: string
}) {
  const { trouble, title, paper, request, button, version } = props
  return (
    <div class="work">
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={trouble.errors ?? []} />
      {trouble.warning && <Notice warning>{trouble.warning}</Notice>}
      <h1>{title}</h1>
      <Form request={request} class="work-form work-form--wide">
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        {props.children}
        <div class="work-actions">
          <SubmitButton>{button}</SubmitButton>
          <LinkButton
            kind="tertiary"
            href={request.link(`${paperPath(paper.id)}${props.back ?? ''}`)}
          >
            Abbrechen
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}

export const editCommitmentPage = staffPage({
  method: 'get',
  path: editPath(':paper', ':commitment'),
  permission,
  answer: (request) => answerEdit(request, {}),
})

export const saveCommitment = staffPage({
  method: 'post',
  path: editPath(':paper', ':commitment'),
  permission,
  async answer(request) {
    const { door, form } = request
    const here = await found(request)
    if ('answer' in here) return here.answer
    const { paper, one } = here
    const read = readCommitmentForm(form, one.record)
    if ('errors' in read) return await answerEdit(request, { errors: read.errors })
    const outcome = await execute(correctCommitment, door, {
      paper: paper.id,
      commitment: { id: one.id, version: Number(form.get('version') ?? 0) },
      record: read.record,
      quote: form.get('quote') ?? undefined,
    })
    if (outcome.ok)
      return { kind: 'redirect', path: `${paperPath(paper.id)}?gut=korrigiert#v-${one.id}` }
    const trouble = troubleOf(outcome.failure)
    return trouble ? await answerEdit(request, trouble) : failureOf(outcome.failure)
  },
})

async function answerEdit(request: StaffRequest, trouble: Trouble): Promise<PageAnswer> {
  const here = await found(request)
  if ('answer' in here) return here.answer
  const { paper, one } = here
  const typed = request.form.has('title') ? request.form : formOf(one.record, one.quote)
  return {
    kind: 'page',
    title: `${t.edit}: ${one.record.title}`,
    status: statusOf(trouble),
    bodyLocale: 'de',
    crumbs: crumbsOf(paper),
    body: (
      <Frame
        trouble={trouble}
        title={one.record.title}
        paper={paper}
        request={request}
        version={one.version}
        button="Speichern und annehmen"
        back={`#v-${one.id}`}
      >
        <Around paper={paper} one={one} />
        <CommitmentForm
          form={typed}
          errors={new Map(trouble.errors?.map(({ field, text }) => [field, text]))}
        />
      </Frame>
    ),
  }
}

/** The words with what stands around them. */
function Around({ paper: { text }, one }: { paper: Paper; one: Commitment }) {
  if (one.elsewhere) return null
  const before = text.slice(Math.max(0, one.start - 300), one.start)
  const after = text.slice(one.end, one.end + 300)
  return (
    <blockquote class="around">
      {before.length === 300 && '… '}
      {before}
      <mark class={`mark mark--${one.state}`}>{one.quote}</mark>
      {after}
      {after.length === 300 && ' …'}
    </blockquote>
  )
}

export const splitPage = staffPage({
  method: 'get',
  path: splitPath(':paper', ':commitment'),
  permission,
  answer: (request) => answerSplit(request, {}),
})

export const splitStep = staffPage({
  method: 'post',
  path: splitPath(':paper', ':commitment'),
  permission,
  async answer(request) {
    const { door, form } = request
    const here = await found(request)
    if ('answer' in here) return here.answer
    const { paper, one } = here
    const words = form.get('worte')?.trim() ?? ''
    const at = words ? one.quote.indexOf(words) : Number(form.get('at') ?? 0)
    if (!(at > 0))
      return await answerSplit(request, {
        errors: [
          words
            ? { field: 'worte', text: 'Diese Worte stehen so nicht im Vorschlag.' }
            : { field: 'at', text: 'Wählen Sie, wo der zweite Teil beginnt.' },
        ],
      })
    const outcome = await execute(splitCommitment, door, {
      paper: paper.id,
      commitment: { id: one.id, version: Number(form.get('version') ?? 0) },
      at,
    })
    if (outcome.ok) {
      const [first] = outcome.value.commitments
      return { kind: 'redirect', path: `${paperPath(paper.id)}?gut=geteilt#v-${first?.id ?? ''}` }
    }
    const trouble = troubleOf(outcome.failure)
    return trouble ? await answerSplit(request, trouble) : failureOf(outcome.failure)
  },
})

async function answerSplit(request: StaffRequest, trouble: Trouble): Promise<PageAnswer> {
  const here = await found(request)
  if ('answer' in here) return here.answer
  const { paper, one } = here
  const outcome = await execute(listSeams, request.door, { commitment: one.id })
  const seams = outcome.ok ? outcome.value.seams : []
  const errors = new Map(trouble.errors?.map(({ field, text }) => [field, text]))
  const { form } = request
  return {
    kind: 'page',
    title: `${t.split}: ${one.record.title}`,
    status: statusOf(trouble),
    bodyLocale: 'de',
    crumbs: crumbsOf(paper),
    body: (
      <Frame
        trouble={trouble}
        title={`${t.split}: ${one.record.title}`}
        paper={paper}
        request={request}
        version={one.version}
        button={t.split}
        back={`#v-${one.id}`}
      >
        <blockquote class="around">
          <mark class={`mark mark--${one.state}`}>{one.quote}</mark>
        </blockquote>
        {seams.length > 0 && (
          <RadioGroup
            name="at"
            legend="Wo beginnt der zweite Teil?"
            value={form.get('at') ?? String(seams[0]?.at)}
            error={errors.get('at')}
            choices={seams.map(({ at, words }) => ({ value: String(at), label: `„${words} …“` }))}
          />
        )}
        <TextField
          name="worte"
          label={seams.length > 0 ? 'Oder an anderer Stelle' : 'Wo beginnt der zweite Teil?'}
          hint="Die ersten Worte des zweiten Teils."
          value={form.get('worte') ?? ''}
          error={errors.get('worte')}
          maxLength={500}
        />
      </Frame>
    ),
  }
}

export const addPage = staffPage({
  method: 'get',
  path: addPath(':paper'),
  permission,
  answer: (request) => answerAdd(request, {}),
})

export const addStep = staffPage({
  method: 'post',
  path: addPath(':paper'),
  permission,
  async answer(request) {
    const { door, form, params } = request
    const paper = params.paper ?? ''
    const quote = form.get('quote')?.trim() ?? ''
    if (!quote)
      return await answerAdd(request, {
        errors: [{ field: 'quote', text: 'Übernehmen Sie die Worte aus dem Papier.' }],
      })
    const from = Number(form.get('ab') ?? 0)
    const outcome = await execute(addCommitment, door, {
      paper,
      quote,
      from: Number.isInteger(from) && from > 0 ? from : 0,
    })
    if (outcome.ok) {
      const [added] = outcome.value.commitments
      const path = form.get('schritt') === 'bearbeiten' && added ? editPath(paper, added.id) : ''
      return {
        kind: 'redirect',
        path: path || `${paperPath(paper)}?gut=ergaenzt#v-${added?.id ?? ''}`,
      }
    }
    const trouble = troubleOf(outcome.failure)
    return trouble ? await answerAdd(request, trouble) : failureOf(outcome.failure)
  },
})

async function answerAdd(request: StaffRequest, trouble: Trouble): Promise<PageAnswer> {
  const { door, params, query, form } = request
  const outcome = await execute(showKeptPaper, door, { paper: params.paper ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const paper = outcome.value
  const errors = new Map(trouble.errors?.map(({ field, text }) => [field, text]))
  return {
    kind: 'page',
    title: t.add,
    status: statusOf(trouble),
    bodyLocale: 'de',
    crumbs: crumbsOf(paper),
    body: (
      <Frame trouble={trouble} title={t.add} paper={paper} request={request} button="Ergänzen">
        <input type="hidden" name="ab" value={form.get('ab') ?? query.get('ab') ?? '0'} />
        <TextArea
          name="quote"
          label="Wortlaut"
          hint="Wort für Wort aus dem Papier. Auf der Seite des Papiers können Sie die Stelle auch markieren und N drücken."
          value={form.get('quote') ?? query.get('wortlaut')?.slice(0, 5000) ?? ''}
          error={errors.get('quote')}
          rows={4}
          maxLength={10_000}
        />
        <RadioGroup
          name="schritt"
          legend="Danach"
          value={form.get('schritt') ?? 'bearbeiten'}
          choices={[
            { value: 'bearbeiten', label: 'Angaben dazu machen' },
            { value: 'zurueck', label: 'zurück zum Papier' },
          ]}
        />
      </Frame>
    ),
  }
}
