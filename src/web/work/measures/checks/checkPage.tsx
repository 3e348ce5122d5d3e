import { decideCheck, showCheck, signCheck } from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Checkbox } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { evidenceFor } from './Evidence.tsx'
import { OnePage } from './OnePage.tsx'
import { checkPath, listPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showCheck>

const notices: { [key: string]: string } = {
  gesichert: t.saved,
  fertig: t.savedComplete,
  unterschrieben: t.signed,
  zurueck: t.returned,
}

/** One check: its page as the council will read it, and what is to be done next. */
export const checkPage = staffPage({
  method: 'get',
  path: `${listPath}/:check`,
  permission: 'measures:editChecks',
  answer: (request) => answerPage(request),
})

export const sign = staffPage({
  method: 'post',
  path: `${listPath}/:check`,
  permission: 'measures:editChecks',
  async answer(request) {
    const { form, door, params } = request
    const check = params.check ?? ''
    const version = Number(form.get('version'))
    const field = (name: string) => form.get(name)?.trim() || undefined
    const step = form.get('schritt')
    const outcome =
      step === 'danach'
        ? await execute(decideCheck, door, {
            check,
            version,
            decisionOn: field('beschlossenAm'),
            decision: field('beschluss'),
            lookAgainOn: field('nochmalAm'),
            seen: field('gesehen'),
          })
        : await execute(signCheck, door, {
            check,
            version,
            decision: step === 'zurueck' ? 'return' : 'sign',
            words: field('fehlt'),
            publish: form.has('oeffentlich'),
          })
    if (outcome.ok) {
      const said =
        step === 'danach' ? 'gesichert' : step === 'zurueck' ? 'zurueck' : 'unterschrieben'
      return { kind: 'redirect', path: `${checkPath(check)}?gut=${said}` }
    }
    const { failure } = outcome
    if (failure.kind === 'conflict')
      return await answerPage(request, [
        { field: 'schritt', text: failure.reason === 'ownWork' ? t.ownWork : changed },
      ])
    if (failure.kind === 'invalid')
      return await answerPage(request, [{ field: 'beschlossenAm', text: dates }])
    return { kind: 'failure', failure }
  },
})

const changed =
  'Jemand hat diese Prüfung inzwischen geändert. Sehen Sie die Seite neu an, und wiederholen Sie den Schritt.'
const dates = 'Schreiben Sie ein Datum wie 2026-11-23.'

async function answerPage(
  request: StaffRequest,
  errors: { field: string; text: string }[] = [],
): Promise<PageAnswer> {
  const { door, params, link, query } = request
  const outcome = await execute(showCheck, door, { check: params.check ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const check = outcome.value
  const known = await evidenceFor(door, check.record.areas)
  const editable = ['draft', 'toSign', 'skipped'].includes(check.state)
  const said = notices[query.get('gut') ?? '']
  return {
    kind: 'page',
    title: check.record.project,
    bodyLocale: 'de',
    status: errors.length > 0 ? 422 : 200,
    crumbs: [{ title: t.title, path: listPath }],
    styles: ['versprochen.css'],
    scripts: ['print.js'],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={errors} />
        {said && <Notice>{said}</Notice>}
        <div class="work-title">
          <h1>{check.record.project}</h1>
          <p class="no-print">
            {editable && (
              <LinkButton href={link(`${checkPath(check.id)}/bearbeiten`)}>{t.edit}</LinkButton>
            )}{' '}
            <LinkButton kind="tertiary" href={link(`${checkPath(check.id)}/ergebnis.pdf`)}>
              {t.pdf}
            </LinkButton>
          </p>
        </div>
        {check.state === 'toSign' && may(door.actor, 'measures:signChecks') && (
          <SignForms request={request} check={check} />
        )}
        {['signed', 'decided', 'revisited'].includes(check.state) && (
          <Afterwards request={request} check={check} />
        )}
        <OnePage check={check} known={known} link={link} />
      </div>
    ),
  }
}

function SignForms({ request, check }: { request: StaffRequest; check: Shown }) {
  if (check.madeByMe) return <Notice>{t.ownWork}</Notice>
  return (
    <section class="no-print side-by-side" aria-label={t.sign}>
      <Form request={request} class="work-form" label={t.sign}>
        <Step check={check} step="unterschrift" />
        <h2>{t.sign}</h2>
        <p>{t.signLede}</p>
        <Checkbox name="oeffentlich" value="ja" checked>
          {t.publish}
        </Checkbox>
        <SubmitButton>{t.sign}</SubmitButton>
      </Form>
      <Form request={request} class="work-form" label={t.return}>
        <Step check={check} step="zurueck" />
        <h2>{t.return}</h2>
        <TextArea name="fehlt" label={t.returnWords} rows={3} />
        <SubmitButton kind="secondary">{t.return}</SubmitButton>
      </Form>
    </section>
  )
}

function Afterwards({ request, check }: { request: StaffRequest; check: Shown }) {
  const { record } = check
  return (
    <details class="no-print" open={check.lookAgain}>
      <summary>{t.afterwards}</summary>
      <Form request={request} class="work-form" label={t.afterwards}>
        <Step check={check} step="danach" />
        <TextField
          name="beschlossenAm"
          label={t.decisionOn}
          type="date"
          value={record.decisionOn}
        />
        <TextArea name="beschluss" label={t.decision} value={record.decision} rows={3} />
        <TextField name="nochmalAm" label={t.lookAgainOn} type="date" value={record.lookAgainOn} />
        <TextArea name="gesehen" label={t.seen} hint={t.seenHint} value={record.seen} rows={3} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </details>
  )
}

const Step = ({ check, step }: { check: Shown; step: string }) => (
  <>
    <input type="hidden" name="version" value={String(check.version)} />
    <input type="hidden" name="schritt" value={step} />
  </>
)
