import type { TextSet } from '../../../platform/texts/index.ts'
import type { DefaultText } from '../section.ts'

/*
 * True for the program as it is: what is stored and logged is decided in src/serve, src/platform/log and
 * the migration of offers.report. Change these texts with them.
 */

const de: DefaultText = {
  title: 'Datenschutz',
  sections: ({ contact }) => [
    {
      title: 'Kurz gesagt',
      text: `- Sie müssen sich nicht anmelden und keinen Namen nennen.
- Wir setzen keine Cookies und zählen nicht, wer diese Seiten besucht.
- Wir speichern keine Internet-Adressen (IP-Adressen).
- Was Sie suchen, schreiben wir nicht auf.
- Wir laden nichts von fremden Servern: keine Schriften, keine Karten, keine Videos.`,
    },
    {
      title: 'Wer verantwortlich ist',
      shows: 'contact',
      missing:
        !contact && 'die Stelle, die für den Datenschutz auf diesen Seiten verantwortlich ist.',
    },
    {
      title: 'Datenschutzbeauftragte der Stadt',
      missing: 'wie Sie die oder den Datenschutzbeauftragten der Stadt erreichen.',
    },
    {
      title: 'Wenn Sie diese Seiten lesen',
      text: `Ihr Gerät schickt beim Aufruf einer Seite seine IP-Adresse mit. Ohne sie käme keine Antwort bei Ihnen an. Das Programm verwendet sie nur dafür und speichert sie nicht. Es zählt, wie oft welche Art von Seite aufgerufen wurde, wie schnell die Antwort kam und ob es geklappt hat. Suchwörter, Adressen und IP-Adressen stehen nicht in seinem Protokoll.

Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung (DSGVO) zusammen mit dem Datenschutzgesetz des Landes: Die Stadt informiert über Hilfen. Das ist ihre Aufgabe.`,
      missing:
        'wer den Server betreibt und ob dort, außerhalb des Programms, etwas protokolliert wird.',
    },
    {
      title: 'Wenn Sie suchen',
      text: `Ihre Suchwörter und ein Ort, den Sie angeben, stehen in der Adresse der Seite. So können Sie eine Suche weitergeben oder später wiederfinden. Deshalb bleiben sie im Verlauf Ihres Browsers. **Teilen Sie Ihr Gerät mit jemandem, der das nicht sehen soll?** Dann öffnen Sie diese Seiten in einem privaten Fenster oder löschen danach den Verlauf.

Wechseln Sie von hier zu einer anderen Internetseite, erfährt diese nicht, welche Seite Sie vorher gelesen haben.`,
    },
    {
      title: 'Wenn Sie einen Fehler melden',
      text: `Mit „Stimmt nicht?“ können Sie melden, dass bei einem Angebot etwas falsch ist. Wir speichern: das Angebot, die Art des Fehlers, Ihren Text, die Sprache der Seite, den Zeitpunkt und, nur wenn Sie das möchten, wie wir Sie erreichen. Wir brauchen das, um den Fehler zu beheben und bei Ihnen nachzufragen. Sie müssen keinen Kontakt angeben. Bitte schreiben Sie nichts über Ihre Gesundheit oder über andere Menschen.

Nur Beschäftigte der Stadt, die Angebote pflegen, lesen Ihren Hinweis. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO. Ihren Kontakt löschen wir auf Ihren Wunsch jederzeit.`,
      missing: 'nach welcher Zeit Hinweise und Kontakte gelöscht werden.',
    },
    {
      title: 'Zahlen über die Stadt',
      text: 'Die Zahlen auf diesen Seiten beschreiben Gebiete, nie einzelne Menschen. Wo eine Zahl so klein ist, dass man Menschen erkennen könnte, und die Quelle sie deshalb geheim hält, steht „geschützt“.',
    },
    {
      title: 'Ihre Rechte',
      text: `Sie können

- erfahren, was wir über Sie gespeichert haben (Artikel 15 DSGVO),
- Falsches berichtigen lassen (Artikel 16),
- Daten löschen lassen (Artikel 17) oder ihre Verwendung einschränken (Artikel 18),
- der Verwendung widersprechen (Artikel 21).

Schreiben Sie dafür an die oben genannte Stelle. Wir entscheiden nichts über Sie mit einem Computer allein, und wir bilden keine Profile.`,
    },
    {
      title: 'Beschwerde',
      text: 'Sie können sich bei der Aufsichtsbehörde für den Datenschutz beschweren (Artikel 77 DSGVO):',
      shows: 'authority',
    },
  ],
}

