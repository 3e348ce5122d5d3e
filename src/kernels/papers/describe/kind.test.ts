import { expect, it, describe as suite } from 'vitest'
import type { CommitmentKind } from '../types.ts'
import { describe } from './index.ts'
import { lone } from './testing/lone.ts'

const kind = (text: string) => describe(text, lone(text)).kind

const said: Record<CommitmentKind, string[]> = {
  build: [
    'Bezahlbare Wohnungen für Familien',
    'An den Haltestellen sollen Bänke aufgestellt werden',
    'Wir bauen am Bahnhof eine neue Grundschule',
    'Bau einer Dreifeldhalle',
    'wollen wir bis 2030 tausend neue Wohnungen schaffen',
    'Im Neubaugebiet wird eine Kita mit sechs Gruppen errichtet',
    'Hier soll ein Haus der Jugend entstehen',
    'Schaffung von Wohnraum für Auszubildende',
    'Wir planen den Neubau eines Pflegeheims',
    'Am Markt legen wir einen Spielplatz an',
  ],
  introduce: [
    'Wir führen ein Sozialticket ein',
    'Einführung eines Familienpasses',
    'Wir werden eine Ombudsstelle einrichten',
    'Die Verwaltung soll einen Härtefallfonds auflegen',
    'Wir rufen einen Jugendrat ins Leben',
    'Einrichtung einer Stelle für Integrationslotsen',
    'Eine Wohnraumagentur wird gegründet',
    'Wir bringen eine digitale Ehrenamtsbörse auf den Weg',
    'Einsatz von Schulgesundheitsfachkräften',
    'Kostenloses Mittagessen in allen Kitas',
    'Künftig sollen auch Abendkurse angeboten werden',
    'Der Rat wird eine Radverkehrsbeauftragte einsetzen',
    'wir setzen uns für die Einführung einer Bezahlkarte ein',
  ],
  expand: [
    'Wir bauen die Schulsozialarbeit aus',
    'Die Öffnungszeiten der Bibliotheken werden ausgeweitet',
    'Ausbau des Radwegenetzes',
    'wollen die Zahl der Kurzzeitpflegeplätze deutlich erhöhen',
    'Mehr Sprechstunden in den Stadtteilen',
    'Wir streben eine Erweiterung der Ganztagsangebote an',
    'Radwegeausbau im Norden',
    'Aufstockung des Personals im Jugendamt',
    'Wir wollen weitere Beratungsstellen einrichten',
  ],
  improve: [
    'Wir verbessern die Erreichbarkeit der Ämter',
    'Die Schultoiletten werden saniert',
    'Modernisierung der städtischen Kliniken',
    'Weiterentwicklung der Jugendhilfe',
    'Wir stehen für die Stärkung der Nachbarschaften',
    'Wir gehen gegen Vereinsamung vor und werten die Treffpunkte auf',
    'Kitas energetisch sanieren',
    'Die Satzung wird überprüft und angepasst',
    'Entlang der Straßen sollen Bäume gepflanzt werden',
    'Die Wartebereiche wollen wir barrierefrei machen',
    'Wir werden das Verfahren zur Vergabe der Plätze überarbeiten',
  ],
  keep: [
    'Erhalt aller Bürgerbüros',
    'Die Formulare werden weiterhin auf Papier bereitgestellt',
    'Wir werden das Frauenhaus dauerhaft absichern',
    'Das Freibad bleibt in städtischer Hand',
    'Die Stadtteilkonferenzen führen wir fort',
    'Wir halten an der Beitragsfreiheit fest',
    'Fortführung der Familienhebammen',
    'Wir setzen uns für den Erhalt der Geburtsklinik ein',
    'wir sichern den Bestand der Jugendtreffs',
    'Wir stellen sicher, dass die Suchtberatung weitergeführt wird',
  ],
  fund: [
    'Horte sollen gebührenfrei werden',
    'Wir finanzieren zwei weitere Stellen in der Schuldnerberatung',
    'Investitionen in Spielplätze',
    'Die Stadt bezuschusst das Mittagessen an Schulen',
    'Wir stellen dafür zusätzliche Mittel bereit',
    'Die nötigen Gelder werden zur Verfügung gestellt',
    'Die Stadt übernimmt die Kosten für Verhütungsmittel',
    'In den Haushalt stellen wir 200.000 Euro für Sprachkurse ein',
  ],
  provide: [
    'Wir stellen Vereinen kostenlos Räume zur Verfügung',
    'Bereitstellung von Grundstücken für Wohnprojekte',
    'Die Stadt bietet Sprachkurse an',
    'Quartiersnahe Versorgung mit Hausärzten',
  ],
  concept: [
    'Wir erarbeiten ein Konzept gegen Einsamkeit',
    'Erstellung eines Masterplans Gesundheit',
    'Es wird eine Strategie gegen Kinderarmut entwickelt',
    'Die Verwaltung stellt einen Aktionsplan auf',
    'Konzept zur Stärkung der Tagespflege',
  ],
  standard: [
    'Wir entwickeln einheitliche Qualitätsstandards für Unterkünfte',
    'Wir legen verbindliche Kriterien für die Vergabe fest',
    'Mindeststandards für Notunterkünfte festschreiben',
  ],
  review: [
    'Wir prüfen die Einführung eines Nachtbusses',
    'Das Programm wird nach zwei Jahren evaluiert',
    'Die Angebote sollen überprüft und ggf. erweitert werden',
    'Wir führen eine Bestandsaufnahme der Beratungsangebote durch',
    'Überprüfung der Gebührensatzung',
  ],
  monitor: [
    'Wir schreiben den Sozialbericht alle zwei Jahre fort',
    'Aufbau eines Sozialmonitorings',
    'Die Verwaltung berichtet jährlich über den Stand',
    'Fortschreibung des Sozialatlas',
    'Wir erheben regelmäßig Daten zur Kindergesundheit',
  ],
  cooperate: [
    'Dazu sind Gespräche mit den Vereinen geplant',
    'Wir werden mit den Krankenkassen enger zusammenarbeiten',
    'Vernetzung aller Akteure im Quartier',
    'Die Zusammenarbeit mit den Kliniken wollen wir vertiefen',
    'Wir beteiligen die Jugendlichen an der Planung',
    'Einen Runden Tisch gegen Wohnungslosigkeit einrichten',
    'Wir schaffen ein Bündnis für bezahlbares Wohnen',
    'Der Austausch zwischen Schulen und Jugendamt wird intensiviert',
  ],
  inform: [
    'Protokolle sollen online abrufbar sein',
    'Wir informieren mehrsprachig über Hilfen',
    'Bessere Öffentlichkeitsarbeit für die Pflegeberatung',
    'Wir starten eine Kampagne gegen Gewalt an Frauen',
    'Die Angebote sollen bekannter gemacht werden',
    'Aufklärung über Suchtgefahren an Schulen',
    'Wir verstärken die Information über Vorsorge',
  ],
  simplify: [
    'Wir bauen bürokratische Hürden ab',
    'Anträge sollen vereinfacht werden',
    'Abbau von Bürokratie',
    'Genehmigungsverfahren werden wir beschleunigen',
    'Vereinfachung der Antragsverfahren',
  ],
  support: [
    'Wir unterstützen die Selbsthilfegruppen',
    'Förderung des Ehrenamtes',
    'Wir helfen Familien bei der Suche nach einer Wohnung',
    'Wir begleiten Betriebe bei der Ausbildung von Geflüchteten',
    'Wir setzen uns für eine gerechte Verteilung der Lasten ein',
    'Ehrenamtliche stärker würdigen',
    'Die Stadt steht hinter den Tafeln',
  ],
  implement: [
    'Wir setzen die Empfehlungen der Pflegekonferenz um',
    'Umsetzung der UN-Behindertenrechtskonvention',
    'Der Aktionsplan Inklusion wird umgesetzt',
    'Vollständige Umsetzung des Medienentwicklungsplans',
    'Die Koalition setzt die Leitlinien der Seniorenpolitik um',
  ],
  mainstream: [
    'Wir berücksichtigen die Belange von Kindern bei allen Planungen',
    'Barrierefreiheit wird in allen Ausschüssen verankert',
    'Gesundheit bei jedem Bauvorhaben mitdenken',
  ],
  prioritise: [
    'Den Schwerpunkt legen wir auf die frühen Hilfen',
    'Wir nehmen Alleinerziehende besonders in den Blick',
    'Wir stellen die Prävention in den Mittelpunkt',
    'Vorrang für Fußgänger und Radfahrer',
  ],
}

suite('the kind of an act', () => {
  for (const [expected, clauses] of Object.entries(said))
    it.each(clauses)(`${expected}: %s`, (clause) => {
      expect(kind(clause)).toBe(expected)
    })
})
