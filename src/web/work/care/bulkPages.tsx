import {
  applyBulk,
  editingWords,
  freshnesses,
  listBulks,
  listKeptOffers,
  previewBulk,
  undoBulk,
} from '../../../contexts/offers/index.ts'
import { listOrganisations } from '../../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { Form, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { offerPath } from '../offers/paths.ts'
import { type OfferQuery, parametersOf, readOfferQuery } from '../offers/query.ts'
import { texts as offerTexts } from '../offers/texts.ts'
import { failureOf } from '../parts/failures.ts'
import { Checkbox, SelectField } from '../parts/fields.tsx'
import { FilterForm, Pager } from '../parts/list.tsx'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { moment } from '../parts/when.ts'
import { HiddenParts, KindFields, kindName, kinds, whatOf } from './bulkForm.tsx'
import { PlannedTable } from './PlannedTable.tsx'
import { bulkPath, carePath, undoPath } from './paths.ts'
import { seenFields, seenOf } from './seen.ts'
import { offersIn, texts as t } from './texts.ts'

const permission = 'offers:publishOffers'
/** Two thousand offers with their versions. */
const largestForm = 1_000_000

/** Choose offers and what to change, then see it, then do it: each step is a form on one address. */
export const bulkPage = staffPage({
  method: 'get',
  path: bulkPath,
  permission,
  answer: (request) => answerChoice(request),
})

export const bulkSteps = staffPage({
  method: 'post',
  path: bulkPath,
  permission,
  largestForm,
  async answer(request) {
    const { form, door } = request
    const what = whatOf(form)
    if (form.get('schritt') === 'aendern' && what) {
      const outcome = await execute(applyBulk, door, { what, offers: seenOf(form) })
      if (outcome.ok)
        return { kind: 'redirect', path: `${bulkPath}?geaendert=${outcome.value.changed}` }
      if (outcome.failure.kind === 'conflict') return await answerChoice(request, t.changedSince)
      return failureOf(outcome.failure)
    }
    if (!what) return await answerChoice(request, t.chooseFirst)
    return form.get('schritt') === 'vorschau'
      ? await answerPreview(request)
      : await answerFields(request)
  },
})

async function organisations({ door }: StaffRequest) {
  const outcome = await execute(listOrganisations, door, { perPage: 1000 })
  return outcome.ok ? outcome.value.organisations : []
}

const filterOf = ({ text, organisation, type, freshness }: OfferQuery) => ({
  ...(text ? { text } : {}),
  ...(organisation ? { organisation } : {}),
  ...(type ? { type } : {}),
  ...(freshness ? { freshness } : {}),
})

async function answerChoice(request: StaffRequest, trouble?: string): Promise<PageAnswer> {
  const { door, link } = request
  const query = { ...readOfferQuery(request.query), state: 'live' as const }
  const outcome = await execute(listKeptOffers, door, query)
  if (!outcome.ok) return failureOf(outcome.failure)
  const found = outcome.value
  const changed = Number(request.query.get('geaendert'))
  const chosen = new Set(request.form.getAll('angebot'))
  const bulks = await execute(listBulks, door, {})
  return {
    kind: 'page',
    title: t.bulk,
    status: trouble ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: carePath }],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        {!trouble && changed > 0 && <Notice>{t.changed(changed)}</Notice>}
        <h1>{t.bulk}</h1>
        <p class="lede">{t.bulkLede}</p>
        <Filters request={request} query={query} organisations={await organisations(request)} />
        <Form request={request}>
          <HiddenFilter query={query} />
          <Checkbox name="alle" value="ja" checked={request.form.has('alle')}>
            {t.allFound(found.total)}
          </Checkbox>
          <WorkTable
            caption={offersIn(found.total)}
            columns={[{ title: 'Angebot' }, { title: 'Träger' }, { title: 'Auswahl' }]}
            rows={found.offers.map(({ id, name, organisation }) => [
              <a href={link(offerPath(id))}>{name}</a>,
              organisation?.name ?? t.noOrganisation,
              <input
                type="checkbox"
                name="angebot"
                value={id}
                aria-label={t.choose(name)}
                checked={chosen.has(id)}
              />,
            ])}
            empty={offerTexts.none}
          />
          <SelectField
            name="was"
            label={t.what}
            value={request.form.get('was') ?? undefined}
            choices={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          />
          <SubmitButton>{t.next}</SubmitButton>
        </Form>
        <Pager
          path={link(bulkPath)}
          query={parametersOf({ ...query, state: undefined })}
          page={found.page}
          pages={found.pages}
        />
        {bulks.ok && <Lately bulks={bulks.value.bulks} request={request} />}
      </div>
    ),
  }
}

