import { meetings } from './meetings.ts'
import { recommendations } from './recommendations.ts'
import type { BodyEntry, MeetingEntry, RecommendationEntry } from './shapes.ts'

/** Bodies of Musterstadt. Members are named by role, never by name. */
export interface Bodies {
  bodies: BodyEntry[]
  meetings: MeetingEntry[]
  recommendations: RecommendationEntry[]
}

/** Bodies whose members work here themselves. */
const acting = new Set([
  'seniorenrat',
  'behindertenrat',
  'runder-tisch-integration',
  'arbeitsmarktdialog',
])

type Kind = BodyEntry['record']['kind']
type Seats = NonNullable<BodyEntry['record']['seats']>

function body(
  id: string,
  kind: Kind,
  name: string,
  summary: string,
  seats: Seats,
  more: Partial<BodyEntry['record']> = {},
): BodyEntry {
  return {
    id,
    ...(acting.has(id) && { organisation: `${id}-musterstadt` }),
    record: { name, kind, summary, seats, ...more },
  }
}

const seat = (role: string, count: number, from?: string, votes = true): Seats[number] => ({
  role,
  count,
  votes,
  ...(from !== undefined && { from }),
})

const list: BodyEntry[] = [
  body(
    'rat',
    'council',
    'Rat der Stadt Musterstadt',
    'Der Rat entscheidet über Haushalt, Vorhaben und Programme der Stadt.',
    [seat('Ratsmitglied', 54)],
    { basis: 'Gemeindeordnung' },
  ),
  body(
    'sozialausschuss',
    'council',
    'Ausschuss für Soziales, Gesundheit und Zusammenleben',
    'Der Ausschuss berät alles, was mit Hilfe, Gesundheit und Zusammenleben zu tun hat.',
    [
      seat('Mitglied', 15),
      seat('Beratendes Mitglied', 4, undefined, false),
      seat('Seniorenrat', 1, 'Seniorenrat', false),
      seat('Behindertenrat', 1, 'Behindertenrat', false),
    ],
    { basis: 'Hauptsatzung' },
  ),
  body(
    'seniorenrat',
    'advisory',
    'Seniorenrat',
    'Der Seniorenrat vertritt die Menschen ab 60. Er wird alle fünf Jahre gewählt.',
    [seat('Gewähltes Mitglied', 15), seat('Geschäftsstelle', 1, 'Hauptamt', false)],
    {
      leicht: 'Der Senioren-Rat spricht für ältere Menschen.',
      basis: 'Satzung des Seniorenrates',
      answerWithinDays: 56,
      contact: 'Geschäftsstelle Seniorenrat, Rathausplatz 1',
    },
  ),
  body(
    'behindertenrat',
    'advisory',
    'Behindertenrat',
    'Der Behindertenrat nimmt zu Plänen Stellung, bevor entschieden wird.',
    [
      seat('Mitglied', 11, 'Verbände der Selbsthilfe'),
      seat('Behindertenbeauftragte Stelle', 1, 'Hauptamt', false),
    ],
    {
      leicht: 'Der Behinderten-Rat spricht für Menschen mit Behinderung.',
      basis: 'Satzung des Behindertenrates',
      answerWithinDays: 60,
    },
  ),
  body(
    'gesundheitskonferenz',
    'conference',
    'Gesundheitskonferenz',
    'Kliniken, Praxen, Kassen, Selbsthilfe und Stadt beraten zweimal im Jahr öffentlich.',
    [
      seat('Kliniken', 2),
      seat('Praxen', 4),
      seat('Krankenkassen', 3),
      seat('Selbsthilfe', 3),
      seat('Gesundheitsamt', 2),
      seat('Rat', 3),
    ],
    { basis: 'Gesetz über den öffentlichen Gesundheitsdienst', answerWithinDays: 90 },
  ),
  body(
    'pflegekonferenz',
    'conference',
    'Pflegekonferenz',
    'Heime, Dienste, Angehörige und Stadt beraten über die Pflege.',
    [
      seat('Träger von Heimen und Diensten', 8),
      seat('Pflegende Angehörige', 2),
      seat('Pflegekassen', 2),
      seat('Pflegebüro', 2),
    ],
    { answerWithinDays: 90 },
  ),
  body(
    'sozialkonferenz',
    'conference',
    'Sozialkonferenz',
    'Wohlfahrtsverbände, Vereine und Stadt beraten über das soziale Netz.',
    [seat('Wohlfahrtsverbände', 5), seat('Vereine im Stadtteil', 6), seat('Amt für Soziales', 2)],
    { answerWithinDays: 90 },
  ),
  body(
    'fachkonferenz-einsamkeit',
    'conference',
    'Fachkonferenz „Allein ist nicht egal“',
    'Die Konferenz hat 2025 26 Empfehlungen gegen Einsamkeit im Alter vorgelegt.',
    [seat('Teilnehmende', 140)],
    { answerWithinDays: 365 },
  ),
  body(
    'runder-tisch',
    'roundTable',
    'Runder Tisch Soziales und Gesundheit',
    'Hier fließen die Ergebnisse der drei Konferenzen zusammen. Was beschlossen wird, geht in den Sozialbericht ein.',
    [
      seat('Gesundheitskonferenz', 3),
      seat('Pflegekonferenz', 3),
      seat('Sozialkonferenz', 3),
      seat('Sozialdezernat', 2),
    ],
    { answerWithinDays: 90 },
  ),
  body(
    'pakt-gegen-armut',
    'pact',
    'Pakt gegen Armut',
    'Jeder Partner unterschreibt eine eigene Zusage und berichtet einmal im Jahr.',
    [seat('Partner', 17)],
    { basis: 'Pakt vom 11. Juni 2026', answerWithinDays: 365 },
  ),
  body(
    'arbeitsmarktdialog',
    'dialogue',
    'Arbeitsmarktdialog',
    'Jobcenter, Betriebe, Kammern, Gewerkschaften und Stadt vereinbaren Schritte für den Arbeitsmarkt.',
    [
      seat('Jobcenter', 2),
      seat('Kammern und Betriebe', 4),
      seat('Gewerkschaften', 2),
      seat('Bildungsträger', 3),
      seat('Amt für Soziales', 1),
    ],
    { answerWithinDays: 120 },
  ),
  body(
    'runder-tisch-integration',
    'roundTable',
    'Runder Tisch Integration',
    'Organisationen von Zugewanderten, Religionsgemeinschaften und Stadt arbeiten an einem gemeinsamen Leitbild.',
    [
      seat('Organisationen von Zugewanderten', 8),
      seat('Religionsgemeinschaften', 4),
      seat('Amt für Migration und Integration', 2),
    ],
    { answerWithinDays: 90 },
  ),
  body(
    'kliniknetz',
    'network',
    'Netz der Kliniken',
    'Die Kliniken und das Gesundheitsamt halten fest, was sie vereinbaren und was der nächste Schritt ist.',
    [seat('Klinikum Lohetal', 2), seat('Klinik am Wehr', 1), seat('Gesundheitsamt', 2)],
    { answerWithinDays: 180 },
  ),
]

export const bodies: Bodies = { bodies: list, meetings, recommendations }
