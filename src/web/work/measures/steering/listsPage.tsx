import {
  type ListItemRecord,
  type ListName,
  listKeptPromises,
  lists,
  retireListItem,
  saveListItem,
  showLists,
} from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { ErrorSummary, Form, SubmitButton, TextArea, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { shortDay } from '../../parts/when.ts'
import { readNumber, typedNumber } from '../parts/numbers.ts'
import { listPath, listsPath } from './paths.ts'
import { Rooms } from './Rooms.tsx'
import { texts as t } from './texts.ts'
import { listNames } from './words.ts'

/** What a city itself lays down: goals, criteria, rules to rate by, freezes before elections. */

type Item = OutputOf<typeof showLists>['items'][number]
type Fault = { field: string; text: string }

export const listsPage = staffPage({
  method: 'get',
  path: listsPath,
  permission: 'measures:read',
  answer: (request) => page(request, []),
})

export const changeLists = staffPage({
  method: 'post',
  path: listsPath,
  permission: 'measures:edit',
  answer: (request) => change(request),
})

/** Each item's fields have names of their own: 'goal.wohnen.titel'; a new one's 'goal..titel'. */
const nameIn = (list: string, id: string, field: string) => `${list}.${id}.${field}`

async function change(request: StaffRequest): Promise<PageAnswer> {
  const { form, door } = request
  const list = lists.find((one) => one === form.get('liste'))
  const id = form.get('eintrag') ?? ''
  if (!list) return { kind: 'failure', failure: { kind: 'notFound', what: 'list' } }
  const on: PageAnswer = { kind: 'redirect', path: `${listsPath}?gut=gesichert#${list}` }
  const step = form.get('schritt')
  if (step === 'beenden' || step === 'oeffnen') {
    const outcome = await execute(retireListItem, door, { list, id, retired: step === 'beenden' })
    return outcome.ok ? on : failureOf(outcome.failure)
  }
  const { record, faults } = readItem(form, list, id)
  if (faults.length > 0) return page(request, faults)
  const seen = form.get('gesehen')
  const outcome = await execute(saveListItem, door, {
    list,
    record,
    ...(id ? { id, seen: seen ?? '' } : {}),
  })
  if (outcome.ok) return on
  const { failure } = outcome
  const at = (field: string) => nameIn(list, id, field)
  if (failure.kind === 'conflict')
    return page(request, [{ field: at('titel'), text: t.changedEntry }], 409)
  if (failure.kind !== 'invalid') return failureOf(failure)
  return page(
    request,
    failure.issues.map(({ field, problem }) => {
      const name = fields[field.replace(/^record\./, '')] ?? 'titel'
      return { field: at(name), text: problem.includes(' ') ? problem : sentences[name]! }
    }),
  )
}

const fields: Record<string, string> = {
  title: 'titel',
  words: 'worte',
  leicht: 'leicht',
  weight: 'gewicht',
  from: 'von',
  to: 'bis',
  paper: 'papier',
}
const sentences: Record<string, string> = {
  titel: 'Schreiben Sie einen Titel.',
  worte: 'Das ist zu lang.',
  leicht: 'Das ist zu lang.',
  gewicht: 'Schreiben Sie eine Zahl größer als null.',
  von: 'Schreiben Sie ein Datum wie 2026-11-23.',
  bis: 'Schreiben Sie ein Datum wie 2026-11-23.',
  papier: 'Wählen Sie ein Papier.',
}

function readItem(form: URLSearchParams, list: ListName, id: string) {
  const text = (field: string) =>
    form
      .get(nameIn(list, id, field))
      ?.replace(/\r\n/g, '\n')
      .trim() || undefined
  const weight = readNumber(form.get(nameIn(list, id, 'gewicht')))
  const faults: Fault[] =
    weight === 'wrong' ? [{ field: nameIn(list, id, 'gewicht'), text: sentences.gewicht! }] : []
  const optional = {
    words: text('worte'),
    leicht: text('leicht'),
    paper: text('papier'),
    weight: weight === 'wrong' ? undefined : weight,
    from: text('von'),
    to: text('bis'),
  }
  const record: ListItemRecord = {
    title: text('titel') ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
  return { record, faults }
}

async function page(
  request: StaffRequest,
  faults: Fault[],
  status: 409 | 422 = 422,
): Promise<PageAnswer> {
  const { door, link, query } = request
  const outcome = await execute(showLists, door, {})
  if (!outcome.ok) return failureOf(outcome.failure)
  const promises = await execute(listKeptPromises, door, { perPage: 1 })
  const papers = promises.ok ? promises.value.papers : []
  const { items } = outcome.value
  const mayEdit = may(door.actor, 'measures:edit')
  return {
    kind: 'page',
    title: t.listsTitle,
    bodyLocale: 'de',
    status: faults.length > 0 ? status : 200,
    crumbs: [{ title: t.title, path: listPath }],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={faults} />
        {query.get('gut') === 'gesichert' && <Notice>{t.done.gesichert}</Notice>}
        <h1>{t.listsTitle}</h1>
        <Rooms actor={door.actor} current={listsPath} link={link} />
        <p class="lede">{t.listsLede}</p>
        {lists.map((list) => {
          const own = items.filter((item) => item.list === list)
          const now = own.filter(({ retiredOn }) => retiredOn === null)
          const retired = own.filter(({ retiredOn }) => retiredOn !== null)
          const shared = { request, list, papers, faults, mayEdit }
          return (
            <section aria-labelledby={list}>
              <h2 id={list}>{listNames[list]}</h2>
              <p class="meta">{t.listHints[list]}</p>
              {now.length === 0 && <p>{t.emptyList}</p>}
              {now.map((item) => (
                <ItemView {...shared} item={item} />
              ))}
              {mayEdit && (
                <details open={faults.some(({ field }) => field.startsWith(`${list}..`))}>
                  <summary>{t.addTo(listNames[list])}</summary>
                  <ItemForm {...shared} />
                </details>
              )}
              {retired.length > 0 && (
                <details>
                  <summary>{t.retiredItems(retired.length)}</summary>
                  {retired.map((item) => (
                    <ItemView {...shared} item={item} />
                  ))}
                </details>
              )}
            </section>
          )
        })}
      </div>
    ),
  }
}

interface ItemProps {
  request: StaffRequest
  list: ListName
  papers: readonly { id: string; title: string }[]
  faults: readonly Fault[]
  mayEdit: boolean
}

function ItemView(props: ItemProps & { item: Item }) {
  const { item, list, faults, mayEdit, papers } = props
  const { record, retiredOn } = item
  const days = record.from && record.to && `${shortDay(record.from)} bis ${shortDay(record.to)}`
  const paper = papers.find(({ id }) => id === record.paper)?.title
  return (
    <div class="measure-item">
      <p>
        <strong>{record.title}</strong>
        {days && ` (${days})`}
        {record.weight !== undefined && ` (${t.itemWeight} ${typedNumber(record.weight)})`}
      </p>
      {record.words && <p class="kept-lines">{record.words}</p>}
      {paper && <p class="meta">{t.inPaper(paper)}</p>}
      {mayEdit && retiredOn === null && (
        <details open={faults.some(({ field }) => field.startsWith(`${list}.${item.id}.`))}>
          <summary>
            {t.edit}
            <span class="visually-hidden">{`: ${record.title}`}</span>
          </summary>
          <ItemForm {...props} />
          <RetireForm {...props} />
        </details>
      )}
      {mayEdit && retiredOn !== null && <RetireForm {...props} />}
    </div>
  )
}

function RetireForm({ request, list, item }: ItemProps & { item: Item }) {
  const again = item.retiredOn !== null
  const button = again ? t.reopenItem : t.retireItem
  return (
    <Form
      request={{ form: new URLSearchParams(), formToken: request.formToken }}
      class="inline-form"
      label={`${button}: ${item.record.title}`}
    >
      <input type="hidden" name="liste" value={list} />
      <input type="hidden" name="eintrag" value={item.id} />
      <input type="hidden" name="schritt" value={again ? 'oeffnen' : 'beenden'} />
      <SubmitButton kind="tertiary">{button}</SubmitButton>
    </Form>
  )
}

function ItemForm(props: ItemProps & { item?: Item }) {
  const { request, list, item, papers, faults } = props
  const id = item?.id ?? ''
  const { form } = request
  const sent = form.get('liste') === list && (form.get('eintrag') ?? '') === id
  const field = (name: string, kept: string | undefined) => ({
    name: nameIn(list, id, name),
    value: sent ? (form.get(nameIn(list, id, name)) ?? '') : (kept ?? ''),
    error: faults.find((fault) => fault.field === nameIn(list, id, name))?.text,
  })
  const record = item?.record
  return (
    <Form
      request={{ form: sent ? form : new URLSearchParams(), formToken: request.formToken }}
      class="work-form"
      label={record?.title ?? t.addTo(listNames[list])}
    >
      <input type="hidden" name="liste" value={list} />
      <input type="hidden" name="eintrag" value={id} />
      {item && <input type="hidden" name="gesehen" value={item.seen} />}
      <TextField {...field('titel', record?.title)} label={t.itemTitle} maxLength={300} />
      {list === 'freeze' && (
        <>
          <TextField {...field('von', record?.from)} label={t.itemFrom} type="date" />
          <TextField {...field('bis', record?.to)} label={t.itemTo} type="date" />
        </>
      )}
      <TextArea
        {...field('worte', record?.words)}
        label={t.itemWords}
        {...(list === 'ratingRule' ? {} : { optional: t.voluntary })}
        rows={3}
      />
      {list === 'packageCriterion' && (
        <TextField
          {...field('gewicht', typedNumber(record?.weight))}
          label={t.itemWeight}
          optional={t.voluntary}
          inputMode="numeric"
        />
      )}
      {list === 'goal' && (
        <>
          <SelectField
            {...field('papier', record?.paper)}
            label={t.itemPaper}
            none={t.none}
            choices={papers.map((paper) => ({ value: paper.id, label: paper.title }))}
          />
          <TextArea
            {...field('leicht', record?.leicht)}
            label={t.itemLeicht}
            optional={t.voluntary}
            rows={3}
          />
        </>
      )}
      <SubmitButton>{item ? t.save : t.addItem}</SubmitButton>
    </Form>
  )
}
