import { plural } from '../../../platform/texts/index.ts'
import type { ErrorTexts } from '../../frame/errors.tsx'
import type { WaitTexts } from '../../frame/waitWords.ts'

export const errors: ErrorTexts = {
  notFoundTitle: 'هذه الصفحة غير موجودة',
  notFound: 'ربما كُتب العنوان خطأ، أو نُقلت الصفحة. يمكنكم المتابعة هنا:',
  notAllowedTitle: 'لا يمكنكم فتح هذه الصفحة',
  notAllowed: 'تحتاجون لذلك إلى تسجيل دخول بالصلاحية المناسبة.',
  notYourRole:
    'دوركم لا يكفي لذلك. إذا كنتم تحتاجون إلى هذه الصفحة في عملكم، فاطلبوا الدور المناسب من إدارة مدينتكم.',
  invalidTitle: 'ما أدخلتموه غير مناسب',
  invalid: 'ارجعوا خطوة في المتصفح وتحققوا مما كتبتم.',
  conflictTitle: 'كان شخص آخر أسرع',
  conflict: 'تغير هذا الإدخال في هذه الأثناء. أعيدوا تحميل الصفحة.',
  unavailableTitle: 'هذا غير ممكن الآن',
  unavailable: 'حاولوا مرة أخرى بعد بضع دقائق. لم يُحفظ ما أدخلتموه.',
  tooManyTitle: 'كانت الطلبات كثيرة جدًا',
  tooMany: (wait) => `يرجى الانتظار ${wait}. ثم أعيدوا تحميل الصفحة.`,
  brokenTitle: 'حدث خطأ عندنا',
  broken: 'ليس السبب منكم. حاولوا مرة أخرى لاحقًا.',
  reference: 'إذا أبلغتمونا عن الخطأ، فاذكروا هذا الرقم من فضلكم:',
  typed: 'هذا ما كتبتموه. لم يُحفظ. انسخوه إذا كنتم ما زلتم تحتاجون إليه:',
  search: 'البحث عن مساعدة',
  home: 'إلى الصفحة الرئيسية',
  toWork: 'إلى النظرة العامة',
  helpNow: 'هل تحتاجون إلى مساعدة فورية؟',
}

export const wait: WaitTexts = {
  moment: 'لحظة',
  minutes: (count) => plural('ar', count, { two: 'دقيقتين', few: '{n} دقائق', other: '{n} دقيقة' }),
  hours: (count) =>
    plural('ar', count, {
      one: 'ساعة واحدة',
      two: 'ساعتين',
      few: '{n} ساعات',
      other: '{n} ساعة',
    }),
}
