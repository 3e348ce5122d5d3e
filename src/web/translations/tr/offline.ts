import type { OfflineTexts } from '../../offline/offlineTexts.ts'

export const offline: OfflineTexts = {
  offlineTitle: 'Şu an internet yok',
  offlineLede: 'Bu sayfayı internet olmadan gösteremiyoruz. Şunlar çalışır:',
  helpNow: 'Hemen yardım: acil numaralar ve yardım hatları',
  keepList: 'Kayıtlı yardımlarınız',
  again: 'Yeniden dene',
  seen: 'Son baktıklarınız',
  call: 'Telefon etmek internet olmadan da çalışır.',
  title: 'Bu cihazda',
  lede: 'Nahbei için hesap gerekmez, çerez kullanılmaz. Burada cihazınızda ne olduğunu ve nasıl sileceğinizi görürsünüz.',
  alwaysTitle: 'Her zaman yanınızda',
  always:
    'İnternet olmadan da yardım bulmanız için tarayıcınız “Hemen yardım” sayfasını, boş kayıt listesini ve bu sayfaların görünümünü kaydeder. Aradıklarınız bunların içinde değildir.',
  listTitle: 'Kayıtlı yardımlarınız',
  list: 'Kaydettikleriniz yalnızca bu cihazda durur. “Kayıtlı yardımlar” sayfasında veya burada silebilirsiniz.',
  seenTitle: 'Baktığınız sayfalar',
  seenText:
    'Sonuçları ve hizmetleri cihazınıza kaydetmeyiz. İsterseniz burada açın. O zaman son sayfaları internet olmadan da okuyabilirsiniz.',
  seenWarning:
    'Bu cihazı kullanan başkaları o zaman neye baktığınızı görebilir. Birini tehlikeye atabilecek sayfaları hiçbir zaman kaydetmeyiz.',
  switch: 'Baktığım sayfaları bu cihazda sakla',
  on: 'Açıldı. Tarayıcınız bundan sonra son sayfaları saklar.',
  off: 'Kapatıldı. Saklanan sayfalar silindi.',
  removeTitle: 'Hepsini sil',
  remove: 'Bu cihazdan hepsini sil',
  removed:
    'Silindi: kayıtlı yardımlar, saklanan sayfalar, kayıtlı görünüm. Tarayıcı geçmişini tarayıcınızda silersiniz.',
  installTitle: 'Uygulama gibi',
  install:
    'Nahbei’yi telefonunuza uygulama gibi koyabilirsiniz: Tarayıcınızın menüsünü açın ve “Ana ekrana ekle” seçeneğini seçin. O zaman Nahbei simgesi telefonunuzda görünür.',
  leaveTitle: 'Sayfadan hızlıca çık',
  leave:
    '“Sayfadan hızlıca çık” veya Esc tuşuna iki kez basmak bir hava durumu sayfası açar. Son sayfa artık geçmişte yer almaz ve “Geri” onu göstermez. Daha önce açtığınız sayfalar geçmişte kalır. Tarayıcınızın gizli penceresi daha güvenlidir.',
  without: 'Bu sayfadaki düğmeler için JavaScript gerekir.',
}
