import { type ExplainedNote, explainIndex } from '../../../contexts/atlas/index.ts'
import { showCity } from '../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { areaAddress, cityAddress, indicatorsAddress } from '../addresses.ts'
import { longWhile } from '../cityPage.tsx'
import { cityTexts } from '../texts.ts'
import { inWords } from '../wording.ts'
import { indexAddress, indexCsvAddress, whyAddress } from './addresses.ts'
import { latestOr } from './ClassMap.tsx'
import { Classes } from './Method.tsx'
import { StepTable, StepWords } from './Steps.tsx'
import { indexTexts } from './texts.ts'
import { classTitle, dynamicsName, editionName, type IndexWording, statusName } from './wording.ts'

export type ExplainedIndex = OutputOf<typeof explainIndex>

/** `/stadt/index/:id/:area?ausgabe=`: why an area stands where it stands. */
export const whyPage = page({
  method: 'get',
  path: '/stadt/index/:id/:area',
  answer: answerWhy,
})

async function answerWhy(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params, query } = request
  const t = textsFor(indexTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const edition = query.get('ausgabe') || undefined
  const outcome = await execute(explainIndex, door, { id: params.id, area: params.area, edition })
  if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
  const { index, area, ...explained } = outcome.value
  const wording = { request, t }
  const crumbTexts = textsFor(cityTexts, locale)
  const indexTitle = inWords(index.title, locale)
  const title = t.whyTitle(area.name)
  const parts = [
    { id: 'lage', name: statusName(index, wording), explained: explained.status },
    { id: 'entwicklung', name: dynamicsName(index, wording), explained: explained.dynamics },
  ].flatMap(({ explained, ...rest }) => (explained ? [{ ...rest, explained }] : []))
  const ausgabe = latestOr({ index, edition: explained.edition })
  return {
    kind: 'page',
    title,
    crumbs: [
      { title: crumbTexts.cityTitle(city.value.name), path: cityAddress },
      { title: crumbTexts.indicatorCrumb, path: indicatorsAddress },
      { title: indexTitle, path: indexAddress(index.id, { ausgabe }) },
    ],
    keepFor: longWhile,
    styles: ['stadt.css'],
    body: (
      <>
        <h1>{title}</h1>
        <p class="lede under-title">
          {t.whyLede(indexTitle, editionName(explained.edition, wording))}
        </p>
        <Answer {...{ ...outcome.value, parts }} {...wording} />
        {parts.map((part) => (
          <Part
            {...part}
            method={index.method}
            cutBy={cutByOf(outcome.value, part.id)}
            {...wording}
          />
        ))}
        <nav class="section" aria-labelledby="weiter">
          <h2 id="weiter" class="visually-hidden">
            {t.data}
          </h2>
          <ul class="plain-actions">
            <li>
              <a href={request.link(areaAddress(area))}>{t.toArea(area.name)}</a>
            </li>
            <li>
              <a href={request.link(indexAddress(index.id, { ausgabe }))}>
                {t.toIndex(indexTitle)}
              </a>
            </li>
            <li>
              <a href={request.link(indexCsvAddress(index.id, { ausgabe }))}>{t.download}</a>
            </li>
          </ul>
          <Editions shown={outcome.value} {...wording} />
        </nav>
      </>
    ),
  }
}

const cutByOf = ({ index }: ExplainedIndex, part: string) =>
  (part === 'lage' ? index.status : index.dynamics)?.cutBy ?? 'sd'

interface PartOf {
  id: string
  name: string
  explained: ExplainedNote
}

/** The classes at a glance, or why there is none. */
function Answer({
  state,
  index,
  parts,
  request,
  t,
}: Pick<ExplainedIndex, 'state' | 'index'> & { parts: PartOf[] } & IndexWording) {
  const { locale } = request
  if (state !== 'classed')
    return (
      <p>
        <strong>{t.noClass}</strong>{' '}
        {
          {
            protected: t.protectedWhy,
            unknown: t.unknownWhy,
            fewResidents: t.fewResidentsWhy(formatNumber(index.minResidents ?? 0, locale)),
          }[state]
        }
      </p>
    )
  return (
    <ul class="index-answer">
      {parts.map(({ name, explained: { outcome, figures, higher } }) => (
        <li>
          <strong>
            {t.answer(
              name,
              outcome ? classTitle(figures.classes, outcome.class, locale) : t.unknown,
            )}
          </strong>{' '}
          {higher !== null &&
            t.place(formatNumber(higher, locale), formatNumber(figures.counted, locale))}
        </li>
      ))}
    </ul>
  )
}

function Part(
  props: PartOf & {
    method: ExplainedIndex['index']['method']
    cutBy: 'sd' | 'quantile' | 'value'
  } & IndexWording,
) {
  const { id, name, explained, request, t } = props
  const current = explained.outcome?.class
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{t.steps(name)}</h2>
      <StepWords {...props} />
      <StepTable {...props} />
      <Classes figures={explained.figures} part={name} current={current} request={request} t={t} />
    </section>
  )
}

function Editions({ shown, request, t }: { shown: ExplainedIndex } & IndexWording) {
  const { index, area, edition, editions } = shown
  if (editions.length < 2) return null
  return (
    <>
      <h3>{t.otherEditions}</h3>
      <p class="cluster">
        {editions.toReversed().map((id) => (
          <a
            href={request.link(whyAddress(index.id, area.slug, { ausgabe: id }))}
            aria-current={id === edition.id ? 'true' : undefined}
          >
            {id}
          </a>
        ))}
      </p>
    </>
  )
}
