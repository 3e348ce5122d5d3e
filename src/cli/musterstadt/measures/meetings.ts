import type { MeetingEntry } from './shapes.ts'

/** Meetings of Musterstadt's bodies, past and planned. */

type Agenda = NonNullable<MeetingEntry['record']['agenda']>
type Held = Pick<MeetingEntry['record'], 'attendance' | 'minutesApprovedOn' | 'place'>

const at = (day: string, hour: number) =>
  `${day}T${String(hour).padStart(2, '0')}:00:00${isSummer(day) ? '+02:00' : '+01:00'}`
/** Clocks change on the last Sundays of March and October; no meeting lies between the 25th and the end of those months. */
const isSummer = (day: string) => day.slice(5) > '03-28' && day.slice(5) < '10-25'

const items = (...titles: (string | [string, Partial<Agenda[number]>])[]): Agenda =>
  titles.map((one, index) => {
    const [title, more] = typeof one === 'string' ? [one, {}] : one
    return { number: String(index + 1), title, ...more }
  })

function held(
  id: string,
  body: string,
  day: string,
  title: string,
  agenda: Agenda,
  more: Held = {},
): MeetingEntry {
  return {
    id,
    body,
    startsAt: at(day, 17),
    record: {
      title,
      endsAt: at(day, 19),
      place: 'Rathaus, Sitzungssaal 2',
      state: 'held',
      agenda,
      ...more,
    },
  }
}
function planned(
  id: string,
  body: string,
  day: string,
  title: string,
  agenda: Agenda,
  state: 'planned' | 'invited' | 'cancelled' = 'invited',
): MeetingEntry {
  return {
    id,
    body,
    startsAt: at(day, 17),
    record: { title, place: 'Rathaus, Sitzungssaal 2', state, agenda },
  }
}

