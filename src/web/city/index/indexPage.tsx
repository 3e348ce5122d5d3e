import { showIndex } from '../../../contexts/atlas/index.ts'
import { drawMap, showCity } from '../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { cityAddress, indicatorsAddress } from '../addresses.ts'
import { ChoiceLinks } from '../ChoiceLinks.tsx'
import { longWhile } from '../cityPage.tsx'
import { cityTexts } from '../texts.ts'
import { inWords } from '../wording.ts'
import { AreaTable, type SortOrder, sortOrders } from './AreaTable.tsx'
import { indexAddress, indexCsvAddress } from './addresses.ts'
import { ClassMap, latestOr } from './ClassMap.tsx'
import { Matrix } from './Matrix.tsx'
import { Method } from './Method.tsx'
import { indexTexts } from './texts.ts'
import { classTitle, dynamicsName, editionName, type IndexWording, statusName } from './wording.ts'

export type ShownIndex = OutputOf<typeof showIndex>

/** `/stadt/index/:id?ausgabe=&karte=&sortierung=`: an index over all areas, and how it is made. */
export const indexPage = page({
  method: 'get',
  path: '/stadt/index/:id',
  answer: answerIndex,
})

async function answerIndex(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params, query } = request
  const t = textsFor(indexTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const edition = query.get('ausgabe') || undefined
  const outcome = await execute(showIndex, door, { id: params.id, edition })
  if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
  const shown = outcome.value
  const { index } = shown
  const map = await execute(drawMap, door, { level: index.level, validOn: shown.day })
  const title = inWords(index.title, locale)
  const wording = { request, t }
  const part = shown.dynamics && query.get('karte') === 'entwicklung' ? 'dynamics' : 'status'
  const partName = part === 'status' ? statusName(index, wording) : dynamicsName(index, wording)
  const crumbTexts = textsFor(cityTexts, locale)
  return {
    kind: 'page',
    title,
    description: inWords(index.description, locale) || title,
    crumbs: [
      { title: crumbTexts.cityTitle(city.value.name), path: cityAddress },
      { title: crumbTexts.indicatorCrumb, path: indicatorsAddress },
    ],
    keepFor: longWhile,
    styles: ['stadt.css'],
    body: (
      <>
        <h1>{title}</h1>
        <p class="lede under-title">{inWords(index.description, locale)}</p>
        <Choices shown={shown} part={part} {...wording} />
        <section class="section" aria-labelledby="karte">
          <h2 id="karte">{finding(shown, part, wording)}</h2>
          <ClassMap
            shown={shown}
            part={part}
            name={partName}
            map={map.ok ? map.value : undefined}
            {...wording}
          />
        </section>
        <Matrix shown={shown} {...wording} />
        <Method shown={shown} {...wording} />
        <AreaTable shown={shown} order={orderOf(query.get('sortierung'))} {...wording} />
        <section class="section" aria-labelledby="daten">
          <h2 id="daten">{t.data}</h2>
          <p>
            <a href={request.link(indexCsvAddress(index.id, { ausgabe: latestOr(shown) }))}>
              {t.download}
            </a>
          </p>
        </section>
      </>
    ),
  }
}

const orderOf = (text: string | null): SortOrder =>
  sortOrders.find((order) => order === text) ?? 'hoch'

/** The last class, in which the index is highest, as a sentence. */
function finding(shown: ShownIndex, part: 'status' | 'dynamics', { request, t }: IndexWording) {
  const { locale } = request
  const { classes, counted } = shown[part] ?? shown.status
  const last = classes.at(-1)!
  const say = (count: number) => formatNumber(count, locale)
  return t.finding(say(last.count), say(counted), classTitle(classes, last.code, locale))
}

/** Edition and part. */
function Choices(props: { shown: ShownIndex; part: 'status' | 'dynamics' } & IndexWording) {
  const { shown, part, request, t } = props
  const { index, edition, dynamics } = shown
  const parts = [
    { id: 'status', karte: undefined, title: statusName(index, props) },
    { id: 'dynamics', karte: 'entwicklung', title: dynamicsName(index, props) },
  ]
  return (
    <div class="choices">
      {dynamics && (
        <ChoiceLinks
          id="teil"
          name={t.map}
          choices={parts.map(({ id, karte, title }) => ({
            href: request.link(indexAddress(index.id, { ausgabe: latestOr(shown), karte })),
            words: title,
            chosen: id === part,
          }))}
        />
      )}
      <ChoiceLinks
        id="ausgabe"
        name={t.edition}
        choices={index.editions.toReversed().map((one) => ({
          href: request.link(
            indexAddress(index.id, { ausgabe: latestOr({ index, edition: one }) }),
          ),
          words: one.id,
          chosen: one.id === edition.id,
        }))}
      />
      {editionName(edition, props) !== edition.id && (
        <p class="meta">{editionName(edition, props)}</p>
      )}
    </div>
  )
}
