import { licenceOf } from '../../../contexts/city/index.ts'
import { inGerman, keyColumns, sourceName, stateNames, tableColumns, type Values } from './table.ts'

/**
 * What the columns of a CSV file mean, after CSVW (W3C Recommendation "Metadata Vocabulary for Tabular Data",
 * 17 December 2015). The file lies beside the table as `….csv-metadata.json`, which is where programs look
 * without being told ("Model for Tabular Data", section 5.3).
 *
 * @param about addresses: of the table, and of the page about it
 */
export function csvwOf(values: Values, about: { url: string; page: string; issued: string }) {
  const { indicator, city } = values
  const latest = values.columns.at(-1)
  const licence = licenceOf(latest?.licence)
  const source = latest?.source ?? indicator.source
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
    '@id': `${about.page}#tabelle`,
    '@type': 'Table',
    url: about.url,
    ...describedBy({
      'dc:title': `${inGerman(indicator.title)} (${city.name})`,
      'dc:description': inGerman(indicator.description),
      'dc:source': sourceName(source),
      'dc:rights': latest?.licence ?? null,
      'dc:modified': { '@value': about.issued, '@type': 'xsd:dateTime' },
    }),
    ...(licence ? { 'dc:license': { '@id': licence.deed } } : {}),
    'dcat:landingPage': { '@id': about.page },
    dialect: { header: true, encoding: 'utf-8', delimiter: ',', doubleQuote: true },
    tableSchema: tableSchema(),
  }
}

const describedBy = (words: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value))

export function tableSchema() {
  return {
    columns: tableColumns.map(({ name, title, words, kind, required }) => ({
      name,
      titles: { de: [name, title.de], en: [title.en] },
      'dc:description': [
        { '@value': words.de, '@language': 'de' },
        { '@value': words.en, '@language': 'en' },
      ],
      datatype: name === 'art' ? stateType : datatypes[kind],
      required: required ?? false,
    })),
    primaryKey: keyColumns,
  }
}

/** Numbers are written as JavaScript does, which may take an exponent: a double, no decimal. */
const datatypes = {
  text: 'string',
  number: 'double',
  day: { base: 'date', format: 'yyyy-MM-dd' },
  yesNo: { base: 'boolean', format: 'ja|nein' },
} as const
const stateType = { base: 'string', format: `^(${Object.values(stateNames).join('|')})$` }