const leicht: DefaultText = {
  title: 'Daten-Schutz',
  sections: ({ contact }) => [
    {
      title: 'Das Wichtigste',
      text: `- Sie müssen sich nicht anmelden.
- Sie müssen Ihren Namen nicht sagen.
- Wir schreiben nicht auf, wer Sie sind.
- Wir schreiben nicht auf, was Sie suchen.
- Wir benutzen keine Cookies.
  Cookies sind kleine Dateien.
  Damit kann man Menschen im Internet beobachten.`,
    },
    {
      title: 'Wer passt auf Ihre Daten auf?',
      shows: 'contact',
      missing: !contact && 'Welches Amt passt auf Ihre Daten auf?',
    },
    {
      title: 'Wer hilft bei Fragen zum Daten-Schutz?',
      missing: 'Wer ist in der Stadt für den Daten-Schutz da?',
    },
    {
      title: 'Sie lesen diese Seiten',
      text: `Ihr Handy oder Ihr Computer hat eine Nummer im Internet.
Die Nummer heißt: IP-Adresse.
Ohne diese Nummer können Sie unsere Seiten nicht sehen.
Wir speichern diese Nummer nicht.
Das Gesetz erlaubt uns das.
Das Gesetz heißt: Datenschutz-Grundverordnung.
Die Regel steht in Artikel 6.`,
      missing: 'Wem gehört der Computer, auf dem diese Seiten liegen? Was wird dort gespeichert?',
    },
    {
      title: 'Sie suchen etwas',
      text: `Ihr Browser merkt sich, was Sie suchen.
Ein Browser ist das Programm für das Internet.

**Soll eine andere Person das nicht sehen?**
Zum Beispiel: Die Person benutzt das gleiche Handy.
Dann öffnen Sie ein privates Fenster.
Oder Sie löschen danach den Verlauf.
Der Verlauf ist eine Liste.
In der Liste stehen alle Seiten, die Sie gelesen haben.`,
    },
    {
      title: 'Sie melden uns einen Fehler',
      text: `Bei jedem Angebot steht: Stimmt nicht?
Dort können Sie uns einen Fehler melden.
Wir speichern Ihren Text.
Wir speichern auch: Wann haben Sie uns geschrieben?
Sie können Ihre E-Mail-Adresse dazu schreiben.
Sie müssen das nicht.
Bitte schreiben Sie nichts über Ihre Gesundheit.
Bitte schreiben Sie nichts über andere Menschen.
Sie können uns immer sagen: Löschen Sie meine E-Mail-Adresse.`,
      missing: 'Wann löschen wir Ihren Text?',
    },
    {
      title: 'Zahlen über die Stadt',
      text: 'Auf diesen Seiten stehen Zahlen.\nEine Zahl ist immer über viele Menschen.\nSie ist nie über einen einzelnen Menschen.\nManche Zahlen sind geheim.\nDann steht dort: geschützt.',
    },
    {
      title: 'Ihre Rechte',
      text: `Sie dürfen uns fragen: Was wissen Sie über mich?
Sie dürfen sagen: Das ist falsch. Ändern Sie das.
Sie dürfen sagen: Löschen Sie das.
Sie dürfen sagen: Ich will das nicht.`,
    },
    {
      title: 'Sie wollen sich beschweren?',
      text: 'Es gibt ein Amt für den Daten-Schutz.\nDort können Sie sich beschweren.\nDas Amt heißt:',
      shows: 'authority',
    },
  ],
}

const en: DefaultText = {
  title: 'Privacy',
  sections: ({ contact }) => [
    {
      title: 'In short',
      text: `- You need not sign in or give a name.
- We set no cookies and do not count who visits these pages.
- We do not store internet addresses (IP addresses).
- We do not record what you search for.
- We load nothing from other servers: no fonts, no maps, no videos.`,
    },
    {
      title: 'Who is responsible',
      shows: 'contact',
      missing: !contact && 'the office responsible for data protection on these pages.',
    },
    {
      title: 'The city’s data protection officer',
      missing: 'how to reach the city’s data protection officer.',
    },
    {
      title: 'When you read these pages',
      text: `Your device sends its IP address when it asks for a page; without it no answer could reach you. The program uses it for that only and does not store it. It counts how often each kind of page was asked for, how fast the answer came and whether it worked. Its log holds no search words, no addresses and no IP addresses.

The legal basis is Article 6(1)(e) of the General Data Protection Regulation (GDPR) together with the data protection act of the Land: informing about help is a task of the city.`,
      missing: 'who runs the server, and whether anything is logged there outside the program.',
    },
    {
      title: 'When you search',
      text: `Your search words, and a place if you give one, are part of the page’s address, so that you can pass a search on or find it again. They therefore stay in the history of your browser. **Do you share your device with somebody who should not see this?** Then open these pages in a private window, or delete the history afterwards.

When you go from here to another website, it does not learn which page you read before.`,
    },
    {
      title: 'When you report a mistake',
      text: `On the page of an offer you can report that something is wrong. We store the offer, the kind of mistake, your text, the language of the page, the time and, only if you wish, how to reach you. We need this to put the mistake right and to ask you a question. You need not give a contact. Please write nothing about your health or about other people.

Only city staff who look after offers read your report. The legal basis is Article 6(1)(e) GDPR. We delete your contact at any time if you ask us to.`,
      missing: 'after what time reports and contacts are deleted.',
    },
    {
      title: 'Figures about the city',
      text: 'The figures on these pages describe areas, never single people. Where a figure is so small that people could be recognised, and its source therefore keeps it secret, it says “protected”.',
    },
    {
      title: 'Your rights',
      text: `You can

- learn what we have stored about you (Article 15 GDPR),
- have mistakes corrected (Article 16),
- have data deleted (Article 17) or their use restricted (Article 18),
- object to their use (Article 21).

Write to the office named above. We decide nothing about you by computer alone and build no profiles.`,
    },
    {
      title: 'Complaints',
      text: 'You can complain to the data protection authority (Article 77 GDPR):',
      shows: 'authority',
    },
  ],
}

export const privacyTexts: TextSet<DefaultText> = { de, leicht, en }
