import type { HomeTexts } from '../../home/texts.ts'
import { apart } from './bidi.ts'

export const home: HomeTexts = {
  title: (city) => `${apart(`nahbei ${city}`)}: مساعدة بالقرب منكم`,
  description: (city) => `ابحثوا عن مشورة ومساعدة وأماكن لقاء في ${apart(city)}.`,
  question: 'ما المساعدة التي تحتاجون إليها؟',
  whatFor: 'بكلماتكم',
  situations: 'أو اختاروا ما يناسبكم',
  now: 'هل الأمر عاجل؟ هنا من يساعدكم فورًا.',
  nowLink: 'مساعدة فورية',
  allTypes: 'جميع أنواع المساعدة',
  city: 'التعرف على مدينتكم',
  cityText: (city) => `كيف يعيش الناس في ${apart(city)}؟ أرقام وخرائط وخدمات لكل جزء من المدينة.`,
  cityLink: (city) => `${apart(city)} بالأرقام`,
  promises: 'الوعود وما تحقق',
  promisesText: (city) => `بماذا وعدت السياسة في ${apart(city)}؟ وماذا تحقق من ذلك؟`,
  promisesLink: 'الاطلاع على الوعود',
}
