import type { Child } from 'hono/jsx'
import {
  dropDraft,
  listChanges,
  publishOffer,
  reopenOffer,
  retireOffer,
  returnDraft,
  revealPlace,
  settleSource,
  showKeptOffer,
  showSecretPlace,
  undoChange,
} from '../../../contexts/offers/index.ts'
import {
  type Door,
  execute,
  type Failure,
  type Outcome,
  type OutputOf,
  type Permission,
} from '../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '../../frame/controls.tsx'
import { type PageAnswer, type PageRoute, type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf, sentenceOf } from '../parts/failures.ts'
import { Checkbox } from '../parts/fields.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Changes } from './Changes.tsx'
import { listPath, offerPath, stepPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { valueText } from './words.ts'

/** Steps that are asked about first: a page that says what will happen, and a button that does it. */

type Offer = OutputOf<typeof showKeptOffer>
interface Seen {
  offer: string
  version: number
  draftVersion: number
}
interface Shown {
  offer: Offer
  request: StaffRequest
  errors: ReadonlyMap<string, string>
}
interface StepDefinition {
  path: string
  permission: Permission
  title: string
  button: string
  /** Whether there is something to do; otherwise the page is not there. */
  fits(offer: Offer): boolean
  body(shown: Shown): Child | Promise<Child>
  /** Gives the word of what was done, and where to go if not to the offer. */
  run(
    door: Door,
    seen: Seen,
    form: URLSearchParams,
    params: Record<string, string>,
  ): Promise<Outcome<{ done: string; path?: string }>>
}

function stepPages(step: StepDefinition): PageRoute[] {
  const { path, permission } = step
  return [
    staffPage({ method: 'get', path, permission, answer: (request) => ask(step, request, {}) }),
    staffPage({
      method: 'post',
      path,
      permission,
      async answer(request) {
        const { door, params, form } = request
        const id = params.id ?? ''
        const number = (name: string) => Number(form.get(name) ?? 0)
        const seen = {
          offer: id,
          version: number('version'),
          draftVersion: number('draftVersion'),
        }
        const outcome = await step.run(door, seen, form, params)
        if (!outcome.ok) return ask(step, request, { failure: outcome.failure })
        const { done, path: to = offerPath(id) } = outcome.value
        return { kind: 'redirect', path: `${to}?gut=${done}` }
      },
    }),
  ]
}

async function ask(
  step: StepDefinition,
  request: StaffRequest,
  { failure }: { failure?: Failure },
): Promise<PageAnswer> {
  const { door, params, link } = request
  const issues = failure?.kind === 'invalid' ? failure.issues : []
  const warning = failure && warningOf(failure)
  if (failure && !warning && issues.length === 0) return failureOf(failure)
  const found = await execute(showKeptOffer, door, { offer: params.id ?? '' })
  if (!found.ok) return failureOf(found.failure)
  const offer = found.value
  if (!failure && !step.fits(offer)) return failureOf({ kind: 'notFound', what: 'page' })
  const errors = issues.map((issue) => ({
    field: issue.field,
    text: sentenceOf(issue, sentences[issue.field]),
  }))
  return {
    kind: 'page',
    title: `${step.title}: ${offer.name}`,
    status: failure?.kind === 'unavailable' ? 503 : warning ? 409 : errors.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: listPath },
      { title: offer.name, path: offerPath(offer.id) },
    ],
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        {warning && <Notice warning>{warning}</Notice>}
        <h1>
          {step.title}: {offer.name}
        </h1>
        <Form request={request} class="work-form">
          <input type="hidden" name="version" value={String(offer.version)} />
          <input type="hidden" name="draftVersion" value={String(offer.draftVersion)} />
          {
            await step.body({
              offer,
              request,
              errors: new Map(errors.map(({ field, text }) => [field, text])),
            })
          }
          <div class="work-actions">
            <SubmitButton>{step.button}</SubmitButton>
            <LinkButton kind="tertiary" href={link(offerPath(offer.id))}>
              Abbrechen
            </LinkButton>
          </div>
        </Form>
      </div>
    ),
  }
}

const sentences: Record<string, string> = {
  decision: 'Wählen Sie, was gilt.',
  sure: 'Bestätigen Sie, dass der Ort niemanden gefährdet.',
}

