import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { ExploreTexts } from '../../help/explore/texts.ts'

export const explore: ExploreTexts = {
  findHelp: 'Yardım bul',
  phasesTitle: 'Yaşam dönemine göre yardım',
  phasesLede: 'Doğumdan vedaya kadar: size uygun olanı seçin.',
  offers: (count) => plural('tr', count, { other: '{n} hizmet' }),
  noneRecorded: 'kayıtlı hizmet yok',
  noneHere: 'Şunlar için henüz kayıtlı bir hizmet yok:',
  noneHereMeans: 'Bu, yardım olmadığı anlamına gelmez. Belediyeye sorun.',
  allPhases: 'Bütün yaşam dönemleri',
  networksTitle: 'Ağlar ve programlar',
  networksLede: 'Kimse her şeyi tek başına aramasın diye kurumlar burada birlikte çalışır.',
  networkOffers: (count) => `Bütün hizmetler (${formatNumber(count, 'tr')})`,
  members: 'Üyeler',
  noNetworks: 'Henüz kayıtlı bir ağ yok.',
  table: 'Nerede ne var?',
  tableLede:
    'Kaç hizmetin kayıtlı olduğunu gösterir. Boşluk, burada kayıt yok demektir. Hiçbir şey olmadığı anlamına gelmez.',
  choose: 'Tablo seç',
  field: 'Konu',
  by: 'Sütunlar',
  level: 'Bölgeler',
  show: 'Göster',
  kinds: { area: 'Bölgeler', group: 'İnsanlar', language: 'Diller' },
  fields: {
    money: 'Para, iş, hukuk',
    housing: 'Konut',
    protection: 'Şiddetten korunma',
    mind: 'Ruh sağlığı ve bağımlılık',
    health: 'Sağlık ve önlem',
    family: 'Aile ve doğum',
    youth: 'Çocuklar, okul, gençlik',
    care: 'Yaşlılık ve bakım',
    disability: 'Engellilik',
    migration: 'Almanya’da yeni',
    neighbourhood: 'Mahalle ve günlük yaşam',
  },
  caption: (field, by) => `Kayıtlı hizmetler: ${field}, ${by} göre`,
  captionBy: { area: 'bölgelere', group: 'insanlara', language: 'dillere' },
  kindOfHelp: 'Yardım türü',
  all: 'bütün şehir',
  gap: 'Boşluk: kayıtlı hizmet yok',
  gapRules: {
    commonInAreas:
      'Boşluk şudur: Bölgelerin en az üçte birinde böyle bir hizmet kayıtlıdır, bu bölgede değildir. Yalnızca bir tane olan hizmet bütün şehir içindir.',
    noneForGroup:
      'Boşluk şudur: Böyle hizmetler vardır, ama bu insanlar veya herkes için kayıtlı olanı yoktur.',
    noneInLanguage: 'Boşluk şudur: Böyle hizmetler vardır, ama hiçbiri bu dili belirtmez.',
  },
  accessLink: 'Hangi yerlerde basamaksız giriş, hangilerinde engelli tuvaleti var?',
  protectedNote: 'Adresi gizli olan hizmetler yalnızca bütün şehir için sayılır.',
}
