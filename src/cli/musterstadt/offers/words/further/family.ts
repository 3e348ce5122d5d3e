import { further } from './further.ts'

/** Family and birth: what a city has one or few of. */
export const familyFurther = further([
  {
    type: 'schwangerschaftsabbruch',
    by: 'medical',
    hours: 'appointment',
    at: 'centre',
    groups: ['schwangere'],
    languages: 6,
    de: [
      'Schwangerschaftsabbruch Musterstadt',
      'Praxen und Kliniken, die einen Abbruch mit Medikamenten oder mit einem Eingriff vornehmen. Zuerst ist eine Beratung nötig.',
    ],
    leicht: [
      'Abbruch von einer Schwangerschaft Musterstadt',
      'Sie sind schwanger und wollen das nicht. Ärzte können die Schwangerschaft beenden. Zuerst gehen Sie zur Beratung.',
    ],
    en: [
      'Abortion Musterstadt',
      'Practices and clinics that end a pregnancy with medicine or surgery. Counselling is required first.',
    ],
  },
  {
    type: 'babyklappe-und-vertrauliche-geburt',
    by: 'hospital',
    hours: 'always',
    at: 'centre',
    groups: ['schwangere'],
    cost: 'free',
    crisis: true,
    access: { anonymous: 'yes' },
    de: [
      'Babyklappe und vertrauliche Geburt Musterstadt',
      'Ein Kind sicher und ohne Namen zur Welt bringen oder abgeben. Niemand muss davon erfahren.',
    ],
    leicht: [
      'Baby-Klappe und geheime Geburt Musterstadt',
      'Niemand darf von Ihrem Baby wissen. Sie können Ihr Baby sicher abgeben. Sie müssen keinen Namen sagen.',
    ],
    en: [
      'Baby hatch and confidential birth Musterstadt',
      'Give birth safely or leave a baby in safe hands without giving your name. Nobody has to know.',
    ],
  },
  {
    type: 'kinderwunschberatung',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    cost: 'free',
    de: [
      'Kinderwunschberatung Musterstadt',
      'Beratung für alle, die sich ein Kind wünschen und nicht schwanger werden, auch zu Behandlung, Kosten und Gefühlen.',
    ],
    leicht: [
      'Beratung bei Kinder-Wunsch Musterstadt',
      'Sie wünschen sich ein Kind. Sie werden nicht schwanger. Hier berät man Sie.',
    ],
    en: [
      'Fertility counselling Musterstadt',
      'Advice for people who want a child and do not get pregnant: treatment, costs and feelings.',
    ],
  },
  {
    type: 'stillberatung',
    by: 'medical',
    hours: 'weeklyGroup',
    at: 'children',
    count: 2,
    groups: ['eltern'],
    cost: 'free',
    languages: 6,
    de: [
      'Stillberatung {q}',
      'Rat und praktische Hilfe beim Stillen, Abpumpen, Zufüttern und Abstillen.',
    ],
    leicht: [
      'Hilfe beim Stillen {q}',
      'Sie geben Ihrem Baby die Brust. Das klappt nicht gut. Hier zeigt man Ihnen, wie es geht.',
    ],
    en: [
      'Breastfeeding advice {q}',
      'Advice and practical help with breastfeeding, pumping, bottle feeding and weaning.',
    ],
  },
  {
    type: 'schreibabyberatung',
    by: 'social',
    hours: 'phoneTimes',
    at: 'children',
    groups: ['eltern'],
    cost: 'free',
    de: [
      'Schreibaby-Beratung Musterstadt',
      'Hilfe für Eltern, deren Baby viel schreit, kaum schläft oder schlecht trinkt, bevor die Kraft zu Ende ist.',
    ],
    leicht: [
      'Hilfe bei Schrei-Babys Musterstadt',
      'Ihr Baby schreit viel. Oder es schläft nicht. Hier hilft man Ihnen und Ihrem Baby.',
    ],
    en: [
      'Help with a crying baby Musterstadt',
      'Help for parents whose baby cries a lot, hardly sleeps or feeds badly, before strength runs out.',
    ],
  },
  {
    type: 'sternenkinder',
    by: 'social',
    hours: 'lastThursday',
    at: 'centre',
    groups: ['trauernde', 'eltern'],
    cost: 'free',
    de: [
      'Hilfe nach dem Verlust eines Babys Musterstadt',
      'Begleitung nach Fehlgeburt, stiller Geburt oder dem frühen Tod eines Babys, auch zu Abschied und Mutterschutz.',
    ],
    leicht: [
      'Hilfe, wenn ein Baby gestorben ist Musterstadt',
      'Ihr Baby ist gestorben, vielleicht schon im Bauch. Hier ist jemand für Sie da.',
    ],
    en: [
      'Help after losing a baby Musterstadt',
      'Support after a miscarriage, stillbirth or the early death of a baby, also for saying goodbye and maternity leave.',
    ],
  },
  {
    type: 'eltern-kind-gruppe',
    by: 'social',
    hours: 'weeklyGroup',
    at: 'children',
    count: 4,
    groups: ['eltern', 'kinder-unter-3'],
    cost: 'free',
    languages: 6,
    de: [
      'Eltern-Kind-Gruppe {q}',
      'Eltern treffen sich mit ihren kleinen Kindern zum Spielen, Singen und Austauschen.',
    ],
    leicht: [
      'Gruppe für Eltern mit kleinen Kindern {q}',
      'Hier treffen sich Eltern mit kleinen Kindern. Die Kinder spielen zusammen.',
    ],
    en: [
      'Parent and toddler group {q}',
      'Parents meet with their small children to play, sing and talk.',
    ],
  },
  {
    type: 'familienbuero',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['familien'],
    cost: 'free',
    languages: 6,
    de: [
      'Familienbüro und Kita-Platz-Vermittlung Musterstadt',
      'Auskunft der Stadt zu Kita-Platz, Anmeldung, Beiträgen und allen Leistungen für Familien.',
    ],
    leicht: [
      'Familien-Büro Musterstadt',
      'Sie suchen einen Kita-Platz. Oder Sie haben Fragen zu Geld für Familien. Hier fragen Sie.',
    ],
    en: [
      'Family office and day care placement Musterstadt',
      'The city’s information on day care places, registration, fees and all benefits for families.',
    ],
  },
  {
    type: 'trennungsberatung',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['eltern'],
    cost: 'free',
    de: [
      'Trennungs- und Scheidungsberatung, Mediation Musterstadt',
      'Hilft Eltern, sich gut zu trennen und Wohnen, Umgang und Unterhalt für die Kinder zu regeln.',
    ],
    leicht: [
      'Trennungs-Beratung Musterstadt',
      'Sie trennen sich und haben Kinder. Hier hilft man Ihnen, gute Regeln zu finden.',
    ],
    en: [
      'Separation and divorce advice, mediation Musterstadt',
      'Helps parents separate well and settle where the children live, contact and maintenance.',
    ],
  },
  {
    type: 'begleiteter-umgang',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['eltern', 'kinder'],
    cost: 'free',
    de: [
      'Begleiteter Umgang Musterstadt',
      'Kinder treffen ihre Mutter oder ihren Vater an einem sicheren Ort, eine Fachkraft ist dabei.',
    ],
    leicht: [
      'Treffen mit Begleitung Musterstadt',
      'Ein Kind trifft seine Mutter oder seinen Vater. Eine andere Person ist dabei und passt auf.',
    ],
    en: [
      'Supervised contact Musterstadt',
      'Children meet their mother or father in a safe place with a professional present.',
    ],
  },
  {
    type: 'sozialpaedagogische-familienhilfe',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['familien'],
    cost: 'free',
    languages: 6,
    de: [
      'Sozialpädagogische Familienhilfe Musterstadt',
      'Eine Fachkraft kommt regelmäßig in die Familie und hilft bei Erziehung, Alltag und Ämtern. Das Jugendamt zahlt.',
    ],
    leicht: [
      'Familien-Hilfe zu Hause Musterstadt',
      'Eine Fach-Kraft kommt zu Ihnen nach Hause. Sie hilft Ihnen und Ihren Kindern.',
    ],
    en: [
      'Family support at home Musterstadt',
      'A professional visits the family regularly and helps with parenting, daily life and offices. The youth office pays.',
    ],
  },
  {
    type: 'pflegefamilie-und-adoption',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['eltern'],
    cost: 'free',
    de: [
      'Pflegefamilie und Adoption Musterstadt',
      'Beratung für alle, die ein Kind aufnehmen oder adoptieren wollen oder ihr Kind abgeben möchten.',
    ],
    leicht: [
      'Pflege-Familie und Adoption Musterstadt',
      'Sie wollen ein fremdes Kind aufnehmen. Hier berät man Sie.',
    ],
    en: [
      'Foster care and adoption Musterstadt',
      'Advice for people who want to foster or adopt a child, or place their child for adoption.',
    ],
  },
  {
    type: 'haushaltshilfe-familie',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['familien'],
    de: [
      'Haushaltshilfe und Familienpflege Musterstadt',
      'Jemand führt den Haushalt und versorgt die Kinder, wenn Mutter oder Vater krank ist. Oft zahlt die Krankenkasse.',
    ],
    leicht: [
      'Haushalts-Hilfe für Familien Musterstadt',
      'Mutter oder Vater ist krank. Jemand kommt und hilft im Haushalt und mit den Kindern.',
    ],
    en: [
      'Home help for families Musterstadt',
      'Someone runs the household and looks after the children when a parent is ill. Health insurance often pays.',
    ],
  },
  {
    type: 'mutter-kind-kur',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['eltern'],
    cost: 'free',
    de: [
      'Kurberatung für Mütter und Väter Musterstadt',
      'Beratung und Hilfe beim Antrag auf eine Mutter-Kind-Kur oder Vater-Kind-Kur.',
    ],
    leicht: [
      'Beratung zur Mutter-Kind-Kur Musterstadt',
      'Sie sind sehr müde und krank vom Stress. Hier hilft man Ihnen beim Antrag für eine Kur.',
    ],
    en: [
      'Advice on health stays for parents Musterstadt',
      'Advice and help in applying for a parent-and-child health stay (Mutter-Kind-Kur).',
    ],
  },
  {
    type: 'kinderbetreuung-notfall',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['eltern', 'alleinerziehende'],
    cost: 'reduced',
    de: [
      'Kinderbetreuung im Notfall Musterstadt',
      'Jemand betreut Ihr Kind kurzfristig, zum Beispiel wenn es krank ist, die Kita schließt oder Sie nachts arbeiten.',
    ],
    leicht: [
      'Kinder-Betreuung im Notfall Musterstadt',
      'Sie brauchen schnell Betreuung für Ihr Kind. Hier hilft man Ihnen.',
    ],
    en: [
      'Emergency childcare Musterstadt',
      'Short-notice care for your child, for example when it is ill, day care is closed or you work nights.',
    ],
  },
  {
    type: 'mutter-kind-wohnen',
    by: 'social',
    hours: 'appointment',
    at: 'children',
    groups: ['schwangere', 'alleinerziehende'],
    de: [
      'Wohnen für Mütter oder Väter mit Kind Musterstadt',
      'Betreutes Wohnen für junge Schwangere und Eltern mit kleinem Kind, die allein noch nicht zurechtkommen.',
    ],
    leicht: [
      'Wohnen mit Kind und Betreuung Musterstadt',
      'Sie sind jung und haben ein kleines Kind. Hier können Sie wohnen. Jemand hilft Ihnen.',
    ],
    en: [
      'Supported living for parents with a child Musterstadt',
      'Supported housing for young pregnant women and parents with a small child who cannot yet manage alone.',
    ],
  },
  {
    type: 'kinder-kranker-eltern',
    by: 'social',
    hours: 'weeklyGroup',
    at: 'children',
    groups: ['kinder'],
    cost: 'free',
    de: [
      'Hilfe für Kinder kranker oder süchtiger Eltern Musterstadt',
      'Gruppen, Patenschaften und Gespräche für Kinder, deren Mutter oder Vater seelisch krank, süchtig oder schwer krank ist.',
    ],
    leicht: [
      'Hilfe für Kinder von kranken Eltern Musterstadt',
      'Die Mutter oder der Vater ist krank. Das Kind hat Sorgen. Hier hilft man dem Kind.',
    ],
    en: [
      'Help for children of ill or addicted parents Musterstadt',
      'Groups, mentors and talks for children whose mother or father is mentally ill, addicted or seriously ill.',
    ],
  },
])
