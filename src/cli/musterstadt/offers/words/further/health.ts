import { further } from './further.ts'

/** Health: what a city has one or few of. */
export const healthFurther = further([
  {
    type: 'facharztpraxis',
    by: 'medical',
    hours: 'practice',
    at: 'quarters',
    count: 5,
    de: [
      'Facharztpraxis {q}',
      'Untersuchung und Behandlung durch eine Fachärztin oder einen Facharzt, zum Beispiel für Augen, Haut oder Herz.',
    ],
    leicht: [
      'Fach-Arzt-Praxis {q}',
      'Ein Fach-Arzt kennt sich besonders gut aus. Zum Beispiel mit Augen oder Haut.',
    ],
    en: [
      'Specialist doctor {q}',
      'Examination and treatment by a specialist, for example for eyes, skin or heart.',
    ],
  },
  {
    type: 'frauenarztpraxis',
    by: 'medical',
    hours: 'practice',
    at: 'quarters',
    count: 3,
    groups: ['frauen'],
    de: [
      'Frauenarztpraxis {q}',
      'Untersuchung, Vorsorge und Behandlung für Frauen, auch in der Schwangerschaft.',
    ],
    leicht: [
      'Frauen-Arzt-Praxis {q}',
      'Hier untersucht und behandelt man Frauen. Auch wenn Sie schwanger sind.',
    ],
    en: [
      'Gynaecologist {q}',
      'Examinations, check-ups and treatment for women, also in pregnancy.',
    ],
  },
  {
    type: 'zahnaerztlicher-notdienst',
    by: 'hospital',
    hours: 'weekends',
    at: 'centre',
    crisis: true,
    de: [
      'Zahnärztlicher Notdienst Musterstadt',
      'Hilfe bei starken Zahnschmerzen oder Zahnunfall, wenn die Zahnarztpraxen geschlossen sind.',
    ],
    leicht: [
      'Zahn-Arzt für Not-Fälle Musterstadt',
      'Ihr Zahn tut sehr weh. Alle Praxen sind zu. Hier hilft ein Zahn-Arzt.',
    ],
    en: [
      'Emergency dentist Musterstadt',
      'Help with severe toothache or a dental accident when dental practices are closed.',
    ],
  },
  {
    type: 'integriertes-notfallzentrum',
    by: 'hospital',
    hours: 'always',
    at: 'centre',
    crisis: true,
    de: [
      'Notaufnahme und Integriertes Notfallzentrum Musterstadt',
      'Sofortige ärztliche Hilfe am Krankenhaus, Tag und Nacht; bei Lebensgefahr rufen Sie 112.',
    ],
    leicht: [
      'Not-Aufnahme Musterstadt',
      'Sie sind schwer krank oder verletzt. Hier hilft man sofort. In Lebens-Gefahr rufen Sie 112.',
    ],
    en: [
      'Accident and emergency Musterstadt',
      'Immediate medical help at the hospital, day and night; if life is in danger, call 112.',
    ],
  },
  {
    type: 'arztmobil',
    by: 'social',
    hours: 'outreach',
    at: 'need',
    groups: ['wohnungslose', 'menschen-ohne-krankenversicherung'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Arztmobil und Medizin für wohnungslose Menschen Musterstadt',
      'Ärztliche und pflegerische Hilfe auf der Straße und in Treffs, kostenlos und ohne Karte.',
    ],
    leicht: [
      'Arzt auf der Straße Musterstadt',
      'Sie haben keine Wohnung und sind krank. Der Arzt kommt zu Ihnen. Es kostet nichts.',
    ],
    en: [
      'Street doctor for homeless people Musterstadt',
      'Medical and nursing help on the street and in day centres, free and without an insurance card.',
    ],
  },
  {
    type: 'physiotherapie',
    by: 'medical',
    hours: 'practice',
    at: 'quarters',
    count: 4,
    de: [
      'Physiotherapie und Krankengymnastik {q}',
      'Behandlung mit Bewegung, Massage und Übungen nach ärztlicher Verordnung.',
    ],
    leicht: [
      'Physio-Therapie {q}',
      'Ihr Körper tut weh. Hier machen Sie Übungen. So wird es besser.',
    ],
    en: [
      'Physiotherapy {q}',
      "Treatment with movement, massage and exercises, on a doctor's prescription.",
    ],
  },
  {
    type: 'ergotherapie',
    by: 'medical',
    hours: 'practice',
    at: 'quarters',
    count: 2,
    de: [
      'Ergotherapie {q}',
      'Behandlung, die hilft, den Alltag wieder selbst zu schaffen, für Kinder und Erwachsene.',
    ],
    leicht: [
      'Ergo-Therapie {q}',
      'Der Alltag ist schwer für Sie. Hier üben Sie zum Beispiel Anziehen oder Schreiben.',
    ],
    en: [
      'Occupational therapy {q}',
      'Treatment that helps children and adults manage everyday life again.',
    ],
  },
  {
    type: 'logopaedie',
    by: 'medical',
    hours: 'practice',
    at: 'quarters',
    count: 2,
    de: [
      'Logopädie und Sprachtherapie {q}',
      'Behandlung von Sprache, Stimme und Schlucken für Kinder und Erwachsene.',
    ],
    leicht: [
      'Sprach-Therapie {q}',
      'Das Sprechen ist schwer. Hier lernt man besser sprechen und schlucken.',
    ],
    en: [
      'Speech therapy {q}',
      'Treatment of speech, voice and swallowing for children and adults.',
    ],
  },
  {
    type: 'sozialpaediatrisches-zentrum',
    by: 'hospital',
    hours: 'appointment',
    at: 'centre',
    groups: ['kinder'],
    de: [
      'Sozialpädiatrisches Zentrum (SPZ) Musterstadt',
      'Untersuchung und Behandlung von Kindern, deren Entwicklung auffällig oder verzögert ist.',
    ],
    leicht: [
      'Zentrum für die Entwicklung von Kindern Musterstadt',
      'Ihr Kind lernt langsam laufen oder sprechen. Hier schaut man das Kind genau an.',
    ],
    en: [
      'Child development centre Musterstadt',
      'Examination and treatment of children whose development is unusual or delayed.',
    ],
  },
  {
    type: 'rehasport',
    by: 'club',
    hours: 'weeklyGroup',
    at: 'quarters',
    count: 2,
    groups: ['chronisch-kranke'],
    de: [
      'Rehasport und Funktionstraining {q}',
      'Bewegung in der Gruppe unter Anleitung, mit ärztlicher Verordnung von der Kasse bezahlt.',
    ],
    leicht: [
      'Reha-Sport {q}',
      'Sie waren krank. Sie machen Sport in einer Gruppe. Die Kranken-Kasse bezahlt.',
    ],
    en: [
      'Rehabilitation sport {q}',
      "Guided exercise in a group, paid by health insurance on a doctor's prescription.",
    ],
  },
  {
    type: 'rehabilitation',
    by: 'hospital',
    hours: 'always',
    at: 'centre',
    groups: ['chronisch-kranke'],
    de: [
      'Rehaklinik und Rehabilitation Musterstadt',
      'Behandlung nach schwerer Krankheit oder Unfall, damit Sie wieder zu Kräften kommen.',
    ],
    leicht: ['Reha-Klinik Musterstadt', 'Sie waren sehr krank. Hier werden Sie wieder stark.'],
    en: [
      'Rehabilitation clinic Musterstadt',
      'Treatment after a serious illness or accident so that you regain your strength.',
    ],
  },
  {
    type: 'krebsberatung',
    by: 'social',
    hours: 'advice',
    at: 'centre',
    groups: ['chronisch-kranke', 'angehoerige'],
    cost: 'free',
    de: [
      'Krebsberatung Musterstadt',
      'Gespräche und Rat bei Krebs für Erkrankte und Angehörige, kostenlos.',
    ],
    leicht: [
      'Krebs-Beratung Musterstadt',
      'Sie oder Ihre Familie haben Krebs. Hier spricht jemand mit Ihnen.',
    ],
    en: [
      'Cancer advice Musterstadt',
      'Talks and advice for people with cancer and their families, free of charge.',
    ],
  },
  {
    type: 'diabetesberatung',
    by: 'hospital',
    hours: 'appointment',
    at: 'centre',
    groups: ['chronisch-kranke'],
    de: [
      'Diabetesberatung Musterstadt',
      'Schulung und Rat für Menschen mit Diabetes und ihre Familien.',
    ],
    leicht: [
      'Diabetes-Beratung Musterstadt',
      'Sie haben Zucker. Hier lernen Sie, damit gut zu leben.',
    ],
    en: [
      'Diabetes advice Musterstadt',
      'Training and advice for people with diabetes and their families.',
    ],
  },
  {
    type: 'ernaehrungsberatung',
    by: 'medical',
    hours: 'appointment',
    at: 'centre',
    cost: 'fee',
    de: [
      'Ernährungsberatung Musterstadt',
      'Rat zu gesundem Essen, bei Krankheit, Über- oder Untergewicht und für Kinder.',
    ],
    leicht: [
      'Rat zum Essen Musterstadt',
      'Sie haben Fragen zum Essen. Hier lernen Sie, was gesund ist.',
    ],
    en: [
      'Nutrition advice Musterstadt',
      'Advice on healthy eating, in illness, with over- or underweight and for children.',
    ],
  },
  {
    type: 'patientenberatung',
    by: 'social',
    hours: 'phoneTimes',
    at: 'centre',
    cost: 'free',
    de: [
      'Patientenberatung Musterstadt',
      'Unabhängiger Rat zu Patientenrechten, Behandlungsfehlern und Fragen an die Medizin.',
    ],
    leicht: [
      'Beratung für Patienten Musterstadt',
      'Der Arzt macht einen Fehler. Oder Sie haben Fragen. Hier bekommen Sie Rat.',
    ],
    en: [
      'Patient advice Musterstadt',
      "Independent advice on patients' rights, medical mistakes and medical questions.",
    ],
  },
  {
    type: 'krankenkassenberatung',
    by: 'social',
    hours: 'office',
    at: 'centre',
    cost: 'free',
    de: [
      'Krankenkasse und Beratung zur Versicherung Musterstadt',
      'Auskunft der Krankenkasse zu Leistungen, Beiträgen, Mitgliedschaft und Anträgen.',
    ],
    leicht: [
      'Kranken-Kasse Musterstadt',
      'Die Kranken-Kasse bezahlt den Arzt. Hier stellen Sie Fragen und Anträge.',
    ],
    en: [
      'Health insurance office Musterstadt',
      'Information from health insurers on benefits, contributions, membership and claims.',
    ],
  },
  {
    type: 'infektionsschutzbelehrung',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['arbeitsuchende'],
    cost: 'fee',
    de: [
      'Belehrung für Arbeit mit Lebensmitteln Musterstadt',
      'Belehrung nach dem Infektionsschutzgesetz, nötig für Arbeit in Küche, Gastronomie und Lebensmittelhandel.',
    ],
    leicht: [
      'Belehrung für die Arbeit mit Essen Musterstadt',
      'Sie wollen in einer Küche arbeiten. Dann brauchen Sie diese Belehrung.',
    ],
    en: [
      'Food handling instruction Musterstadt',
      'Instruction under the Infection Protection Act, required to work in kitchens, restaurants and food shops.',
    ],
  },
  {
    type: 'gedaechtnissprechstunde',
    by: 'hospital',
    hours: 'appointment',
    at: 'centre',
    groups: ['aeltere', 'menschen-mit-demenz'],
    de: [
      'Gedächtnissprechstunde Musterstadt',
      'Ärztliche Untersuchung, wenn das Gedächtnis nachlässt.',
    ],
    leicht: [
      'Sprech-Stunde für das Gedächtnis Musterstadt',
      'Sie vergessen viel. Ein Arzt untersucht, woher das kommt.',
    ],
    en: ['Memory clinic Musterstadt', 'Medical examination when memory gets worse.'],
  },
  {
    type: 'krankenhaussozialdienst',
    by: 'hospital',
    hours: 'appointment',
    at: 'centre',
    groups: ['pflegende-angehoerige'],
    cost: 'free',
    de: [
      'Sozialdienst im Krankenhaus Musterstadt',
      'Rat und Organisation für die Zeit nach der Entlassung: Pflege, Reha, Hilfsmittel und Geld.',
    ],
    leicht: [
      'Sozial-Dienst im Kranken-Haus Musterstadt',
      'Sie kommen bald nach Hause. Jemand plant mit Ihnen die Hilfe.',
    ],
    en: [
      'Hospital social service Musterstadt',
      'Advice and planning for the time after discharge: care, rehabilitation, aids and money.',
    ],
  },
  {
    type: 'hygiene-und-umwelt',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['mieterinnen'],
    cost: 'free',
    de: [
      'Hygiene und Umweltmedizin Musterstadt',
      'Auskunft und Kontrolle bei Trinkwasser, Schimmel, Ungeziefer, Hygiene und Schadstoffen.',
    ],
    leicht: [
      'Hygiene und Umwelt Musterstadt',
      'Hier fragen Sie: Ist mein Wasser sauber? Hier melden Sie auch Ratten.',
    ],
    en: [
      'Hygiene and environmental health Musterstadt',
      'Information and checks on drinking water, mould, vermin, hygiene and pollutants.',
    ],
  },
  {
    type: 'blutspende',
    by: 'hospital',
    hours: 'evenings',
    at: 'centre',
    cost: 'free',
    de: [
      'Blutspende Musterstadt',
      'Blut oder Plasma spenden und sich als Stammzellspenderin oder Stammzellspender melden.',
    ],
    leicht: ['Blut-Spende Musterstadt', 'Sie geben etwas Blut. Damit hilft man kranken Menschen.'],
    en: ['Blood donation Musterstadt', 'Donate blood or plasma, or register as a stem cell donor.'],
  },
])
