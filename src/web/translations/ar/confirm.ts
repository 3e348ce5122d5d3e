import { plural } from '../../../platform/texts/index.ts'
import type { ConfirmTexts } from '../../help/confirm/texts.ts'
import { apart, leftToRight } from './bidi.ts'

export const confirm: ConfirmTexts = {
  title: 'هل ما زالت المعلومات صحيحة؟',
  of: (organisation) => `خدمات: ${apart(organisation)}`,
  lede: 'انظروا إلى المعلومات. إذا كان كل شيء صحيحًا، فاضغطوا على الزر. لا حاجة إلى تسجيل الدخول.',
  all: (count) =>
    plural('ar', count, {
      one: 'نعم، كل شيء صحيح',
      two: 'نعم، الخدمتان صحيحتان',
      few: 'نعم، كل الخدمات صحيحة، وعددها {n}',
      other: 'نعم، كل الخدمات صحيحة، وعددها {n}',
    }),
  one: 'هذه الخدمة صحيحة',
  only: (count) => `عرض كل الخدمات، وعددها ${count}`,
  wrong: 'هناك شيء غير صحيح',
  confirmed: 'تم التأكيد اليوم',
  reported: 'أخبرتمونا أن هناك شيئًا غير صحيح',
  checked: (day) => `آخر تأكيد: ${day}`,
  never: 'لم يتم التأكيد بعد',
  labels: {
    types: 'نوع المساعدة',
    place: 'المكان',
    hours: 'أوقات الدوام',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    website: 'عنوان الموقع الإلكتروني',
  },
  missing: 'لا معلومات',
  secretPlace: 'المكان لا يُعرض',
  see: 'هكذا يراها الناس',
  thanks: (count) =>
    plural('ar', count, {
      one: 'شكرًا. تم تأكيد الخدمة.',
      two: 'شكرًا. تم تأكيد خدمتين.',
      few: 'شكرًا. تم تأكيد {n} خدمات.',
      other: 'شكرًا. تم تأكيد {n} خدمة.',
    }),
  thanksReport: 'شكرًا. وصلت رسالتكم. يتحقق فريق التحرير من المعلومات.',
  changed: (names) => `تغيرت هذه المعلومات قبل قليل. يرجى النظر إليها مرة أخرى: ${apart(names)}`,
  nothing: 'تمت الإجابة عن كل شيء. لا يلزم فعل شيء آخر.',
  ended: 'هذا الرابط لم يعد صالحًا',
  endedText:
    'انتهت مدة الرابط، أو ينقص جزء منه. افتحوا الرابط من أحدث رسالة بريد إلكتروني. وإلا فتواصلوا مع المدينة.',
  wrongTitle: 'ما الذي ليس صحيحًا؟',
  message: 'اكتبوا ما هو الصحيح',
  messageHint: `مثلًا: لدينا رقم هاتف جديد، ${leftToRight('0123 456789')}.`,
  send: 'إرسال',
  back: 'العودة إلى المعلومات',
  errorTitle: 'يرجى التحقق مما كتبتم',
  needsMessage: 'اكتبوا ما ليس صحيحًا.',
  tooLong: (most) => `النص طويل جدًا. الحد الأقصى لعدد الأحرف: ${most}.`,
  later: 'هذا غير ممكن الآن. حاولوا مرة أخرى بعد بضع دقائق.',
}
