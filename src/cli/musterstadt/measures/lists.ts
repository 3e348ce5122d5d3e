import type { Programme } from './shapes.ts'

/** Guiding goals, planning criteria, criteria for packages, rules of rating and a freeze of Musterstadt. */
export const lists: Programme['lists'] = [
  goal(
    'auskommen',
    'Ein gutes Auskommen',
    'Menschen haben genug Geld zum Leben und bekommen, was ihnen zusteht.',
    'Alle haben genug Geld zum Leben.',
  ),
  goal(
    'chancen',
    'Gleiche Chancen für Kinder',
    'Was aus einem Kind wird, hängt nicht vom Geld der Eltern ab.',
    'Alle Kinder haben gute Chancen.',
  ),
  goal(
    'zuhause',
    'Ein sicheres Zuhause',
    'Niemand verliert seine Wohnung, und wer keine hat, findet eine.',
    'Alle haben eine sichere Wohnung.',
  ),
  goal(
    'teilhabe',
    'Teilhabe für alle',
    'Alle können mitmachen, mitreden und Hilfe erreichen, wo sie wohnen.',
    'Alle können mitmachen.',
  ),
  criterion(
    'vielfalt',
    'Vielfalt',
    'Erreicht die Maßnahme Menschen verschiedener Herkunft, Sprache und Lebensweise?',
  ),
  criterion(
    'inklusion',
    'Inklusion',
    'Können Menschen mit Behinderung ohne fremde Hilfe teilnehmen?',
  ),
  criterion(
    'gleichstellung',
    'Gleichstellung',
    'Was bedeutet sie für Frauen, Männer und queere Menschen?',
  ),
  criterion(
    'sozialraum',
    'Sozialraum',
    'Passt sie zu dem Viertel, in dem sie wirkt, und zu dem, was dort schon da ist?',
  ),
  criterion('wirkung', 'Wirkung', 'Steht vorher fest, woran man den Erfolg erkennt?'),
  forPackages('bedarf', 'Bedarf', 'Ist der Bedarf im Sozialraum mit Zahlen belegt?', 3),
  forPackages(
    'wirkungskette',
    'Wirkungskette',
    'Führen die Schritte nachvollziehbar zur gewünschten Wirkung?',
    3,
  ),
  forPackages(
    'messbar',
    'Messbarkeit',
    'Lässt sich mit wenig Aufwand zeigen, ob die Wirkung eintritt?',
    2,
  ),
  forPackages(
    'zusammenarbeit',
    'Zusammenarbeit',
    'Ist das Paket mit anderen im Viertel abgestimmt?',
    1,
  ),
  forPackages(
    'kosten',
    'Kosten',
    'Stehen die Kosten in einem guten Verhältnis zur Zahl der Menschen?',
    1,
  ),
  rule(
    'eingeloest',
    'Eingelöst',
    'Eingelöst ist ein Versprechen, wenn das Zugesagte da ist und ein Beleg es zeigt. Zahlen müssen erreicht sein, ein Termin darf um höchstens drei Monate überschritten sein.',
  ),
  rule(
    'auf-dem-weg',
    'Auf dem Weg',
    'Auf dem Weg ist ein Versprechen, wenn im letzten halben Jahr nachweisbar etwas geschehen ist und der Termin noch zu halten ist.',
  ),
  rule(
    'stockt',
    'Stockt',
    'Ein Versprechen stockt, wenn seit einem halben Jahr nichts Belegbares geschehen ist oder der Termin um mehr als drei Monate überschritten ist.',
  ),
  rule(
    'gebrochen',
    'Gebrochen',
    'Gebrochen ist ein Versprechen, wenn das Gegenteil beschlossen wurde oder es aufgegeben ist.',
  ),
  rule(
    'kompromiss',
    'Kompromiss',
    'Ein Kompromiss liegt vor, wenn etwas anderes oder weniger getan wurde, das demselben Zweck dient.',
  ),
  {
    list: 'freeze',
    id: 'wahl-2025',
    record: {
      title: 'Kommunalwahl am 14. September 2025',
      words: 'Sechs Wochen vor der Wahl wurden keine neuen Bewertungen veröffentlicht.',
      from: '2025-08-03',
      to: '2025-09-14',
    },
  },
]

type Item = Programme['lists'][number]

function goal(id: string, title: string, words: string, leicht: string): Item {
  return { list: 'goal', id, record: { title, words, leicht, paper: 'koalition-2025' } }
}
function criterion(id: string, title: string, words: string): Item {
  return { list: 'criterion', id, record: { title, words } }
}
function forPackages(id: string, title: string, words: string, weight: number): Item {
  return { list: 'packageCriterion', id, record: { title, words, weight } }
}
function rule(id: string, title: string, words: string): Item {
  return { list: 'ratingRule', id, record: { title, words } }
}
