import { addPaper } from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { limits, textApart } from '../../../../platform/papers/index.ts'
import { ErrorSummary, Form, LinkButton, SubmitButton } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { FileField } from './FileField.tsx'
import { fieldsOfForm, PaperFieldsForm, paperErrors, recordOf } from './paperForm.tsx'
import { listPath, newPath, paperPath } from './paths.ts'
import { texts as t } from './texts.ts'

const permission = 'measures:edit'
/** The file and some words about it. */
export const largestUpload = limits.bytes + 200_000

interface Trouble {
  field: string
  text: string
}

export const newPaperPage = staffPage({
  method: 'get',
  path: newPath,
  permission,
  answer: (request) => answerNew(request, []),
})

export const takePaper = staffPage({
  method: 'post',
  path: newPath,
  permission,
  upload: true,
  largestForm: largestUpload,
  async answer(request) {
    const { door, file } = request
    const fields = fieldsOfForm(request.form)
    const missing = [
      ...(fields.author ? [] : [{ field: 'author', text: 'Wählen Sie, von wem das Papier ist.' }]),
      ...(file ? [] : [{ field: 'datei', text: t.noFile }]),
    ]
    if (!file || missing.length > 0) return answerNew(request, missing)
    const read = await textApart(file)
    if ('problem' in read) return answerNew(request, [{ field: 'datei', text: read.problem }])
    const { text, mediaType } = read
    const title = fields.title || titleIn(text) || file.name
    const outcome = await execute(addPaper, door, {
      record: recordOf({ ...fields, title }),
      file: { fileName: file.name.slice(-200), mediaType, text },
    })
    if (outcome.ok)
      return { kind: 'redirect', path: `${paperPath(outcome.value.paper)}?gut=aufgenommen` }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerNew(request, paperErrors(failure.issues))
    if (failure.kind === 'unavailable' && failure.reason === 'reading')
      return answerNew(request, [{ field: 'datei', text: t.tooLong }])
    return failureOf(failure)
  },
})

/** The first line, where it is short enough to be a title. */
function titleIn(text: string): string | undefined {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .find(Boolean)
  return line && line.length <= 120 ? line : undefined
}

function answerNew(request: StaffRequest, errors: Trouble[]): PageAnswer {
  const byField = new Map(errors.map(({ field, text }) => [field, text]))
  return {
    kind: 'page',
    title: t.newPaper,
    status: errors.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: listPath }],
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        <h1>{t.newPaper}</h1>
        <p class="lede">{t.newLede}</p>
        <Form request={request} class="work-form" upload>
          <FileField error={byField.get('datei') ?? byField.get('file')} />
          <PaperFieldsForm fields={fieldsOfForm(request.form)} errors={byField} short />
          <div class="work-actions">
            <SubmitButton>{t.upload}</SubmitButton>
            <LinkButton kind="tertiary" href={request.link(listPath)}>
              Abbrechen
            </LinkButton>
          </div>
        </Form>
      </div>
    ),
  }
}
