import { plural } from '../../../platform/texts/index.ts'
import type { SheetTexts } from '../../sheet/sheetTexts.ts'
import { apart, leftToRight } from './bidi.ts'

export const sheet: SheetTexts = {
  title: 'ورقة تأخذونها معكم',
  lede: 'للطباعة أو للحفظ كملف. ما تكتبونه على الورقة يبقى عندكم.',
  none: 'لم تختاروا أي خدمة بعد. ضعوا علامة على خدمات في قائمة، أو افتحوا خدمة.',
  search: 'البحث عن مساعدة',
  options: 'كيف تكون الورقة',
  large: 'خط كبير',
  sketch: 'مع خريطة صغيرة',
  show: 'عرض',
  pdf: 'حفظ بصيغة PDF',
  pdfHint: 'ملف PDF سهل الوصول: تستطيع برامج قراءة الشاشة قراءته.',
  print: 'طباعة',
  language: 'بلغة أخرى',
  gone: (name) => `هذه الخدمة لم تعد موجودة: ${apart(name)}.`,
  tooMany: (most) =>
    plural('ar', most, {
      few: 'تتسع الورقة لـ {n} خدمات على الأكثر.',
      other: 'تتسع الورقة لـ {n} خدمة على الأكثر.',
    }),
  phone: 'الهاتف',
  mail: 'البريد الإلكتروني',
  address: 'العنوان',
  way: 'خريطة صغيرة',
  wayOf: (street) => `خريطة صغيرة: النقطة تبيّن مكان ${apart(street)}.`,
  wayAlt: (place, around) => `خريطة ${apart(around)}. نقطة تبيّن مكان ${apart(place)}.`,
  north: 'الشمال في الأعلى.',
  scale: (length) => `طول الخط ${length}.`,
  online: 'هذه المعلومات على الإنترنت',
  qrAlt: (address) => `رمز QR بالعنوان ${leftToRight(address)}`,
  notes: 'ملاحظات',
  notesHint: 'الموعد، الاسم، الأسئلة:',
  printed: (day, city) => `طُبعت في ${day}. ${apart(`nahbei ${city}`)}.`,
  changes: 'قد تتغير الأوقات. عند الشك اتصلوا مسبقًا.',
  busy: 'يجري الآن إعداد أوراق كثيرة. حاولوا مرة أخرى بعد قليل.',
  yoursFirst: 'ما زالت أوراقكم الأخرى قيد الإعداد. حاولوا مرة أخرى بعد بضع ثوانٍ.',
  metres: (number) => `${number} متر`,
  kilometres: (number) => `${number} كيلومتر`,
}
