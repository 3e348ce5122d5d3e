import { plural } from '../../../platform/texts/index.ts'
import type { WayTexts } from '../../help/wayTexts.ts'
import { apart, leftToRight } from './bidi.ts'

export const way: WayTexts = {
  takes: {
    fuss: (minutes) => `${leftToRight(minutes)} دقيقة مشيًا`,
    langsam: (minutes) => `${leftToRight(minutes)} دقيقة مشيًا ببطء`,
    kinderwagen: (minutes) => `${leftToRight(minutes)} دقيقة مع عربة أطفال`,
    rollstuhl: (minutes) => `كرسي متحرك: ${leftToRight(minutes)} دقيقة`,
  },
  tooFar: {
    fuss: 'مشيًا أكثر من 60 دقيقة أو لا طريق',
    langsam: 'مشيًا ببطء أكثر من 60 دقيقة أو لا طريق',
    kinderwagen: 'مع عربة أطفال أكثر من 60 دقيقة أو لا طريق',
    rollstuhl: 'كرسي متحرك: أكثر من 60 دقيقة أو لا طريق',
  },
  perhaps: (minutes) => `كرسي متحرك: من ${leftToRight(minutes)} دقيقة، وقد لا يكون الطريق سالكًا`,
  byBus: (minutes) => `${leftToRight(minutes)} دقيقة بالحافلة والترام`,
  obstacles: {
    stairs: (count) =>
      plural('ar', count, {
        one: 'درج واحد',
        two: 'درجان',
        few: '{n} أدراج',
        other: '{n} درجًا',
      }),
    steps: (count) =>
      plural('ar', count, {
        one: 'درجة واحدة',
        two: 'درجتان',
        few: '{n} درجات',
        other: '{n} درجة',
      }),
    kerbsRaised: (count) =>
      plural('ar', count, {
        one: 'رصيف مرتفع واحد',
        two: 'رصيفان مرتفعان',
        few: '{n} أرصفة مرتفعة',
        other: '{n} رصيفًا مرتفعًا',
      }),
    kerbsUnknown: (count) =>
      plural('ar', count, {
        one: 'رصيف واحد غير معروف',
        two: 'رصيفان غير معروفين',
        few: '{n} أرصفة غير معروفة',
        other: '{n} رصيفًا غير معروف',
      }),
    steep: (count) =>
      plural('ar', count, {
        one: 'منحدر حاد واحد',
        two: 'منحدران حادان',
        few: '{n} منحدرات حادة',
        other: '{n} منحدرًا حادًا',
      }),
    lifts: (count) =>
      plural('ar', count, {
        one: 'مصعد واحد',
        two: 'مصعدان',
        few: '{n} مصاعد',
        other: '{n} مصعدًا',
      }),
    rough: (distance) => `${apart(distance)} من طريق غير مستوٍ`,
  },
  travel: 'كيف تتنقلون؟',
  travellers: {
    fuss: 'مشيًا',
    langsam: 'مشيًا ببطء',
    kinderwagen: 'مع عربة أطفال',
    rollstuhl: 'بكرسي متحرك',
  },
  order: 'ما الذي يظهر أولًا',
  orders: { fit: 'الأنسب', way: 'أقصر طريق' },
  within: 'على الأكثر',
  minutes: (count) => `${leftToRight(count)} دقيقة`,
  orderNear: 'الأنسب والأقرب أولًا.',
  orderWay: 'أقصر طريق أولًا. الخدمات ذات العنوان السري في الأعلى.',
  timesFrom: (place) => `تُحسب الأوقات من: ${apart(place)}.`,
  timesFromMiddle: (place) => `تُحسب الأوقات من وسط: ${apart(place)}.`,
  toWay: 'الطريق إلى هناك',
  toWayOf: (name) => `الطريق إلى هناك: ${apart(name)}`,
  title: (name) => `الطريق إلى: ${apart(name)}`,
  from: 'من أين؟',
  fromHint: 'الشارع ورقم البيت أو الحي أو الرمز البريدي',
  show: 'عرض الطريق',
  here: 'الطريق إلى هنا',
  placeUnknown: (place) => `لا نعرف المكان «${apart(place)}». جرّبوا شارعًا أو حيًا أو رمزًا بريديًا.`,
  fromTo: (from) => `البداية: ${apart(from)}`,
  none: 'لا نجد طريقًا إلى هناك.',
  noneHint: 'ربما ينقص جزء من الخريطة. اتصلوا واسألوا كيف تصلون.',
  twoTimes:
    'هنا وقتان لأن بعض الأمور غير معروفة: هل الرصيف مرتفع أو الطريق غير مستوٍ. الوقت الأقصر صحيح إذا لم يكن هناك عائق.',
  safeWay: 'نصف هنا الطريق السالك بالتأكيد.',
  inTheWay: 'ما قد يعيق الطريق',
  nothingInTheWay: 'لا نعرف شيئًا يعيق هذا الطريق.',
  turnsTitle: 'هكذا تصلون',
  sketch: (from, to) => `رسم الطريق من ${apart(from)} إلى ${apart(to)}`,
  sketchHint: 'الحلقة هي البداية والنقطة هي الهدف. الشمال في الأعلى.',
  computed: 'الوقت والطريق محسوبان. لا تشمل الحسابات أعمال البناء والطرق المغلقة.',
  back: 'إلى الخدمة',
  turns: {
    start: 'امشوا {m} {on}.',
    straight: 'تابعوا إلى الأمام {on}، {m}.',
    slightLeft: 'ثم قليلًا إلى اليسار {into}، {m}.',
    left: 'ثم إلى اليسار {into}، {m}.',
    sharpLeft: 'ثم بحدة إلى اليسار {into}، {m}.',
    slightRight: 'ثم قليلًا إلى اليمين {into}، {m}.',
    right: 'ثم إلى اليمين {into}، {m}.',
    sharpRight: 'ثم بحدة إلى اليمين {into}، {m}.',
    back: 'ارجعوا {on}، {m}.',
    end: 'وصلتم.',
  },
  kinds: {
    street: { on: 'على الشارع', into: 'إلى الشارع' },
    footway: { on: 'على ممر المشاة', into: 'إلى ممر المشاة' },
    steps: { on: 'على الدرج', into: 'إلى الدرج' },
    crossing: { on: 'عبر الشارع', into: 'عبر الشارع' },
    bridge: { on: 'على الجسر', into: 'إلى الجسر' },
    underpass: { on: 'عبر النفق', into: 'إلى النفق' },
    lift: { on: 'بالمصعد', into: 'إلى المصعد' },
  },
  named: { other: { on: 'على شارع {name}', into: 'إلى شارع {name}' } },
}
