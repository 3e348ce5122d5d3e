import { textsFor } from '../../platform/texts/index.ts'
import { Form, SubmitButton, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'
import { filled, signInSlots } from './slots.ts'
import { signInTexts } from './texts.ts'

export const signInPage = page({
  method: 'get',
  path: '/anmelden',
  access: 'visitor',
  answer: (request) =>
    request.me
      ? { kind: 'redirect', path: returnPath(request.query.get('weiter')) ?? '/arbeit' }
      : answerForm(request),
})

async function answerForm(request: PageRequest): Promise<PageAnswer> {
  const t = textsFor(signInTexts, request.locale)
  const wanted = returnPath(request.form.get('weiter') ?? request.query.get('weiter'))
  const slots = await filled(signInSlots, request)
  return {
    kind: 'page',
    title: t.title,
    scripts: slots.scripts,
    body: (
      <div class="measure">
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
        <Form request={request} action={request.link('/anmelden')}>
          {wanted && <input type="hidden" name="weiter" value={wanted} />}
          <TextField
            name="mail"
            label={t.mail}
            type="email"
            inputMode="email"
            autocomplete="username"
            value={request.form.get('mail') ?? undefined}
          />
          <TextField
            name="passwort"
            label={t.password}
            type="password"
            autocomplete="current-password"
          />
          <SubmitButton>{t.submit}</SubmitButton>
        </Form>
        <p>
          <a href={request.link('/passwort-vergessen')}>{t.forgotten}</a>
        </p>
        {slots.bodies}
      </div>
    ),
  }
}
