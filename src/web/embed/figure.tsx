import type { Context } from 'hono'
import { openDataAddresses as at } from '../../contexts/atlas/index.ts'
import { formatNumber, type Locale, mainLocale, textsFor } from '../../platform/texts/index.ts'
import { type FigureName, figureNames } from '../city/indicator/FigureActions.tsx'
import { cityTexts } from '../city/texts.ts'
import { readingName } from '../city/wording.ts'
import { type MadePicture, makePicture } from '../data/figure/make.ts'
import { sizeOf } from '../data/indicatorPage.tsx'
import { dataSetTexts } from '../data/texts.ts'
import { framedHeaders } from '../frame/headers.ts'
import { localePath } from '../frame/locales.ts'
import { renderFailure, type WebParts } from '../render.tsx'
import { FramedPage } from './FramedPage.tsx'

/** What the address of the frame may choose, beside the figure. */
const choices = ['ebene', 'zeit', 'gebiet', 'einteilung', 'grenzen']

/**
 * `/einbetten/kennzahl/:id?figur=karte&ebene=&zeit=…`: a figure for other sites to show in a frame, with its
 * values as a table. No script, no cookie; every link leaves the frame.
 */
export async function answerFigure(
  parts: WebParts,
  context: Context,
  asked: Locale,
): Promise<Response> {
  const locale = ['leicht', 'en'].includes(asked) ? asked : mainLocale
  const given = new URL(context.req.url).searchParams
  const figure = figureNames.find((one) => one === given.get('figur')) ?? 'karte'
  const query = new URLSearchParams()
  for (const name of choices) {
    const value = given.get(name)?.slice(0, 200)
    if (value) query.set(name, value)
  }
  const id = context.req.param('id') ?? ''
  const { name: cityName, locales } = parts.city()
  const link = (path: string) => localePath(path, asked, locales)
  const page = (parts.origin?.() ?? '') + link(at.indicatorPageAddress(id))
  const made = await makePicture(parts.door(), {
    id,
    figure,
    query,
    locale,
    address: page,
    cityName,
  })
  if (!made.ok) return renderFailure(parts, context, made.failure.kind)
  const search = query.size > 0 ? `?${query}` : ''
  const source = `${link(`/daten/grafik/${id}/${figure}.svg`)}${search}`
  const body = (
    <FigurePage
      made={made.value}
      source={source}
      page={page}
      locale={locale}
      styles={parts.assets('nahbei.css')}
      figure={figure}
    />
  )
  return new Response(`<!doctype html>${body.toString()}`, {
    headers: {
      ...framedHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  })
}

interface FigureProps {
  made: MadePicture
  source: string
  page: string
  locale: Locale
  styles: string
  figure: FigureName
}

function FigurePage({ made, source, page, locale, styles, figure }: FigureProps) {
  const { width, height } = sizeOf(made.svg)
  const t = textsFor(dataSetTexts, locale)
  return (
    <FramedPage locale={locale} title={made.description} styles={styles}>
      <h1 class="visually-hidden">{made.description}</h1>
      <figure class="figure">
        <img src={source} alt={made.description} width={width} height={height} />
        <figcaption class="meta">{made.notes.join(' ')}</figcaption>
      </figure>
      <details>
        <summary>{t.table}</summary>
        {figure === 'verlauf' ? (
          <TimeTable made={made} locale={locale} />
        ) : (
          <AreaTable made={made} locale={locale} />
        )}
      </details>
      <p>
        <a href={page} target="_blank" rel="noopener">
          {t.openPage}
          <span class="visually-hidden"> ({t.newTab})</span>
        </a>
      </p>
    </FramedPage>
  )
}

function AreaTable({ made, locale }: Pick<FigureProps, 'made' | 'locale'>) {
  const t = textsFor(dataSetTexts, locale)
  const words = textsFor(cityTexts, locale)
  const { areas, indicator } = made.shown
  return (
    <Table
      head={[t.area, t.value]}
      rows={areas.map((area) => [area.name, readingName(area, indicator, locale, words)])}
    />
  )
}

function TimeTable({ made, locale }: Pick<FigureProps, 'made' | 'locale'>) {
  const t = textsFor(dataSetTexts, locale)
  const { series, indicator } = made.shown
  return (
    <Table
      head={[t.time, t.value]}
      rows={series.map(({ period, city }) => [
        period.key,
        city ? formatNumber(city.value, locale, indicator.decimals) : t.unknown,
      ])}
    />
  )
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly string[][] }) {
  return (
    <table class="data-table">
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="number">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
