import type { KeepTexts } from '../../keep/keepTexts.ts'

export const keep: KeepTexts = {
  title: 'Kayıtlı yardımlar',
  lede: 'Kaydettikleriniz yalnızca bu cihazda durur. Biz bunları öğrenmeyiz.',
  empty: 'Henüz bir şey kaydedilmedi. Her hizmetin yanında “Kaydet” düğmesi vardır.',
  search: 'Yardım bul',
  shared:
    'Bu cihazı başkası da kullanıyor mu? O kişi listeyi görebilir. İşiniz bitince listeyi silin.',
  without:
    'Kaydetmek için JavaScript gerekir. JavaScript olmadan: sonuç listesinde hizmetleri işaretleyin ve bir kâğıda yazdırın.',
  remove: 'Kaldır',
  noAddress: 'Adres gizlidir.',
  sheet: 'Kâğıda yazdır veya PDF olarak kaydet',
  share: 'Listeyi ilet',
  shareHint:
    'Bu bağlantıyı açan kişi listenizi görür. Tarayıcı, # işaretinden sonrasını bize göndermez.',
  link: 'Listenizin bağlantısı',
  copy: 'Kopyala',
  copied: 'Kopyalandı.',
  renew: 'Bilgileri yenile',
  renewHint:
    'Bunun için hizmetleri büyük gruplar hâlinde sorarız. Böylece sunucu listenizde ne olduğunu öğrenmez.',
  renewed: 'Bilgiler yenilendi.',
  failed: 'Olmadı. Bağlantınızı kontrol edin.',
  removeAll: 'Hepsini sil',
  removedAll: 'Hepsi silindi.',
  received: 'Bu listeyi size biri verdi',
  keepReceived: 'Bu cihaza kaydet',
  missing: 'Listedeki bazı hizmetler artık yok.',
}
