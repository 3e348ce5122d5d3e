import type {
  GtfsProblem,
  GtfsProblemKind,
  GtfsReport,
  LeftOutReason,
  UnreadableOsmPbf,
} from '../../kernels/routing/index.ts'
import type { NetworkSummary, TimetableSummary } from './files.ts'

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 })

const reasons: Record<LeftOutReason, string> = {
  motorway: 'Autobahnen',
  construction: 'nicht oder noch nicht gebaut',
  noFoot: 'für Menschen zu Fuß verboten',
  climbing: 'Klettersteige und Bergpfade',
  other: 'andere Arten',
}

/** What became of a file, for the operator. */
export function builtLines(summary: NetworkSummary, seconds: number, out: string): string[] {
  const { islands, stairs, kerbs, leftOut, source } = summary
  const left = Object.entries(reasons).flatMap(([reason, text]) => {
    // The keys of `reasons` are the reasons.
    const count = leftOut[reason as LeftOutReason]
    return count > 0 ? [`${number.format(count)} ${text}`] : []
  })
  return [
    `Netz gebaut in ${number.format(seconds)} s: ${out}`,
    ...(source.asOf ? [`Stand der Karte: ${source.asOf.slice(0, 10)}`] : []),
    `${number.format(summary.junctions)} Knoten, ${number.format(summary.segments)} Abschnitte, ${number.format(summary.kilometres)} km Wege`,
    ...(left.length > 0 ? [`Nicht im Netz: ${left.join(', ')}`] : []),
    islands.count === 0
      ? 'Alle Wege hängen zusammen.'
      : `Ohne Verbindung zum Netz: ${number.format(islands.count)} Inseln mit ${number.format(islands.kilometres)} km`,
    `${number.format(stairs.all)} Treppen, bei ${number.format(stairs.all - stairs.counted)} ist die Stufenzahl unbekannt`,
    kerbs.all === 0
      ? 'Keine Bordsteine eingetragen.'
      : `${number.format(kerbs.all)} Bordsteine, davon ${percent.format(kerbs.unknown / kerbs.all)} unbekannt`,
    `Belag unbekannt: ${percent.format(summary.groundUnknownShare)} der Wege. Steigung unbekannt: ${percent.format(summary.inclineUnknownShare)}.`,
    ...(summary.timetable ? [timetableLine(summary.timetable)] : []),
  ]
}

const timetableLine = ({ stops, trips, lines, from, until }: TimetableSummary) =>
  `Fahrplan: ${number.format(stops)} Haltestellen, ${number.format(trips)} Fahrten, ${number.format(lines)} Linien, ${
    from && until ? `gültig von ${from} bis ${until}` : 'an keinem Tag gültig'
  }`

const gtfsProblems: Record<GtfsProblemKind, string> = {
  missingFile: 'Die Datei fehlt',
  missingColumn: 'Eine Spalte fehlt',
  brokenRow: 'Zeile nicht lesbar',
  missingValue: 'Wert fehlt',
  badValue: 'Wert nicht verständlich',
  unknownReference: 'Verweis auf etwas, das es nicht gibt',
  duplicate: 'Kennung steht schon weiter oben',
  backInTime: 'Zeiten gehen rückwärts',
  tooFewStops: 'Fahrt mit weniger als zwei Halten',
  notApplied: 'Angabe wird nicht angewandt',
}

/** One fault of a feed, with its place. */
export function gtfsProblemText({ kind, file, line, column, value }: GtfsProblem): string {
  const where = [file, ...(line > 0 ? [`Zeile ${line}`] : []), ...(column ? [column] : [])]
  return `${where.join(', ')}: ${gtfsProblems[kind]}${value ? ` („${value}“)` : ''}`
}

/** What of a timetable could not be used: the first of each kind and file, and how often. */
export function timetableWarnings(
  file: string,
  { problems, counts }: GtfsReport,
  { stops, stopsOffStreets }: TimetableSummary,
): string[] {
  const faults = [...counts].map(([key, count]) => {
    const first = problems.find((one) => `${one.file} ${one.kind}` === key)
    const text = first ? gtfsProblemText(first) : key
    return `${file}: ${text}${count > 1 ? `, ${number.format(count)}-mal` : ''}`
  })
  return stopsOffStreets === 0
    ? faults
    : [
        ...faults,
        `${file}: Bei ${number.format(stopsOffStreets)} von ${number.format(stops)} Haltestellen ist keine Straße des Auszugs. Dort kann niemand zusteigen, nur umsteigen.`,
      ]
}

/** What is wrong with the file, where, and what to do. */
export function faultText(file: string, { fault, offset }: UnreadableOsmPbf): string {
  const at = `ab Byte ${number.format(offset)}`
  switch (fault.kind) {
    case 'notPbf':
      return `${file} ist keine .osm.pbf-Datei. Laden Sie einen Auszug in diesem Format, oder wandeln Sie die Datei um: osmium cat DATEI -o stadt.osm.pbf`
    case 'truncated':
      return `${file} bricht ${at} mitten in einem Block ab, es fehlen mindestens ${number.format(fault.missingBytes)} Byte. Laden Sie die Datei noch einmal.`
    case 'compression':
      return `${file} ist ${at} mit ${fault.method} gepackt. Das kann Nahbei nicht lesen. Packen Sie die Datei um: osmium cat ${file} -o neu.osm.pbf -f pbf,pbf_compression=zlib`
    case 'damaged':
      return `${file} ist ${at} beschädigt (${fault.detail}). Laden Sie die Datei noch einmal.`
    case 'feature':
      return `${file} braucht etwas, das Nahbei nicht lesen kann: ${fault.feature}. Nehmen Sie einen gewöhnlichen Auszug ohne Bearbeitungsgeschichte.`
  }
}
