import type { HomeTexts } from '../../home/texts.ts'

export const home: HomeTexts = {
  title: (city) => `nahbei ${city}: yakınınızda yardım`,
  description: (city) => `${city} şehrinde danışma, yardım ve buluşma yerleri bulun.`,
  question: 'Hangi konuda yardıma ihtiyacınız var?',
  whatFor: 'Kendi sözlerinizle',
  situations: 'Ya da uygun olanı seçin',
  now: 'Acil mi? Burada sizin için hemen biri var.',
  nowLink: 'Hemen yardım',
  allTypes: 'Bütün yardım türleri',
  city: 'Şehrinizi tanıyın',
  cityText: (city) =>
    `${city} şehrinde insanlar nasıl yaşıyor? Şehrin her bölümü için sayılar, haritalar ve hizmetler.`,
  cityLink: (city) => `Sayılarla ${city}`,
  promises: 'Vaatler ve sonuçlar',
  promisesText: (city) => `${city} siyaseti ne vaat etti? Ve bunlardan ne oldu?`,
  promisesLink: 'Vaatlere bak',
}
