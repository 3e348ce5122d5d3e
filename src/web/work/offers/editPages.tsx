import {
  type OfferRecord,
  publishOffer,
  saveDraft,
  showKeptOffer,
  showSecretPlace,
  submitOffer,
} from '../../../contexts/offers/index.ts'
import { listOrganisations } from '../../../contexts/people/index.ts'
import {
  actsForTheCity,
  type CurrentState,
  execute,
  type Failure,
  may,
} from '../../../platform/operation/index.ts'
import { Conflict } from '../../frame/conflict.tsx'
import { ErrorSummary } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { recordOf } from './form/decode.ts'
import { formOf } from './form/encode.ts'
import { OfferForm } from './form/OfferForm.tsx'
import { addRow, removeRow, tidyRows } from './form/rows.ts'
import { bothVersions, type Fault, faultsOf, summaryOf } from './form/trouble.ts'
import { editPath, listPath, newPath, offerPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** The form of an offer: a new one, a copy, or one that is there. */

const permission = 'offers:editOffers'
/** Texts in nine languages, as browsers encode them. */
const largestForm = 2_000_000
/** As many as all lists of an offer full to the brim. */
const mostFields = 40_000

const routes = [newPath, editPath(':id')]

export const editPages = routes.flatMap((path) => [
  staffPage({
    method: 'get',
    path,
    permission,
    // A form that came back holds what was typed.
    answer: (request) => answerForm(request, request.form.size > 0 ? { form: request.form } : {}),
  }),
  staffPage({ method: 'post', path, permission, largestForm, answer: answerSent }),
])

/** What was typed, and what came of it. */
interface Sent {
  form?: URLSearchParams
  faults?: Fault[]
  current?: CurrentState
  unavailable?: boolean
}

async function answerSent(request: StaffRequest): Promise<PageAnswer> {
  const { door, params } = request
  if (request.form.size > mostFields)
    return { kind: 'failure', failure: { kind: 'invalid', issues: [] } }
  let form = new URLSearchParams(request.form)
  const act = form.get('tun') ?? 'sichern'
  if (act === 'suchen') return answerForm(request, { form })
  const [change, at = ''] = act.split(':')
  if ((change === 'mehr' || change === 'weg') && /^(hours|moreSites|funding)[\w.]*$/.test(at)) {
    if (change === 'mehr') addRow(form, at)
    else form = removeRow(form, at)
    return answerForm(request, { form })
  }
  form = tidyRows(form)
  const { record, issues } = recordOf(form)
  if (issues.length > 0) return answerForm(request, { form, faults: faultsOf(issues) })
  const number = (name: string) => Number(form.get(name) ?? 0)
  const input = {
    offer: params.id,
    version: number('version'),
    draftVersion: number('draftVersion'),
    // The operation's schema looks at it.
    record: record as Omit<OfferRecord, 'id'>,
    confirmed: form.get('confirmed') === 'ja',
  }
  const to = (id: string, done: string) => ({
    kind: 'redirect' as const,
    path: `${offerPath(id)}?gut=${done}`,
  })
  if (act === 'veroeffentlichen') {
    const outcome = await execute(publishOffer, door, input)
    if (outcome.ok) return to(outcome.value.offer, 'veroeffentlicht')
    return refused(request, form, outcome.failure)
  }
  if (act === 'senden') {
    const outcome = await execute(submitOffer, door, input)
    if (!outcome.ok) return refused(request, form, outcome.failure)
    const { offer, atOnce, hidden, waits } = outcome.value
    if (hidden) return to(offer, waits ? 'geheim-und-gesendet' : 'geheim')
    if (!waits) return to(offer, 'sofort')
    return to(offer, atOnce ? 'sofort-und-gesendet' : 'gesendet')
  }
  const outcome = await execute(saveDraft, door, input)
  if (!outcome.ok) return refused(request, form, outcome.failure)
  const { offer, hidden } = outcome.value
  if (act === 'vorschau') return { kind: 'redirect', path: `${offerPath(offer)}/vorschau` }
  return to(offer, hidden ? 'geheim-und-gesichert' : 'gesichert')
}

function refused(request: StaffRequest, form: URLSearchParams, failure: Failure) {
  if (failure.kind === 'invalid')
    return answerForm(request, { form, faults: faultsOf(failure.issues) })
  if (failure.kind === 'conflict' && failure.current)
    return answerForm(request, { form, current: failure.current })
  if (failure.kind === 'unavailable') return answerForm(request, { form, unavailable: true })
  return failureOf(failure)
}

async function answerForm(request: StaffRequest, sent: Sent): Promise<PageAnswer> {
  const { door, params, link } = request
  const began = await beginning(request, sent.form)
  if (!began.ok) return failureOf(began.failure)
  const { name, secret, versions, form } = began.value
  const organisations = await organisationsFor(request)
  const faults = sent.faults ?? []
  const { current } = sent
  const title = params.id ? `Bearbeiten: ${name}` : t.newOffer
  return {
    kind: 'page',
    title,
    status: sent.unavailable ? 503 : current ? 409 : faults.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: listPath },
      ...(params.id ? [{ title: name, path: offerPath(params.id) }] : []),
    ],
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={summaryOf(faults)} />
        {current && <Conflict {...bothVersions(current, recordOf(form).record, secret)} />}
        {sent.unavailable && (
          <Notice warning>
            Das Speichern geht gerade nicht. Ihre Eingaben stehen noch hier. Senden Sie sie gleich
            noch einmal.
          </Notice>
        )}
        <h1>{title}</h1>
        {params.id && (
          <p>
            <a href={link(offerPath(params.id))}>{t.back}</a>
          </p>
        )}
        <OfferForm
          request={request}
          state={{ form, faults: new Map(faults.map(({ field, text }) => [field, text])) }}
          // Who has seen the other version and sends again, means it.
          versions={
            current
              ? {
                  version: current.version,
                  draftVersion: Number(current.fields.draftVersion ?? 0),
                }
              : versions
          }
          isCity={actsForTheCity(door.actor)}
          mayPublish={may(door.actor, 'offers:publishOffers')}
          secret={secret}
          organisations={organisations}
        />
      </div>
    ),
  }
}

