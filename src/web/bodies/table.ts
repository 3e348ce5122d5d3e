import { recommendationTable } from '../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { csv } from '../promises/openData.ts'
import { bodiesAddress } from './addresses.ts'
import { bodyTexts, stateName } from './texts.ts'

type Table = OutputOf<typeof recommendationTable>

/** '/gremien/:body/empfehlungen.csv': which of its recommendations were carried out, which not (RFC 4180, UTF-8). */
export const bodyTablePage = page({
  method: 'get',
  path: `${bodiesAddress}/:body/empfehlungen.csv`,
  async answer({ door, params }) {
    const outcome = await execute(recommendationTable, door, { body: params.body ?? '' })
    return outcome.ok
      ? {
          kind: 'file',
          name: `empfehlungen-${params.body}.csv`,
          type: 'text/csv; charset=utf-8',
          content: tableOf(outcome.value),
        }
      : { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
  },
})

/** Columns are German in every language: one table, one meaning. */
const t = textsFor(bodyTexts, 'de')

const columns = [
  'id',
  'gremium',
  'nummer',
  'titel',
  'wortlaut',
  'art',
  'vom',
  'adressat',
  'antwort_faellig',
  'stand',
  'umgesetzt',
  'umgesetzt_insgesamt',
  'antwort_vom',
  'antwort',
  'antwort_von',
  'berichtskapitel',
  'massnahmen',
  'stand_der_daten',
  'lizenz',
]

function tableOf({ rows, asOf, licence }: Table): string {
  const carriedOut = rows.filter(({ state }) => state === 'carriedOut').length
  const sum = t.of(String(carriedOut), String(rows.length))
  return csv(
    columns,
    rows.map((row) => {
      const last = row.answers.at(-1)
      return [
        row.id,
        row.bodyName,
        row.number,
        row.title,
        row.text,
        t.recommendationKinds[row.kind],
        row.on,
        row.addressee,
        row.answerDue,
        stateName(row, t),
        row.state === 'carriedOut',
        sum,
        last?.on,
        last?.record.words,
        last?.record.office,
        row.reportChapter,
        row.measureIds.join('; '),
        asOf,
        licence?.url,
      ]
    }),
  )
}
