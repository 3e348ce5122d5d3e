import type { PageText } from './files.ts'

export const easyLanguage: PageText = {
  de: `
Diese Seite erklärt in Leichter Sprache, was Sie hier finden. **Musterstadt ist erfunden**; die Texte sind ein Muster.

## Hilfe finden

Sie schreiben in das Feld, wobei Sie Hilfe brauchen. Oder Sie tippen auf eine Lebenslage, zum Beispiel „Ich habe zu wenig Geld“. Dann sehen Sie Angebote. Zu jedem Angebot steht dort, was es ist, wo es ist, wann es offen ist und was Sie zuerst tun.

## Die Stadt verstehen

Zahlen und Karten zeigen, wie es den Menschen in den Stadtteilen geht. Neben jeder Zahl steht, was sie bedeutet und woher sie kommt.

## Leichte Sprache einschalten

Oben auf jeder Seite können Sie „Leichte Sprache“ wählen. Sie bleiben dabei auf derselben Seite.
`,
  leicht: `
**Willkommen.**
Das sind die Seiten von Muster-Stadt.
Muster-Stadt ist ausgedacht.
Die Seiten sind ein Beispiel.

## Was können Sie hier machen?

Sie können Hilfe finden.
Zum Beispiel:
- Sie haben zu wenig Geld.
- Sie sind krank.
- Sie sind allein.
- Jemand tut Ihnen weh.

## Wie finden Sie Hilfe?

Es gibt ein Feld.
Schreiben Sie in das Feld: Das brauche ich.
Oder wählen Sie ein Bild aus.
Dann sehen Sie: Hier gibt es Hilfe.

Sie sehen auch:
- Wo ist die Hilfe?
- Wann ist offen?
- Was mache ich zuerst?

## Sie sind in Gefahr?

Dann klicken Sie auf: Jetzt Hilfe.
Oder rufen Sie an: 112 oder 110.

## Die Stadt verstehen

Es gibt auch Zahlen über die Stadt-Teile.
Neben jeder Zahl steht: Das bedeutet die Zahl.
`,
  en: `
This page explains in plain words what you find here. **Musterstadt is made up**; the texts are a sample.

## Find help

Write what you need help with into the field, or tap a situation such as “I have too little money”. You then see offers: what it is, where, when it is open and what you do first.

## Understand the city

Figures and maps show how people in the neighbourhoods are doing. Beside each figure it says what it means and where it comes from.

## Easy language

At the top of each page you can choose “Leichte Sprache” (easy German). You stay on the same page.
`,
}
