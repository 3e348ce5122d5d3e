import { listPublicBodies } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatNumber, type Locale, textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { promisesAddress } from '../promises/addresses.ts'
import { promiseTexts } from '../promises/texts.ts'
import { inGerman } from '../promises/wording.ts'
import { bodiesAddress, bodyAddress } from './addresses.ts'
import { type BodyTexts, bodyTexts } from './texts.ts'

export const bodyStyles = ['versprochen.css']
export const keepFor = 600

type Listed = OutputOf<typeof listPublicBodies>['bodies'][number]

/** '/gremien': all bodies, each with what became of its recommendations, in numbers. */
export const bodyListPage = page({
  method: 'get',
  path: bodiesAddress,
  async answer({ door, locale, link }) {
    const t = textsFor(bodyTexts, locale)
    const outcome = await execute(listPublicBodies, door, {})
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    const { bodies } = outcome.value
    return {
      kind: 'page',
      title: t.title,
      description: t.lede,
      crumbs: [{ title: textsFor(promiseTexts, locale).title, path: promisesAddress }],
      styles: bodyStyles,
      keepFor,
      body: (
        <>
          <h1>{t.title}</h1>
          <p class="lede under-title">{t.lede}</p>
          {bodies.length === 0 && <p>{t.none}</p>}
          <ul class="bodies">
            {bodies.map((body) => (
              <li>
                <h2 class="bodies__name" {...inGerman(locale)}>
                  <a href={link(bodyAddress(body.id))}>{body.record.name}</a>
                </h2>
                <p class="meta">{t.kinds[body.record.kind]}</p>
                <Summary body={body} locale={locale} />
                <Counts body={body} locale={locale} t={t} />
              </li>
            ))}
          </ul>
        </>
      ),
    }
  },
})

function Summary({ body: { record }, locale }: { body: Listed; locale: Locale }) {
  if (locale === 'leicht' && record.leicht) return <p>{record.leicht}</p>
  return record.summary ? <p {...inGerman(locale)}>{record.summary}</p> : null
}

/** "7 von 26 Empfehlungen umgesetzt"; a pact counts pledges, which nobody answers. */
export function Counts(props: {
  body: Pick<Listed, 'record' | 'total' | 'counts'>
  locale: Locale
  t: BodyTexts
}) {
  const { body, locale, t } = props
  const { total, counts } = body
  const say = (count: number) => formatNumber(count, locale)
  if (total === 0) return <p class="meta">{t.noRecommendations}</p>
  const pact = body.record.kind === 'pact'
  const late = counts.overdue ?? 0
  return (
    <>
      <p>
        <strong>
          {pact
            ? t.pledges(total, say(total))
            : t.carriedOut(say(counts.carriedOut ?? 0), say(total))}
        </strong>
      </p>
      {late > 0 && (
        <p class="meta">{pact ? t.overdueReports(late, say(late)) : t.overdue(late, say(late))}</p>
      )}
    </>
  )
}
