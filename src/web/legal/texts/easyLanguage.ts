import type { TextSet } from '../../../platform/texts/index.ts'

/** The explanation itself is in Leichte Sprache whoever reads it; around it the reader’s own language. */
export const easyLanguageTexts: TextSet<EasyLanguageTexts> = {
  de: {
    title: 'Leichte Sprache',
    lede: 'Hier erklären wir diese Seiten in Leichter Sprache.',
    switchHere: 'Alle Seiten in Leichter Sprache lesen',
    explanation: 'Erklärung in Leichter Sprache',
  },
  leicht: {
    title: 'Leichte Sprache',
    lede: 'Hier erklären wir Ihnen diese Seiten.',
    switchHere: 'Zur Start-Seite',
    explanation: '',
  },
  en: {
    title: 'Easy language',
    lede: 'Here we explain these pages in Leichte Sprache, that is, in very easy German.',
    switchHere: 'Read all pages in Leichte Sprache',
    explanation: 'Explanation in easy German',
  },
}

interface EasyLanguageTexts {
  title: string
  lede: string
  switchHere: string
  /** Heading over the explanation where the page is in another language. */
  explanation: string
}

/** Shown where the pack has no explanation of its own. */
export const easyExplanation = `## Was finden Sie hier?

Hier finden Sie Hilfe in Ihrer Stadt.
Zum Beispiel:

- Sie haben zu wenig Geld.
- Sie suchen eine Wohnung.
- Sie sind krank.
- Sie pflegen einen Menschen.
- Sie sind oft allein.
- Ein Mensch tut Ihnen weh.

## So suchen Sie Hilfe

Gehen Sie auf die Seite [Hilfe finden](/hilfe).
Dort gibt es ein Feld.
Schreiben Sie in das Feld: Das brauche ich.
Sie können ein Wort schreiben.
Zum Beispiel: Schulden.
Oder Sie tippen auf einen Satz.
Zum Beispiel: Ich habe Schulden.

Dann sehen Sie eine Liste.
In der Liste stehen die Hilfen.
Tippen Sie auf einen Namen.
Dann lesen Sie:

- Was ist das?
- Für wen ist das?
- Wo ist das?
- Wann ist offen?
- Was mache ich zuerst?

## Brauchen Sie sofort Hilfe?

Oben auf jeder Seite steht: [Jetzt Hilfe](/jetzt-hilfe).
Tippen Sie darauf.
Dann sehen Sie Telefon-Nummern.

Sind Sie in Gefahr?
Rufen Sie die Polizei an: [110](tel:110).
Ist jemand verletzt oder sehr krank?
Oder brennt es?
Rufen Sie an: [112](tel:112).

Die Anrufe kosten nichts.

## Soll jemand diese Seite nicht sehen?

Unten auf jeder Seite steht: Seite schnell verlassen.
Tippen Sie darauf.
Dann sehen Sie das Wetter.
Ihr Browser merkt sich unsere Seite trotzdem.
Sie können das löschen.
Es heißt: Verlauf löschen.

## So ändern Sie die Sprache

Oben auf jeder Seite stehen Sprachen.
Tippen Sie auf eine Sprache.
Sie bleiben auf der gleichen Seite.

## Was finden Sie noch?

Auf der Seite [Die Stadt verstehen](/stadt) gibt es Zahlen und Karten.
Dort lesen Sie: So leben die Menschen in der Stadt.

Ganz unten auf jeder Seite finden Sie:

- [Impressum](/impressum). Dort steht: Wer macht diese Seiten?
- [Daten-Schutz](/datenschutz). Dort steht: So schützen wir Ihre Daten.
- [Barriere-Freiheit](/barrierefreiheit). Dort steht: So können alle die Seiten benutzen.
- [Gebärden-Sprache](/gebaerdensprache). Dort gibt es Hilfe für gehörlose Menschen.
- [Daten](/daten). Dort steht: Daher kommen die Zahlen.

## Ist etwas falsch?

Bei jedem Angebot steht: Stimmt nicht?
Tippen Sie darauf.
Dann können Sie uns sagen: Das ist falsch.
`
