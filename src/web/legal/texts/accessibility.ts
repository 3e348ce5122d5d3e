import type { TextSet } from '../../../platform/texts/index.ts'
import { asWords, type DefaultText, type TextFacts } from '../section.ts'

/** The day of the self-assessment of the program’s pages that these texts report. */
const assessedOn = { de: '23. November 2026', en: '23 November 2026' }

const list = (entries: (string | false)[]) =>
  entries
    .filter((entry) => entry !== false)
    .map((entry) => `- ${entry}`)
    .join('\n')

const laws = ({ land }: TextFacts, otherwise: string) => land?.accessibilityLaws ?? otherwise

const de: DefaultText = {
  title: 'Erklärung zur Barrierefreiheit',
  sections: (facts) => [
    {
      title: 'Wofür diese Erklärung gilt',
      text: `Sie gilt für die Seiten „nahbei ${asWords(facts.city)}“. Die Stadt will sie für alle Menschen zugänglich machen. Maßstab sind: ${laws(facts, 'das Behindertengleichstellungsgesetz des Landes')}, die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und die Norm EN 301 549.`,
    },
    {
      title: 'Wie zugänglich die Seiten sind',
      text: `Die Seiten erfüllen die Anforderungen **zum größten Teil**.

- Alle Seiten lassen sich mit der Tastatur bedienen und ohne JavaScript lesen.
- Zu jeder Karte und jedem Diagramm gibt es eine Tabelle mit denselben Angaben.
- Die Seiten passen sich an kleine Bildschirme, große Schrift, dunkle Darstellung und hohen Kontrast an.
- Die Texte der Seiten gibt es auch in Leichter Sprache und auf Englisch.`,
    },
    {
      title: 'Was noch nicht barrierefrei ist',
      text: list([
        !facts.hasVideos && 'Videos in Deutscher Gebärdensprache fehlen noch.',
        'Texte, die Anbieter selbst schreiben, sind nicht immer leicht zu verstehen. Oft gibt es sie nur auf Deutsch.',
        'Wie zugänglich ein Angebot selbst ist, wissen wir oft nicht. Dann steht dort „nicht bekannt“ und nie „nein“.',
        'Namen und Erläuterungen von Kennzahlen gibt es nicht immer in Leichter Sprache oder auf Englisch.',
        'Seiten anderer Anbieter, auf die wir verlinken, sind nicht immer barrierefrei. Darauf haben wir keinen Einfluss.',
        'Menschen mit Behinderungen haben die Seiten noch nicht in einer eigenen Prüfung getestet.',
      ]),
    },
    {
      title: 'Wie diese Erklärung entstanden ist',
      text: `Sie beruht auf einer **Selbstbewertung** vom ${assessedOn.de}. Die öffentlichen Seiten werden auf Deutsch, in Leichter Sprache und auf Englisch mit einem Prüfprogramm (axe) untersucht und mit der Tastatur und ohne JavaScript durchgespielt. Eine unabhängige Stelle hat die Seiten noch nicht geprüft.${monitored(facts, 'Für das Land prüft öffentliche Seiten:')}`,
      missing: 'wann die Stadt ihre eigenen Inhalte geprüft hat.',
    },
    {
      title: 'Barriere melden',
      text: facts.contact
        ? 'Können Sie etwas nicht lesen oder bedienen? Sagen Sie uns, auf welcher Seite und was nicht geht. Wir antworten Ihnen. Brauchen Sie eine Auskunft auf anderem Weg, dann bekommen Sie sie hier auch:'
        : 'Können Sie etwas nicht lesen oder bedienen? Dann hilft Ihnen die Stadt weiter. Auskünfte der Verwaltung gibt es in vielen Städten auch unter der Telefonnummer [115](tel:115).',
      shows: 'contact',
      missing: !facts.contact && 'die Stelle, der Sie eine Barriere melden können.',
    },
    {
      title: 'Wenn Sie keine gute Antwort bekommen',
      text: 'Dann hilft Ihnen eine Stelle des Landes. Das kostet nichts, und Sie brauchen keine Anwältin und keinen Anwalt.',
      shows: 'enforcement',
      missing:
        !knowsEnforcement(facts) &&
        `die Durchsetzungs- oder Schlichtungsstelle des Landes${facts.land ? ` ${facts.land.name}` : ''}.`,
    },
  ],
}

