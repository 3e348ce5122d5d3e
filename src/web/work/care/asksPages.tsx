import { listAsks, saveAskRule } from '../../../contexts/offers/index.ts'
import { listOrganisations } from '../../../contexts/people/index.ts'
import { execute, may, type OutputOf } from '../../../platform/operation/index.ts'
import { ErrorSummary, Form, PhoneLink, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { offerPath } from '../offers/paths.ts'
import { failureOf } from '../parts/failures.ts'
import { SelectField } from '../parts/fields.tsx'
import { Pager, pageNumber } from '../parts/list.tsx'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { germanDay } from '../reports/day.ts'
import { asksPath, carePath } from './paths.ts'
import { texts as t } from './texts.ts'

type Asks = OutputOf<typeof listAsks>
type Ask = Asks['asks'][number]

export const asksPage = staffPage({
  method: 'get',
  path: asksPath,
  permission: 'offers:readOffers',
  answer: (request) => answerAsks(request),
})

export const saveRule = staffPage({
  method: 'post',
  path: asksPath,
  permission: 'offers:publishOffers',
  async answer(request) {
    const { door, form } = request
    const organisation = form.get('traeger') || undefined
    const typed = form.get('monate')?.trim() ?? ''
    const asAll = organisation !== undefined && form.has('wie-alle')
    const months = typed === '' ? null : Number(typed)
    if (months !== null && !(Number.isInteger(months) && months >= 1 && months <= 36))
      return await answerAsks(request, t.ruleWrong)
    const outcome = await execute(saveAskRule, door, {
      ...(organisation ? { organisation } : {}),
      ...(asAll ? {} : { months }),
    })
    if (!outcome.ok) return failureOf(outcome.failure)
    return { kind: 'redirect', path: `${asksPath}?gut` }
  },
})

async function answerAsks(request: StaffRequest, error?: string): Promise<PageAnswer> {
  const { door, link, query } = request
  const page = pageNumber(query)
  const outcome = await execute(listAsks, door, { page })
  if (!outcome.ok) return failureOf(outcome.failure)
  const asks = outcome.value
  const edits = may(door.actor, 'offers:publishOffers')
  return {
    kind: 'page',
    title: t.asks,
    status: error ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: carePath }],
    body: (
      <div class="work">
        <ErrorSummary
          title="Bitte prüfen Sie Ihre Angaben"
          errors={error ? [{ field: 'monate', text: error }] : []}
        />
        {!error && query.has('gut') && <Notice>{t.saved}</Notice>}
        <h1>{t.asks}</h1>
        <p class="lede">{t.asksLede}</p>
        <p>{asks.months === null ? t.ruleOff : t.ruleOn(asks.months)}</p>
        {edits && (
          <Rule request={request} asks={asks} error={error} organisations={await all(request)} />
        )}
        <WorkTable
          caption={t.asks}
          columns={Object.values(t.askColumns).map((title) => ({ title }))}
          rows={asks.asks.map((ask) => [
            <Who ask={ask} />,
            <ul class="plain-list">
              {ask.open.map(({ id, name }) => (
                <li>
                  <a href={link(offerPath(id))}>{name}</a>
                </li>
              ))}
            </ul>,
            shortDay(germanDay(ask.startedAt)),
            ask.ended ? <strong>{t.askEnded}</strong> : t.askMails(ask.mails),
          ])}
          empty={t.askNone}
        />
        <Pager path={link(asksPath)} query={query} page={page} pages={asks.pages} />
      </div>
    ),
  }
}

function Who({ ask: { organisation, mail } }: { ask: Ask }) {
  return (
    <>
      {organisation?.name ?? mail}
      {organisation?.phone && (
        <>
          {' '}
          <PhoneLink number={organisation.phone} />
        </>
      )}
    </>
  )
}

async function all({ door }: StaffRequest) {
  const outcome = await execute(listOrganisations, door, { perPage: 1000 })
  return outcome.ok ? outcome.value.organisations : []
}

function Rule(props: {
  request: StaffRequest
  asks: Asks
  error?: string
  organisations: { id: string; name: string }[]
}) {
  const { request, asks, error, organisations } = props
  return (
    <section aria-labelledby="regel">
      <h2 id="regel">{t.rule}</h2>
      {asks.organisations.length > 0 && (
        <ul class="plain-list">
          {asks.organisations.map(({ name, months }) => (
            <li>
              {name}: {t.months(months)}
            </li>
          ))}
        </ul>
      )}
      <Form request={request}>
        <SelectField
          name="traeger"
          label={t.ruleFor}
          none={t.ruleAll}
          value={request.form.get('traeger') ?? ''}
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="monate"
          label={t.ruleMonths}
          hint={t.ruleHint}
          error={error}
          inputMode="numeric"
          value={request.form.get('monate') ?? (asks.months === null ? '' : String(asks.months))}
        />
        <div class="kern-form-check">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id="feld-wie-alle"
            name="wie-alle"
            value="ja"
          />
          <label class="kern-label" for="feld-wie-alle">
            Ausnahme wegnehmen: dieser Träger wieder {t.ruleAs}
          </label>
        </div>
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </section>
  )
}
