import { openDataAddresses as at } from '../../contexts/atlas/index.ts'
import type { showCity } from '../../contexts/city/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { type Locale, localeFacts, localised, textsFor } from '../../platform/texts/index.ts'
import { periodShort } from '../city/wording.ts'
import type { PageRequest } from '../frame/page.ts'
import { type DataSet, filesOf, formatNames, type Listed, type OfferedFile } from './offered.ts'
import { type DataTexts, dataSetTexts } from './texts.ts'

type City = OutputOf<typeof showCity>

export interface DataSetsProps {
  city: City
  listed: Listed
  /** What the group of indicators without a topic is called. */
  other: string
  locale: Locale
  link: PageRequest['link']
  origin: string
}

/** On the page of the city's data: what of the atlas can be taken along, and how. */
export function DataSets(props: DataSetsProps) {
  const { listed, locale } = props
  const t = textsFor(dataSetTexts, locale)
  if (listed.dataSets.every(({ open, apart }) => !open && !apart)) return null
  return (
    <>
      <Everything {...props} t={t} />
      <section class="section" aria-labelledby="kennzahlen">
        <h2 id="kennzahlen">{t.each}</h2>
        <p class="measure">{t.eachWhat}</p>
        {groupsOf(props).map(({ title, members }) => (
          <details>
            <summary>{title}</summary>
            <Table members={members} {...props} t={t} />
          </details>
        ))}
      </section>
      <section class="section" aria-labelledby="formate">
        <h2 id="formate">{t.formatsTitle}</h2>
        <dl class="facts">
          {t.formatList.map(([name, meaning]) => (
            <>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
        <h3>{t.licences}</h3>
        <p class="measure">{t.licencesWhat}</p>
      </section>
      <Catalogue {...props} t={t} />
    </>
  )
}

type WithTexts = DataSetsProps & { t: DataTexts }

function Everything({ city, listed, locale, t }: WithTexts) {
  const many = (level: string) =>
    localised(city.levels.find(({ id }) => id === level)?.many, locale)?.text ?? level
  const borders = listed.borders.filter(({ areas }) => areas > 0)
  const hasOpen = listed.dataSets.some(({ open }) => open)
  const hasApart = listed.dataSets.some(({ apart }) => apart)
  const apartBorders = borders.filter(({ apart }) => apart)
  return (
    <section class="section" aria-labelledby="alle">
      <h2 id="alle">{t.all}</h2>
      <p class="measure">
        {t.who}: {t.whoWhat}
      </p>
      <ul>
        {hasOpen && (
          <>
            <File address={at.allFile('zip')} name={t.allZip} />
            <File address={at.allFile('parquet')} name={t.allParquet} />
          </>
        )}
        {borders
          .filter(({ apart }) => !apart)
          .map(({ level }) => (
            <>
              {hasOpen && <File address={at.levelFile(level)} name={t.allLevel(many(level))} />}
              <File address={at.bordersFile(level)} name={t.borders(many(level))} />
            </>
          ))}
      </ul>
      {(hasApart || apartBorders.length > 0) && (
        <>
          <h3 id="alle-osm">{t.allOsm}</h3>
          <p class="measure">{t.osmWhat}</p>
          <ul>
            {hasApart && (
              <>
                <File address={at.allFile('zip', true)} name={t.allZip} />
                <File address={at.allFile('parquet', true)} name={t.allParquet} />
              </>
            )}
            {apartBorders.map(({ level }) => (
              <>
                <File address={at.levelFile(level, true)} name={t.allLevel(many(level))} />
                <File address={at.bordersFile(level, true)} name={t.borders(many(level))} />
              </>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const File = ({ address, name }: { address: string; name: string }) => (
  <li>
    <a href={address}>{name}</a>
  </li>
)

function Table({ members, listed, locale, link, t }: WithTexts & { members: readonly DataSet[] }) {
  return (
    <div class="table-scroll">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col">{t.time}</th>
            <th scope="col">{t.licence}</th>
            <th scope="col">{t.format}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((one) => {
            const { indicator, open, apart } = one
            const title = localised(indicator.title, locale)
            const part = open ?? apart
            const files = filesOf(one, listed.borders)
            const name = title?.text ?? indicator.id
            return (
              <tr>
                <th scope="row">
                  <a
                    href={link(at.indicatorPageAddress(indicator.id))}
                    lang={otherTag(title?.locale, locale)}
                  >
                    {name}
                  </a>
                </th>
                <td>{part && spanOf(part.periods)}</td>
                <td lang={otherTag('de', locale)}>
                  {part?.licences.map((licence) => licence ?? t.unknown).join('; ')}
                </td>
                <td>
                  <Files files={files.open} name={name} t={t} />
                  {files.apart.length > 0 && (
                    <p class="meta">
                      OpenStreetMap: <Files files={files.apart} name={name} t={t} />
                    </p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Files(props: { files: readonly OfferedFile[]; name: string; t: DataTexts }) {
  const { files, name, t } = props
  return (
    <>
      {files.map(({ format, address }, at_) => (
        <>
          {at_ > 0 && ' · '}
          <a href={address} aria-label={t.fileOf(formatNames[format], name)}>
            {formatNames[format]}
          </a>
        </>
      ))}
    </>
  )
}

function spanOf(periods: NonNullable<DataSet['open']>['periods']) {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return ''
  return first === last ? periodShort(last) : `${periodShort(first)}–${periodShort(last)}`
}

function Catalogue({ listed, origin, t }: WithTexts) {
  const [first] = listed.dataSets.filter(({ open }) => open)
  const example = (first ?? listed.dataSets[0]!).indicator.id
  const query = `${origin}/api/v1/atlas/query-values?indicators=${example}&from=2020&state=known`
  const examples: [string, string][] = [
    [t.exampleList.file, `curl -OJ ${origin}${at.indicatorFile(example, 'csv')}`],
    [t.exampleList.query, `curl '${query}&limit=100'`],
    [t.exampleList.csv, `curl -H 'Accept: text/csv' '${query}'`],
    [t.exampleList.catalogue, `curl -H 'Accept: text/turtle' ${origin}${at.catalogueAddress}`],
  ]
  return (
    <section class="section" aria-labelledby="katalog">
      <h2 id="katalog">{t.catalogue}</h2>
      <p class="measure">{t.catalogueWhat}</p>
      <ul>
        <File address={`${at.catalogueAddress}.ttl`} name={t.asTurtle} />
        <File address={`${at.catalogueAddress}.jsonld`} name={t.asJsonLd} />
      </ul>
      <h3>{t.examples}</h3>
      <p class="measure">{t.examplesWhat}</p>
      {examples.map(([name, command]) => (
        <>
          <p>{name}:</p>
          <pre tabindex={0}>
            <code>{command}</code>
          </pre>
        </>
      ))}
    </section>
  )
}

/** In the order of the pack; what has no topic of it comes last. */
function groupsOf({ city, listed, other, locale }: DataSetsProps) {
  const known = new Set(city.topics.map(({ id }) => id))
  const of = (topic: string | null) =>
    listed.dataSets.filter(({ indicator }) => indicator.topic === topic)
  const rest = listed.dataSets.filter(
    ({ indicator }) => indicator.topic === null || !known.has(indicator.topic),
  )
  return [
    ...city.topics.map(({ id, title }) => ({
      title: localised(title, locale)?.text ?? id,
      members: of(id),
    })),
    { title: other, members: rest },
  ].filter(({ members }) => members.length > 0)
}

/** `lang` for words that are not in the language of the page. */
function otherTag(of: Locale | undefined, locale: Locale): string | undefined {
  if (of === undefined || of === locale || (of === 'de' && locale !== 'en')) return undefined
  return localeFacts(of).tag
}
