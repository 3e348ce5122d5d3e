import { plural } from '../../../platform/texts/index.ts'
import type { NowTexts } from '../../help/nowTexts.ts'
import { apart } from './bidi.ts'

export const now: NowTexts = {
  title: 'مساعدة فورية',
  lede: 'لستم وحدكم. هناك من يقف إلى جانبكم، حتى في الليل.',
  danger: 'في حالة الخطر',
  openNow: (city) => `مفتوح الآن في ${apart(city)}`,
  lines: 'على الهاتف، في كل ألمانيا',
  more: (count) =>
    plural('ar', count, {
      one: 'عرض واحد آخر',
      two: 'عرض اثنين آخرين',
      few: 'عرض {n} أخرى',
      other: 'عرض {n} أخرى',
    }),
  whatHappened: 'ماذا حدث؟',
  groups: {
    violence: 'شخص يؤذيني أو يهددني',
    mind: 'لم أعد أحتمل',
    health: 'شخص مريض أو مسموم',
    family: 'قلق على طفل أو في الأسرة',
    addiction: 'الكحول والمخدرات والقمار',
    age: 'الوحدة أو الشيخوخة أو عبء رعاية شخص',
    others: 'شيء آخر',
  },
  others: (city) => `مساعدة أخرى في ${apart(city)}`,
  deaf: 'لا تستطيعون الكلام أو السمع؟ يمكنكم الوصول إلى الطوارئ أيضًا عبر تطبيق «nora».',
  noneOpen: 'لا نعرف أن أيًا من خدمات الأزمات في المدينة مفتوح الآن. على الهاتف هناك من يرد عليكم.',
  traces: 'تبقى هذه الصفحة في سجل المتصفح. إذا كان يجب ألا يعرف أحد بذلك، فاحذفوا السجل.',
}
