import type { PageText } from './files.ts'

export const accessibility: PageText = {
  de: `
**Musterstadt ist erfunden.** Diese Erklärung ist ein Muster. Eine wirkliche Stadt prüft ihre Seiten selbst und schreibt hier, was sie gefunden hat.

## Stand der Barrierefreiheit

Diese Seiten sollen für alle Menschen nutzbar sein. Maßstab sind das Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW), die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW) und die Norm EN 301 549.

Alle Seiten lassen sich mit der Tastatur bedienen und ohne JavaScript lesen. Zu jeder Karte und jedem Diagramm gibt es eine Tabelle mit denselben Angaben. Texte gibt es auch in Leichter Sprache.

## Was noch nicht barrierefrei ist

- Videos in Deutscher Gebärdensprache fehlen noch.
- Angaben zur Barrierefreiheit einzelner Angebote sind oft unbekannt. Dann steht dort „nicht bekannt“ und nicht „nein“.
- Texte, die Anbieter selbst schreiben, sind nicht immer leicht verständlich.

## Wie diese Erklärung entstanden ist

Sie beruht auf einer Selbstbewertung. Stand: 1. November 2026.

## Barriere melden

Ist etwas nicht zugänglich? Schreiben Sie an nahbei@musterstadt.example oder rufen Sie an: 0221 4710 100. Sie bekommen spätestens nach zwei Wochen eine Antwort. In der Demostadt meldet sich dort niemand.

## Wenn Sie keine Antwort bekommen

Dann können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden. Das Verfahren kostet nichts. Sie brauchen keinen Rechtsbeistand. Die Anschrift finden Sie auf den Seiten des Landes: https://www.mags.nrw/ombudsstelle-barrierefreie-informationstechnik
`,
  leicht: `
**Muster-Stadt ist ausgedacht.**
Dieser Text ist ein Beispiel.

## Können alle diese Seiten benutzen?

Das ist unser Ziel.
Sie können die Seiten ohne Maus benutzen.
Sie können die Seiten mit einem Vorlese-Programm hören.
Es gibt die Texte in Leichter Sprache.

## Was geht noch nicht gut?

Es gibt noch keine Videos in Gebärden-Sprache.
Manchmal wissen wir nicht: Gibt es dort Stufen?
Dann schreiben wir: nicht bekannt.

## Etwas geht nicht?

Schreiben Sie uns: nahbei@musterstadt.example
Oder rufen Sie an: 0221 4710 100

## Sie bekommen keine Antwort?

Dann hilft Ihnen die Ombuds-Stelle vom Land Nordrhein-Westfalen.
Das ist eine Stelle für Beschwerden.
Die Hilfe kostet nichts.
`,
  en: `
**Musterstadt is made up.** This statement is a sample. A real city tests its pages and writes here what it found.

## How accessible these pages are

These pages are meant for everybody. The measure is the law of North Rhine-Westphalia (BGG NRW, BITVNRW) and the standard EN 301 549.

All pages work by keyboard and without JavaScript. Each map and chart has a table with the same information. Texts are available in easy German.

## What is not accessible yet

- Videos in German Sign Language are missing.
- The access to single offers is often unknown. It then says “not known”, not “no”.
- Texts written by providers are not always easy to understand.

## How this statement was made

By self-assessment, as of 1 November 2026.

## Report a barrier

Write to nahbei@musterstadt.example or call 0221 4710 100. You get an answer within two weeks. In the demo city nobody answers.

## If you get no answer

You can turn to the ombuds office for accessible information technology of North Rhine-Westphalia. It is free of charge: https://www.mags.nrw/ombudsstelle-barrierefreie-informationstechnik
`,
}
