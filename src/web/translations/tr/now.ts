import type { NowTexts } from '../../help/nowTexts.ts'

export const now: NowTexts = {
  title: 'Hemen yardım',
  lede: 'Yalnız değilsiniz. Gece de sizin için biri var.',
  danger: 'Tehlikedeyseniz',
  openNow: (city) => `${city} şehrinde şu an açık`,
  lines: 'Telefonda, bütün Almanya’da',
  more: (count) => `${count} tane daha göster`,
  whatHappened: 'Ne oldu?',
  groups: {
    violence: 'Biri beni incitiyor veya tehdit ediyor',
    mind: 'Artık dayanamıyorum',
    health: 'Biri hasta veya zehirlendi',
    family: 'Bir çocuk için veya ailede kaygı',
    addiction: 'Alkol, uyuşturucu, kumar',
    age: 'Yalnız, yaşlı veya bakım yükü altında',
    others: 'Başka bir şey',
  },
  others: (city) => `${city} şehrinde başka yardım`,
  deaf: 'Konuşamıyor veya duyamıyor musunuz? Acil çağrıya “nora” uygulamasıyla da ulaşırsınız.',
  noneOpen:
    'Şehirde şu an açık olduğunu bildiğimiz bir kriz hizmeti yok. Telefonda sizi dinleyecek biri var.',
  traces: 'Bu sayfa tarayıcınızın geçmişinde kalır. Kimsenin bilmemesi gerekiyorsa geçmişi silin.',
}
