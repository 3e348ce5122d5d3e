import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { AccessTexts } from '../../help/explore/accessTexts.ts'
import { apart } from './bidi.ts'

export const access: AccessTexts = {
  findHelp: 'البحث عن مساعدة',
  title: (type, feature) => `${apart(type)}: ${apart(feature)}`,
  lede: 'أي الأماكن يتوفر فيها ذلك وأيها لا، وأين يكون أبعد ما يكون.',
  choose: 'اختيار نوع المكان والميزة',
  type: 'النوع',
  feature: 'الميزة',
  show: 'عرض',
  states: { yes: 'متوفر', limited: 'جزئيًا', no: 'غير متوفر', unknown: 'لم يُتحقق منه' },
  finding: (have, all) =>
    `عدد الأماكن التي يتوفر فيها ذلك: ${formatNumber(have, 'ar')} من ${formatNumber(all, 'ar')}.`,
  unknown: (count) =>
    plural('ar', count, {
      one: 'مكان واحد لم يتحقق منه أحد بعد.',
      two: 'مكانان لم يتحقق منهما أحد بعد.',
      few: '{n} أماكن لم يتحقق منها أحد بعد.',
      many: '{n} مكانًا لم يتحقق منه أحد بعد.',
      other: '{n} مكان لم يتحقق منه أحد بعد.',
    }),
  hidden: 'الأماكن ذات العنوان السري غير مذكورة هنا.',
  none: 'لا يوجد مكان كهذا مسجل بعد.',
  mapTitle: 'خريطة الأماكن',
  mapText:
    'دائرة ممتلئة: متوفر. مثلث: جزئيًا. علامة ضرب: غير متوفر. دائرة فارغة: لم يُتحقق منه. كل مكان مذكور في الجدول.',
  caption: 'كل الأماكن؛ أولًا الأماكن التي لا يتوفر فيها ذلك وأقرب مكان بديل عنها هو الأبعد',
  place: 'المكان',
  state: 'هل هو متوفر؟',
  area: 'المنطقة',
  residents: 'عدد السكان في المنطقة',
  next: 'إلى أقرب مكان يتوفر فيه ذلك (بخط مستقيم)',
  table: 'كقائمة عروض',
}
