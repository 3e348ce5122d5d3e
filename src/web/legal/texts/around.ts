import type { TextSet } from '../../../platform/texts/index.ts'

/** Words around the texts of a pack and of the program. */
const de = {
  missing: 'Diese Angabe fehlt noch:',
  fromProgram:
    'Die Stadt hat hier noch keinen eigenen Text. Dieser Text kommt mit dem Programm Nahbei und beschreibt, wie es arbeitet.',
  otherLanguage: (language: string) =>
    `Diesen Text gibt es noch nicht in dieser Sprache. Sie lesen ihn auf: ${language}.`,
  phone: 'Telefon',
  email: 'E-Mail',
  website: 'Internet',
  report: 'Barriere melden',
  further: 'Wenn Sie keine gute Antwort bekommen',
}
type Texts = typeof de
const leicht: Texts = {
  missing: 'Das steht hier noch nicht:',
  fromProgram:
    'Die Stadt hat diesen Text nicht geschrieben. Der Text kommt mit dem Computer-Programm.',
  otherLanguage: (language) =>
    `Diesen Text gibt es noch nicht in Leichter Sprache. Sie lesen ihn auf: ${language}.`,
  phone: 'Telefon',
  email: 'E-Mail',
  website: 'Internet',
  report: 'Etwas geht nicht?',
  further: 'Sie bekommen keine gute Antwort?',
}
const en: Texts = {
  missing: 'This is still missing:',
  fromProgram:
    'The city has no text of its own here yet. This text comes with the program Nahbei and describes how it works.',
  otherLanguage: (language) =>
    `This text is not in English yet. You are reading it in: ${language}.`,
  phone: 'Phone',
  email: 'E-mail',
  website: 'Web',
  report: 'Report a barrier',
  further: 'If you get no good answer',
}
export type AroundTexts = Texts
export const aroundTexts: TextSet<Texts> = { de, leicht, en }
