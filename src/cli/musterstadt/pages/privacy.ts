import type { PageText } from './files.ts'

export const privacy: PageText = {
  de: `
**Musterstadt ist erfunden.** Diese Erklärung ist ein Muster. Eine wirkliche Stadt ersetzt sie durch ihre eigene und lässt sie von ihrer oder ihrem Datenschutzbeauftragten prüfen.

## Kurz gesagt

- Sie müssen sich nicht anmelden, um Hilfe zu finden.
- Wir setzen keine Cookies und binden keine fremden Dienste ein. Nur wer sich zum Arbeiten anmeldet, bekommt Cookies, ohne die das nicht geht.
- Ihre Suchworte und wo Sie wohnen, schreiben wir nicht auf.

## Welche Daten beim Lesen anfallen

Ihr Gerät schickt beim Aufruf einer Seite seine Internet-Adresse. Ohne sie käme keine Antwort an. Wir speichern sie nicht. Wir zählen nur, wie oft welche Art von Seite aufgerufen wird. Suchwörter und Adressen stehen in keinem Protokoll. Damit wir sehen, wo Hilfe fehlt, zählen wir, wie oft nach welcher Art von Hilfe gesucht wurde und ob es sie gab: ohne Ihre Worte, ohne Sie, und nur Summen ab fünf Suchen werden gezeigt.

## Wenn Sie uns etwas melden

Mit „Stimmt nicht?“ können Sie einen Fehler bei einem Angebot melden. Wir speichern Ihren Hinweis und, falls Sie das möchten, Ihre E-Mail-Adresse oder Telefonnummer für eine Rückfrage oder Antwort. Beschäftigte der Stadt und die Stelle, die das Angebot macht, lesen ihn. Ihren Kontakt löschen wir 30 Tage, nachdem der Hinweis erledigt ist, Ihren Text nach einem Jahr; nach einem und nach zwei Jahren auch dann, wenn nichts geschehen ist. Auf Ihren Wunsch löschen wir den Kontakt jederzeit. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung.

## Ihre Rechte

Sie können Auskunft verlangen, welche Daten wir über Sie haben, und sie berichtigen oder löschen lassen. Sie können der Verarbeitung widersprechen. Schreiben Sie an nahbei@musterstadt.example. Sie können sich auch bei der Landesbeauftragten oder dem Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen beschweren.
`,
  leicht: `
**Muster-Stadt ist ausgedacht.**
Dieser Text ist ein Beispiel.

## Das Wichtigste

Sie müssen sich nicht anmelden.
Sie müssen Ihren Namen nicht sagen.
Wir schreiben Ihre Such-Wörter nicht auf.
Wir schreiben nicht auf, wo Sie wohnen.

## Was passiert, wenn Sie die Seite lesen?

Ihr Handy oder Ihr Computer hat eine Nummer im Internet.
Diese Nummer kommt bei uns an.
Wir speichern die Nummer nicht.
Wir wissen also nicht: Das waren Sie.

## Sie schreiben uns?

Sie können uns sagen: Hier ist ein Fehler.
Dann speichern wir Ihren Hinweis.
Sie können Ihre E-Mail-Adresse dazu schreiben.
Sie müssen das nicht.
Menschen von der Stadt lesen Ihren Hinweis.
Menschen von dem Angebot lesen ihn auch.
Ihre E-Mail-Adresse löschen wir nach 30 Tagen.
Ihren Text löschen wir nach einem Jahr.
Sie können uns immer sagen: Löschen Sie meine E-Mail-Adresse.

## Ihre Rechte

Sie dürfen fragen: Was wissen Sie über mich?
Sie dürfen sagen: Löschen Sie das.
Schreiben Sie an: nahbei@musterstadt.example
`,
  en: `
**Musterstadt is made up.** This statement is a sample. A real city replaces it with its own, checked by its data protection officer.

## In short

- You need not sign in to find help.
- We set no cookies and use no third-party services. Only people who sign in to work here get cookies, without which that is not possible.
- We do not record what you search for or where you live.

## What data arise when you read

Your device sends its internet address when it asks for a page; without it no answer could arrive. We do not store it. We only count how often each kind of page is asked for. Search words and addresses are in no log.

## If you report something

With “Not right?” you can report a mistake in an offer. We keep your note and, if you wish, your e-mail address or phone number for a question or an answer. City staff and whoever makes the offer read it. We delete your contact 30 days after the report has been dealt with, your text after one year; after one and two years even if nothing has been done. We delete the contact at any time if you ask us to. The legal basis is Article 6(1)(e) of the General Data Protection Regulation.

## Your rights

You can ask which data we hold about you and have them corrected or deleted. You can object to their use. Write to nahbei@musterstadt.example. You can also complain to the data protection authority of North Rhine-Westphalia.
`,
}
