import type { TextSet } from '../../../platform/texts/index.ts'

const de = {
  title: 'Gebärdensprache',
  lede: 'Diese Seite ist für Menschen, die in Deutscher Gebärdensprache (DGS) lesen und sprechen.',
  videos: 'Videos',
  opensElsewhere: 'Ein Video öffnet sich auf der Seite seines Anbieters.',
  none: 'Es gibt hier noch keine Videos in Gebärdensprache. Das wissen wir, und es steht auch in der',
  statement: 'Erklärung zur Barrierefreiheit',
  meanwhile: 'Bis dahin: Die wichtigsten Seiten gibt es in',
  easy: 'Leichter Sprache',
  emergency: 'Notruf ohne Telefonieren',
  nora: 'Mit der Notruf-App nora erreichen Sie Polizei, Feuerwehr und Rettungsdienst, ohne zu sprechen. Bitte melden Sie sich vorher in der App an.',
  tess: 'Tess vermittelt Telefongespräche in Gebärdensprache oder Schrift, auch Notrufe.',
  violence:
    'Das Hilfetelefon „Gewalt gegen Frauen“ berät auch in Gebärdensprache, kostenlos und vertraulich.',
  talk: 'Mit der Stadt sprechen',
  right:
    'Bei der Verwaltung haben Sie das Recht, in Gebärdensprache zu sprechen. Die Dolmetscherin oder den Dolmetscher bezahlt das Amt, wenn Sie Ihre Rechte wahrnehmen. Sagen Sie es vor dem Termin.',
}
type Texts = typeof de
const leicht: Texts = {
  title: 'Gebärden-Sprache',
  lede: 'Diese Seite ist für gehörlose Menschen. Gehörlose Menschen sprechen mit den Händen. Das heißt: Gebärden-Sprache.',
  videos: 'Videos',
  opensElsewhere: 'Das Video ist auf einer anderen Internet-Seite.',
  none: 'Wir haben noch keine Videos in Gebärden-Sprache. Das steht auch hier:',
  statement: 'Erklärung zur Barriere-Freiheit',
  meanwhile: 'Sie können die Seiten lesen in',
  easy: 'Leichter Sprache',
  emergency: 'Not-Ruf ohne Sprechen',
  nora: 'Es gibt die App nora. Damit können Sie Hilfe rufen. Sie müssen nicht sprechen. Melden Sie sich vorher in der App an.',
  tess: 'Tess hilft beim Telefonieren. Ein Mensch übersetzt für Sie: Gebärden-Sprache und Sprache. Auch beim Not-Ruf.',
  violence:
    'Es gibt das Hilfe-Telefon für Frauen. Tut Ihnen ein Mensch weh? Dort hilft man Ihnen. Auch in Gebärden-Sprache. Das kostet nichts.',
  talk: 'Mit der Stadt sprechen',
  right:
    'Sie haben ein Recht: Sie dürfen beim Amt Gebärden-Sprache benutzen. Das Amt bezahlt den Dolmetscher. Ein Dolmetscher übersetzt. Sagen Sie es vorher.',
}
const en: Texts = {
  title: 'Sign language',
  lede: 'This page is for people who use German Sign Language (DGS).',
  videos: 'Videos',
  opensElsewhere: 'A video opens on the page of its provider.',
  none: 'There are no videos in sign language here yet. We know, and it is also said in the',
  statement: 'accessibility statement',
  meanwhile: 'Until then: the most important pages are in',
  easy: 'easy German',
  emergency: 'Emergency calls without speaking',
  nora: 'With the emergency app nora you reach the police, the fire brigade and the ambulance without speaking. Please register in the app beforehand.',
  tess: 'Tess relays phone calls in German Sign Language or writing, emergency calls too.',
  violence:
    'The helpline “Violence against women” also counsels in sign language, free of charge and in confidence.',
  talk: 'Talk with the city',
  right:
    'You have the right to use sign language with the administration. The office pays the interpreter when you exercise your rights. Tell them before the appointment.',
}
export const signLanguageTexts: TextSet<Texts> = { de, leicht, en }
