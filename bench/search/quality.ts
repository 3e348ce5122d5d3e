/**
 * How good the answers are: questions of queries.jsonl in eight languages over the offers of the demo city, and one
 * offer for every kind of help that it has none of; the same documents in MiniSearch and PostgreSQL.
 *
 *   npm run bench:search:quality [-- --misses]
 */
import { indexOffers } from '../../src/contexts/offers/search/offerTexts.ts'
import { doorTo, openBenchCity } from './city.ts'
import { documentOf } from './documents.ts'
import { type Engine, miniSearchOver, nahbei, postgresOver } from './engines.ts'
import { withEveryType } from './generate.ts'
import { type JudgedQuery, readQueries } from './queries.ts'

const showMisses = process.argv.includes('--misses')
const onlyOurs = process.argv.includes('--only-nahbei')
const alone = process.argv.includes('--city-alone')

interface Score {
  asked: number
  top3: number
  wrongFirst: number
  wrongAndSure: number
  uncertain: number
  none: number
}

const bench = await openBenchCity()
const all = alone ? bench.offers.offers : withEveryType(bench.offers.offers)
const offers = { ...bench.offers, offers: all, texts: indexOffers(all), byArea: new Map() }
const door = doorTo(bench, offers)
const documents = all.map((offer, id) => documentOf(offer, id))
const queries = readQueries()
const placeOf = new Map(all.map(({ record }, place) => [record.id, place]))
const engines: Engine[] = [nahbei(door, placeOf)]
if (!onlyOurs)
  engines.push(miniSearchOver(documents), await postgresOver(bench.database, documents))

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
console.log(`${queries.length} questions, ${all.length} offers`)
console.log(row('', 'right in first 3', 'wrong first', 'of them sure', 'uncertain', 'nothing'))
for (const engine of engines) {
  const byLanguage = new Map<string, Score>()
  const whole = emptyScore()
  for (const query of queries) {
    const language = byLanguage.get(query.lang) ?? emptyScore()
    byLanguage.set(query.lang, language)
    await judge(engine, query, [language, whole])
  }
  console.log(line(engine.name, whole))
  for (const [language, score] of byLanguage)
    console.log(line(`  ${language} (${score.asked})`, score))
}
await bench.close()

async function judge(engine: Engine, { query, lang, types }: JudgedQuery, scores: Score[]) {
  const { offers: found, uncertain } = await engine.answer(query, lang)
  const right = (place: number | undefined) =>
    place !== undefined && all[place]!.record.types.some((type) => types.includes(type))
  const isTop3 = found.slice(0, 3).some(right)
  const isWrong = found.length > 0 && !right(found[0])
  for (const score of scores) {
    score.asked++
    if (isTop3) score.top3++
    if (isWrong) score.wrongFirst++
    if (isWrong && !uncertain) score.wrongAndSure++
    if (uncertain) score.uncertain++
    if (found.length === 0) score.none++
  }
  if (showMisses && engine.name === 'Nahbei' && (!isTop3 || isWrong || uncertain)) {
    const got = found.slice(0, 3).map((place) => all[place]!.record.types.join('+'))
    console.log(
      `${isTop3 ? '  ' : 'XX'} ${isWrong ? 'W' : ' '} ${uncertain ? '?' : ' '} ${lang} ${query} | ${types.join(', ')} | ${got.join(' ; ')}`,
    )
  }
}

function emptyScore(): Score {
  return { asked: 0, top3: 0, wrongFirst: 0, wrongAndSure: 0, uncertain: 0, none: 0 }
}

function line(
  name: string,
  { asked, top3, wrongFirst, wrongAndSure, uncertain, none }: Score,
): string {
  return row(
    name,
    ...[top3, wrongFirst, wrongAndSure, uncertain, none].map((part) => share(part, asked)),
  )
}

function row(name: string, ...cells: string[]): string {
  return [name.padEnd(34), ...cells.map((cell) => cell.padStart(17))].join('')
}
