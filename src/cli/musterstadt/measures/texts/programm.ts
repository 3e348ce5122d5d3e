/** A made-up election programme of a local list that sits in opposition. */
export const programm = `Wahlprogramm der Liste „Musterstadt zuerst sozial“ (MZS)

Kommunalwahl 2025


WER WIR SIND

Wir sind Nachbarinnen und Nachbarn aus allen sechs Stadtbezirken. Keine Partei, keine Spender, kein Filz. Seit 2020 sitzen wir mit fünf Leuten im Rat. Wir haben 84 Anträge gestellt, 11 wurden angenommen.

Die Stadt redet viel von Teilhabe. In {q5} schließt um 16 Uhr die letzte Beratungsstelle. So sieht das in Wirklichkeit aus.


UNSER PROGRAMM IN KÜRZE

- Wohnen bezahlbar machen
- Einen Ort in jedem Viertel, der jeden Tag offen ist
- Kein Kind ohne Mittagessen
- Frauen schützen, sofort
- Eine Verwaltung, die zurückruft


WOHNEN

Die Miete frisst den Lohn. In zehn Jahren sind die Angebotsmieten um die Hälfte gestiegen, die Löhne nicht.

- Wir gründen eine städtische Wohnungsgesellschaft.
- 1.000 geförderte Wohnungen bis 2030
- Kein Verkauf städtischer Grundstücke mehr
- Personalschlüssel in den Unterkünften: von 1 zu 180 auf 1 zu 80, und zwar bis Ende 2026
- Keine Unterkunft mit mehr als 50 Plätzen
- Housing First auf 100 Wohnungen ausweiten
- Mietberatung in jedem Stadtbezirk, auch abends
- Zweckentfremdung verfolgen: zwei Stellen im Wohnungsamt


Warum das geht: Andere Städte haben es vorgemacht. Eine eigene Gesellschaft baut nicht billiger, aber sie behält, was sie baut. In {q2} und {q5} gehören der Stadt noch elf Grundstücke. Auf jedem davon steht heute ein Parkplatz.


FRAUEN UND FAMILIEN

Ein Frauenhaus, das Frauen abweist, ist kein Schutz.

- 20 neue Plätze im Frauenhaus, alle barrierefrei
- Wohnungen für die Zeit nach dem Frauenhaus: wir reservieren 15 im Jahr
- Die Istanbul-Konvention wird Punkt für Punkt umgesetzt.
- Hebammen-Zentrale dauerhaft absichern
- Wir wollen, dass jede Familie innerhalb von zwei Kilometern eine Kita findet.
- Kostenloses Mittagessen an allen Grundschulen
- Beitragsfreie Kita ab dem zweiten Jahr
- Eine Familienkasse, die Anträge in vier Wochen bearbeitet: Wir werden dafür im Rat streiten.


ÄLTER WERDEN

Wer allein lebt, braucht keine Broschüre, sondern Besuch.

- Alle 26 Empfehlungen gegen Einsamkeit umsetzen, bis Ende 2026
- Präventive Hausbesuche für alle ab 75, nicht nur in drei Vierteln
- Zentren plus: jedes bekommt einen Fahrdienst
- Der Seniorenrat bekommt ein Antragsrecht im Rat.
- Bänke, Bänke, Bänke: 200 neue, mit Lehne
- Wirkungspakete ja, aber ohne Papierberge
- Seniorenwohnungen in {q10} und {q16}
- Wir unterstützen die Idee eines Pflegekinderhauses für Enkel pflegender Großeltern.


Eine Nachbarin aus dem Haus Nummer neun ist 83. Sie war im letzten Jahr an 212 Tagen mit niemandem verabredet. Das hat sie gezählt. Wir haben danach beschlossen, dass dieses Kapitel das längste wird:

- Ein Anruf am Tag für alle, die es möchten
- Jede Begegnungsstätte öffnet am Sonntag.
- Taxigutscheine für den Weg zum Arzt
- Wir werden die Zahl der Hausbesuche verdoppeln und die Besucherinnen ordentlich bezahlen.
- Mittagstisch in allen Zentren plus, fünf Tage die Woche, für vier Euro
- Wohnungstausch: Wer in eine kleinere Wohnung zieht, zahlt danach nicht mehr Miete als vorher.
- Eine Stelle für Menschen, die ihre Partnerin oder ihren Partner verloren haben


GESUNDHEIT

- Gesundheitshof Ziegelei: in öffentlicher Hand, ohne Investor
- Wir lehnen die Schließung der Geburtsstation ab.
- Ein Gesundheitskiosk in {q22}
- Krisendienst rund um die Uhr, an jedem Tag
- Zweiter Drogenkonsumraum im Stadtbezirk {d1}
- Kostenlose Kurse für alle, die mit dem Rauchen aufhören wollen
- Das Gesundheitsamt wird bis 2026 papierlos.
- Trinkbrunnen: 30 statt 5


ARMUT UND ARBEIT

Armut ist teuer, für alle.

- Pakt gegen Armut, mit Zahlen und Unterschriften
- Der Lohe-Pass kommt automatisch, ohne Antrag.
- Bus und Bahn für einen Euro am Tag
- Das Projekt „Viertel in Arbeit“ wird städtisch, egal was der Bund macht.
- Mindestens 15 Prozent mehr für die kommunale Beschäftigungsförderung
- Die Schuldnerberatung bekommt drei zusätzliche Stellen.
- Ausbildung in Teilzeit bei allen städtischen Betrieben
- Stromsperren verhindern: Wir führen einen Härtefonds ein.


Wer arbeitet, soll davon leben können. Wer nicht arbeiten kann, auch.

- Tariftreue bei allen Aufträgen der Stadt
- Keine sachgrundlosen Befristungen in städtischen Betrieben
- 50 Stellen im sozialen Arbeitsmarkt, dauerhaft
- Der Mittagstisch der Tafel bekommt einen Raum, der keine Miete kostet.
- Beratung vor dem Jobcenter: Wir begleiten Menschen auf Wunsch zu Terminen.
- Ein Girokonto für alle, auch bei der Sparkasse Lohetal. Dafür machen wir uns stark.


ANKOMMEN

- Die Welcome Points bleiben, alle sechs, ohne neue Prüfung.
- Sprachkurse mit Kinderbetreuung
- Wir setzen uns für eine Ausländerbehörde ein, die Termine hat.
- Wohnungen statt Container
- Ein Haus der Kulturen in {q4}; wir prüfen dafür das alte Zollamt.
- Dolmetschen in Ämtern per Video


BARRIEREN ABBAUEN

- Alle Haltestellen stufenlos bis 2028
- Toiletten an den Sportanlagen: zwölf von zwölf bis Ende 2026
- Jede Vorlage im Rat bekommt einen Abschnitt zur Barrierefreiheit.
- Gebärdensprache bei Ratssitzungen
- Der Behindertenrat entscheidet über sein Budget selbst.


VIERTEL

Wir kennen Viertel, in denen es seit Jahren keinen Treffpunkt gibt. Das ist kein Naturgesetz.

- Ein offener Treffpunkt in jedem der {n} Stadtteile bis 2028
- Stadtteil-Laden nicht als Versuch, sondern in allen Bezirken
- Vier Streetworker für {q2}
- Bürgerhaushalt: 500.000 Euro im Jahr, über die die Viertel selbst entscheiden
- Wir fördern Feste, die Nachbarn organisieren, mit bis zu 1.000 Euro.

- Nachbarschaftsfonds: 20.000 Euro für jeden Stadtteil, entschieden auf einer Versammlung
- Schulhöfe am Wochenende öffnen
- Ein Werkzeugverleih je Bezirk
- Trinkwasser, Schatten und eine Toilette auf jedem Platz
- Keine Schließung einer Bibliothek, solange wir etwas zu sagen haben


KINDER UND JUGEND

- Jugendzentrum in {q7} endlich fertig bauen
- Ein zweites in {q16}, falls die Zahl der Jugendlichen weiter steigt
- Schulsozialarbeit an allen 38 Schulen, unbefristet
- Hausaufgabenhilfe in jedem Jugendzentrum
- Schwimmen lernen: Kein Kind verlässt die Grundschule, ohne schwimmen zu können.
- Kostenloser Eintritt in die Bäder für alle unter 14
- Ein Jugendrat mit eigenem Geld
- Spielplätze: jedes Jahr drei sanieren, einer davon inklusiv


EHRLICH REGIEREN

Wer etwas verspricht, muss zeigen, was daraus wurde. Die letzte Koalition hat 61 Punkte versprochen, nachgezählt hat niemand.

- Eine öffentliche Liste aller Versprechen mit Stand, jedes Vierteljahr
- Prüfung der sozialen Folgen bei jedem Beschluss über 100.000 Euro
- Alle Daten der Stadt offen, sofern niemand erkannt werden kann
- Formulare auf zwei Seiten: Wir wollen das Sozialamt damit beginnen lassen.
- Keine Gebührenerhöhung für Leistungen, auf die Menschen angewiesen sind


WAS DAS KOSTET

Wir haben gerechnet, und wir haben nachrechnen lassen. Nicht alles kommt im ersten Jahr. Zuerst kommen das Frauenhaus, die Treffpunkte und das Personal in den Unterkünften; dann die Wohnungen; zuletzt der Euro am Tag für Bus und Bahn, weil dafür das Land mitziehen muss. Die Vorschläge kosten rund 19 Millionen Euro im Jahr. Neun davon kommen vom Land und vom Bund, wenn man sie beantragt. Der Rest entspricht dem, was der Umbau des Rathausplatzes kosten würde. Auf den verzichten wir.

Musterstadt zuerst sozial. Am 14. September.
`
