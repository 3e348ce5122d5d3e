import {
  publishPaper,
  readPaperAgain,
  savePaper,
  showKeptPaper,
  withdrawPaper,
} from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { textApart } from '../../../../platform/papers/index.ts'
import { ErrorSummary, Form, LinkButton, SubmitButton } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment } from '../../parts/when.ts'
import { FileField } from './FileField.tsx'
import { largestUpload } from './newPage.tsx'
import {
  fieldsOfForm,
  fieldsOfRecord,
  PaperFieldsForm,
  paperErrors,
  recordOf,
} from './paperForm.tsx'
import { aboutPath, againPath, listPath, paperPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Paper = OutputOf<typeof showKeptPaper>
interface Trouble {
  field: string
  text: string
}

const found = (request: StaffRequest) =>
  execute(showKeptPaper, request.door, { paper: request.params.paper ?? '' })

const crumbsOf = ({ id, record }: Paper) => [
  { title: t.title, path: listPath },
  { title: record.title, path: paperPath(id) },
]

export const aboutPage = staffPage({
  method: 'get',
  path: aboutPath(':paper'),
  permission: 'measures:read',
  answer: (request) => answerAbout(request),
})

export const saveAbout = staffPage({
  method: 'post',
  path: aboutPath(':paper'),
  permission: 'measures:edit',
  async answer(request) {
    const { door, form, params } = request
    const paper = params.paper ?? ''
    const of = { paper, version: Number(form.get('version') ?? 0) }
    const step = form.get('schritt')
    if (step === 'zeigen' || step === 'verbergen') {
      const outcome = await execute(step === 'zeigen' ? publishPaper : withdrawPaper, door, of)
      if (outcome.ok)
        return {
          kind: 'redirect',
          path: `${aboutPath(paper)}?gut=${step === 'zeigen' ? 'oeffentlich' : 'intern'}`,
        }
      return outcome.failure.kind === 'conflict'
        ? answerAbout(request, [], t.conflicts[outcome.failure.reason] ?? t.conflicts.changed)
        : failureOf(outcome.failure)
    }
    const shown = await found(request)
    if (!shown.ok) return failureOf(shown.failure)
    const record = recordOf(fieldsOfForm(form), shown.value.record)
    const outcome = await execute(savePaper, door, { ...of, record })
    if (outcome.ok) return { kind: 'redirect', path: `${aboutPath(paper)}?gut=gesichert` }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerAbout(request, paperErrors(failure.issues))
    if (failure.kind === 'conflict')
      return answerAbout(
        request,
        [],
        'Jemand hat die Angaben inzwischen geändert. Prüfen Sie, was unten steht, und speichern Sie noch einmal.',
      )
    return failureOf(failure)
  },
})

async function answerAbout(
  request: StaffRequest,
  errors: Trouble[] = [],
  warning?: string,
): Promise<PageAnswer> {
  const outcome = await found(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const paper = outcome.value
  const { query, form, door, link } = request
  const typed = form.has('title') ? fieldsOfForm(form) : fieldsOfRecord(paper.record)
  const done = query.get('gut') ?? ''
  const mayEdit = may(door.actor, 'measures:edit')
  return {
    kind: 'page',
    title: `${t.about}: ${paper.record.title}`,
    status: warning ? 409 : errors.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: crumbsOf(paper),
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        {warning && <Notice warning>{warning}</Notice>}
        {!warning && Object.hasOwn(t.done, done) && <Notice>{t.done[done]}</Notice>}
        <h1>{t.about}</h1>
        {mayEdit && <Publicity paper={paper} request={request} />}
        {mayEdit && (
          <Form request={request} class="work-form">
            <input type="hidden" name="version" value={String(paper.version)} />
            <PaperFieldsForm
              fields={typed}
              errors={new Map(errors.map(({ field, text }) => [field, text]))}
            />
            <div class="work-actions">
              <SubmitButton>Speichern</SubmitButton>
              <LinkButton kind="tertiary" href={link(paperPath(paper.id))}>
                Zurück zum Papier
              </LinkButton>
            </div>
          </Form>
        )}
        <section aria-labelledby="fassungen">
          <h2 id="fassungen">{t.versions}</h2>
          <WorkTable
            caption="Texte, wie sie gelesen wurden. Der neueste zuerst."
            columns={[{ title: 'Datei' }, { title: 'Gelesen' }, { title: 'Zeichen' }]}
            rows={paper.texts.map(({ fileName, readAt, length }) => [
              fileName,
              moment(readAt),
              length.toLocaleString('de-DE'),
            ])}
            empty=""
          />
        </section>
      </div>
    ),
  }
}

function Publicity({ paper, request }: { paper: Paper; request: StaffRequest }) {
  if (!paper.public && !paper.mayBePublic) return <p class="note">{t.partyInternal}</p>
  return (
    <Form
      request={{ form: new URLSearchParams(), formToken: request.formToken }}
      class="inline-form"
      label="Öffentlich oder intern"
    >
      <input type="hidden" name="version" value={String(paper.version)} />
      <p>
        Zu sehen: <strong>{paper.public ? t.isPublic : t.isInternal}</strong>
        {!paper.public && '. Gezeigt werden nur angenommene Zusagen und der Text.'}
      </p>
      <button
        class="kern-btn kern-btn--secondary"
        type="submit"
        name="schritt"
        value={paper.public ? 'verbergen' : 'zeigen'}
      >
        <span class="kern-label">{paper.public ? t.withdraw : t.publish}</span>
      </button>
    </Form>
  )
}

export const againPage = staffPage({
  method: 'get',
  path: againPath(':paper'),
  permission: 'measures:edit',
  answer: (request) => answerAgain(request),
})

export const readAgain = staffPage({
  method: 'post',
  path: againPath(':paper'),
  permission: 'measures:edit',
  upload: true,
  largestForm: largestUpload,
  async answer(request) {
    const { door, file, form, params } = request
    const paper = params.paper ?? ''
    const isSame = form.get('schritt') === 'gleich'
    if (!isSame && !file) return answerAgain(request, { trouble: t.noFile })
    const read = isSame || !file ? undefined : await textApart(file)
    if (read && 'problem' in read) return answerAgain(request, { trouble: read.problem })
    const outcome = await execute(readPaperAgain, door, {
      paper,
      ...(read && file
        ? {
            file: {
              fileName: file.name.slice(-200),
              mediaType: read.mediaType,
              text: read.text,
            },
          }
        : {}),
    })
    if (outcome.ok) return answerAgain(request, { counts: outcome.value })
    const { failure } = outcome
    if (failure.kind === 'unavailable' && failure.reason === 'reading')
      return answerAgain(request, { trouble: t.tooLong })
    return failureOf(failure)
  },
})

async function answerAgain(
  request: StaffRequest,
  { trouble, counts }: { trouble?: string; counts?: Parameters<typeof t.reread>[0] } = {},
): Promise<PageAnswer> {
  const outcome = await found(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const paper = outcome.value
  // Sent once more, it is read once more.
  const fresh = { form: new URLSearchParams(), formToken: request.formToken }
  return {
    kind: 'page',
    title: `${t.again}: ${paper.record.title}`,
    status: trouble ? 422 : 200,
    bodyLocale: 'de',
    crumbs: crumbsOf(paper),
    body: (
      <div class="work">
        <ErrorSummary
          title="Das ging nicht"
          errors={trouble ? [{ field: 'datei', text: trouble }] : []}
        />
        {counts && (
          <Notice>
            {t.reread(counts)} <a href={request.link(paperPath(paper.id))}>Vorschläge prüfen</a>
          </Notice>
        )}
        <h1>{t.again}</h1>
        <p class="lede">{t.againLede}</p>
        <Form request={fresh} class="work-form" upload>
          <FileField error={trouble} />
          <SubmitButton>{t.again}</SubmitButton>
        </Form>
        <section aria-labelledby="gleich">
          <h2 id="gleich">{t.againSame}</h2>
          <p>{t.againSameHint}</p>
          <Form request={fresh} class="inline-form">
            <button
              class="kern-btn kern-btn--secondary"
              type="submit"
              name="schritt"
              value="gleich"
            >
              <span class="kern-label">{t.againSame}</span>
            </button>
          </Form>
        </section>
      </div>
    ),
  }
}
