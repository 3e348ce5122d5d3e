import type { TextSet } from '../../platform/texts/index.ts'

/** Words of the button that keeps an offer on the device; it stands on pages of every language. */
const de = {
  keep: 'Merken',
  kept: 'Gemerkt',
  told: 'Auf diesem Gerät gemerkt. Wer es auch benutzt, kann das sehen.',
  gone: 'Nicht mehr gemerkt.',
  toList: 'Zur Merkliste',
}
export type ButtonTexts = typeof de

const leicht: ButtonTexts = {
  keep: 'Merken',
  kept: 'Gemerkt',
  told: 'Das ist jetzt auf diesem Gerät gemerkt. Andere an diesem Gerät können das sehen.',
  gone: 'Das ist nicht mehr gemerkt.',
  toList: 'Zur Merk-Liste',
}
const en: ButtonTexts = {
  keep: 'Save',
  kept: 'Saved',
  told: 'Saved on this device. Others who use it can see this.',
  gone: 'No longer saved.',
  toList: 'To your saved offers',
}
const tr: ButtonTexts = {
  keep: 'Kaydet',
  kept: 'Kaydedildi',
  told: 'Bu cihaza kaydedildi. Cihazı kullanan başkaları bunu görebilir.',
  gone: 'Artık kayıtlı değil.',
  toList: 'Kayıtlı yardımlara git',
}
const ar: ButtonTexts = {
  keep: 'حفظ',
  kept: 'محفوظ',
  told: 'تم الحفظ على هذا الجهاز. من يستخدم الجهاز يمكنه رؤية ذلك.',
  gone: 'لم يعد محفوظًا.',
  toList: 'إلى قائمة المحفوظات',
}
const uk: ButtonTexts = {
  keep: 'Зберегти',
  kept: 'Збережено',
  told: 'Збережено на цьому пристрої. Це можуть побачити інші, хто ним користується.',
  gone: 'Більше не збережено.',
  toList: 'До збережених пропозицій',
}
const ru: ButtonTexts = {
  keep: 'Сохранить',
  kept: 'Сохранено',
  told: 'Сохранено на этом устройстве. Это могут увидеть другие, кто им пользуется.',
  gone: 'Больше не сохранено.',
  toList: 'К сохранённым предложениям',
}
const pl: ButtonTexts = {
  keep: 'Zapisz',
  kept: 'Zapisano',
  told: 'Zapisano na tym urządzeniu. Inni, którzy go używają, mogą to zobaczyć.',
  gone: 'Już nie zapisano.',
  toList: 'Do zapisanych ofert',
}
const fr: ButtonTexts = {
  keep: 'Garder',
  kept: 'Gardé',
  told: 'Gardé sur cet appareil. Les autres personnes qui l’utilisent peuvent le voir.',
  gone: 'N’est plus gardé.',
  toList: 'Vers les offres gardées',
}
export const buttonTexts: TextSet<ButtonTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