function warningOf(failure: Failure): string | undefined {
  if (failure.kind === 'unavailable')
    return 'Das geht gerade nicht. Versuchen Sie es gleich noch einmal.'
  if (failure.kind !== 'conflict') return undefined
  return t.conflicts[failure.reason] ?? t.conflicts.changed
}

const said = <T,>(outcome: Outcome<T>, done: string): Outcome<{ done: string }> =>
  outcome.ok ? { ok: true, value: { done } } : outcome

const publish: StepDefinition = {
  path: stepPath(':id', 'publish'),
  permission: 'offers:publishOffers',
  title: 'Entwurf veröffentlichen',
  button: 'Veröffentlichen',
  fits: ({ draft }) => draft !== null,
  body: ({ offer }) => (
    <>
      <p>Das ist danach für alle zu sehen:</p>
      <Changes changes={offer.draft?.changes ?? []} caption="Änderungen" />
    </>
  ),
  run: async (door, seen) => {
    const outcome = await execute(publishOffer, door, seen)
    // A draft that lacks something is finished in the form, which names each field.
    if (!outcome.ok && outcome.failure.kind === 'invalid')
      return {
        ok: false,
        failure: {
          kind: 'invalid',
          issues: outcome.failure.issues.map((issue) => ({
            field: 'draft',
            problem: issue.problem.includes(' ') ? issue.problem : 'Im Entwurf fehlt noch etwas.',
          })),
        },
      }
    return said(outcome, 'veroeffentlicht')
  },
}

const giveBack: StepDefinition = {
  path: stepPath(':id', 'return'),
  permission: 'offers:publishOffers',
  title: 'Entwurf zurückgeben',
  button: 'Zurückgeben',
  fits: ({ draft }) => draft?.state === 'submitted',
  body: ({ request, errors }) => (
    <>
      <p>Der Träger bekommt den Entwurf mit Ihrer Nachricht zurück und kann ihn ändern.</p>
      <TextArea
        name="note"
        label="Was ist zu ändern?"
        value={request.form.get('note') ?? ''}
        error={errors.get('note')}
        maxLength={2000}
      />
    </>
  ),
  run: async (door, seen, form) =>
    said(
      await execute(returnDraft, door, { ...seen, note: form.get('note') ?? '' }),
      'zurueckgegeben',
    ),
}

const drop: StepDefinition = {
  path: stepPath(':id', 'drop'),
  permission: 'offers:editOffers',
  title: 'Entwurf verwerfen',
  button: 'Entwurf verwerfen',
  fits: ({ draft }) => draft !== null,
  body: ({ offer }) => (
    <>
      <p>
        {offer.record
          ? 'Diese Änderungen sind danach weg. Was öffentlich ist, bleibt.'
          : 'Das Angebot ist noch nicht öffentlich. Danach ist es ganz weg.'}
      </p>
      <Changes changes={offer.draft?.changes ?? []} caption="Entwurf" />
    </>
  ),
  async run(door, seen) {
    const outcome = await execute(dropDraft, door, seen)
    if (!outcome.ok) return outcome
    const { isPublic } = outcome.value
    return { ok: true, value: { done: 'verworfen', ...(isPublic ? {} : { path: listPath }) } }
  },
}

const retire: StepDefinition = {
  path: stepPath(':id', 'retire'),
  permission: 'offers:editOffers',
  title: 'Angebot beenden',
  button: 'Angebot beenden',
  fits: ({ record, retiredOn }) => record !== null && retiredOn === null,
  body: () => (
    <>
      <p>
        Das Angebot ist danach nicht mehr zu finden. Seine Seite sagt, dass es das Angebot nicht
        mehr gibt, und zeigt ähnliche. Sie können es wieder öffnen.
      </p>
      <p>
        Ist es nur für eine Zeit zu? Dann tragen Sie besser unter „Bearbeiten“ ein, ab wann es
        vorübergehend geschlossen ist.
      </p>
    </>
  ),
  run: async (door, seen) => said(await execute(retireOffer, door, seen), 'beendet'),
}

