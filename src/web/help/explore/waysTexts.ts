import type { TextSet } from '../../../platform/texts/index.ts'

/** Links to the ways through all offers. */
const de = {
  title: 'Weitere Wege zu Angeboten',
  phases: 'Nach Lebensphasen',
  networks: 'Nach Netzwerken',
  table: 'Was gibt es wo?',
}
type WaysTexts = typeof de
const leicht: WaysTexts = {
  title: 'So finden Sie auch Hilfe',
  phases: 'Hilfe nach dem Alter',
  networks: 'Netz-Werke',
  table: 'Was gibt es wo?',
}
const en: WaysTexts = {
  title: 'More ways to find offers',
  phases: 'By phase of life',
  networks: 'By network',
  table: 'What is where?',
}
const tr: WaysTexts = {
  title: 'Yardım bulmanın başka yolları',
  phases: 'Yaşam dönemine göre',
  networks: 'Ağlara göre',
  table: 'Nerede ne var?',
}
const ar: WaysTexts = {
  title: 'طرق أخرى للوصول إلى الخدمات',
  phases: 'حسب مرحلة الحياة',
  networks: 'حسب الشبكات',
  table: 'ماذا يوجد وأين؟',
}
const uk: WaysTexts = {
  title: 'Інші шляхи до пропозицій',
  phases: 'За періодами життя',
  networks: 'За мережами',
  table: 'Що і де є?',
}
const ru: WaysTexts = {
  title: 'Другие пути к предложениям',
  phases: 'По периодам жизни',
  networks: 'По сетям',
  table: 'Что и где есть?',
}
const pl: WaysTexts = {
  title: 'Inne drogi do ofert',
  phases: 'Według etapów życia',
  networks: 'Według sieci',
  table: 'Co jest gdzie?',
}
const fr: WaysTexts = {
  title: 'Autres chemins vers les offres',
  phases: 'Par étape de la vie',
  networks: 'Par réseau',
  table: 'Qu’y a-t-il où ?',
}

export const waysTexts: TextSet<WaysTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
