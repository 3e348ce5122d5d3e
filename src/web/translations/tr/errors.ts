import type { ErrorTexts } from '../../frame/errors.tsx'
import type { WaitTexts } from '../../frame/waitWords.ts'

export const errors: ErrorTexts = {
  notFoundTitle: 'Böyle bir sayfa yok',
  notFound: 'Belki adres yanlış yazıldı. Ya da sayfa taşındı. Buradan devam edebilirsiniz:',
  notAllowedTitle: 'Bu sayfayı açamazsınız',
  notAllowed: 'Bunun için uygun yetkiyle giriş yapmanız gerekir.',
  notYourRole:
    'Rolünüz bunun için yeterli değil. Bu sayfa işiniz için gerekliyse şehrinizin yönetiminden uygun rolü isteyin.',
  invalidTitle: 'Girdiğiniz bilgi uygun değil',
  invalid: 'Tarayıcınızda bir adım geri gidin ve yazdıklarınızı kontrol edin.',
  conflictTitle: 'Başka biri daha hızlıydı',
  conflict: 'Kayıt bu arada değişti. Sayfayı yeniden yükleyin.',
  unavailableTitle: 'Şu an olmuyor',
  unavailable: 'Birkaç dakika sonra yeniden deneyin. Yazdıklarınız kaydedilmedi.',
  tooManyTitle: 'Çok fazla istek geldi',
  tooMany: (wait) => `Lütfen ${wait} bekleyin. Sonra sayfayı yeniden yükleyin.`,
  brokenTitle: 'Bizde bir hata oldu',
  broken: 'Sizin hatanız değil. Daha sonra yeniden deneyin.',
  reference: 'Hatayı bize bildirirseniz lütfen bu numarayı söyleyin:',
  typed: 'Bunu yazmıştınız. Kaydedilmedi. Hâlâ gerekliyse kopyalayın:',
  search: 'Yardım ara',
  home: 'Ana sayfaya git',
  toWork: 'Genel bakışa git',
  helpNow: 'Hemen yardıma mı ihtiyacınız var?',
}

export const wait: WaitTexts = {
  moment: 'bir an',
  minutes: (count) => `${count} dakika`,
  hours: (count) => `${count} saat`,
}
