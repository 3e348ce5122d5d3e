import type { TextSet } from '../../../platform/texts/index.ts'
import { asWords, type DefaultText } from '../section.ts'

const de: DefaultText = {
  title: 'Impressum',
  sections: ({ city, contact }) => [
    {
      title: 'Wer diese Seiten anbietet',
      text: contact ? undefined : `Diese Seiten sind ein Angebot für ${asWords(city)}.`,
      shows: 'contact',
      missing:
        !contact && 'Name, Anschrift, Telefon und E-Mail der Stelle, die diese Seiten anbietet.',
    },
    {
      title: 'Wer die Stadt vertritt',
      missing:
        'wer die Stadt vertritt, welche Behörde die Aufsicht führt und, falls vorhanden, die Umsatzsteuer-Nummer.',
    },
    {
      title: 'Wer für den Inhalt verantwortlich ist',
      text: 'Die Angaben zu den Angeboten stammen von den Anbietern und von der Stadt. Ist etwas falsch? Auf der Seite jedes Angebots können Sie das melden.\n\nWir verlinken auf Seiten anderer Anbieter. Für deren Inhalt sind diese selbst verantwortlich.',
    },
    {
      title: 'Daten und Programm',
      text: 'Bei jeder Zahl steht, woher sie kommt und unter welcher Lizenz Sie sie nutzen dürfen. Einen Überblick finden Sie unter [Daten](/daten).\n\nDiese Seiten laufen mit Nahbei. Das ist freie Software unter der Lizenz EUPL 1.2.',
    },
  ],
}

const leicht: DefaultText = {
  title: 'Impressum',
  sections: ({ city, contact }) => [
    {
      title: 'Wer macht diese Seiten?',
      text: contact ? undefined : `Diese Seiten sind für die Menschen in ${asWords(city)}.`,
      shows: 'contact',
      missing: !contact && 'Wer macht diese Seiten? Wie erreichen Sie uns?',
    },
    {
      title: 'Wer spricht für die Stadt?',
      missing: 'Wer spricht für die Stadt? Welches Amt passt auf?',
    },
    {
      title: 'Wer schreibt die Texte?',
      text: 'Die Stadt schreibt Texte.\nAuch die Beratungs-Stellen schreiben Texte.\nIst etwas falsch?\nDann sagen Sie es uns.\nSie können das bei jedem Angebot tun.\n\nAuf unseren Seiten gibt es Links.\nManche Links führen zu anderen Internet-Seiten.\nDiese Seiten machen andere Menschen.',
    },
    {
      title: 'Die Zahlen und das Programm',
      text: 'Bei jeder Zahl steht: Daher kommt die Zahl.\nMehr lesen Sie hier: [Daten](/daten).\n\nDas Programm für diese Seiten heißt Nahbei.\nAlle dürfen das Programm benutzen.',
    },
  ],
}

const en: DefaultText = {
  title: 'Legal notice',
  sections: ({ city, contact }) => [
    {
      title: 'Who offers these pages',
      text: contact ? undefined : `These pages are a service for ${asWords(city)}.`,
      shows: 'contact',
      missing: !contact && 'name, address, phone and e-mail of the office that offers these pages.',
    },
    {
      title: 'Who represents the city',
      missing: 'who represents the city, which authority supervises it, and any VAT number.',
    },
    {
      title: 'Who is responsible for the content',
      text: 'What is said about offers comes from their providers and from the city. Is something wrong? You can report it on the page of each offer.\n\nWe link to pages of others. They are responsible for their own content.',
    },
    {
      title: 'Data and program',
      text: 'Each figure says where it comes from and under which licence you may use it. There is an overview under [Data](/daten).\n\nThese pages run on Nahbei, free software under the EUPL 1.2.',
    },
  ],
}

export const imprintTexts: TextSet<DefaultText> = { de, leicht, en }