interface Beginning {
  name: string
  secret: boolean
  versions: { version: number; draftVersion: number }
  form: URLSearchParams
}

/** What the form begins with: what was typed, else the draft, else what is public, else nothing. */
async function beginning(
  { door, params, query }: StaffRequest,
  typed: URLSearchParams | undefined,
): Promise<{ ok: true; value: Beginning } | { ok: false; failure: Failure }> {
  const none = { version: 0, draftVersion: 0 }
  const from = params.id ?? query.get('von') ?? undefined
  if (!from) {
    const form = typed ?? new URLSearchParams()
    return { ok: true, value: { name: '', secret: false, versions: none, form } }
  }
  const found = await execute(showKeptOffer, door, { offer: from })
  if (!found.ok) return found
  const { name, secret, version, draftVersion, draft, record: isPublic } = found.value
  const sentVersions = {
    version: Number(typed?.get('version') ?? version),
    draftVersion: Number(typed?.get('draftVersion') ?? draftVersion),
  }
  if (!params.id) {
    const kept = (draft?.record ?? isPublic)!
    const form = typed ?? formOf(asCopy(kept))
    return { ok: true, value: { name: '', secret: false, versions: none, form } }
  }
  if (typed) return { ok: true, value: { name, secret, versions: sentVersions, form: typed } }
  const record = (draft?.record ?? isPublic)! // one of both is there
  if (!secret) {
    const versions = { version, draftVersion }
    return { ok: true, value: { name, secret, versions, form: formOf(record) } }
  }
  const place = await execute(showSecretPlace, door, { offer: from })
  if (!place.ok) return place
  const form = formOf({ ...record, ...place.value })
  return { ok: true, value: { name, secret, versions: { version, draftVersion }, form } }
}

/** A copy begins without what was confirmed of the other; of a secret place it has the mark alone. */
function asCopy(record: OfferRecord): OfferRecord {
  const { lastChecked: _day, checkedBy: _by, closure: _closure, ...rest } = record
  const { de } = record.texts
  return {
    ...rest,
    texts: { ...record.texts, ...(de && { de: { ...de, name: `${de.name} (Kopie)` } }) },
  }
}

async function organisationsFor({ door }: StaffRequest) {
  if (!actsForTheCity(door.actor)) return []
  const outcome = await execute(listOrganisations, door, { perPage: 1000 })
  return outcome.ok ? outcome.value.organisations.filter(({ kind }) => kind !== 'body') : []
}
