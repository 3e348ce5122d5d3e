import type { TextSet } from '../../platform/texts/index.ts'

/** Words of what helps on every public page: leaving fast, reading aloud, what stays on the device. */
const de = {
  leaveKey: 'Schneller geht es mit der Taste Esc: zweimal kurz drücken.',
  readAloud: 'Vorlesen',
  pause: 'Pause',
  goOn: 'Weiterlesen',
  nextSection: 'Nächster Abschnitt',
  stop: 'Vorlesen beenden',
  keptPage:
    'Sie haben gerade kein Netz. Diese Seite ist gespeichert. Ob jetzt jemand da ist, wissen wir nicht. Stand:',
  keepList: 'Merkliste',
  onDevice: 'Auf diesem Gerät',
}
export type AidTexts = typeof de

const leicht: AidTexts = {
  leaveKey: 'Es geht auch mit der Taste Esc. Drücken Sie zweimal kurz.',
  readAloud: 'Vorlesen',
  pause: 'Pause',
  goOn: 'Weiter vorlesen',
  nextSection: 'Nächster Teil',
  stop: 'Nicht mehr vorlesen',
  keptPage: 'Sie haben kein Internet. Diese Seite ist vielleicht alt. Sie ist vom:',
  keepList: 'Merk-Liste',
  onDevice: 'Auf diesem Gerät',
}
const en: AidTexts = {
  leaveKey: 'It is quicker with the Esc key: press it twice, briefly.',
  readAloud: 'Read aloud',
  pause: 'Pause',
  goOn: 'Continue',
  nextSection: 'Next section',
  stop: 'Stop reading',
  keptPage:
    'You are offline. This page was saved earlier. We do not know whether somebody is there now. Saved:',
  keepList: 'Saved offers',
  onDevice: 'On this device',
}
const tr: AidTexts = {
  leaveKey: 'Esc tuşuyla daha hızlı: iki kez kısaca basın.',
  readAloud: 'Sesli oku',
  pause: 'Duraklat',
  goOn: 'Devam et',
  nextSection: 'Sonraki bölüm',
  stop: 'Okumayı bitir',
  keptPage:
    'Şu anda internet yok. Bu sayfa daha önce kaydedildi. Şimdi orada biri olup olmadığını bilmiyoruz. Kayıt:',
  keepList: 'Kayıtlı yardımlar',
  onDevice: 'Bu cihazda',
}
const ar: AidTexts = {
  leaveKey: 'الأسرع بمفتاح Esc: اضغطوا عليه مرتين بسرعة.',
  readAloud: 'قراءة بصوت عالٍ',
  pause: 'إيقاف مؤقت',
  goOn: 'متابعة القراءة',
  nextSection: 'القسم التالي',
  stop: 'إنهاء القراءة',
  keptPage: 'لا يوجد اتصال بالإنترنت. هذه الصفحة محفوظة. لا نعرف هل يوجد أحد الآن. تاريخ الحفظ:',
  keepList: 'قائمة المحفوظات',
  onDevice: 'على هذا الجهاز',
}
const uk: AidTexts = {
  leaveKey: 'Швидше клавішею Esc: натисніть її двічі.',
  readAloud: 'Прочитати вголос',
  pause: 'Пауза',
  goOn: 'Читати далі',
  nextSection: 'Наступний розділ',
  stop: 'Завершити читання',
  keptPage:
    'Зараз немає інтернету. Цю сторінку збережено раніше. Чи є там хтось зараз, ми не знаємо. Збережено:',
  keepList: 'Збережені пропозиції',
  onDevice: 'На цьому пристрої',
}
const ru: AidTexts = {
  leaveKey: 'Быстрее клавишей Esc: нажмите её дважды.',
  readAloud: 'Прочитать вслух',
  pause: 'Пауза',
  goOn: 'Читать дальше',
  nextSection: 'Следующий раздел',
  stop: 'Закончить чтение',
  keptPage:
    'Сейчас нет интернета. Эта страница сохранена раньше. Есть ли там кто-то сейчас, мы не знаем. Сохранено:',
  keepList: 'Сохранённые предложения',
  onDevice: 'На этом устройстве',
}
const pl: AidTexts = {
  leaveKey: 'Szybciej klawiszem Esc: naciśnij go dwa razy.',
  readAloud: 'Przeczytaj na głos',
  pause: 'Pauza',
  goOn: 'Czytaj dalej',
  nextSection: 'Następny fragment',
  stop: 'Zakończ czytanie',
  keptPage:
    'Nie ma teraz internetu. Ta strona została zapisana wcześniej. Nie wiemy, czy ktoś tam teraz jest. Zapisano:',
  keepList: 'Zapisane oferty',
  onDevice: 'Na tym urządzeniu',
}
const fr: AidTexts = {
  leaveKey: 'Plus vite avec la touche Échap : appuyez deux fois.',
  readAloud: 'Lire à voix haute',
  pause: 'Pause',
  goOn: 'Continuer',
  nextSection: 'Partie suivante',
  stop: 'Arrêter la lecture',
  keptPage:
    'Vous n’avez pas de réseau. Cette page a été enregistrée. Nous ne savons pas si quelqu’un est là. Enregistrée le :',
  keepList: 'Offres gardées',
  onDevice: 'Sur cet appareil',
}
export const aidTexts: TextSet<AidTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
