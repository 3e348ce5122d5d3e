import {
  acceptCommitments,
  mergeCommitments,
  rejectCommitments,
  showKeptPaper,
  undoDecision,
} from '../../../../contexts/measures/index.ts'
import { execute, may, type Outcome, type OutputOf } from '../../../../platform/operation/index.ts'
import { Form, LinkButton } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { addressWith, pageNumber } from '../../parts/list.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { type Numbered, PaperText, type Part, partsOf } from './PaperText.tsx'
import { Proposals } from './Proposals.tsx'
import {
  aboutPath,
  addPath,
  againPath,
  comparePath,
  filePath,
  listPath,
  measuresPath,
  paperPath,
} from './paths.ts'
import { texts as t } from './texts.ts'

type Paper = OutputOf<typeof showKeptPaper>
type Filter = keyof typeof t.filters

/** Review: the paper and its proposals side by side. Works by links and one form; the script adds keys. */
export const reviewPage = staffPage({
  method: 'get',
  path: paperPath(':paper'),
  permission: 'measures:read',
  answer: (request) => answerReview(request),
})

export const decideStep = staffPage({
  method: 'post',
  path: paperPath(':paper'),
  permission: 'measures:edit',
  async answer(request) {
    const { form, params } = request
    const paper = params.paper ?? ''
    const [step = '', ...refs] = (form.get('schritt') ?? '').split(' ')
    const chosen = step.endsWith('-auswahl') ? form.getAll('wahl') : refs
    const commitments = chosen.flatMap(readRef)
    const decided = await decide(request, paper, step.replace('-auswahl', ''), commitments)
    if (!decided) return await answerReview(request, 'Wählen Sie zuerst Vorschläge aus.')
    const { outcome, done } = decided
    if (outcome.ok) {
      const address = addressWith(paperPath(paper), request.query, {
        gut: done,
        seite: request.query.get('seite') ?? undefined,
      })
      const next = outcome.value.commitments.at(-1)
      return { kind: 'redirect', path: next ? `${address}#v-${next.id}` : address }
    }
    const { failure } = outcome
    if (failure.kind === 'conflict')
      return await answerReview(request, t.conflicts[failure.reason] ?? t.conflicts.changed)
    return failureOf(failure)
  },
})

/** 'id.version' as a button or a box sends it. */
function readRef(ref: string): { id: string; version: number }[] {
  const [, id, version] = /^(.+)\.(\d+)$/.exec(ref) ?? []
  return id && version ? [{ id, version: Number(version) }] : []
}

type Decided = Outcome<{ commitments: { id: string }[] }>

async function decide(
  { door }: StaffRequest,
  paper: string,
  step: string,
  commitments: { id: string; version: number }[],
): Promise<{ outcome: Decided; done: string } | undefined> {
  if (step === 'zurueck')
    return { outcome: await execute(undoDecision, door, { paper }), done: 'zurueck' }
  if (commitments.length === 0 || (step === 'verbinden' && commitments.length < 2)) return undefined
  const input = { paper, commitments }
  switch (step) {
    case 'annehmen':
      return { outcome: await execute(acceptCommitments, door, input), done: 'angenommen' }
    case 'ablehnen':
      return { outcome: await execute(rejectCommitments, door, input), done: 'abgelehnt' }
    case 'verbinden':
      return { outcome: await execute(mergeCommitments, door, input), done: 'verbunden' }
    default:
      return undefined
  }
}

async function answerReview(request: StaffRequest, warning?: string): Promise<PageAnswer> {
  const { door, params, link, query } = request
  const outcome = await execute(showKeptPaper, door, { paper: params.paper ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const paper = outcome.value
  const listed = paper.commitments.filter(({ state }) => state !== 'merged' && state !== 'split')
  const numbered = listed.map((one, index): Numbered => ({ ...one, number: index + 1 }))
  const parts = partsOf(paper.text, numbered)
  const page = Math.min(pageNumber(query), parts.length)
  const part = parts[page - 1]!
  const filter = filterOf(query)
  const done = query.get('gut') ?? ''
  const said = Object.hasOwn(t.done, done) ? t.done[done] : undefined
  const mayDecide = may(door.actor, 'measures:edit')
  return {
    kind: 'page',
    title: `${t.review}: ${paper.record.title}`,
    status: warning ? 409 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: listPath }],
    scripts: mayDecide ? ['review.js'] : [],
    body: (
      <div class="work review">
        <div class="work-title">
          <h1>{paper.record.title}</h1>
          <PaperActions paper={paper} link={link} mayEdit={mayDecide} />
          {mayDecide && <Keys />}
        </div>
        <p class="visually-hidden" role="status" id="ansage" />
        <div id="pruefung" data-add={link(addPath(paper.id))}>
          {warning && <Notice warning>{warning}</Notice>}
          <Form request={request} class="review__form">
            <Bar
              paper={paper}
              said={warning ? undefined : said}
              filter={filter}
              query={query}
              link={link}
              mayDecide={mayDecide}
              parts={{ page, pages: parts.length }}
            />
            <Panes
              paper={paper}
              part={part}
              numbered={numbered}
              filter={filter}
              link={link}
              mayDecide={mayDecide}
            />
          </Form>
        </div>
      </div>
    ),
  }
}

const filterOf = (query: URLSearchParams): Filter => {
  const asked = query.get('zeigen') ?? ''
  return Object.hasOwn(t.filters, asked) ? (asked as Filter) : 'alle' // a name of it
}

const stateOfFilter = { offen: 'proposed', angenommen: 'accepted', abgelehnt: 'rejected' } as const

