import {
  countEffects,
  impactQuestion,
  listPublicChecks,
  showPublicCheck,
} from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { type PageRoute, page } from '../frame/page.ts'
import { checkTexts } from './texts.ts'

const path = '/vorhaben'
const styles = ['versprochen.css']
const minutes = 10 * 60

type Check = OutputOf<typeof showPublicCheck>

const listPage = page({
  method: 'get',
  path,
  async answer({ door, locale, link }) {
    const t = textsFor(checkTexts, locale)
    const outcome = await execute(listPublicChecks, door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const { checks } = outcome.value
    const skipped = checks.filter(({ state }) => state === 'skipped')
    const checked = checks.filter(({ state }) => state !== 'skipped')
    return {
      kind: 'page',
      title: t.title,
      description: t.lede,
      keepFor: minutes,
      styles,
      body: (
        <div class="measure">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <h2>{t.checked}</h2>
          {checked.length === 0 && <p>{t.none}</p>}
          <ul class="check-list">
            {checked.map(({ id, project, office, signedOn }) => (
              <li>
                <a href={link(`${path}/${id}`)} lang={locale === 'en' ? 'de' : undefined}>
                  {project}
                </a>
                <p class="meta">
                  <span lang={locale === 'en' ? 'de' : undefined}>{office}</span>
                  {signedOn && ` · ${t.signedOn(formatDate(signedOn, locale))}`}
                </p>
              </li>
            ))}
          </ul>
          {skipped.length > 0 && (
            <>
              <h2>{t.skipped}</h2>
              <p>{t.skippedLede}</p>
              <ul class="check-list">
                {skipped.map(({ project, office, skippedBecause }) => (
                  <li>
                    <span lang={locale === 'en' ? 'de' : undefined}>
                      <strong>{project}</strong> ({office})
                    </span>
                    <p>
                      {t.reason}:{' '}
                      <span lang={locale === 'en' ? 'de' : undefined}>{skippedBecause}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="meta">{t.method}</p>
        </div>
      ),
    }
  },
})

const checkPage = page({
  method: 'get',
  path: `${path}/:check`,
  async answer({ door, locale, params }) {
    const t = textsFor(checkTexts, locale)
    const outcome = await execute(showPublicCheck, door, { check: params.check ?? '' })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const check = outcome.value
    const { record } = check
    const { better, worse, uncertain, none } = countEffects(record.answers)
    const lang = locale === 'en' ? 'de' : undefined
    return {
      kind: 'page',
      title: record.project,
      crumbs: [{ title: t.title, path }],
      keepFor: minutes,
      styles,
      body: (
        <div class="measure">
          <h1 lang={lang}>{record.project}</h1>
          <p class="meta">
            <span lang={lang}>{record.office}</span>
            {check.signedOn && ` · ${t.signedOn(formatDate(check.signedOn, locale))}`}
          </p>
          {locale !== 'de' && <p class="note">{t.german}</p>}
          <p lang={lang}>{record.summary}</p>
          {record.skippedBecause ? (
            <p>
              <strong>{t.skipped}.</strong> {t.reason}:{' '}
              <span lang={lang}>{record.skippedBecause}</span>
            </p>
          ) : (
            <>
              <p>
                <strong>{t.sum(better, worse, uncertain, none)}</strong>
              </p>
              {record.result && <p lang={lang}>{record.result}</p>}
              {(['worse', 'uncertain', 'better'] as const).map((effect) => (
                <Effect
                  check={check}
                  effect={effect}
                  title={t.effects[effect]}
                  done={t.done}
                  lang={lang}
                />
              ))}
            </>
          )}
          {record.decision && (
            <>
              <h2>{t.decision}</h2>
              <p>
                {record.decisionOn && `${formatDate(record.decisionOn, locale)}: `}
                <span lang={lang}>{record.decision}</span>
              </p>
            </>
          )}
          {record.seen && (
            <>
              <h2>{t.seen}</h2>
              <p lang={lang}>{record.seen}</p>
            </>
          )}
          <p class="meta">{t.method}</p>
        </div>
      ),
    }
  },
})

function Effect(props: {
  check: Check
  effect: Check['record']['answers'][number]['effect']
  title: string
  done: string
  lang: string | undefined
}) {
  const { check, effect, title, done, lang } = props
  const answers = check.record.answers.filter((answer) => answer.effect === effect)
  if (answers.length === 0) return null
  return (
    <>
      <h2>
        {title} ({answers.length})
      </h2>
      <dl class="effects">
        {answers.map((answer) => (
          <div>
            <dt lang={lang}>{impactQuestion(answer.question)?.title ?? answer.question}</dt>
            <dd>
              <span lang={lang}>{answer.reason}</span>
              {answer.answer && (
                <p>
                  <strong>{done}</strong> <span lang={lang}>{answer.answer}</span>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Checks of the social effects of the city's projects, for everybody. */
export const publicCheckPages: PageRoute[] = [listPage, checkPage]
