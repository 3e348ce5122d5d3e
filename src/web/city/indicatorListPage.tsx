import { listIndicators } from '../../contexts/atlas/index.ts'
import { showCity } from '../../contexts/city/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { cityAddress, indicatorAddress, indicatorsAddress } from './addresses.ts'
import { longWhile, type Wording } from './cityPage.tsx'
import { indexSection } from './index/IndexList.tsx'
import { byTopic, type ListedIndicator } from './TopicList.tsx'
import { cityTexts } from './texts.ts'
import { inWords, periodShort } from './wording.ts'

/** `/stadt/kennzahlen`: all indicators by topic. */
export const indicatorListPage = page({
  method: 'get',
  path: indicatorsAddress,
  answer: answerList,
})

async function answerList(request: PageRequest): Promise<PageAnswer> {
  const { door, locale } = request
  const t = textsFor(cityTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const listed = await execute(listIndicators, door, {})
  if (!listed.ok) return { kind: 'failure', failure: listed.failure }
  const indices = await indexSection(request)
  const other = { id: 'weitere', title: t.otherTopic }
  const groups = byTopic(city.value.topics, listed.value.indicators, other)
  return {
    kind: 'page',
    title: t.indicatorsTitle,
    crumbs: [{ title: t.cityTitle(city.value.name), path: cityAddress }],
    keepFor: longWhile,
    body: (
      <>
        <h1>{t.indicatorsTitle}</h1>
        <p class="lede under-title">{groups.length > 0 ? t.topicsLede : t.noIndicators}</p>
        {indices}
        {groups.map(({ topic, things }) => (
          <section class="section" aria-labelledby={topic.id}>
            <h2 id={topic.id}>{inWords(topic.title, locale)}</h2>
            <ul class="indicator-list">
              {things.map((indicator) => (
                <Entry indicator={indicator} request={request} t={t} />
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  }
}

function Entry({ indicator, request, t }: { indicator: ListedIndicator } & Wording) {
  const { id, title, description, periods, unit, kind } = indicator
  const { locale, link } = request
  const [first, last] = [periods[0], periods.at(-1)]
  const span = first && last && t.indicatorSpan(periodShort(first), periodShort(last))
  const facts = [kind === 'number' ? unit : '', span].filter((fact) => fact)
  return (
    <li>
      <a href={link(indicatorAddress(id))}>{inWords(title, locale)}</a>{' '}
      <span class="meta">{facts.join(', ')}</span>
      {description && <p class="indicator-list__words">{inWords(description, locale)}</p>}
    </li>
  )
}