function PaperActions(props: { paper: Paper; link: StaffRequest['link']; mayEdit: boolean }) {
  const { paper, link, mayEdit } = props
  return (
    <ul class="work-actions no-print">
      <li>
        <a href={link(aboutPath(paper.id))}>{t.about}</a>
      </li>
      {mayEdit && (
        <li>
          <a href={link(againPath(paper.id))}>{t.again}</a>
        </li>
      )}
      <li>
        <a href={link(`${comparePath}?a=${paper.id}`)}>{t.compare}</a>
      </li>
      <li>
        <a href={link(filePath(paper.id))}>{t.table}</a>
      </li>
      {mayEdit && (
        <li>
          <LinkButton kind="secondary" href={link(measuresPath(paper.id))}>
            {t.measures}
          </LinkButton>
        </li>
      )}
    </ul>
  )
}

/** How far one is, what to show, and what to do with several at once. */
function Bar(props: {
  paper: Paper
  /** What was just done. It stands in the bar, so that nothing moves. */
  said: string | undefined
  filter: Filter
  query: URLSearchParams
  link: StaffRequest['link']
  mayDecide: boolean
  parts: { page: number; pages: number }
}) {
  const { paper, said, filter, query, link, mayDecide, parts } = props
  const { proposed, accepted, rejected } = paper.counts
  const all = proposed + accepted + rejected
  const path = link(paperPath(paper.id))
  const page = query.get('seite') ?? undefined
  return (
    <div class="review__bar no-print">
      <p class="review__progress">
        <progress max={Math.max(all, 1)} value={all - proposed} aria-labelledby="fortschritt" />{' '}
        <strong id="fortschritt">
          {t.progress(all - proposed, all)}
          {proposed === 0 && all > 0 && `. ${t.allDone}`}
        </strong>
        {said && <span class="review__said">{said}</span>}
      </p>
      <nav aria-label="Welche Vorschläge" class="review__filters">
        <ul>
          {(Object.entries(t.filters) as [Filter, string][]).map(([value, label]) => (
            <li>
              <a
                href={addressWith(path, query, {
                  zeigen: value === 'alle' ? undefined : value,
                  seite: page,
                })}
                aria-current={filter === value ? 'true' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mayDecide && (
        <div class="review__bulk">
          <span id="mit-auswahl">{t.chosen}:</span>
          <Bulk value="annehmen-auswahl">{t.accept}</Bulk>
          <Bulk value="ablehnen-auswahl">{t.reject}</Bulk>
          <Bulk value="verbinden-auswahl">{t.mergeChosen}</Bulk>
          {paper.canUndo && (
            <button
              class="kern-btn kern-btn--tertiary"
              type="submit"
              name="schritt"
              value="zurueck"
              data-key="zurueck"
            >
              <span class="kern-label">{t.undoes[paper.canUndo] ?? t.undo}</span>
            </button>
          )}
          <a href={link(addPath(paper.id))}>{t.add}</a>
        </div>
      )}
      {parts.pages > 1 && (
        <nav class="pager" aria-label="Teile des Papiers">
          {parts.page > 1 && (
            <a href={addressWith(path, query, { seite: String(parts.page - 1) })}>Voriger Teil</a>
          )}
          <span>{t.part(parts.page, parts.pages)}</span>
          {parts.page < parts.pages && (
            <a href={addressWith(path, query, { seite: String(parts.page + 1) })}>Nächster Teil</a>
          )}
        </nav>
      )}
    </div>
  )
}

function Bulk({ value, children }: { value: string; children: string }) {
  return (
    <button
      class="kern-btn kern-btn--tertiary"
      type="submit"
      name="schritt"
      value={value}
      aria-describedby="mit-auswahl"
    >
      <span class="kern-label">{children}</span>
    </button>
  )
}

function Panes(props: {
  paper: Paper
  part: Part
  numbered: readonly Numbered[]
  filter: Filter
  link: StaffRequest['link']
  mayDecide: boolean
}) {
  const { paper, part, numbered, filter, link, mayDecide } = props
  const here = numbered.filter(
    (one) => !one.elsewhere && one.start >= part.start && one.start < part.end,
  )
  const wanted = filter === 'alle' ? undefined : stateOfFilter[filter]
  const gone = numbered.filter((one) => one.state === 'gone' || one.elsewhere)
  const headings = new Set(numbered.flatMap(({ record }) => record.section))
  const shown = { paper: paper.id, link, mayDecide }
  return (
    <div class="review__panes">
      <section class="review__pane" aria-labelledby="text" tabindex={0}>
        <h2 id="text">{t.text}</h2>
        <PaperText text={paper.text} part={part} commitments={here} headings={headings} />
      </section>
      <section class="review__pane" aria-labelledby="vorschlaege" tabindex={0}>
        <h2 id="vorschlaege">{t.proposals}</h2>
        <Proposals
          {...shown}
          commitments={here.filter(({ state }) => !wanted || state === wanted)}
        />
        {gone.length > 0 && (
          <details class="review__gone">
            <summary>
              {t.goneTitle} ({gone.length})
            </summary>
            <p>{t.goneLede}</p>
            <Proposals {...shown} mayDecide={false} commitments={gone} />
          </details>
        )}
      </section>
    </div>
  )
}

/** Shown by the script: without it there are no keys. */
function Keys() {
  return (
    <details class="shortcuts no-print" id="kuerzel" hidden>
      <summary>{t.keys.title}</summary>
      <p>
        <label>
          <input type="checkbox" id="kuerzel-an" checked /> {t.keys.use}
        </label>
      </p>
      <dl>
        {t.keys.list.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