const reopen: StepDefinition = {
  path: stepPath(':id', 'reopen'),
  permission: 'offers:editOffers',
  title: 'Angebot wieder öffnen',
  button: 'Wieder öffnen',
  fits: ({ record, retiredOn }) => record !== null && retiredOn !== null,
  body: () => <p>Das Angebot ist danach wieder für alle zu finden, mit den Angaben von damals.</p>,
  run: async (door, seen) => said(await execute(reopenOffer, door, seen), 'wieder-offen'),
}

const reveal: StepDefinition = {
  path: stepPath(':id', 'reveal'),
  permission: 'offers:publishOffers',
  title: 'Geheimen Ort freigeben',
  button: 'Ort öffentlich machen',
  fits: ({ record, secret }) => record !== null && secret,
  async body({ offer, request, errors }) {
    const place = await execute(showSecretPlace, request.door, { offer: offer.id })
    const { site, moreSites } = place.ok ? place.value : {}
    return (
      <>
        <p class="note note--warning">
          Der Ort wird für alle sichtbar: auf der Seite, auf der Karte, in den offenen Daten. Wer
          ihn einmal gelesen hat, vergisst ihn nicht. Sie können das nicht wirksam zurücknehmen.
        </p>
        <p>Das wird öffentlich:</p>
        <p class="kept-lines">
          {site ? valueText('site', { ...site, protected: false }) : t.empty}
          {moreSites && `\n${valueText('moreSites', moreSites)}`}
        </p>
        {errors.has('sure') && <p class="kern-error">{errors.get('sure')}</p>}
        <Checkbox name="sure" value="ja" checked={false}>
          Ich habe mit dem Träger gesprochen. Der Ort gefährdet niemanden mehr.
        </Checkbox>
      </>
    )
  },
  run: async (door, seen, form) =>
    said(
      await execute(revealPlace, door, {
        ...seen,
        // The operation takes nothing but `true`.
        sure: (form.get('sure') === 'ja') as true,
      }),
      'freigegeben',
    ),
}

const source: StepDefinition = {
  path: stepPath(':id', 'source'),
  permission: 'offers:publishOffers',
  title: 'Was gilt?',
  button: 'Entscheiden',
  fits: ({ source: says }) => says !== null,
  body: ({ offer, request, errors }) => (
    <>
      <Changes
        changes={offer.source?.changes ?? []}
        caption={t.sourceTitle}
        before={t.weSay}
        after={t.sourceSays}
      />
      <RadioGroup
        name="decision"
        legend="Was gilt?"
        value={request.form.get('decision') ?? undefined}
        error={errors.get('decision')}
        choices={[
          {
            value: 'keepOurs',
            label:
              'Was hier steht. Die Frage ist damit erledigt, bis sich die Quelle wieder ändert.',
          },
          {
            value: 'follow',
            label:
              'Was die Quelle sagt. Das Angebot folgt ihr wieder, auch bei jedem nächsten Import.',
          },
        ]}
      />
    </>
  ),
  run: async (door, seen, form) =>
    said(
      await execute(settleSource, door, {
        ...seen,
        // The operation knows no third.
        decision: (form.get('decision') ?? '') as 'keepOurs' | 'follow',
      }),
      'entschieden',
    ),
}

const undo: StepDefinition = {
  path: `${offerPath(':id')}/verlauf/:change`,
  permission: 'offers:editOffers',
  title: 'Änderung rückgängig machen',
  button: 'Rückgängig machen',
  fits: ({ record }) => record !== null,
  async body({ offer, request }) {
    const number = Number(request.params.change)
    const found = await execute(listChanges, request.door, { offer: offer.id, upTo: number })
    const [change] = found.ok ? found.value.changes : []
    if (change?.number !== number) return <p>{t.noHistory}</p>
    return (
      <>
        <p>Diese Angaben stehen danach wieder so da wie vorher. Spätere Änderungen bleiben.</p>
        <Changes changes={change.changes} caption={t.change(number)} />
      </>
    )
  },
  async run(door, seen, _form, params) {
    const outcome = await execute(undoChange, door, { ...seen, change: Number(params.change) })
    if (!outcome.ok) return outcome
    const done = outcome.value.waits ? 'rueckgaengig-gesendet' : 'rueckgaengig'
    return { ok: true, value: { done } }
  },
}

export const offerStepPages: PageRoute[] = [
  publish,
  giveBack,
  drop,
  retire,
  reopen,
  reveal,
  source,
  undo,
].flatMap(stepPages)
