import type { ReportTexts } from '../../help/reportTexts.ts'

export const report: ReportTexts = {
  title: 'Yanlış bir şey mi var?',
  about: (name) => `Konu: ${name}`,
  lede: 'Bize yardım ettiğiniz için teşekkürler. Adınızı söylemeniz gerekmez.',
  kind: 'Yanlış olan nedir?',
  kinds: {
    hours: 'Açılış saatleri',
    phone: 'Telefon numarası veya e-posta',
    address: 'Adres',
    gone: 'Bu hizmet artık yok',
    access: 'Erişim bilgileri (basamak, asansör, tuvalet)',
    other: 'Başka bir şey',
  },
  message: 'Doğrusu nedir?',
  messageHint: 'Lütfen sağlığınız veya başka insanlar hakkında bir şey yazmayın.',
  contact: 'Sorumuz olursa size nasıl ulaşalım?',
  contactHint: 'E-posta veya telefon. Yalnızca bu bildirimle ilgili sorular için kullanırız.',
  optional: 'isteğe bağlı',
  trap: 'Lütfen boş bırakın',
  send: 'Gönder',
  next: 'Bir çalışan mesajınızı okur ve bilgileri kontrol eder.',
  errorTitle: 'Lütfen yazdıklarınızı kontrol edin',
  errors: {
    kind: 'Yanlış olanı seçin.',
    message: 'Yanlış olanı yazın.',
    messageTooLong: (most) => `Metin çok uzun. En fazla ${most} karakter sığar.`,
    contactTooLong: (most) => `Bu bilgi çok uzun. En fazla ${most} karakter sığar.`,
    else: 'Bu bilgi uygun değil.',
  },
  unavailable:
    'Şu an gönderilemiyor. Mesajınız aşağıda duruyor. Birkaç dakika sonra yeniden gönderin.',
  tooMany: (wait) =>
    `Bağlantınızdan çok sayıda bildirim geldi. Mesajınız aşağıda duruyor. Lütfen ${wait} bekleyin ve yeniden gönderin.`,
  sendAgain:
    'Lütfen mesajınızı kontrol edin ve bir kez daha gönderin. Makineleri böyle uzak tutuyoruz. Yazdıklarınız duruyor.',
  thanksTitle: 'Bildiriminiz için teşekkürler',
  thanks: 'Mesajınız ulaştı. Bilgileri kontrol eder, yanlış olanı düzeltiriz.',
  back: (name) => `Geri dön: ${name}`,
}