function Filters(props: {
  request: StaffRequest
  query: OfferQuery
  organisations: readonly { id: string; name: string }[]
}) {
  const { request, query } = props
  const { text, organisation, type, freshness } = query
  const isSet = text || organisation || type || freshness
  return (
    <FilterForm label={offerTexts.filter} {...(isSet ? { reset: request.link(bulkPath) } : {})}>
      <TextField name="text" label={offerTexts.text} value={text} type="search" maxLength={100} />
      <SelectField
        name="traeger"
        label={offerTexts.organisation}
        none={offerTexts.any}
        value={organisation}
        choices={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="art"
        label={offerTexts.type}
        none={offerTexts.any}
        value={type}
        choices={editingWords.types.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="geprueft"
        label={offerTexts.freshness}
        none={offerTexts.any}
        value={freshness}
        choices={freshnesses.map((value) => ({ value, label: offerTexts.freshnesses[value] }))}
      />
    </FilterForm>
  )
}

/** The filter goes with every step, for "all that were found". */
const HiddenFilter = ({ query }: { query: OfferQuery }) => (
  <>
    {[...parametersOf({ ...query, state: undefined, page: 1 })].map(([name, value]) => (
      <input type="hidden" name={`filter-${name}`} value={value} />
    ))}
  </>
)

function filterIn(form: URLSearchParams): OfferQuery {
  const parameters = new URLSearchParams()
  for (const [name, value] of form)
    if (name.startsWith('filter-')) parameters.set(name.slice('filter-'.length), value)
  return readOfferQuery(parameters)
}

/** Chosen ids once more, or that all are meant. */
function Chosen({ form }: { form: URLSearchParams }) {
  return (
    <>
      <HiddenFilter query={filterIn(form)} />
      {form.has('alle') ? (
        <input type="hidden" name="alle" value="ja" />
      ) : (
        form.getAll('angebot').map((id) => <input type="hidden" name="angebot" value={id} />)
      )}
    </>
  )
}

async function answerFields(request: StaffRequest, trouble?: string): Promise<PageAnswer> {
  const { form } = request
  const kind = kinds.find((one) => one === form.get('was'))
  if (!kind || (!form.has('alle') && !form.has('angebot')))
    return await answerChoice(request, t.chooseFirst)
  return {
    kind: 'page',
    title: kindName(kind),
    status: trouble ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: carePath },
      { title: t.bulk, path: bulkPath },
    ],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        <h1>{kindName(kind)}</h1>
        <Form request={request}>
          <Chosen form={form} />
          <input type="hidden" name="was" value={kind} />
          <input type="hidden" name="schritt" value="vorschau" />
          <KindFields kind={kind} form={form} organisations={await organisations(request)} />
          <SubmitButton>{t.preview}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

async function answerPreview(request: StaffRequest): Promise<PageAnswer> {
  const { form, door, link } = request
  const what = whatOf(form)
  if (!what) return await answerChoice(request)
  const outcome = await execute(previewBulk, door, {
    what,
    ...(form.has('alle')
      ? { filter: filterOf(filterIn(form)) }
      : { offers: form.getAll('angebot') }),
  })
  if (!outcome.ok)
    return outcome.failure.kind === 'invalid' || outcome.failure.kind === 'notFound'
      ? await answerFields(request, 'Prüfen Sie Ihre Angaben: Etwas fehlt oder passt nicht.')
      : failureOf(outcome.failure)
  const { planned, same, tooMany } = outcome.value
  const right = planned.filter(({ problems }) => problems.length === 0)
  const blocked = planned.length - right.length
  const bySource = right.filter((plan) => plan.bySource).length
  return {
    kind: 'page',
    title: t.preview,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: carePath },
      { title: t.bulk, path: bulkPath },
    ],
    body: (
      <div class="work">
        <h1>
          {t.preview}: {kindName(what.kind)}
        </h1>
        {tooMany && <Notice warning>{t.tooMany}</Notice>}
        {blocked > 0 && (
          <Notice warning>
            {t.blocked(blocked)}{' '}
            {[...new Set(planned.flatMap((plan) => plan.problems.map((one) => one.problem)))].join(
              ' ',
            )}
          </Notice>
        )}
        {same > 0 && <p>{t.same(same)}</p>}
        {bySource > 0 && <p>{t.fromSource(bySource)}</p>}
        <PlannedTable planned={right} link={link} />
        {right.length > 0 && (
          <Form request={request}>
            <HiddenParts form={form} />
            <input type="hidden" name="schritt" value="aendern" />
            {right.map(({ offer, version }) => (
              <input type="hidden" name="angebot" value={seenFields({ id: offer, version })} />
            ))}
            <SubmitButton>{t.apply(right.length)}</SubmitButton>
          </Form>
        )}
        <p>
          <a href={link(bulkPath)}>Abbrechen</a>
        </p>
      </div>
    ),
  }
}

