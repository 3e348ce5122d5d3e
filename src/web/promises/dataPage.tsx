import { promiseTable } from '../../contexts/measures/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { feedAddress, promiseDataAddress, promisesAddress } from './addresses.ts'
import { promiseStyles } from './listPage.tsx'
import { Rules } from './Rules.tsx'
import { promiseTexts } from './texts.ts'
import { inGerman } from './wording.ts'

/** '/versprochen/daten': what there is to take along, under which licence, and what its words mean. */
export const dataPage = page({ method: 'get', path: promiseDataAddress, answer: answerData })

async function answerData(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, link } = request
  const t = textsFor(promiseTexts, locale)
  const outcome = await execute(promiseTable, door, {})
  if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
  const { licence, asOf, rules } = outcome.value
  const files: [string, string][] = [
    [t.dataCsv, '/versprochen/daten/versprechen.csv'],
    [t.dataMeasuresCsv, '/versprochen/daten/massnahmen.csv'],
    [t.dataJson, '/versprochen/daten/versprochen.json'],
    [t.feed, feedAddress('all')],
  ]
  return {
    kind: 'page',
    title: t.dataTitle,
    crumbs: [{ title: t.title, path: promisesAddress }],
    styles: promiseStyles,
    keepFor: 600,
    body: (
      <div class="measure">
        <h1>{t.dataTitle}</h1>
        <p class="lede">{t.dataLede}</p>
        <ul class="plain-actions">
          {files.map(([name, path]) => (
            <li>
              <a href={link(path)}>{name}</a>
            </li>
          ))}
        </ul>
        <p class="meta">
          {t.dataAsOf(formatDate(asOf, locale))}
          {licence && (
            <>
              {' '}
              {t.licence}:{' '}
              <a href={licence.url} rel="noreferrer" {...inGerman(locale)}>
                {licence.title}
              </a>
            </>
          )}
        </p>
        <h2>{t.definitions}</h2>
        <dl class="facts">
          {t.definitionList.map(([word, meaning]) => (
            <>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
        <Rules rules={rules.map((rule) => ({ ...rule, leicht: null }))} request={request} t={t} />
      </div>
    ),
  }
}
