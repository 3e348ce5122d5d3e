/** Made-up minutes of the social committee. */
export const niederschrift = `Stadt Musterstadt
Ausschuss für Soziales, Gesundheit und Zusammenleben

Niederschrift über die 7. Sitzung in der Wahlperiode 2025–2030
am Dienstag, 22. September 2026, 17.00 bis 19.40 Uhr, Rathaus, Sitzungssaal 2

Anwesend: 15 stimmberechtigte Mitglieder, 4 beratende Mitglieder, Vertretungen des Seniorenrates und des Behindertenrates. Die Verwaltung ist mit dem Sozialdezernat, dem Amt für Soziales, dem Gesundheitsamt, dem Wohnungsamt und dem Jugendamt vertreten.


Öffentlicher Teil

TOP 1 Eröffnung und Feststellung der Tagesordnung

Der Vorsitz eröffnet die Sitzung und stellt fest, dass form- und fristgerecht eingeladen wurde. Der Antrag der Fraktion MZS, TOP 6 vorzuziehen, wird mit 9 zu 6 Stimmen abgelehnt. Die Niederschrift der 6. Sitzung wird genehmigt.

TOP 2 Einwohnerfragestunde

Eine Einwohnerin aus {q7} fragt, wann das Jugendzentrum öffnet. Die Verwaltung antwortet, der Bau liege wegen einer Insolvenz still. Ein neuer Termin lasse sich noch nicht nennen. Die Verwaltung wird im November schriftlich berichten.

Ein Einwohner erkundigt sich nach den Öffnungszeiten der Schuldnerberatung. Die Frage wird sofort beantwortet.

TOP 3 Personal in den Unterkünften, Vorlage 2026/211

Das Amt für Soziales berichtet: Im September waren 552 Menschen untergebracht, 4,0 Stellen der sozialen Betreuung waren besetzt. Der Schlüssel liegt damit bei 1 zu 138. Zwei weitere Stellen sind ausgeschrieben. Die Verwaltung wird bis zum 31. März 2027 beide Stellen besetzen. Sie legt dem Ausschuss vierteljährlich die Zahlen jeder Unterkunft vor.

Die Fraktion MZS hält 1 zu 120 für zu wenig. Ihr Antrag auf 1 zu 80 wird mit 5 Stimmen gegen 10 abgelehnt.

Der Ausschuss nimmt den Bericht zur Kenntnis.

TOP 4 Auswertung der Welcome Points, Vorlage 2026/214

Das Institut hat 412 Besucherinnen und Besucher befragt. 83 von 100 würden die Welcome Points weiterempfehlen. In {q22} kommen dreimal so viele Menschen wie geplant, in {q0} halb so viele.

Nach kurzer Aussprache fasst der Ausschuss einstimmig folgenden Beschluss: Die Welcome Points werden bis Ende 2028 fortgeführt. Der Standort {q0} wird zum 1. Juli 2027 nach {q11} verlegt. Die Verwaltung wird beauftragt, bis zur Beratung des Haushalts ein Konzept für offene Sprachtreffs vorzulegen.

TOP 5 Projekt „Viertel in Arbeit“, mündlicher Bericht

Der Bund hat den Antrag auf Anschlussförderung am 14. August abgelehnt. Die Förderung endet am 30. Juni 2027. Ohne weiteres Geld müssten sechs Hausmeisterdienste und 18 Ausbildungsplätze eingestellt werden. Die Verwaltung prüft eine Bewerbung im Landesaufruf „Quartier und Arbeit“, der bis zum 29. Januar 2027 läuft. Gegebenenfalls wird eine Überbrückung aus dem Haushalt vorgeschlagen.

Die Vertretung des Arbeitsmarktdialogs bittet darum, die Träger früh zu informieren. Das sagt die Verwaltung zu.

TOP 6 Empfehlung des Seniorenrates zu Sitzgelegenheiten, Drucksache SR 2026/9

Der Seniorenrat empfiehlt 60 Bänke mit Lehne an Wegen zu Arztpraxen und Haltestellen. Die Frist für die Antwort ist am 4. September abgelaufen. Die Verwaltung entschuldigt die Verspätung mit der Vertretung im Tiefbauamt und wird bis zum 30. Oktober antworten.

TOP 7 Kostenloses Schwimmen mit dem Lohe-Pass

Die Bäder Musterstadt GmbH berichtet, dass das Angebot nicht eingeführt wurde. Die Kosten von 310.000 Euro im Jahr seien im Haushalt 2026 gestrichen worden. Statt dessen zahlen Kinder mit Lohe-Pass seit dem 1. Mai die Hälfte. Mehrere Mitglieder bedauern das. Ein Beschluss wird nicht gefasst.

TOP 8 Stellungnahme des Behindertenrates zum Umbau des Bahnhofsvorplatzes

Der Behindertenrat fordert ein durchgehendes Leitsystem und eine zweite barrierefreie Toilette. Die Verwaltung übernimmt das Leitsystem in die Planung. Die zweite Toilette wird aus Kostengründen zurückgestellt; über sie soll im Zusammenhang mit dem Haushalt 2028 entschieden werden. Der Rat entscheidet am 10. Dezember.

TOP 9 Handlungsempfehlungen gegen Einsamkeit im Alter, Sachstand

Von 26 Empfehlungen sind 9 umgesetzt, 8 in Arbeit und 3 beschlossen. Zu 5 Empfehlungen liegt noch keine Entscheidung vor, eine wird nicht weiterverfolgt. Die Verwaltung stellt die Übersicht ab Januar auf die Internetseite und bringt sie jedes Jahr im September in den Ausschuss ein.

Ein Mitglied des Seniorenrates weist darauf hin, dass die Zahl der Umsetzungen wenig über die Einsamkeit selbst sagt. Die Verwaltung teilt diese Einschätzung. Die Bürgerumfrage 2026 enthält dieselbe Frage wie die von 2024; das Ergebnis wird im Februar vorliegen. Auf Bitte des Vorsitzes wird die Verwaltung beide Werte nach Stadtteilen nebeneinanderstellen.

TOP 9a Prüfung der sozialen Folgen, erster Erfahrungsbericht

Seit dem vergangenen Herbst sind drei Vorhaben geprüft worden. In zwei Fällen führte die Prüfung zu einer Änderung der Vorlage, in einem zu einer Auflage. Der Aufwand lag zwischen einer und sechs Stunden. Eine Vorlage ging ohne Prüfung in den Rat; der Grund ist als Anlage beigefügt. Das Tiefbauamt regt an, reine Instandsetzungen auszunehmen. Dem widersprechen Behindertenrat und Fraktion MZS. Der Ausschuss verständigt sich darauf, dass jede Ausnahme begründet und veröffentlicht wird.

Die Verwaltung soll im Frühjahr 2027 erneut berichten. Falls sich der Fragebogen als zu lang erweist, wird eine kürzere Fassung für kleine Vorhaben vorgeschlagen.

TOP 10 Anfragen und Mitteilungen

10.1 Die Gesundheitskonferenz tagt am 2. Dezember 2026.
10.2 Der Runde Tisch hat die Empfehlungen der drei Konferenzen am 16. Juni zusammengeführt.
10.3 Das Gesundheitsamt teilt mit, dass die elektronische Akte in fünf von acht Sachgebieten eingeführt ist. Die übrigen folgen im Frühjahr 2027, sobald die Schnittstelle geliefert ist.
10.4 Auf Nachfrage erklärt das Wohnungsamt, dass 41 Wohnungen für das Probewohnen angemietet sind.


Nichtöffentlicher Teil

TOP 11 Grundstücksangelegenheit

Die Beratung erfolgt nach gesonderter Niederschrift.

Ende der Sitzung: 19.40 Uhr
`