export const meetings: MeetingEntry[] = [
  held(
    'rat-2025-11-04',
    'rat',
    '2025-11-04',
    'Sitzung des Rates',
    items(
      [
        'Koalitionsvertrag',
        {
          resolution: 'Der Rat macht sich die Vereinbarung als Arbeitsprogramm zu eigen.',
          paper: 'koalition-2025',
        },
      ],
      'Haushalt 2026, Einbringung',
    ),
    { attendance: [{ role: 'Ratsmitglied', count: 52 }], minutesApprovedOn: '2025-12-18' },
  ),
  held(
    'rat-2026-02-19',
    'rat',
    '2026-02-19',
    'Sitzung des Rates',
    items(
      [
        'Altenhilfe mit Wirkungspaketen',
        { resolution: 'Die Förderung in dieser Form wird bis 2030 fortgeführt.' },
      ],
      ['Grundstücke', { public: false, minutes: 'Kaufpreise wurden beraten.' }],
    ),
    { attendance: [{ role: 'Ratsmitglied', count: 49 }], minutesApprovedOn: '2026-03-26' },
  ),
  planned(
    'rat-2026-12-10',
    'rat',
    '2026-12-10',
    'Sitzung des Rates',
    items(
      'Umbau des Bahnhofsvorplatzes',
      'Rahmenvereinbarung mit den Wohlfahrtsverbänden',
      'Haushalt 2027',
    ),
  ),
  held(
    'sozialausschuss-2026-06-09',
    'sozialausschuss',
    '2026-06-09',
    '5. Sitzung',
    items(
      ['Pakt gegen Armut', { minutes: 'Der Ausschuss begrüßt den Pakt.' }],
      'Hausbesuche ab 75',
    ),
    { attendance: [{ role: 'Mitglied', count: 14 }], minutesApprovedOn: '2026-09-22' },
  ),
  held(
    'sozialausschuss-2026-09-22',
    'sozialausschuss',
    '2026-09-22',
    '7. Sitzung',
    items(
      [
        'Personal in den Unterkünften',
        { paper: 'niederschrift-2026-09-22', minutes: 'Der Schlüssel liegt bei 1 zu 138.' },
      ],
      [
        'Auswertung der Welcome Points',
        {
          paper: 'niederschrift-2026-09-22',
          resolution: 'Die Welcome Points werden bis Ende 2028 fortgeführt.',
        },
      ],
      [
        'Projekt „Viertel in Arbeit“',
        { minutes: 'Der Bund hat die Anschlussförderung abgelehnt.' },
      ],
      [
        'Empfehlung zu Sitzgelegenheiten',
        { minutes: 'Die Verwaltung entschuldigt die Verspätung.' },
      ],
      ['Grundstücksangelegenheit', { public: false }],
    ),
    {
      attendance: [
        { role: 'Mitglied', count: 15 },
        { role: 'Beratendes Mitglied', count: 4 },
      ],
    },
  ),
  planned(
    'sozialausschuss-2026-12-01',
    'sozialausschuss',
    '2026-12-01',
    '9. Sitzung',
    items(
      'Standard der Wohnungslosenhilfe',
      'Haushalt 2027, Teil Soziales',
      'Jugendzentrum, schriftlicher Bericht',
    ),
  ),
  held(
    'seniorenrat-2026-03-05',
    'seniorenrat',
    '2026-03-05',
    '12. Sitzung',
    items(
      ['Hausbesuche ab 75', { resolution: 'Empfehlung SR 2026/3 beschlossen.' }],
      'Berichte aus den Stadtbezirken',
    ),
    { attendance: [{ role: 'Gewähltes Mitglied', count: 13 }], minutesApprovedOn: '2026-05-07' },
  ),
  held(
    'seniorenrat-2026-07-09',
    'seniorenrat',
    '2026-07-09',
    '14. Sitzung',
    items(
      ['Bänke und Toiletten', { resolution: 'Empfehlungen SR 2026/9 und SR 2026/10 beschlossen.' }],
      ['Rahmenplan „Starke Viertel“', { minutes: 'Der Rat sammelt Anmerkungen für zwei Viertel.' }],
    ),
    { attendance: [{ role: 'Gewähltes Mitglied', count: 12 }], minutesApprovedOn: '2026-09-10' },
  ),
  held(
    'seniorenrat-2026-09-10',
    'seniorenrat',
    '2026-09-10',
    '15. Sitzung',
    items(['Fahrplan am Abend', { resolution: 'Empfehlung SR 2026/12 beschlossen.' }]),
    { attendance: [{ role: 'Gewähltes Mitglied', count: 14 }] },
  ),
  planned(
    'seniorenrat-2026-12-03',
    'seniorenrat',
    '2026-12-03',
    '17. Sitzung',
    items('Antworten der Verwaltung', 'Plaudertelefon', 'Zweite Konferenz „Allein ist nicht egal“'),
  ),
  held(
    'behindertenrat-2026-08-27',
    'behindertenrat',
    '2026-08-27',
    '9. Sitzung',
    items(['Umbau des Bahnhofsvorplatzes', { resolution: 'Stellungnahme BR 2026/4 beschlossen.' }]),
    { attendance: [{ role: 'Mitglied', count: 10 }], minutesApprovedOn: '2026-10-29' },
  ),
  planned(
    'behindertenrat-2027-01-21',
    'behindertenrat',
    '2027-01-21',
    '12. Sitzung',
    items('Notrufsäulen', 'Toiletten an Sportanlagen'),
    'planned',
  ),
  held(
    'gesundheitskonferenz-2026-04-22',
    'gesundheitskonferenz',
    '2026-04-22',
    'Frühjahrssitzung',
    items(
      ['Hausärzte in den Randlagen', { resolution: 'Empfehlung 1 beschlossen.' }],
      ['Sprachmittlung in Praxen', { resolution: 'Empfehlung 2 beschlossen.' }],
    ),
    {
      attendance: [
        { role: 'Teilnehmende', count: 21 },
        { role: 'Gäste', count: 80 },
      ],
      minutesApprovedOn: '2026-05-29',
    },
  ),
  planned(
    'gesundheitskonferenz-2026-12-02',
    'gesundheitskonferenz',
    '2026-12-02',
    'Herbstsitzung',
    items('Krisenhilfe: Standard und Lücken', 'Was wurde aus den Empfehlungen?'),
  ),
  held(
    'pflegekonferenz-2026-03-18',
    'pflegekonferenz',
    '2026-03-18',
    'Jahressitzung',
    items(['Tagespflege', { resolution: 'Empfehlung beschlossen.' }], 'Ausbildung'),
    { attendance: [{ role: 'Teilnehmende', count: 26 }], minutesApprovedOn: '2026-04-30' },
  ),
  held(
    'sozialkonferenz-2026-05-06',
    'sozialkonferenz',
    '2026-05-06',
    'Jahressitzung',
    items(['Beratung nahe der Wohnung', { resolution: 'Empfehlung beschlossen.' }]),
    { attendance: [{ role: 'Teilnehmende', count: 33 }], minutesApprovedOn: '2026-06-03' },
  ),
  held(
    'fachkonferenz-2025-03-13',
    'fachkonferenz-einsamkeit',
    '2025-03-13',
    'Fachkonferenz „Allein ist nicht egal“',
    items([
      '26 Empfehlungen',
      {
        resolution: 'Alle 26 Empfehlungen sind angenommen.',
        paper: 'empfehlungen-einsamkeit-2025',
      },
    ]),
    { attendance: [{ role: 'Teilnehmende', count: 140 }] },
  ),
  planned(
    'fachkonferenz-2027-03-11',
    'fachkonferenz-einsamkeit',
    '2027-03-11',
    'Zweite Fachkonferenz',
    items('Bilanz der 26 Empfehlungen'),
    'planned',
  ),
  held(
    'runder-tisch-2026-06-16',
    'runder-tisch',
    '2026-06-16',
    'Zusammenführung der drei Konferenzen',
    items([
      'Beratung, Praxen und Tagespflege nahe der Wohnung',
      {
        resolution:
          'Drei Empfehlungen werden zu einer zusammengeführt und an den Sozialbericht gegeben.',
      },
    ]),
    {
      attendance: [
        { role: 'Konferenzen', count: 9 },
        { role: 'Sozialdezernat', count: 2 },
      ],
      minutesApprovedOn: '2026-07-14',
    },
  ),
  planned(
    'runder-tisch-2027-06-15',
    'runder-tisch',
    '2027-06-15',
    'Jahrestreffen',
    items('Kapitel 4 des Sozialberichts'),
    'planned',
  ),
  held(
    'pakt-2026-06-11',
    'pakt-gegen-armut',
    '2026-06-11',
    'Unterzeichnung',
    items(['Zusagen der Partner', { resolution: '14 Partner unterschreiben.' }]),
    { attendance: [{ role: 'Partner', count: 14 }], place: 'Kornspeicher' },
  ),
  planned(
    'pakt-2027-06-10',
    'pakt-gegen-armut',
    '2027-06-10',
    'Jahresbericht der Partner',
    items('Berichte der Partner', 'Gemeinsame Kennzahlen'),
    'planned',
  ),
  held(
    'arbeitsmarktdialog-2026-05-19',
    'arbeitsmarktdialog',
    '2026-05-19',
    'Frühjahrstreffen',
    items(['Ausbildung in Teilzeit', { resolution: 'Schritte 1 und 2 vereinbart.' }]),
    { attendance: [{ role: 'Teilnehmende', count: 19 }], minutesApprovedOn: '2026-06-05' },
  ),
  planned(
    'arbeitsmarktdialog-2026-11-26',
    'arbeitsmarktdialog',
    '2026-11-26',
    'Herbsttreffen',
    items('„Viertel in Arbeit“ nach Juni 2027', 'Stand der vereinbarten Schritte'),
  ),
  held(
    'integration-2026-10-08',
    'runder-tisch-integration',
    '2026-10-08',
    '4. Treffen',
    items(
      ['Sechs Themen des Leitbilds', { resolution: 'Die Themen sind gewählt.' }],
      ['Interkulturelle Woche', { minutes: '41 Veranstaltungen, 5.200 Gäste.' }],
    ),
    { attendance: [{ role: 'Teilnehmende', count: 24 }], minutesApprovedOn: '2026-11-05' },
  ),
  planned(
    'integration-2027-02-11',
    'runder-tisch-integration',
    '2027-02-11',
    '5. Treffen',
    items('Sprache und Arbeit'),
    'planned',
  ),
  held(
    'kliniknetz-2026-06-02',
    'kliniknetz',
    '2026-06-02',
    'Treffen der Kliniken',
    items('Entlassung am Wochenende', 'Gemeinsame Studie zur Versorgung nach Stürzen'),
    { attendance: [{ role: 'Teilnehmende', count: 7 }] },
  ),
  planned(
    'arbeitsmarktdialog-2026-02-24',
    'arbeitsmarktdialog',
    '2026-02-24',
    'Wintertreffen',
    items('Ausgefallen'),
    'cancelled',
  ),
]
