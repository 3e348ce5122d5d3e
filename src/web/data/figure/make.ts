import { citationOf, listDataSets, showIndicator } from '../../../contexts/atlas/index.ts'
import { drawMap, licenceOf } from '../../../contexts/city/index.ts'
import {
  type Door,
  execute,
  type Failure,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { formatDate, type Locale, localeFacts, textsFor } from '../../../platform/texts/index.ts'
import { choiceOf } from '../../city/indicator/choice.ts'
import type { FigureName } from '../../city/indicator/FigureActions.tsx'
import type { ShownIndicator } from '../../city/indicator/view.ts'
import { dateName, inWords, periodName } from '../../city/wording.ts'
import { coursePicture } from './CoursePicture.tsx'
import { distributionPicture } from './DistributionPicture.tsx'
import { funnelPicture } from './FunnelPicture.tsx'
import { mapPicture } from './MapPicture.tsx'
import type { Picture, PictureView } from './picture.ts'
import { rankingPicture } from './RankingPicture.tsx'
import { sheet } from './Sheet.tsx'
import { type PictureTexts, pictureTexts } from './texts.ts'

const drawings: Record<FigureName, (view: PictureView) => Picture> = {
  karte: mapPicture,
  rangfolge: rankingPicture,
  verlauf: coursePicture,
  verteilung: distributionPicture,
  trichter: funnelPicture,
}

export interface PictureAsked {
  id: string
  figure: FigureName
  /** `ebene`, `zeit`, `gebiet`, `einteilung`, `grenzen`, as the indicator's page has them. */
  query: URLSearchParams
  locale: Locale
  /** Public address of the page that the picture belongs to. */
  address: string
  cityName: string
}

export interface MadePicture {
  svg: string
  /** What the picture shows, in a sentence. */
  description: string
  shown: ShownIndicator
  notes: string[]
  citation: string
}

/** Draws a figure of an indicator that stands on its own. */
export async function makePicture(
  door: Door,
  asked: PictureAsked,
): Promise<{ ok: true; value: MadePicture } | { ok: false; failure: Failure }> {
  const { id, figure, query, locale, address, cityName } = asked
  const choice = choiceOf(query)
  const outcome = await execute(showIndicator, door, {
    id,
    level: query.get('ebene') || undefined,
    period: query.get('zeit') || undefined,
    area: choice.area,
  })
  if (!outcome.ok) return outcome
  const shown = outcome.value
  const { indicator, level, day, period } = shown
  const map = figure === 'karte' ? await execute(drawMap, door, { level, validOn: day }) : undefined
  const borders = figure === 'karte' ? await borderSources(door, level) : []
  const own = textsFor(pictureTexts, locale)
  const title = inWords(indicator.title, locale)
  const when = figure === 'verlauf' ? spanOf(shown, locale) : periodName(period, locale)
  const what = `${title}, ${when}`
  const picture = drawings[figure]({
    shown,
    choice,
    map: map?.ok ? map.value : undefined,
    locale,
    own,
    what,
  })
  if (picture.body === null) return { ok: false, failure: { kind: 'notFound', what: 'figure' } }
  const published = door.snapshot().publishedAt.toISOString().slice(0, 10)
  const notes = notesOf({
    shown,
    borders,
    own,
    address,
    day: formatDate(published, locale),
    locale,
  })
  const subtitle = [cityName, when, indicator.unit && own.unit(indicator.unit)]
  const svg = sheet({
    title,
    subtitle: subtitle.filter(Boolean).join(' · '),
    description: picture.description,
    notes,
    language: localeFacts(locale).tag,
    body: picture.body,
    bodyHeight: picture.height,
  })
  const citation = citationOf({
    city: cityName,
    title: what,
    source: sourceWords(indicator.source),
    licence: indicator.licence,
    day: published,
    url: address,
  })
  return { ok: true, value: { svg, description: picture.description, shown, notes, citation } }
}

type Sources = OutputOf<typeof listDataSets>['borders'][number]['sources']

async function borderSources(door: Door, level: string): Promise<Sources> {
  const listed = await execute(listDataSets, door, {})
  if (!listed.ok) return []
  return listed.value.borders.find((border) => border.level === level)?.sources ?? []
}

function spanOf({ series }: ShownIndicator, locale: Locale): string {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last || first === last) return last ? periodName(last.period, locale) : ''
  return `${periodName(first.period, locale)} – ${periodName(last.period, locale)}`
}

/** Whose the figures and the borders are, under which licence, and where this came from. */
function notesOf(of: {
  shown: ShownIndicator
  borders: Sources
  own: PictureTexts
  address: string
  day: string
  locale: Locale
}): string[] {
  const { shown, borders, own, address, day, locale } = of
  const { source, licence, date } = shown.indicator
  const words = sourceWords(source)
  const isOsm = [licence, ...borders.map((border) => border.licence)].some(
    (one) => licenceOf(one)?.staysApart,
  )
  const borderWords = borders
    .map((one) => [sourceWords(one), one.licence].filter(Boolean).join(', '))
    .join('; ')
  return [
    words && own.source(date ? `${words} (${dateName(date, locale)})` : words),
    own.licence(licence ?? own.noLicence),
    borderWords && own.borders(borderWords),
    // Of works made from its database, ODbL 1.0 (section 4.3) asks for this notice.
    isOsm && own.osm,
    own.asOf(day, address),
  ].filter((one) => typeof one === 'string' && one !== '') as string[]
}

const sourceWords = (source: { title: string; publisher: string | null } | null): string =>
  source ? (source.publisher ? `${source.title}, ${source.publisher}` : source.title) : ''
