/** A made-up coalition agreement. `{q5}` and `{d2}` stand for names of quarters and districts. */
export const koalition = `Koalitionsvertrag Musterstadt 2025–2030

Soziales, Gesundheit und Zusammenleben

Vereinbarung zwischen der Fraktion Offenes Musterstadt und der Fraktion Bürgerliste Lohetal im Rat der Stadt Musterstadt, beschlossen am 4. November 2025


Vorbemerkung

Musterstadt hat 160.000 Einwohnerinnen und Einwohner, sechs Stadtbezirke und {n} Stadtteile. Kaum eine andere Stadt an der Lohe ist so gemischt: Werftarbeiter und Studierende, alteingesessene Familien und Menschen, die erst vor wenigen Monaten angekommen sind. Wer hier lebt, gehört dazu. Dieser Satz ist für beide Partner der Maßstab.

Wir übernehmen Verantwortung in einer Zeit, in der das Geld knapper wird. Die Rücklagen sind in den vergangenen fünf Jahren um fast die Hälfte geschrumpft. Gleichzeitig steigen die Kosten der Pflege, und jedes vierte Kind in {q5} wächst in einem Haushalt auf, der auf Bürgergeld angewiesen ist. Armut ist kein Randthema. Sie ist auch kein persönliches Versagen.

Die Vereinbarung ist das Ergebnis von sieben Wochen Verhandlung. Sechs Arbeitsgruppen haben Entwürfe geschrieben, Fachleute aus Verbänden und Verwaltung haben sie gelesen, und an drei Abenden konnten Bürgerinnen und Bürger mitreden. Vieles von dem, was dort gesagt wurde, steht nun in diesem Text. Manches fehlt, weil wir uns nicht einigen konnten oder weil das Geld nicht reicht. Auch das gehört zur Ehrlichkeit.

Unser Ziel ist eine Stadt, in der niemand aus Scham auf Hilfe verzichtet. Was wir hier aufschreiben, soll überprüfbar sein. Deshalb nennen wir, wo immer es geht, Zahlen und Jahre.


1. Gesundheit vor der Haustür

Gesundheit entscheidet sich nicht erst in der Praxis. Sie hängt davon ab, wie jemand wohnt, arbeitet und isst. In {q5} und {q22} sterben Menschen im Schnitt sechs Jahre früher als am Stadtrand. Damit finden wir uns nicht ab.

Auf dem Gelände der alten Ziegelei in {q13} bauen wir den Gesundheitshof Ziegelei. Unter seinem Dach entstehen ein medizinisches Versorgungszentrum, eine Anlaufstelle für Menschen ohne Krankenversicherung und 40 barrierefreie Wohnungen. Ladenflächen im Erdgeschoss vermieten wir an Gesundheitsberufe, die im Viertel fehlen. Der Hof wird bis Ende 2028 fertiggestellt.

Das Gesundheitsamt wird zur ersten Adresse für alle, die nicht wissen, wohin. Wir richten dort einen Lotsendienst ein, der in sechs Sprachen Auskunft gibt. Bis Mitte 2026 führen wir eine Rufnummer ein, unter der an Werktagen von acht bis achtzehn Uhr jemand abnimmt.

Für die Arbeit des Gesundheitsamtes gilt:

• Elektronische Akte: Wir stellen bis Ende 2026 alle Sachgebiete auf die elektronische Akte um.
• Verwaltung der Untersuchungen: Termine und Befunde der Schuleingangsuntersuchung werden künftig digital geführt.
• Post ohne Papier: Bescheide verschicken wir auf Wunsch elektronisch.
• Anschluss an das Gesundheitsnetz: Der Anschluss an die Telematik wird im Jahr 2027 hergestellt.

Bezahlt wird diese Modernisierung aus dem Landesprogramm Starker Gesundheitsdienst. Jede Maßnahme weisen wir mit ihrem Betrag aus.

Wir wollen, dass 2030 höchstens 15 von 100 Erwachsenen rauchen. Dafür weiten wir die Kurse zum Aufhören auf alle sechs Stadtbezirke aus. Auf Spielplätzen und vor Kitas setzen wir Rauchverbote durch. Zahlen dazu gibt es bislang nur aus der Bürgerumfrage.

Gesunde Arbeitsplätze beginnen bei uns selbst. Bis 2028 bauen wir das betriebliche Gesundheitsmanagement in allen städtischen Kitas, an den Schulen und in den Ämtern aus. Jedes Jahr legen wir offen, welche Einrichtung schon dabei ist.

Rund um die Geburt fehlt es an Hebammen. Die Hebammen-Zentrale führen wir fort und stellen ihr Räume kostenfrei zur Verfügung. Außerdem erarbeiten wir bis Ende 2026 ein kommunales Konzept zur Versorgung mit Hebammen. Ob ein Fahrdienst für Schwangere in den Randlagen gebraucht wird, prüfen wir gemeinsam mit den Kassen.

Mit dem Klinikum Lohetal und der Klinik am Wehr arbeiten wir enger zusammen. Gemeinsame Studien zur Versorgung streben wir an, soweit sie bezahlbar sind. Wir unterstützen das Land bei der Einrichtung eines zweiten Notfallzentrums im Stadtbezirk {d4}.

Die Gesundheitskonferenz soll wieder ein Ort werden, an dem etwas beschlossen wird. Sie tagt künftig zweimal im Jahr öffentlich. Was sie empfiehlt, beantwortet die Verwaltung innerhalb von drei Monaten.


2. Seelische Gesundheit und Sucht

Seelische Krisen halten sich nicht an Öffnungszeiten. Der psychosoziale Krisendienst ist heute nur an fünf Tagen erreichbar. Das reicht nicht.

Wir erweitern den Krisendienst auf alle Tage der Woche. Dazu richten wir in {q22} eine dritte Anlaufstelle ein. Gemeinsam mit den Trägern entwickeln wir einen einheitlichen Standard für die Hilfe in seelischen Krisen. Er beschreibt, wie schnell jemand zurückruft, wer übersetzt und was nachts geschieht. Jeder Träger schätzt sich einmal im Jahr selbst ein; die Lücken veröffentlichen wir.

Der Suchthilfeplan liegt seit 2024 vor. Wir setzen ihn in drei Handlungsfeldern um:

1. Vorbeugen: Wir bringen das Programm „Klarer Kopf“ bis zum Schuljahr 2027/28 an alle weiterführenden Schulen. Schwerpunkt sind junge Menschen, Glücksspiel und Medien.
2. Beraten: Die Wartezeit in der Suchtberatung senken wir von sechs auf zwei Wochen.
3. Wohnen und Leben: Für suchtkranke Menschen ohne Wohnung schaffen wir zwölf betreute Wohnplätze.

Den Drogenkonsumraum erhalten wir. Über längere Öffnungszeiten entscheiden wir nach der Auswertung im Herbst 2026. Einen zweiten Standort wird es in dieser Wahlperiode nicht geben.


3. Wohnen und Hilfe bei Wohnungslosigkeit

Eine Wohnung ist mehr als ein Dach. Wer sie verliert, verliert oft auch die Arbeit, die Adresse und den Kontakt zu den eigenen Kindern. Drei von vier Räumungen gehen auf Mietschulden zurück, die sich mit früher Beratung hätten abwenden lassen. Darum nimmt das Wohnungsamt künftig selbst Kontakt auf, sobald eine Klage eingeht. Im Winter 2024/25 hat die Stadt 612 Menschen untergebracht, darunter 118 Kinder.

In den städtischen Unterkünften ist eine Fachkraft heute für 180 Menschen zuständig. Wir verbessern den Personalschlüssel bis Ende 2027 auf 1 zu 120. In einem ersten Schritt besetzen wir vier zusätzliche Stellen.

Für die Hilfe bei Wohnungslosigkeit gibt es bislang keine gemeinsame Messlatte. Bis zum Sommer 2026 nehmen wir alle Angebote und Bedarfe auf. Danach beschließen wir den Musterstädter Standard, der für jede Gruppe sagt, was es mindestens geben muss.

Probewohnen hat sich bewährt. Wir verdoppeln die Zahl der Wohnungen auf 60. Mit den Wohnungsunternehmen schließen wir dazu eine Vereinbarung. Housing First setzen wir fort.

In {q15} eröffnen wir ein Hilfezentrum mit Tagestreff, Beratung und Krankenzimmer. Ein weiteres Hilfezentrum am Bahnhof ist geplant. Einen dritten Standort richten wir nur ein, wenn der Bedarf danach nicht gedeckt ist.

Geflüchtete und wohnungslose Menschen bringen wir weiterhin dezentral unter. Sammelunterkünfte mit mehr als 100 Plätzen werden wir nicht neu eröffnen.

Wir setzen uns beim Land für eine Verlängerung der Belegungsbindungen ein. Auf städtischen Grundstücken entstehen künftig mindestens 40 Prozent geförderte Wohnungen.


4. Gut älter werden

Im Jahr 2035 wird jeder vierte Mensch in Musterstadt über 65 sein. Viele leben allein. Einsamkeit macht krank, und sie bleibt oft unbemerkt.

Die Fachkonferenz „Allein ist nicht egal“ hat 26 Handlungsempfehlungen gegen Einsamkeit im Alter vorgelegt. Wir setzen alle 26 Empfehlungen bis Ende 2028 um. Der Rat erhält jedes Jahr eine Übersicht, wie weit jede einzelne ist.

Präventive Hausbesuche bieten wir ab 2026 in allen Stadtbezirken an. Unser Ziel ist, dass bis Ende 2027 in {q5}, {q15} und {q22} mindestens jeder fünfte Mensch ab 75 Jahren besucht wurde.

Die Zentren plus bleiben. Zwei Dependancen, in {q13} und {q9}, werten wir zu vollen Standorten auf. Die Seniorenberatung erhalten wir in allen Stadtbezirken. Eine Stelle für Sicherheitsberatung im Alter wird neu geschaffen und spätestens im April 2026 besetzt.

Nachbarschaften sind das beste Mittel gegen das Alleinsein. Deshalb fördern wir zehn weitere Gruppen für den dritten Lebensabschnitt. Der Besuchsdienst „Statt allein“ wird ausgebaut.

Die wirkungsorientierte Altenhilfe mit ihren Wirkungspaketen führen wir für weitere fünf Jahre in der bewährten Form fort. Wer Geld von der Stadt bekommt, sagt vorher, was sich ändern soll, und zeigt jedes Jahr, was sich geändert hat.

Der Seniorenrat erhält eine eigene Geschäftsstelle mit einer halben Stelle. Auf seine Empfehlungen antwortet die Verwaltung binnen acht Wochen. Bei der Planung der Viertel beziehen wir ältere Menschen von Anfang an ein.


5. Pflege

Rund 7.400 Menschen in Musterstadt haben einen Pflegegrad. Vier von fünf leben zu Hause, die meisten werden von Angehörigen gepflegt. In zwanzig Heimen gibt es 1.510 Plätze; 23 davon waren im Oktober frei. Pflege ist Beziehung. Sie darf nicht davon abhängen, in welchem Stadtteil jemand wohnt.

• Die Pflegebedarfsplanung stellen wir auf die Ebene der Stadtteile um.
• Bis 2029 entstehen 60 zusätzliche Plätze in der Tagespflege.
• Ein städtisches Grundstück in {q10} wird für ein Pflegeheim ausgeschrieben.
• Genehmigungen für Pflegeeinrichtungen erteilen wir innerhalb von sechs Monaten.
• Beratung für pflegende Angehörige auch am Abend und am Samstag
• Kultursensible Pflege: Wir werben bei den Trägern für Angebote in weiteren Sprachen.

Es fehlen Menschen, die pflegen. Gemeinsam mit Klinikum, Heimen und Schulen gründen wir einen Ausbildungsverbund Pflege. Er soll die Zahl der Ausbildungsplätze von 140 auf 200 erhöhen. Wir beschleunigen die Anerkennung ausländischer Abschlüsse. Auszubildenden in der Pflege bieten wir nach Möglichkeit eine Wohnung im neuen Wohnheim an. Außerdem können wir uns vorstellen, Kitaplätze mit Randzeiten für Pflegekräfte zu reservieren.


6. Armut bekämpfen, Teilhabe sichern

Vier Leitziele tragen unsere Armutsstrategie: ein gutes Auskommen, gleiche Chancen für Kinder, ein sicheres Zuhause und Teilhabe für alle. Die Strategie schreiben wir laufend fort.

Alle Maßnahmen ordnen wir einem Leitziel zu. Für jede Planung gelten fünf Kriterien: Vielfalt, Inklusion, Gleichstellung, Blick auf den Sozialraum und Wirkung. Wer ein Kriterium nicht erfüllt, begründet das.

Wir schließen einen Pakt gegen Armut mit allen, die etwas beitragen können. Jeder Partner unterschreibt eine eigene Zusage und berichtet einmal im Jahr, was daraus geworden ist.

Der Lohe-Pass wird einfacher: Ein Antrag genügt für alle Ermäßigungen. Wir gewinnen bis Ende 2026 mindestens 30 neue Partner. Kostenloses Schwimmen für Kinder mit Lohe-Pass führen wir zum 1. Mai 2026 ein.

Die Schuldnerberatung fördern wir weiter. Das Arbeitslosenzentrum und die Verbraucherberatung behalten ihre Zuschüsse in voller Höhe. Soziale Beratung wird es künftig auch in {q17} und {q20} geben.

Das Projekt „Viertel in Arbeit“ verbindet Hausmeisterdienste mit Ausbildung. Die Förderung des Bundes läuft am 30. Juni 2027 aus. Wir bewerben uns um eine Anschlussförderung. Bei Bedarf überbrücken wir die Finanzierung aus eigenen Mitteln für höchstens ein Jahr.

Für die kommunale Beschäftigungsförderung geben wir mindestens so viel aus wie im Jahr 2025. Das Konzept passen wir an neue Zielgruppen an, vor allem an Frauen mit Fluchterfahrung. Ausbildung in Teilzeit bauen wir aus.

Mit den Wohlfahrtsverbänden erneuern wir die Rahmenvereinbarung. Sie läuft seit 1999 und sichert das Netz der sozialen Dienste.


7. Kinder und Familien

Zwischen dem ersten Ultraschall und dem zehnten Geburtstag gibt es in Musterstadt 43 verschiedene Hilfen. Kaum eine Familie kennt mehr als drei davon. Die Präventionskette „Gut an Bord“ verstetigen wir und dehnen sie auf alle Stadtbezirke aus.

Bis 2028 schaffen wir 300 zusätzliche Kitaplätze, davon 120 für Kinder unter drei Jahren. An jeder Grundschule gibt es bis zum Schuljahr 2029/30 einen Ganztag. Randzeiten am frühen Morgen und am Abend erproben wir in drei Kitas.

Beim Übergewicht von Kindern sind die Unterschiede groß. Wir verlegen die Schuleingangsuntersuchung in die Kitas, wo es gewünscht wird. Den Bericht zur Gesundheit der Kinder veröffentlichen wir alle zwei Jahre, aufgeschlüsselt nach Stadtteilen.

Das Jugendzentrum in {q21} bleibt erhalten. Ein neues Jugendzentrum in {q7} wird bis zum Sommer 2026 eröffnet.


Jugendliche haben eigene Vorstellungen davon, was ihr Viertel braucht. Wir richten ein Jugendforum ein, das über 50.000 Euro im Jahr selbst verfügt. Schulsozialarbeit gibt es heute an 21 von 38 Schulen. Bis zum Ende der Wahlperiode soll keine Schule mehr ohne sein. Junge Menschen, die aus einer Wohngruppe ausziehen, begleiten wir auf Wunsch bis zum 25. Geburtstag. Die Ferienangebote bleiben für Kinder mit Lohe-Pass kostenlos.


8. Gleichstellung und Schutz vor Gewalt

Gewalt geschieht meist dort, wo niemand zusieht: in der eigenen Wohnung, durch Menschen, die man kennt. Jede dritte Frau erlebt in ihrem Leben Gewalt. Die meisten sprechen nie darüber.

Wir schaffen 14 zusätzliche Plätze im Frauenhaus, sechs davon barrierefrei. Für die Zeit danach sichern wir Wohnungen, indem wir jedes Jahr zehn Belegungsrechte erwerben. Die Istanbul-Konvention setzen wir in allen zwölf Bausteinen um. Die Beratung für Männer, die Gewalt ausüben, wird verstetigt. Wir befürworten eine Bundesfinanzierung der Frauenhäuser.

Die Stadt geht als Arbeitgeberin voran: In allen städtischen Gesellschaften verankern wir eine Personalpolitik, die auf Familien Rücksicht nimmt. Führung in Teilzeit soll selbstverständlich werden.


9. Inklusion

Jeder neunte Mensch in Musterstadt hat einen Schwerbehindertenausweis, viele weitere leben mit einer Einschränkung, die man nicht sieht. Barrierefreiheit ist keine Frage des guten Willens. Sie wird in jeder Planung und in jedem Fachausschuss mitgedacht. Zu jedem Bauvorhaben der Stadt gehört eine Prüfung der Barrierefreiheit.

• Barrierefreie Toiletten an allen zwölf Sportanlagen
• Zwei inklusive Spielplätze im Jahr
• Leichte Sprache auf allen Seiten der Stadt, die Hilfe beschreiben

Den Behindertenrat beteiligen wir, bevor entschieden wird. Seine Stellungnahmen liegen dem Rat vor der Abstimmung vor. Wir stärken ihn durch Fortbildung und eine Assistenz.


Arbeit gehört zur Teilhabe. Mindestens sechs von hundert Stellen der Stadt besetzen wir mit Menschen mit Behinderung. Heute sind es 5,2. Außenarbeitsplätze der Werkstätten in der Stadtverwaltung bauen wir von 8 auf 20 aus. Sofern sich ein Träger findet, richten wir einen zweiten inklusiven Freizeittreff ein.

Gebärdensprache und Schrift begleiten künftig jede öffentliche Sitzung des Rates. Für die Notrufsäulen suchen wir eine Lösung, die auch gehörlose Menschen nutzen können.


10. Ankommen und Zusammenleben

Menschen aus 141 Ländern leben hier. Manche sind auf der Flucht gekommen, andere zum Studium, viele der Arbeit wegen. Die Werft hätte ohne sie in den sechziger Jahren keine Schiffe gebaut, und ohne sie stünden heute ganze Stationen im Klinikum leer.

Musterstadt bleibt Mitglied im Bündnis „Städte der Zuflucht“ und nimmt an seinen Treffen teil.

Die sechs Welcome Points finanzieren wir 2026 weiter. Sie werden im ersten Halbjahr 2026 ausgewertet. Auf dieser Grundlage entscheiden wir vor dem Haushalt 2027, wie es weitergeht. Sprachmittlung und Sprachkurse halten wir auf dem heutigen Stand; bei höherem Bedarf stocken wir sie auf.

Die interkulturelle Woche führen wir fort. Mit dem Runden Tisch Integration erarbeiten wir bis Ende 2027 ein neues Leitbild. Organisationen von Migrantinnen und Migranten helfen wir bei der Anerkennung als freie Träger. Die humanitäre Sprechstunde sichern wir.


11. Starke Viertel

Das Viertel ist der Ort, an dem sich entscheidet, ob jemand dazugehört. In {q20} kennen sich die Leute beim Namen, in {q1} ziehen jedes Jahr zwei von zehn um. Beides braucht Hilfe, aber nicht dieselbe. Der Rahmenplan „Starke Viertel“ umfasst acht Handlungsräume. Wir schreiben ihn fort und entwickeln in jedem Handlungsraum mindestens zwei Projekte mit den Menschen vor Ort.

In allen {n} Stadtteilen schaffen wir bis 2030 einen Treffpunkt mit Angeboten für Jung und Alt. In {q6} erproben wir einen Stadtteil-Laden, der Post, Pflegeberatung und Nachbarschaftshilfe verbindet. Die Begegnungsstätten öffnen wir auch am Wochenende.

Feste Anlaufpunkte und aufsuchende Sozialarbeit gehören zusammen. In {q2} setzen wir zusätzlich zwei Streetworker ein. Den Sozialatlas bringen wir jedes Jahr auf den neuesten Stand. Ein neuer Sozialbericht erscheint 2027; er soll nicht nur Zahlen enthalten, sondern sagen, was zu tun ist.

Rund 23.000 Menschen engagieren sich in Vereinen, Kirchen, Moscheen und Nachbarschaften. Manche kümmern sich um Hausaufgaben, andere um den Garten der Nachbarin oder um das Fest im Hof. Freiwillige sind das Rückgrat der Viertel. Wir bieten ihnen kostenlose Schulungen an und laden sie einmal im Jahr ein.


Sport bringt Menschen zusammen, die einander sonst nie begegnen. Schulhöfe öffnen wir am Nachmittag, zunächst an acht Grundschulen. Mit den Vereinen vereinbaren wir Angebote für Menschen, die lange nicht aktiv waren. Zwei Bewegungsparcours, einer davon in {q11}, sind für das Jahr 2027 vorgesehen.

Hitze trifft nicht alle gleich. Im Sommer 2025 lagen in {q1} und {q2} die Temperaturen nachts drei Grad höher als am Seeufer. Wir stellen bis 2027 einen Hitzeaktionsplan auf. Kühle Orte weisen wir in jedem Stadtbezirk aus. Trinkbrunnen werden dort gebaut, wo viele ältere Menschen wohnen.

Sicherheit ist auch eine soziale Frage. Angsträume erfassen wir gemeinsam mit den Menschen, die sie meiden. Wo Licht fehlt, rüsten wir nach.


12. Wie wir arbeiten

Vorhaben der Stadt haben soziale Folgen, gewollte und ungewollte. Wir führen eine Prüfung der sozialen Folgen für alle Vorhaben ein, die der Rat beschließt. Ihr Ergebnis steht auf einer Seite in der Vorlage. Nach einem Jahr wird nachgesehen, ob sie recht hatte.

Gesundheits-, Pflege- und Sozialkonferenz nehmen wir wieder auf. Ihre Ergebnisse fließen an einem Runden Tisch zusammen, dessen Beschlüsse in den Sozialbericht eingehen. Den Arbeitsmarktdialog setzen wir fort.

Anträge sollen einfacher werden. Bis Ende 2026 kürzen wir die zehn häufigsten Formulare des Sozialamtes um die Hälfte. Wer kein Internet hat oder es nicht benutzen will, darf keinen Nachteil haben. Jeder Antrag bleibt auf Papier möglich. In den Bürgerämtern helfen Lotsinnen und Lotsen beim Ausfüllen, auch ohne Termin. Für ältere Menschen bieten wir Sprechstunden rund um das Telefon und das Tablet an; geübt wird am eigenen Gerät. Bescheide des Sozialamtes werden so geschrieben, dass man sie beim ersten Lesen versteht. Ob ein Bescheid gelungen ist, entscheidet nicht das Amt, sondern eine Gruppe von Menschen, die ihn bekommen könnten.

In den Ämtern selbst fehlt es an Personal. 61 Stellen im Sozialdezernat waren im September unbesetzt, das ist jede elfte. Wir bilden mehr aus und übernehmen alle, die ihre Prüfung bestehen. Springerkräfte gleichen Ausfälle in Schuldnerberatung und Wohngeldstelle aus.

Daten zur Wirkung veröffentlichen wir frei und anonym, soweit der Datenschutz das erlaubt.

Steuern und Gebühren im Sozialbereich erhöhen wir nicht.

Alles, was hier steht, steht unter dem Vorbehalt eines genehmigten Haushalts. Beide Partner treffen sich vierteljährlich und gehen die Liste der Zusagen durch. Die Liste veröffentlichen wir.


Anhang: Das Wichtigste in Kürze

Diese Übersicht fasst die Kapitel zusammen. Sie enthält nichts Neues.

• Gesundheitshof Ziegelei bis Ende 2028
• Personalschlüssel in Unterkünften: 1 zu 120 bis Ende 2027
• 14 Plätze mehr im Frauenhaus
• Alle 26 Empfehlungen gegen Einsamkeit
• 300 Kitaplätze
• Ein Treffpunkt in jedem Stadtteil
• Pakt gegen Armut
• Prüfung der sozialen Folgen

Die acht Handlungsräume des Rahmenplans „Starke Viertel“ sind {q1}, {q2}, {q5}, {q6}, {q13}, {q15}, {q22} und {q23}. Sie wurden nach den Werten des Sozialatlas 2024 ausgewählt: Kinderarmut, Arbeitslosigkeit, Zuzug und Zahl der Menschen, die allein leben. Für sechs von ihnen liegen bereits Berichte vor.

Musterstadt, im November 2025
Für die Fraktion Offenes Musterstadt und für die Fraktion Bürgerliste Lohetal
`
