/**
 * The questions of the check of social effects: what a project of the city would change in people's lives, one
 * question for each condition of life, then one for each group that is easily overlooked. They are the product's
 * own. The idea of asking by conditions of life goes back to Dahlgren and Whitehead (1991); asking group by group
 * to health and equality impact assessment.
 */
export interface ImpactQuestion {
  id: string
  /** `life`: a condition of life; `group`: people who are easily overlooked. */
  part: 'life' | 'group'
  title: string
  question: string
  /** What to think of. */
  hint: string
}

export const impactQuestions: readonly ImpactQuestion[] = [
  {
    id: 'money',
    part: 'life',
    title: 'Geld im Haushalt',
    question: 'Was ändert sich für Menschen mit wenig Geld?',
    hint: 'Preise, Gebühren, Mieten, Nebenkosten, Ermäßigungen, Zugang zu Leistungen',
  },
  {
    id: 'work',
    part: 'life',
    title: 'Arbeit',
    question:
      'Entstehen oder verschwinden Arbeit und Ausbildung, auch für Menschen ohne Abschluss?',
    hint: 'Arbeitsplätze, Wege zur Arbeit, Arbeitszeiten, Betreuung während der Arbeit',
  },
  {
    id: 'housing',
    part: 'life',
    title: 'Wohnen',
    question: 'Können Menschen in ihrer Wohnung und in ihrem Viertel bleiben?',
    hint: 'Bezahlbare Wohnungen, Verdrängung, Umzüge, Wohnungen für große Familien',
  },
  {
    id: 'surroundings',
    part: 'life',
    title: 'Lärm, Luft, Hitze, Grün',
    question: 'Wer hat danach mehr und wer weniger Lärm, schlechte Luft oder Hitze?',
    hint: 'Während des Bauens und danach; Grün und Schatten in der Nähe',
  },
  {
    id: 'ways',
    part: 'life',
    title: 'Wege',
    question: 'Kommen alle gut ans Ziel, auch ohne Auto?',
    hint: 'Fußwege, Bus und Bahn, Umwege, Wege in der Dunkelheit',
  },
  {
    id: 'access',
    part: 'life',
    title: 'Barrierefreiheit',
    question: 'Ist alles ohne Hilfe auffindbar, zugänglich und nutzbar?',
    hint: 'Stufen, Türen, Toiletten, Leitsysteme, Schrift, Ton, einfache Sprache',
  },
  {
    id: 'help',
    part: 'life',
    title: 'Hilfe und Gesundheit',
    question: 'Wird Hilfe besser oder schlechter erreichbar?',
    hint: 'Beratung, Ärztinnen und Ärzte, Pflege, Vorsorge; Dauer der Wege; Wartezeiten',
  },
  {
    id: 'learning',
    part: 'life',
    title: 'Betreuung und Bildung',
    question: 'Was ändert sich an Kitas, Schulen und am Lernen?',
    hint: 'Plätze, Schulwege, Ganztag, Lernorte, Sprachförderung',
  },
  {
    id: 'meeting',
    part: 'life',
    title: 'Begegnung',
    question: 'Gewinnt oder verliert das Viertel Orte, an denen Menschen sich treffen?',
    hint: 'Plätze, Treffs, Vereine, Bänke, Sport, Orte ohne Verzehr',
  },
  {
    id: 'safety',
    part: 'life',
    title: 'Sicherheit',
    question: 'Fühlen sich Menschen danach sicherer oder unsicherer?',
    hint: 'Licht, Einsehbarkeit, Verkehr, Schutz vor Gewalt',
  },
  {
    id: 'information',
    part: 'life',
    title: 'Wissen und Mitreden',
    question: 'Erfahren die Betroffenen rechtzeitig davon, und können sie mitreden?',
    hint: 'Sprachen, Leichte Sprache, Zeiten und Orte der Beteiligung, Wege ohne Internet',
  },
  {
    id: 'digital',
    part: 'life',
    title: 'Ohne Internet',
    question: 'Bleibt ein Weg für Menschen ohne Internet oder ohne Gerät?',
    hint: 'Telefon, Schalter, Papier, Hilfe beim Ausfüllen',
  },
  {
    id: 'children',
    part: 'group',
    title: 'Kinder und Jugendliche',
    question: 'Was bedeutet das Vorhaben für Kinder und Jugendliche?',
    hint: 'Spielen, Schulweg, eigene Orte, Beteiligung',
  },
  {
    id: 'singleParents',
    part: 'group',
    title: 'Alleinerziehende und große Familien',
    question: 'Was bedeutet es für Alleinerziehende und Familien mit vielen Kindern?',
    hint: 'Zeit, Geld, Betreuung, Wege mit Kinderwagen',
  },
  {
    id: 'older',
    part: 'group',
    title: 'Ältere Menschen',
    question: 'Was bedeutet es für ältere Menschen, auch für die, die allein leben?',
    hint: 'Kurze Wege, Sitzgelegenheiten, Toiletten, Hilfe in der Nähe',
  },
  {
    id: 'disabled',
    part: 'group',
    title: 'Menschen mit Behinderung',
    question:
      'Was bedeutet es für Menschen mit körperlicher, seelischer, geistiger oder Sinnesbehinderung?',
    hint: 'Assistenz, Begleitung, Reize, Verständlichkeit',
  },
  {
    id: 'carers',
    part: 'group',
    title: 'Menschen, die pflegen oder gepflegt werden',
    question: 'Was bedeutet es für pflegende Angehörige und Menschen mit Pflegebedarf?',
    hint: 'Entlastung, Zugang für Pflegedienste, Parken, Tagespflege',
  },
  {
    id: 'migration',
    part: 'group',
    title: 'Zugewanderte und Geflüchtete',
    question: 'Was bedeutet es für Menschen mit wenig Deutsch oder unsicherem Aufenthalt?',
    hint: 'Sprachen, Nachweise, Schutz vor Benachteiligung',
  },
  {
    id: 'gender',
    part: 'group',
    title: 'Frauen, Männer, queere Menschen',
    question: 'Trifft es Frauen, Männer und queere Menschen verschieden?',
    hint: 'Sorgearbeit, Wege mit mehreren Zielen, Schutzräume',
  },
  {
    id: 'homeless',
    part: 'group',
    title: 'Menschen ohne Wohnung oder in Not',
    question: 'Was bedeutet es für Menschen ohne Wohnung, mit Sucht oder in seelischer Not?',
    hint: 'Aufenthaltsorte, Vertreibung, Toiletten, Trinkwasser, aufsuchende Hilfe',
  },
]

export const impactQuestion = (id: string): ImpactQuestion | undefined =>
  impactQuestions.find((question) => question.id === id)
