import { reportPeriods } from '../../../contexts/offers/index.ts'
import type { TextSet } from '../../../platform/texts/index.ts'
import type { DefaultText } from '../section.ts'

/*
 * True for the program as it is: what is stored, logged and erased is decided in src/app.ts, src/platform/log,
 * src/platform/http/cookies.ts and src/tasks.ts. Change these texts with them.
 */

const { contact: contactPeriod, text: textPeriod } = reportPeriods

/** Days as people count them: 30 days, one year, two years. */
const span = (
  days: number,
  one: string,
  years: (n: number) => string,
  many: (n: number) => string,
) => (days % 365 !== 0 ? many(days) : days === 365 ? one : years(days / 365))
const afterGerman = (days: number) =>
  span(
    days,
    'einem Jahr',
    (n) => `${n} Jahren`,
    (n) => `${n} Tagen`,
  )
const afterEnglish = (days: number) =>
  span(
    days,
    'one year',
    (n) => `${n} years`,
    (n) => `${n} days`,
  )

const de: DefaultText = {
  title: 'Datenschutz',
  sections: ({ contact }) => [
    {
      title: 'Kurz gesagt',
      text: `- Sie müssen sich nicht anmelden und keinen Namen nennen.
- Wir setzen auf diesen Seiten keine Cookies und zählen nicht, wer sie besucht. Nur wer sich zum Arbeiten anmeldet, bekommt welche.
- Wir speichern keine Internet-Adressen (IP-Adressen).
- Ihre Suchworte schreiben wir nicht auf.
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
      text: `Ihr Gerät schickt beim Aufruf einer Seite seine IP-Adresse mit. Ohne sie käme keine Antwort bei Ihnen an. Das Programm speichert sie nicht. Es verwendet sie dafür und um im Arbeitsspeicher zu zählen, ob von einer Stelle zu viele Anfragen kommen. Es zählt auch, wie oft welche Art von Seite aufgerufen wurde, wie schnell die Antwort kam und ob es geklappt hat. Suchwörter, Adressen und IP-Adressen stehen nicht in seinem Protokoll.

Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung (DSGVO) zusammen mit dem Datenschutzgesetz des Landes: Die Stadt informiert über Hilfen. Das ist ihre Aufgabe.`,
      missing:
        'wer den Server betreibt und ob dort, außerhalb des Programms, etwas protokolliert wird.',
    },
    {
      title: 'Wenn Sie suchen',
      text: `Ihre Suchwörter und ein Ort, den Sie angeben, stehen in der Adresse der Seite. So können Sie eine Suche weitergeben oder später wiederfinden. Deshalb bleiben sie im Verlauf Ihres Browsers. **Teilen Sie Ihr Gerät mit jemandem, der das nicht sehen soll?** Dann öffnen Sie diese Seiten in einem privaten Fenster oder löschen danach den Verlauf.

Damit die Stadt sieht, wo Hilfe fehlt, zählen wir, wie oft nach welcher Art von Hilfe gesucht wurde und ob es sie gab, mit dem Stadtteil, wenn Sie einen Ort nennen. Wir zählen ohne Ihre Worte und ohne Sie: Niemand kann sehen, wer gesucht hat. Gezeigt werden nur Summen ab fünf Suchen.

Wechseln Sie von hier zu einer anderen Internetseite, erfährt diese nicht, welche Seite Sie vorher gelesen haben.`,
    },
    {
      title: 'Wenn Sie einen Fehler melden',
      text: `Mit „Stimmt nicht?“ können Sie melden, dass bei einem Angebot etwas falsch ist. Wir speichern: das Angebot, die Art des Fehlers, Ihren Text, die Sprache der Seite, den Zeitpunkt und, nur wenn Sie das möchten, wie wir Sie erreichen. Wir brauchen das, um den Fehler zu beheben und bei Ihnen nachzufragen. Sie müssen keinen Kontakt angeben. Bitte schreiben Sie nichts über Ihre Gesundheit oder über andere Menschen.

Damit niemand das Formular missbraucht, zählen wir, wie oft von einer Stelle etwas abgesendet wird. Dafür rechnen wir die IP-Adresse in einen Kennwert um, der nur an diesem Tag gilt. Er steht nicht beim Hinweis, und aus ihm lässt sich die IP-Adresse nicht ablesen.

Ihren Hinweis lesen nur Beschäftigte der Stadt, die Angebote pflegen oder planen, und die Stelle, die das Angebot macht. Jeder Blick darauf wird festgehalten. Haben Sie eine E-Mail-Adresse angegeben, kann Ihnen eine Antwort geschickt werden. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO, für Ihren Kontakt Ihre Einwilligung (Buchstabe a).

Ist der Hinweis erledigt, löschen wir Ihren Kontakt nach ${afterGerman(contactPeriod.afterAnswer)}, Ihren Text und unsere Antwort nach ${afterGerman(textPeriod.afterAnswer)}. Auch wenn nichts geschieht, löschen wir den Kontakt spätestens nach ${afterGerman(contactPeriod.latest)}, den Text spätestens nach ${afterGerman(textPeriod.latest)}. Es bleibt nur, bei welchem Angebot wann welche Art von Fehler gemeldet wurde. Ihren Kontakt löschen wir auf Ihren Wunsch jederzeit.`,
    },
    {
      title: 'Wenn Sie hier arbeiten und sich anmelden',
      text: `Fachleute der Stadt und der Träger haben Konten. Wir speichern Name, dienstliche E-Mail-Adresse, Organisation, Rollen, was zur sicheren Anmeldung nötig ist, und die Geräte in der Form „Firefox, Windows“. Wer welche Angaben über Menschen gesehen oder geändert hat, wird festgehalten. Was über Ihr Konto festgehalten ist, sehen Sie unter „Mein Konto“.

Nur die Anmeldeseiten und der Arbeitsbereich setzen Cookies. Sie sind nötig, damit die Anmeldung funktioniert, und dienen keinem anderen Zweck: für Ihre Sitzung (bis Sie sich abmelden, höchstens 12 Stunden gültig), gegen gefälschte Formulare, für die Schritte einer Anmeldung, für ein Formular, das beim Ende der Sitzung offen war (eine Stunde), und um ein Gerät wiederzuerkennen (ein halbes Jahr).

E-Mails schicken wir Ihnen nur zu Ihrem Konto und zu Ihrer Arbeit. Adresse und Inhalt einer E-Mail löschen wir, sobald sie verschickt ist.`,
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
- Wir schreiben Ihre Such-Wörter nicht auf.
- Wir benutzen auf diesen Seiten keine Cookies.
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
      text: `Wir zählen: So oft suchen Menschen diese Art von Hilfe.
Dann sieht die Stadt: Hier fehlt Hilfe.
Wir wissen nicht, wer gesucht hat.

Ihr Browser merkt sich, was Sie suchen.
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

Wer liest Ihren Text?
Menschen von der Stadt lesen ihn.
Und Menschen von dem Angebot lesen ihn.
Sonst liest ihn niemand.
Vielleicht schicken wir Ihnen eine Antwort per E-Mail.

Wann löschen wir das?
Wir prüfen Ihren Text.
Dann löschen wir Ihre E-Mail-Adresse nach ${afterGerman(contactPeriod.afterAnswer)}.
Ihren Text löschen wir nach ${afterGerman(textPeriod.afterAnswer)}.
Sie können uns immer sagen: Löschen Sie meine E-Mail-Adresse.`,
    },
    {
      title: 'Sie arbeiten hier und melden sich an',
      text: `Manche Menschen arbeiten mit diesen Seiten.
Zum Beispiel: Sie arbeiten bei der Stadt.
Diese Menschen melden sich an.
Wir speichern ihren Namen und ihre E-Mail-Adresse.
Nur bei der Anmeldung benutzen wir Cookies.
Sonst geht die Anmeldung nicht.
Wir schreiben auf, wer Daten von Menschen ansieht.`,
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
- We set no cookies on these pages and do not count who visits them. Only people who sign in to work here get some.
- We do not store internet addresses (IP addresses).
- We do not record your search words.
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
      text: `Your device sends its IP address when it asks for a page; without it no answer could reach you. The program does not store it. It uses it for that, and to count in memory whether one place sends too many requests. It also counts how often each kind of page was asked for, how fast the answer came and whether it worked. Its log holds no search words, no addresses and no IP addresses.

The legal basis is Article 6(1)(e) of the General Data Protection Regulation (GDPR) together with the data protection act of the Land: informing about help is a task of the city.`,
      missing: 'who runs the server, and whether anything is logged there outside the program.',
    },
    {
      title: 'When you search',
      text: `Your search words, and a place if you give one, are part of the page’s address, so that you can pass a search on or find it again. They therefore stay in the history of your browser. **Do you share your device with somebody who should not see this?** Then open these pages in a private window, or delete the history afterwards.

So that the city sees where help is missing, we count how often each kind of help was looked for and whether there was any, with the quarter if you name a place. We count without your words and without you: nobody can see who searched. Only sums of five searches or more are shown.

When you go from here to another website, it does not learn which page you read before.`,
    },
    {
      title: 'When you report a mistake',
      text: `On the page of an offer you can report that something is wrong. We store the offer, the kind of mistake, your text, the language of the page, the time and, only if you wish, how to reach you. We need this to put the mistake right and to ask you a question. You need not give a contact. Please write nothing about your health or about other people.

So that nobody misuses the form we count how often something is sent from one place. For this we turn the IP address into a code that is valid for that day only. It is not kept with the report, and the IP address cannot be read from it.

Only city staff who look after or plan offers, and whoever makes the offer, read your report. Every look at it is recorded. If you gave an e-mail address, an answer can be sent to you. The legal basis is Article 6(1)(e) GDPR, for your contact your consent (letter a).

We delete your contact ${afterEnglish(contactPeriod.afterAnswer)} after the report has been dealt with, after ${afterEnglish(contactPeriod.latest)} at the latest. We delete your text and our answer after ${afterEnglish(textPeriod.afterAnswer)}, after ${afterEnglish(textPeriod.latest)} at the latest. All that stays is about which offer, when, and what kind of mistake. We delete your contact at any time if you ask us to.`,
    },
    {
      title: 'When you work here and sign in',
      text: `Professionals of the city and of providers have accounts. We store name, work e-mail address, organisation, roles, what is needed to sign in safely, and devices in the form “Firefox, Windows”. It is recorded who looked at or changed what about people. What is recorded about your account you see under “My account”.

Only the sign-in pages and the work area set cookies. They are needed for signing in and serve no other purpose: for your session (until you sign out, valid for 12 hours at most), against forged forms, for the steps of signing in, for a form that was open when the session ended (one hour), and to recognise a device (half a year).

We send you e-mails about your account and your work only. We delete address and content of an e-mail as soon as it is sent.`,
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
