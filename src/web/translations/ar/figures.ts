import { plural } from '../../../platform/texts/index.ts'
import type { FigureTexts } from '../../figures/texts.ts'

export const figures: FigureTexts = {
  north: 'الشمال',
  scale: (length) => `مقياس الرسم: طول الخط ${length}.`,
  kilometres: (count) => `${count} كم`,
  metres: (count) => `${count} م`,
  unknown: 'غير معروف',
  protectedValue: 'محمي',
  skipMap: (count) =>
    plural('ar', count, {
      few: 'تجاوز الخريطة وفيها {n} روابط',
      many: 'تجاوز الخريطة وفيها {n} رابطًا',
      other: 'تجاوز الخريطة وفيها {n} رابط',
    }),
  table: 'كجدول',
  year: 'الزمن',
  here: 'هنا',
  wholeCity: 'المدينة كلها',
  span: 'أدنى قيمة وأعلى قيمة للمناطق',
  lowest: 'الأدنى',
  highest: 'الأعلى',
  ages: 'العمر',
  people: 'الأشخاص',
  share: 'النسبة',
  women: 'النساء',
  men: 'الرجال',
  ageBelow: (below) => `أقل من ${below}`,
  ageBetween: (from, to) => (from === to ? `${from}` : `من ${from} إلى ${to}`),
  ageFrom: (from) => `${from} فأكثر`,
  below: (value) => `أقل من ${value}`,
  between: (from, to) => `من ${from} إلى أقل من ${to}`,
  from: (value) => `${value} فأكثر`,
  all: 'كل المناطق',
  areas: (count) => (count === '1' ? 'منطقة واحدة' : `عدد المناطق: ${count}`),
  trend: (from, first, to, last) => `التطور: ${first} (${from})، ${last} (${to}).`,
}
