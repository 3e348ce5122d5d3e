import { acceptInvitation, showInvitation } from '../../contexts/people/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { type Locale, textsFor } from '../../platform/texts/index.ts'
import { Form, LinkButton, SubmitButton, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../frame/page.ts'
import {
  accountErrors,
  errorOf,
  NewPasswordField,
  passing,
  statusOfForm,
  type Wrong,
  WrongSummary,
} from './formParts.tsx'
import { linkTexts } from './linkTexts.ts'
import { enrolPath } from './secondFactorPages.tsx'
import { sharedTexts } from './sharedTexts.ts'
import { filled, invitationSlots } from './slots.ts'

const path = '/einladung/:token'
type Invitation = OutputOf<typeof showInvitation>

const invitationPage = page({
  method: 'get',
  path,
  access: 'visitor',
  answer: (request) => answerInvitation(request),
})

const sendInvitation = page({
  method: 'post',
  path,
  access: 'visitor',
  async answer(request) {
    const { form, params, door, locale, device } = request
    const outcome = await execute(acceptInvitation, door, {
      token: params.token ?? '',
      name: form.get('name') ?? '',
      password: form.get('passwort') ?? '',
      locale: localeOf(locale),
      device,
    })
    if (outcome.ok)
      return {
        kind: 'redirect',
        path: enrolPath,
        cookies: [{ name: 'session', value: outcome.value.session }],
      }
    const { failure } = outcome
    const t = textsFor(sharedTexts, locale)
    if (failure.kind === 'invalid')
      return answerInvitation(request, { errors: accountErrors(failure.issues, t) })
    return answerInvitation(request, passing(failure, locale))
  },
})

/** Languages that mails are written in. */
const localeOf = (locale: Locale) => (locale === 'leicht' || locale === 'en' ? locale : 'de')

async function answerInvitation(request: PageRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { door, locale, params } = request
  const outcome = await execute(showInvitation, door, { token: params.token ?? '' })
  if (!outcome.ok)
    return outcome.failure.kind === 'notFound' || outcome.failure.kind === 'invalid'
      ? answerOver(request)
      : { kind: 'failure', failure: outcome.failure }
  const t = textsFor(linkTexts, locale)
  const slots = await filled(invitationSlots, request)
  return {
    kind: 'page',
    title: t.invitationTitle,
    ...statusOfForm(wrong),
    scripts: slots.scripts,
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.invitationTitle}</h1>
        <InvitedFor locale={locale} invitation={outcome.value} />
        <p>{t.steps}</p>
        <InvitationForm
          request={request}
          invitation={outcome.value}
          wrong={wrong}
          title={slots.bodies.length > 0 ? t.withPassword : undefined}
        />
        {slots.bodies}
      </div>
    ),
  }
}

function InvitedFor(props: { locale: Locale; invitation: Invitation }) {
  const { invitedBy, organisations } = props.invitation
  const t = textsFor(linkTexts, props.locale)
  return (
    <p class="lede">
      {invitedBy && `${t.invitedBy(invitedBy)} `}
      {t.actingFor} <strong>{organisations.join(', ')}</strong>
    </p>
  )
}

function InvitationForm(props: {
  request: PageRequest
  invitation: Invitation
  wrong: Wrong
  title?: string
}) {
  const { request, invitation, wrong } = props
  const t = textsFor(linkTexts, request.locale)
  const shared = textsFor(sharedTexts, request.locale)
  return (
    <>
      {props.title && <h2>{props.title}</h2>}
      <Form request={request}>
        {/* So that the browser keeps the password under the right name. */}
        <input type="hidden" name="mail" autocomplete="username" value={invitation.mail} />
        <TextField
          name="name"
          label={shared.name}
          hint={t.nameHint}
          autocomplete="name"
          value={request.form.get('name') ?? invitation.name}
          error={errorOf(wrong, 'name')}
        />
        <NewPasswordField locale={request.locale} error={errorOf(wrong, 'passwort')} />
        <SubmitButton>{t.accept}</SubmitButton>
      </Form>
    </>
  )
}

/** Used, expired, unknown: all look the same. */
function answerOver({ locale, link }: PageRequest): PageAnswer {
  const t = textsFor(linkTexts, locale)
  return {
    kind: 'page',
    title: t.invitationOverTitle,
    status: 404,
    body: (
      <div class="measure">
        <h1>{t.invitationOverTitle}</h1>
        <p>{t.invitationOver}</p>
        <p>{t.invitationAgain}</p>
        <p>
          <LinkButton href={link('/anmelden')}>{t.toSignIn}</LinkButton>
        </p>
      </div>
    ),
  }
}

export const invitationPages: PageRoute[] = [invitationPage, sendInvitation]