function Lately(props: { bulks: OutputOf<typeof listBulks>['bulks']; request: StaffRequest }) {
  const { bulks, request } = props
  if (bulks.length === 0) return null
  return (
    <section aria-labelledby="zuletzt">
      <h2 id="zuletzt">{t.lately}</h2>
      <WorkTable
        caption={t.lately}
        columns={[
          { title: 'Änderung' },
          { title: 'Angebote' },
          { title: 'Wann' },
          { title: 'Rückgängig' },
        ]}
        rows={bulks.map(({ id, what, at, by, offers, undoneAt }) => [
          what ? kindName(what.kind) : t.byTable,
          offersIn(offers),
          `${moment(at)}${by ? `, ${by}` : ''}`,
          undoneAt ? (
            t.wasUndone
          ) : (
            <Form request={request} action={request.link(undoPath)} label={t.undo}>
              <input type="hidden" name="aenderung" value={id} />
              <SubmitButton kind="secondary">{t.undo}</SubmitButton>
            </Form>
          ),
        ])}
        empty=""
      />
    </section>
  )
}

/** A form that comes back is shown by the room. */
export const undoAgain = staffPage({
  method: 'get',
  path: undoPath,
  permission,
  answer: () => ({ kind: 'redirect', path: bulkPath }),
})

export const sendUndo = staffPage({
  method: 'post',
  path: undoPath,
  permission,
  async answer(request) {
    const outcome = await execute(undoBulk, request.door, {
      bulk: request.form.get('aenderung') ?? '',
    })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { undone, left } = outcome.value
    return {
      kind: 'page',
      title: t.undo,
      bodyLocale: 'de',
      crumbs: [
        { title: t.title, path: carePath },
        { title: t.bulk, path: bulkPath },
      ],
      body: (
        <div class="work">
          <Notice>{t.undone(undone, left.length)}</Notice>
          <h1>{t.undo}</h1>
          <ul>
            {left.map(({ offer, name }) => (
              <li>
                <a href={request.link(offerPath(offer))}>{name}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={request.link(bulkPath)}>{t.bulk}</a>
          </p>
        </div>
      ),
    }
  },
})
