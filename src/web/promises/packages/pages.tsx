import { listPublicPackages, showPublicPackage } from '../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatDate, formatNumber, type Locale, textsFor } from '../../../platform/texts/index.ts'
import { type PageRoute, page } from '../../frame/page.ts'
import { ImpactChain, reachedBy } from '../chain/ImpactChain.tsx'
import { packageTexts } from './texts.ts'

const path = '/wirkungspakete'
const styles = ['versprochen.css']
const minutes = 10 * 60

type Shown = OutputOf<typeof showPublicPackage>

/** What was written is German; on other pages it says so. */
const langOf = (locale: Locale) => (locale === 'de' || locale === 'leicht' ? undefined : 'de')

const listPage = page({
  method: 'get',
  path,
  async answer({ door, locale, link }) {
    const t = textsFor(packageTexts, locale)
    const outcome = await execute(listPublicPackages, door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const { packages } = outcome.value
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
          {packages.length === 0 && <p>{t.none}</p>}
          <ul class="check-list">
            {packages.map((each) => (
              <li>
                <h2 lang={langOf(locale)}>
                  <a href={link(`${path}/${each.id}`)}>{each.title}</a>
                </h2>
                <p lang={langOf(locale)}>{each.wishedEffect}</p>
                <p class="meta">
                  <span lang={langOf(locale)}>{each.organisation}</span>
                  {each.term &&
                    ` · ${t.term(formatDate(each.term.from, locale), formatDate(each.term.to, locale))}`}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ),
    }
  },
})

const packagePage = page({
  method: 'get',
  path: `${path}/:package`,
  async answer({ door, locale, params }) {
    const t = textsFor(packageTexts, locale)
    const outcome = await execute(showPublicPackage, door, { package: params.package ?? '' })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const shown = outcome.value
    const { record, term } = shown
    const lang = langOf(locale)
    const number = (value: number) => formatNumber(value, locale)
    return {
      kind: 'page',
      title: record.title,
      crumbs: [{ title: t.title, path }],
      keepFor: minutes,
      styles,
      body: (
        <div class="measure">
          <h1 lang={lang}>{record.title}</h1>
          <p class="meta">
            <span lang={lang}>{shown.organisation}</span>
            {term && ` · ${t.term(formatDate(term.from, locale), formatDate(term.to, locale))}`}
          </p>
          {locale !== 'de' && <p class="note">{t.german}</p>}
          {record.summary && (
            <p class="lede" lang={lang}>
              {record.summary}
            </p>
          )}
          <dl class="effects">
            <dt>{t.targetGroup}</dt>
            <dd>
              <span lang={lang}>{record.targetGroup}</span>
              {record.reach && ` (${t.reach(number(record.reach))})`}
            </dd>
            <dt>{t.wishedEffect}</dt>
            <dd lang={lang}>{record.wishedEffect}</dd>
            {record.need && (
              <>
                <dt>{t.need}</dt>
                <dd lang={lang}>{record.need}</dd>
              </>
            )}
          </dl>
          <h2>{t.chain}</h2>
          <p>{t.chainLede}</p>
          <ImpactChain
            inputs={record.inputs}
            steps={record.steps}
            reached={reachedBy(shown.events)}
            texts={t}
            number={number}
            {...(lang && { lang })}
          />
          <History shown={shown} locale={locale} />
        </div>
      ),
    }
  },
})

function History({ shown, locale }: { shown: Shown; locale: Locale }) {
  const t = textsFor(packageTexts, locale)
  const lang = langOf(locale)
  if (shown.events.length === 0) return null
  return (
    <>
      <h2>{t.history}</h2>
      <ul class="check-list">
        {shown.events.toReversed().map(({ kind, on, record }) => (
          <li>
            <p>
              <strong>
                {formatDate(on, locale)}: {t.events[kind]}
                {record.year ? ` ${record.year}` : ''}
              </strong>
              {record.verdict && ` · ${t.verdicts[record.verdict]}`}
              {record.amount !== undefined &&
                ` · ${t.amount(formatNumber(record.amount / 100, locale))}`}
            </p>
            {record.words && <p lang={lang}>{record.words}</p>}
            {record.results && record.results.length > 0 && (
              <ul>
                {record.results.map(({ step, value, words }) => (
                  <li>
                    <span lang={lang}>
                      {shown.record.steps[step]?.indicator ?? shown.record.steps[step]?.words}:
                    </span>{' '}
                    {value === undefined ? t.unknown : formatNumber(value, locale)}
                    {words && <span lang={lang}> ({words})</span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the city agreed on with providers, for everybody. */
export const publicPackagePages: PageRoute[] = [listPage, packagePage]
