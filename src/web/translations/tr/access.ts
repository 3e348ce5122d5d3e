import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { AccessTexts } from '../../help/explore/accessTexts.ts'

export const access: AccessTexts = {
  findHelp: 'Yardım bul',
  title: (type, feature) => `${type}: ${feature}`,
  lede: 'Hangi yerlerde var, hangilerinde yok, nerede en uzakta.',
  choose: 'Yer türünü ve özelliği seç',
  type: 'Ne',
  feature: 'Özellik',
  show: 'Göster',
  states: { yes: 'var', limited: 'kısmen', no: 'yok', unknown: 'kontrol edilmedi' },
  finding: (have, all) =>
    `${formatNumber(all, 'tr')} yerin ${formatNumber(have, 'tr')} tanesinde var.`,
  unknown: (count) => plural('tr', count, { other: '{n} yerde henüz kimse bakmadı.' }),
  hidden: 'Adresi gizli olan yerler burada gösterilmez.',
  none: 'Henüz kayıtlı böyle bir yer yok.',
  mapTitle: 'Yerlerin haritası',
  mapText:
    'Dolu daire: var. Üçgen: kısmen. Çarpı: yok. Boş daire: kontrol edilmedi. Her yer tabloda da vardır.',
  caption: 'Bütün yerler; önce özelliği olmayan ve en yakın uygun yere en uzak olanlar',
  place: 'Yer',
  state: 'Özellik var mı?',
  area: 'Bölge',
  residents: 'Bölgede yaşayanlar',
  next: 'Özelliği olan en yakın yere (kuş uçuşu)',
  table: 'Hizmet listesi olarak',
}
