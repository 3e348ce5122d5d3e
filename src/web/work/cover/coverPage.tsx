import {
  delegate,
  endDelegation,
  listCoverChoices,
  listDelegations,
} from '../../../contexts/people/index.ts'
import { execute, may, type OutputOf } from '../../../platform/operation/index.ts'
import { ErrorSummary, Form, RadioGroup, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { errorsOf, failureOf } from '../parts/failures.ts'
import { SelectField } from '../parts/fields.tsx'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { roleNames } from '../parts/words.ts'

const path = '/arbeit/vertretung'
const permission = 'people:delegate'

export const coverPage = staffPage({
  method: 'get',
  path,
  answer: (request) => answerCover(request, []),
})

export const giveCover = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const { form, door } = request
    const field = (name: string) => form.get(name) ?? ''
    const outcome = await execute(delegate, door, {
      membership: field('membership'),
      to: field('to'),
      from: field('from'),
      until: field('until'),
    })
    if (outcome.ok) return { kind: 'redirect', path: `${path}?gut=gegeben` }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerCover(request, errorsOf(failure.issues, sentences))
    return failureOf(failure)
  },
})

export const endCover = staffPage({
  method: 'post',
  path: `${path}/beenden`,
  async answer({ form, door }) {
    const delegation = form.get('delegation') ?? ''
    const outcome = await execute(endDelegation, door, { delegation })
    if (!outcome.ok) return failureOf(outcome.failure)
    return { kind: 'redirect', path: `${path}?gut=beendet` }
  },
})

const sentences = {
  membership: 'Wählen Sie die Rolle, die Sie weitergeben.',
  to: 'Wählen Sie, wer Sie vertritt.',
  from: 'Wählen Sie den ersten Tag.',
  until: 'Wählen Sie den letzten Tag.',
}

const news: Record<string, string> = {
  gegeben: 'Die Vertretung ist eingetragen. Ihre Vertretung bekommt eine Mail.',
  beendet: 'Die Vertretung ist beendet.',
}

type Choices = OutputOf<typeof listCoverChoices>
type Cover = OutputOf<typeof listDelegations>['given'][number]

async function answerCover(
  request: StaffRequest,
  errors: { field: string; text: string }[],
): Promise<PageAnswer> {
  const { door, query } = request
  const listed = await execute(listDelegations, door, {})
  if (!listed.ok) return failureOf(listed.failure)
  const choices = await choicesOf(door)
  const { given, taken } = listed.value
  const done = news[query.get('gut') ?? '']
  return {
    kind: 'page',
    title: 'Vertretung',
    bodyLocale: 'de',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        {errors.length === 0 && done && <Notice>{done}</Notice>}
        <h1>Vertretung</h1>
        {taken.length > 0 && <CoverList title="Sie vertreten" covers={taken} request={request} />}
        {given.length > 0 && (
          <CoverList title="Sie werden vertreten" covers={given} request={request} given />
        )}
        {given.length + taken.length === 0 && <p>Zurzeit läuft keine Vertretung.</p>}
        {choices && (
          <section aria-labelledby="geben">
            <h2 id="geben">Eine Rolle für eine Zeit weitergeben</h2>
            <CoverForm request={request} choices={choices} errors={errors} />
          </section>
        )}
      </div>
    ),
  }
}

/** Who covers for others without a role of their own to give has nothing to choose. */
async function choicesOf(door: StaffRequest['door']): Promise<Choices | undefined> {
  if (!may(door.actor, permission)) return undefined
  const outcome = await execute(listCoverChoices, door, {})
  return outcome.ok ? outcome.value : undefined
}

function CoverList(props: {
  title: string
  covers: Cover[]
  request: StaffRequest
  given?: boolean
}) {
  const { title, covers, request, given } = props
  return (
    <section>
      <WorkTable
        caption={title}
        columns={[
          { title: given ? 'Durch' : 'Für' },
          { title: 'Rolle' },
          { title: 'Organisation' },
          { title: 'Zeit' },
          { title: 'Beenden', actions: true },
        ]}
        rows={covers.map((cover) => [
          given ? cover.to.name : cover.by.name,
          roleNames[cover.role],
          cover.organisation.name,
          period(cover),
          <EndCover request={request} cover={cover} />,
        ])}
        empty=""
      />
    </section>
  )
}

const period = ({ from, until, running }: Cover): string =>
  running ? `läuft, bis ${shortDay(until)}` : `${shortDay(from)} bis ${shortDay(until)}`

function EndCover({ request, cover }: { request: StaffRequest; cover: Cover }) {
  const who = `${cover.by.name}, vertreten durch ${cover.to.name}`
  return (
    <Form
      request={request}
      action={request.link(`${path}/beenden`)}
      class="inline-form"
      label={`Vertretung beenden: ${who}`}
    >
      <input type="hidden" name="delegation" value={cover.id} />
      <SubmitButton kind="tertiary">
        Beenden<span class="visually-hidden">: {who}</span>
      </SubmitButton>
    </Form>
  )
}

function CoverForm(props: {
  request: StaffRequest
  choices: Choices
  errors: { field: string; text: string }[]
}) {
  const { request, choices, errors } = props
  const { form, me } = request
  if (choices.roles.length === 0)
    return <p>Sie haben hier nur Rollen in Vertretung. Diese geben Sie nicht weiter.</p>
  if (choices.colleagues.length === 0)
    return (
      <p>
        In {me.acting?.name} hat außer Ihnen niemand ein fertiges Konto. Vertreten kann nur, wer
        derselben Organisation angehört.
      </p>
    )
  const of = (name: string) => ({
    name,
    value: form.get(name) ?? undefined,
    error: errors.find(({ field }) => field === name)?.text,
  })
  const [only] = choices.roles.length === 1 ? choices.roles : []
  return (
    <Form request={request} class="work-form">
      <p>
        Für Urlaub oder Krankheit. Sie behalten Ihre Rolle. Endet Ihre Rolle, endet auch die
        Vertretung.
      </p>
      <RadioGroup
        {...of('membership')}
        legend={`Ihre Rolle in: ${me.acting?.name}`}
        value={form.get('membership') ?? only?.membership}
        choices={choices.roles.map(({ membership, role, until }) => ({
          value: membership,
          label: roleNames[role] + (until ? ` (bis ${shortDay(until)})` : ''),
        }))}
      />
      <SelectField
        {...of('to')}
        label="Wer vertritt Sie?"
        none="Bitte wählen"
        choices={choices.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...of('from')} label="Erster Tag" type="date" />
      <TextField
        {...of('until')}
        label="Letzter Tag"
        type="date"
        hint="Höchstens sechs Monate nach dem ersten."
      />
      <SubmitButton>Vertretung eintragen</SubmitButton>
    </Form>
  )
}
