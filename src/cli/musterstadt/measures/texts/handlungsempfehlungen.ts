/** Made-up recommendations of a conference on loneliness in old age: exactly 26. */
export const empfehlungen: readonly { title: string; text: string }[] = [
  [
    'Ein Besuch zum 75. Geburtstag',
    'Die Stadt bietet jedem Menschen zum 75. Geburtstag einen Besuch an und schreibt dafür rechtzeitig an.',
  ],
  [
    'Besuchsdienste in jedem Bezirk',
    'In jedem Stadtbezirk wird ein Besuchsdienst mit fester Ansprechstelle aufgebaut.',
  ],
  [
    'Ein Telefon gegen das Alleinsein',
    'Ein tägliches Plaudertelefon wird eingerichtet, besetzt von geschulten Freiwilligen.',
  ],
  [
    'Mittagstische öffnen',
    'Kantinen der Stadt öffnen ihren Mittagstisch für ältere Menschen zum ermäßigten Preis.',
  ],
  [
    'Fahrten zu Treffpunkten',
    'Für Wege zu Treffpunkten wird ein Fahrdienst mit Freiwilligen geschaffen.',
  ],
  [
    'Bänke mit Lehne',
    'An Wegen zu Praxen und Haltestellen stellt die Stadt im Abstand von 200 Metern Bänke auf.',
  ],
  [
    'Toiletten ausschildern',
    'Alle öffentlich nutzbaren Toiletten werden ausgeschildert und in einer Karte gezeigt.',
  ],
  [
    'Hausärzte als Türöffner',
    'Hausarztpraxen erhalten einen Rezeptblock für soziale Angebote und eine Nummer, die zurückruft.',
  ],
  [
    'Entlassen, aber nicht allein',
    'Kliniken melden mit Einverständnis an die Seniorenberatung, wenn jemand allein nach Hause entlassen wird.',
  ],
  [
    'Apotheken als Nachrichtenbrett',
    'Apotheken bekommen jeden Monat einen Aushang mit Terminen aus dem Viertel.',
  ],
  [
    'Trauer begleiten',
    'Für Menschen, die ihre Partnerin oder ihren Partner verloren haben, werden in drei Bezirken Trauercafés eingerichtet.',
  ],
  [
    'Gruppen für den dritten Lebensabschnitt',
    'Zehn weitere selbst organisierte Gruppen werden gegründet und ein Jahr lang begleitet.',
  ],
  [
    'Männer erreichen',
    'Mit Sportvereinen und Werkstätten werden Angebote entwickelt, die ältere Männer ansprechen.',
  ],
  [
    'In vielen Sprachen',
    'Einladungen und Beratung gibt es auch auf Türkisch, Arabisch, Russisch und Polnisch.',
  ],
  [
    'Queer und älter',
    'Die Zentren plus entwickeln mit dem Regenbogenhaus ein Angebot für ältere queere Menschen.',
  ],
  [
    'Digital dabei',
    'Leihgeräte und Sprechstunden machen den Einstieg ins Internet möglich, in jedem Zentrum plus.',
  ],
  [
    'Die Feiertage nicht allein',
    'An Heiligabend und an Neujahr ist in jedem Bezirk ein Haus geöffnet.',
  ],
  ['Hitze und Winter', 'Bei Hitze und Frost ruft ein Telefondienst angemeldete Menschen an.'],
  [
    'Nachbarn im Haus',
    'Mit den Wohnungsunternehmen werden Hausgemeinschaften gestärkt und Gemeinschaftsräume wieder geöffnet.',
  ],
  [
    'Wohnen für Hilfe',
    'Das Programm, in dem Studierende bei älteren Menschen wohnen, wird auf 40 Paare erweitert.',
  ],
  ['Kleine Wege, gute Ampeln', 'Die Grünzeiten an 30 Überwegen werden verlängert.'],
  [
    'Ehrenamt im Alter',
    'Die Freiwilligenbörse spricht Menschen beim Übergang in die Rente gezielt an.',
  ],
  ['Armut im Alter', 'Wer Grundsicherung bekommt, erhält den Lohe-Pass ohne eigenen Antrag.'],
  [
    'Pflegende nicht vergessen',
    'Für pflegende Angehörige entsteht in jedem Bezirk ein Treff mit Betreuung für die Gepflegten.',
  ],
  [
    'Wissen, wo es fehlt',
    'Die Stadt erhebt alle zwei Jahre, wie viele ältere Menschen sich einsam fühlen, und zeigt es nach Stadtteilen.',
  ],
  [
    'Eine Stelle, die kümmert',
    'Eine Koordinierungsstelle gegen Einsamkeit wird geschaffen und berichtet dem Rat jährlich.',
  ],
].map(([title = '', text = '']) => ({ title, text }))

export const handlungsempfehlungen = `Handlungsempfehlungen gegen Einsamkeit im Alter

Ergebnis der Fachkonferenz „Allein ist nicht egal“, Musterstadt, 12. und 13. März 2025

Einsamkeit ist kein Gefühl, für das man sich entschuldigen muss. In der Bürgerumfrage sagte jeder zehnte Mensch ab 65, er fühle sich oft einsam. Wer arm ist, krank oder verwitwet, sagt es doppelt so oft. Zur Konferenz kamen 140 Menschen: aus Vereinen, Praxen, Kirchen und Moscheen, aus der Verwaltung, und vor allem ältere Menschen selbst. In elf Gruppen haben sie gesammelt, gestritten und am Ende abgestimmt.

Die Konferenz richtet 26 Empfehlungen an Rat und Verwaltung. Sie sind nach Lebenswegen geordnet, nicht nach Ämtern.


Die Empfehlungen im Einzelnen

${empfehlungen.map(({ title, text }, at) => `${at + 1}. ${title}\n${text}`).join('\n\n')}


Wie es weitergeht

Die Konferenz bittet die Verwaltung um eine Antwort zu jeder einzelnen Empfehlung. Im März 2027 soll eine zweite Konferenz Bilanz ziehen. Der Seniorenrat hat zugesagt, die Umsetzung zu begleiten. Niemand erwartet, dass alles auf einmal gelingt. Aber niemand soll in zwei Jahren sagen müssen, man habe von nichts gewusst.
`
