import { openDataAddresses as at, listDataSets } from '../../contexts/atlas/index.ts'
import { licenceOf, showCity } from '../../contexts/city/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { indicatorAddress } from '../city/addresses.ts'
import { type FigureName, figureNames } from '../city/indicator/FigureActions.tsx'
import { dateName, inWords, periodShort } from '../city/wording.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { embedAddress, embedCode } from './embedCode.ts'
import { type MadePicture, makePicture } from './figure/make.ts'
import { type DataSet, filesOf, type OfferedFile } from './offered.ts'
import { type DataTexts, dataSetTexts } from './texts.ts'

/** In seconds, while the snapshot stays the same. */
const keepFor = 3600

/** `/daten/kennzahl/:id`: an indicator to take along: files, pictures, the text to embed, the citation. */
export const indicatorDataPage = page({
  method: 'get',
  path: '/daten/kennzahl/:id{[a-z0-9_-]+}',
  answer: answerPage,
})

async function answerPage(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params, link, origin } = request
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const listed = await execute(listDataSets, door, {})
  if (!listed.ok) return { kind: 'failure', failure: listed.failure }
  const set = listed.value.dataSets.find(({ indicator }) => indicator.id === params.id)
  if (!set) return { kind: 'failure', failure: { kind: 'notFound', what: 'indicator' } }
  const { indicator } = set
  const t = textsFor(dataSetTexts, locale)
  const name = inWords(indicator.title, locale)
  const pictures = await picturesOf(request, indicator.id, city.value.name)
  const files = filesOf(set, listed.value.borders)
  return {
    kind: 'page',
    title: t.title(name),
    description: t.lede(city.value.name),
    crumbs: [{ title: t.crumb, path: '/daten' }],
    keepFor,
    body: (
      <div class="stack">
        <h1>{t.title(name)}</h1>
        <p class="lede">{t.lede(city.value.name)}</p>
        <p>
          <a href={link(indicatorAddress(indicator.id))}>{t.toIndicator}</a>
        </p>
        <section class="section" aria-labelledby="daten">
          <h2 id="daten">{t.files}</h2>
          <p class="measure">{t.filesWhat}</p>
          <Files files={files.open} t={t} />
          {files.open.length > 0 && (
            <p>
              <a href={at.indicatorFile(indicator.id, 'csv-metadata.json')}>
                {t.formats['csv-metadata.json']}
              </a>
            </p>
          )}
          {files.apart.length > 0 && (
            <>
              <h3 id="osm">{t.osmFiles}</h3>
              <p class="measure">{t.osmWhat}</p>
              <Files files={files.apart} t={t} />
            </>
          )}
        </section>
        <Pictures pictures={pictures} id={indicator.id} name={name} request={request} t={t} />
        <section class="section" aria-labelledby="zitat">
          <h2 id="zitat">{t.cite}</h2>
          <p class="measure" lang={locale === 'en' ? 'de' : undefined}>
            {pictures[0]?.made.citation ?? `${city.value.name}: ${name}. ${origin}`}
          </p>
        </section>
        <Facts set={set} publishedAt={listed.value.publishedAt} request={request} t={t} />
      </div>
    ),
  }
}

const Files = ({ files, t }: { files: readonly OfferedFile[]; t: DataTexts }) => (
  <ul>
    {files.map(({ format, address }) => (
      <li>
        <a href={address}>{t.formats[format]}</a>
      </li>
    ))}
  </ul>
)

interface Shown {
  figure: FigureName
  made: MadePicture
}

/** The figures that there is something to draw for. */
async function picturesOf(request: PageRequest, id: string, cityName: string): Promise<Shown[]> {
  const { door, locale, origin, link } = request
  const found: Shown[] = []
  for (const figure of figureNames) {
    const made = await makePicture(door, {
      id,
      figure,
      query: new URLSearchParams(),
      locale,
      address: origin + link(at.indicatorPageAddress(id)),
      cityName,
    })
    if (made.ok) found.push({ figure, made: made.value })
  }
  return found
}

function Pictures(props: {
  pictures: readonly Shown[]
  id: string
  name: string
  request: PageRequest
  t: DataTexts
}) {
  const { pictures, id, name, request, t } = props
  const { link, origin } = request
  if (pictures.length === 0) return null
  return (
    <section class="section" aria-labelledby="bilder">
      <h2 id="bilder">{t.pictures}</h2>
      <p class="measure">{t.picturesWhat}</p>
      {pictures.map(({ figure, made }) => {
        const address = link(`/daten/grafik/${id}/${figure}`)
        const { width, height } = sizeOf(made.svg)
        return (
          <section class="section" aria-labelledby={figure}>
            <h3 id={figure}>{t.figures[figure]}</h3>
            <figure class="figure">
              <img
                src={`${address}.svg`}
                alt={made.description}
                width={width}
                height={height}
                loading="lazy"
              />
            </figure>
            <ul>
              <li>
                <a href={`${address}.svg`}>{t.asSvg}</a>
              </li>
              <li>
                <a href={`${address}.png`}>{t.asPng}</a>
              </li>
            </ul>
            <details>
              <summary>{t.embedOf(t.figures[figure])}</summary>
              <p class="measure">{t.embedWhat}</p>
              <pre tabindex={0}>
                <code>
                  {embedCode(
                    origin + link(embedAddress(id, figure)),
                    `${name}: ${t.figures[figure]}`,
                  )}
                </code>
              </pre>
            </details>
          </section>
        )
      })}
    </section>
  )
}

/** As the picture itself says. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

function Facts(props: { set: DataSet; publishedAt: string; request: PageRequest; t: DataTexts }) {
  const { set, publishedAt, t } = props
  const { locale } = props.request
  const { indicator } = set
  const part = set.open ?? set.apart
  const licence = licenceOf(indicator.licence)
  const german = locale === 'en' ? 'de' : undefined
  return (
    <section class="section" aria-labelledby="angaben">
      <h2 id="angaben">{t.facts}</h2>
      <dl class="facts">
        <dt>{t.source}</dt>
        <dd lang={german}>
          {part && part.sources.length > 0
            ? part.sources
                .map((one) => [one.title, one.publisher].filter(Boolean).join(', '))
                .join('; ')
            : t.unknown}
        </dd>
        <dt>{t.licence}</dt>
        <dd lang={german}>
          {licence ? (
            <a href={licence.deed} rel="noreferrer">
              {licence.name}
            </a>
          ) : (
            (indicator.licence ?? t.unknown)
          )}
        </dd>
        {indicator.unit && (
          <>
            <dt>{t.unit}</dt>
            <dd>{indicator.unit}</dd>
          </>
        )}
        <dt>{t.periods}</dt>
        <dd>{part?.periods.map(periodShort).join(', ')}</dd>
        <dt>{t.asOf}</dt>
        <dd>{indicator.date ? dateName(indicator.date, locale) : t.unknown}</dd>
        <dt>{t.published}</dt>
        <dd>{formatDate(publishedAt.slice(0, 10), locale)}</dd>
      </dl>
    </section>
  )
}
