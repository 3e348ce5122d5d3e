import type { ClauseWord } from './clause.ts'
import type { Span } from './organisations.ts'
import { remembered, setOf } from './words.ts'

/** Streets with their numbers, squares, quarters by name, towns: what one could look up on a map. In order. */
export function placesIn(words: readonly ClauseWord[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const range = street(words, at) ?? quarter(words, at) ?? town(words, at)
    if (!range) continue
    spans.push({ start: words[range[0]]!.start, end: words[range[1]]!.end })
    at = range[1]
  }
  return spans
}

type Range = readonly [from: number, to: number]

const way =
  /^(?:straße|str|allee|platz|weg|ring|ufer|gasse|damm|chaussee|park|markt|brücke|kai|promenade|anger)$/
const endsInWay = (low: string): boolean =>
  way.test(low.replace(/^.*-/, '')) ||
  /[A-Za-zÀ-ÖØ-öø-ɏ]{3,}(?:straße|allee|platz|ufer|markt)$/.test(low)
const compoundWay =
  /[A-Za-zÀ-ÖØ-öø-ɏ]{3,}(?:straße|allee|gasse|chaussee|ufer|damm)$|-(?:straße|allee|platz|weg|ring|ufer|damm|markt)$/
const commonWay =
  /^(?:fahrrad|spiel|einkaufs|wohn|anlieger|durchgangs|hauptverkehrs|verkehrs|neben|quer|land|bundes|park|tempo-30-|erschließungs|geschäfts|fußgänger|ein|ausfall|einfall|zufahrts|haupt)straßen?$/
const yard = /^[A-Za-zÀ-ÖØ-öø-ɏ]{4,}hof(?:s|es)?$/
const commonYard =
  /(?:bahn|schul|fried|innen|bauern|wertstoff|betriebs|gerichts|hinter|recycling|bau|pausen|kloster|reit|gast|busbahn|park)hof(?:s|es)?$/

const isWay = remembered((low) => compoundWay.test(low) && !commonWay.test(low))
const isYard = remembered((low) => yard.test(low) && !commonYard.test(low))
const isTown = remembered((low) => ending.test(low) && !common.test(low))

function street(words: readonly ClauseWord[], at: number): Range | null {
  const word = words[at]!
  if (!word.capital) return null
  const next = words[at + 1]
  let to = -1
  if (
    /(?:er|-)$/.test(word.low) &&
    next?.capital &&
    endsInWay(next.low) &&
    /^\s*$/.test(word.after)
  )
    to = at + 1
  else if (isWay(word.low)) to = at
  else if (isYard(word.low) && /^(?:am|beim|im)$/.test(words[at - 1]?.low ?? '')) to = at
  if (to < 0) return null
  const number = words[to + 1]
  return number && /^\d{1,4}[a-z]?(?:-\d{1,4})?$/.test(number.low) && /^\s+$/.test(words[to]!.after)
    ? [at, to + 1]
    : [at, to]
}

const quarterWord =
  /^(?:stadtteil|stadtteilen|stadtbezirk|bezirk|ortsteil|quartier|viertel|stadtviertel|kreis|landkreis|region|stadt|landeshauptstadt|gemeinde|regierungsbezirk|siedlung)s?$/

/** "im Stadtteil Nordend", "Stadtbezirk 3", "Stadt Neustadt". */
function quarter(words: readonly ClauseWord[], at: number): Range | null {
  const word = words[at]!
  const next = words[at + 1]
  if (!next || !word.capital || !quarterWord.test(word.low) || !/^\s+$/.test(word.after))
    return null
  if (/^\d{1,3}$/.test(next.low) && !words[at + 2]?.capital) return [at, at + 1]
  return next.capital && !next.quoted && !/(?:ung|ungen|keit|heit|schaft)$/.test(next.low)
    ? [at + 1, at + 1]
    : null
}

const before = setOf('in nach aus bei von für um zwischen und sowie bis rund')
const ending =
  /[A-Za-zÀ-ÖØ-öø-ɏ]{2,}(?:dorf|hausen|heim|burg|berg|stadt|feld|ingen|rath|brück|bach|höhe|hagen|leben|stedt|büttel|furt|hofen|kirchen|horst|weiler|münster|rode|stein|wick|beck|scheid|lar|born|ow|itz|witz|ritz|lage)$/
const common =
  /(?:pflegeheim|altenheim|wohnheim|jugendheim|umfeld|wohnumfeld|arbeitsfeld|handlungsfeld|innenstadt|altstadt|großstadt|weststadt|nordstadt|südstadt|oststadt|kernstadt|gesamtstadt|hansestadt|heimatstadt|nachbarstadt|partnerstadt|baustein|meilenstein|eckstein|tierheim|schutz|besitz|einsatz|vorsitz|sitz|grundbesitz|privatbesitz|geheim|daheim|spielfeld|vorfeld|berufsfeld|zusammenleben|arbeitsleben|berufsleben|familienleben|privatleben|nachtleben|alltagsleben|stadtleben|erleben|überleben|eigenheim|seniorenheim|kinderheim|notlage|rechtslage|grundlage|anlage|auflage|zulage|umlage|vorlage|problemlage|lebenslage|bedarfslage|datenlage|haushaltslage|wirtschaftslage|finanzlage|hauptstadt|landeshauptstadt|zukunftsstadt|hochschulstadt)$/
const cities =
  setOf(`berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover nürnberg duisburg
  bochum wuppertal bielefeld bonn münster mannheim karlsruhe augsburg wiesbaden mönchengladbach gelsenkirchen aachen braunschweig
  kiel chemnitz halle magdeburg freiburg krefeld mainz lübeck erfurt oberhausen rostock kassel hagen potsdam saarbrücken hamm
  ludwigshafen oldenburg mülheim osnabrück leverkusen darmstadt heidelberg solingen herne neuss regensburg paderborn ingolstadt
  offenbach fürth würzburg ulm heilbronn pforzheim wolfsburg bottrop göttingen reutlingen koblenz bremerhaven recklinghausen
  remscheid jena trier erlangen moers salzgitter siegen hildesheim gütersloh cottbus gera schwerin witten esslingen ludwigsburg hanau
  düren ratingen lünen marl worms zwickau flensburg tübingen gießen konstanz minden
  deutschland europa bayern hessen sachsen thüringen brandenburg niedersachsen schleswig-holstein nordrhein-westfalen baden-württemberg
  mecklenburg-vorpommern rheinland-pfalz saarland sachsen-anhalt`)

/** A town or quarter by its known name, or by the ending of German place names after "in" and the like. */
function town(words: readonly ClauseWord[], at: number): Range | null {
  const word = words[at]!
  if (!word.capital || word.quoted || word.text.endsWith('-')) return null
  const previous = words[at - 1]
  const led = previous !== undefined && before.has(previous.low)
  if (
    cities.has(word.low) &&
    ((word.low !== 'essen' && word.low !== 'halle' && word.low !== 'hagen') ||
      (led && previous.low === 'in'))
  )
    return [at, at]
  if (!led || !/^(?:in|nach|und|sowie|aus|bei)$/.test(previous.low)) return null
  if (/^(?:und|sowie)$/.test(previous.low) && !isTown(words[at - 2]?.low ?? '')) return null
  return isTown(word.low) ? [at, at] : null
}