const leicht: DefaultText = {
  title: 'Erklärung zur Barriere-Freiheit',
  sections: (facts) => [
    {
      title: 'Was steht hier?',
      text: 'Barriere-frei heißt: Alle Menschen können etwas benutzen.\nAuch Menschen mit Behinderung.\nHier steht: So barriere-frei sind unsere Seiten.\nGesetze sagen: Die Seiten von einer Stadt müssen barriere-frei sein.',
    },
    {
      title: 'Was geht schon gut?',
      text: `- Sie können die Seiten ohne Maus benutzen.
- Sie können die Seiten mit einem Vorlese-Programm hören.
- Sie können die Schrift größer machen.
- Neben jedem Bild mit Zahlen gibt es eine Liste mit den Zahlen.
- Es gibt die Texte in Leichter Sprache.`,
    },
    {
      title: 'Was geht noch nicht gut?',
      text: list([
        !facts.hasVideos && 'Es gibt noch keine Videos in Gebärden-Sprache.',
        'Manche Texte sind schwer. Andere Menschen haben sie geschrieben.',
        'Manchmal wissen wir nicht: Gibt es dort Stufen? Dann schreiben wir: nicht bekannt.',
        'Nicht alle Zahlen sind in Leichter Sprache erklärt.',
        'Manche Links führen zu anderen Internet-Seiten. Diese Seiten sind vielleicht schwer zu benutzen.',
        'Menschen mit Behinderung haben unsere Seiten noch nicht geprüft.',
      ]),
    },
    {
      title: 'Wer hat das geprüft?',
      text: `Wir haben die Seiten selbst geprüft.\nDas war am ${assessedOn.de}.\nEin Computer-Programm hat uns geholfen.`,
      missing: 'Wann hat die Stadt ihre Texte geprüft?',
    },
    {
      title: 'Etwas geht nicht?',
      text: facts.contact
        ? 'Sagen Sie es uns.\nSagen Sie: Auf welcher Seite war das?\nWir antworten Ihnen.\nSo erreichen Sie uns:'
        : 'Dann fragen Sie bei der Stadt.\nSie können oft auch anrufen: [115](tel:115).',
      shows: 'contact',
      missing: !facts.contact && 'Wem können Sie das sagen?',
    },
    {
      title: 'Sie bekommen keine gute Antwort?',
      text: `Dann hilft Ihnen eine andere Stelle.\nDie Hilfe kostet nichts.${facts.arbitration || facts.land?.enforcement ? '\nDie Stelle heißt:' : ''}`,
      shows: 'enforcement',
      missing: !knowsEnforcement(facts) && 'Wie heißt die Stelle?',
    },
  ],
}

const en: DefaultText = {
  title: 'Accessibility statement',
  sections: (facts) => [
    {
      title: 'What this statement is about',
      text: `It is about the pages “nahbei ${asWords(facts.city)}”. The city wants everybody to be able to use them. The measure is: ${laws(facts, 'the disability equality act of the Land')}, the federal ordinance on accessible information technology (BITV 2.0) and the standard EN 301 549.`,
    },
    {
      title: 'How accessible the pages are',
      text: `The pages meet the requirements **for the most part**.

- All pages work by keyboard and without JavaScript.
- Each map and chart has a table with the same information.
- The pages adapt to small screens, large type, dark mode and high contrast.
- The texts of the pages are also in easy German and in English.`,
    },
    {
      title: 'What is not accessible yet',
      text: list([
        !facts.hasVideos && 'Videos in German Sign Language are missing.',
        'Texts written by providers are not always easy to understand, and often in German only.',
        'We often do not know how accessible an offer itself is. It then says “not known”, never “no”.',
        'Names and explanations of indicators are not always in easy German or English.',
        'Pages of others that we link to are not always accessible; we have no influence on them.',
        'People with disabilities have not yet tested the pages in a study of their own.',
      ]),
    },
    {
      title: 'How this statement was made',
      text: `By **self-assessment** on ${assessedOn.en}. The public pages are examined in German, easy German and English with a test program (axe), and gone through by keyboard and without JavaScript. No independent body has tested the pages yet.${monitored(facts, 'For the Land, public websites are examined by:')}`,
      missing: 'when the city assessed its own content.',
    },
    {
      title: 'Report a barrier',
      text: facts.contact
        ? 'Is there something you cannot read or use? Tell us on which page, and what does not work. We will answer. If you need the information in another way, you get it here too:'
        : 'Is there something you cannot read or use? The city will help. In many cities the administration also answers by phone: [115](tel:115).',
      shows: 'contact',
      missing: !facts.contact && 'the office to which you can report a barrier.',
    },
    {
      title: 'If you get no good answer',
      text: 'Then a body of the Land can help. It is free of charge and you need no lawyer.',
      shows: 'enforcement',
      missing:
        !knowsEnforcement(facts) &&
        `the enforcement or arbitration body of the Land${facts.land ? ` ${facts.land.name}` : ''}.`,
    },
  ],
}

function knowsEnforcement({ arbitration, land }: TextFacts): boolean {
  return arbitration !== null || land?.enforcement !== undefined
}

function monitored({ land }: TextFacts, lead: string): string {
  return land?.monitoring ? ` ${lead} ${land.monitoring}.` : ''
}

export const accessibilityTexts: TextSet<DefaultText> = { de, leicht, en }
