/** Shown below the options. One paragraph a method: what it gives, and which columns it reads. */
export const helpText = `
Verfahren und ihre Spalten (Quellen: docs/STATISTICS.md):
  wilson, proportion  x, n                      Anteil x/n, Bereich nach Wilson
  byars               o                         Zahl der Ereignisse, Bereich nach Byar, unter 10 exakt
  rate                o, n                      Ereignisse je --per Personen (100000), Bereich wie byars
  dsr                 area, ageBand, o, n       Rate, nach dem Alter standardisiert: 19 Altersgruppen
                                                0-4, 5-9, … 90+ (ESP 2013), Bereich nach Dobson.
                                                Unter 10 Ereignissen gibt es keinen Wert.
  isr                 area, ageBand, o, n, refO, refN
                                                beobachtete zu erwarteten Ereignissen;
                                                mit --per die Rate je so vielen Personen
  lifeExpectancy      area, ageBand, deaths, population (oder o, n)
                                                Lebenserwartung nach Chiang: 20 Altersgruppen
                                                0, 1-4, 5-9, … 90+; --age wählt das Alter
  sii                 area, quantile, population, value und lower, upper oder se (oder x statt value)
                                                Gefälle zwischen unten und oben; quantile 1 steht am
                                                schlechtesten. rii: das Verhältnis statt des Abstands
  funnel              x, n | o, n | o, e        Anteil, Rate oder Verhältnis jeder Zeile;
                                                lower und upper sind die Grenzen des Zufalls um den
                                                Schnitt aller Zeilen (bei o, e um 1);
                                                position: above, below, within
  trend               area, at, value und lower, upper oder se oder variance (oder x, n oder o, n)
                                                Änderung je Jahr aus den letzten fünf Werten (--points);
                                                direction: rising, falling, none

Spalten:
  Groß oder klein ist gleich. area darf fehlen. „year“ geht auch statt „at“. Weitere Spalten gehen mit.
  Hat ein Gebiet mehrere Tabellen (etwa je Jahr oder Geschlecht), trennen die weiteren Spalten sie.
  lower und upper in der Datei gelten für 95 %.

Ausgabe mit --json: ein Objekt je Zeile oder Gebiet und je Sicherheit, eines in jeder Zeile:
  {…Spalten der Datei, "confidence": 0.95, "value": …, "lower": …, "upper": …, …}
  Was sich nicht sagen lässt, ist null; "note" sagt, warum.
Rückgabe: 0 gut, 1 Fehler in der Datei, 2 Fehler im Aufruf.
`
