import { further } from './further.ts'

/** Money, work and learning: what a city has one or few of. */
export const moneyFurther = further([
  {
    type: 'beratungshilfe',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['menschen-mit-wenig-geld'],
    cost: 'free',
    de: [
      'Beratungshilfe und Prozesskostenhilfe Musterstadt',
      'Das Amtsgericht hilft Menschen mit wenig Geld, einen Anwalt oder ein Gerichtsverfahren zu bezahlen.',
    ],
    leicht: [
      'Geld für einen Anwalt Musterstadt',
      'Sie haben wenig Geld und brauchen einen Anwalt. Das Gericht gibt Ihnen einen Schein.',
    ],
    en: [
      'Legal aid Musterstadt',
      'The local court helps people with little money to pay for a lawyer or a court case.',
    ],
  },
  {
    type: 'arbeitsrechtsberatung',
    by: 'social',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['berufstaetige'],
    cost: 'free',
    languages: 6,
    de: [
      'Beratung bei Ärger mit der Arbeit Musterstadt',
      'Rat zu Lohn, Kündigung, Arbeitszeit und Vertrag, auch für Beschäftigte aus dem Ausland.',
    ],
    leicht: [
      'Hilfe bei Ärger mit dem Chef Musterstadt',
      'Ihr Chef zahlt nicht. Oder Sie haben eine Kündigung. Hier bekommen Sie Rat.',
    ],
    en: [
      'Employment rights advice Musterstadt',
      'Advice on pay, dismissal, working hours and contracts, also for workers from abroad.',
    ],
  },
  {
    type: 'ombudsstelle-sozialleistungen',
    by: 'social',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['menschen-mit-wenig-geld'],
    cost: 'free',
    de: [
      'Beschwerde- und Ombudsstelle für Sozialleistungen Musterstadt',
      'Hilft unabhängig, wenn es mit Jobcenter oder Sozialamt Streit gibt, ein Bescheid falsch ist oder Geld ausbleibt.',
    ],
    leicht: [
      'Hilfe bei Ärger mit dem Amt Musterstadt',
      'Sie haben Ärger mit dem Job-Center oder dem Sozial-Amt. Hier vermittelt man.',
    ],
    en: [
      'Complaints office for social benefits Musterstadt',
      'Helps independently when there is a dispute with the jobcentre or welfare office, a decision is wrong or money is late.',
    ],
  },
  {
    type: 'rentenberatung',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['aeltere'],
    cost: 'free',
    de: [
      'Rentenberatung Musterstadt',
      'Auskunft und Hilfe beim Antrag zu Altersrente, Erwerbsminderung, Witwenrente und Reha.',
    ],
    leicht: [
      'Renten-Beratung Musterstadt',
      'Sie haben Fragen zur Rente. Hier hilft man Ihnen mit dem Antrag.',
    ],
    en: [
      'Pension advice Musterstadt',
      "Information and help with applications for old-age, disability or widow's pensions and rehabilitation.",
    ],
  },
  {
    type: 'familienkasse',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['familien'],
    cost: 'free',
    de: ['Familienkasse Musterstadt', 'Zuständig für Kindergeld und Kinderzuschlag.'],
    leicht: ['Familien-Kasse Musterstadt', 'Sie haben Kinder. Hier beantragen Sie Kinder-Geld.'],
    en: [
      'Family benefits office Musterstadt',
      'Responsible for child benefit and the child supplement for families with a small income.',
    ],
  },
  {
    type: 'elterngeld-und-unterhaltsvorschuss',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['eltern', 'alleinerziehende'],
    cost: 'free',
    de: [
      'Elterngeld und Unterhaltsvorschuss Musterstadt',
      'Ämter für Elterngeld nach der Geburt und für Geld, wenn der andere Elternteil keinen Unterhalt zahlt.',
    ],
    leicht: [
      'Geld nach der Geburt und Unterhalt Musterstadt',
      'Sie haben ein Baby. Oder der andere Eltern-Teil zahlt nicht. Hier beantragen Sie Geld.',
    ],
    en: [
      'Parental allowance and advance child maintenance Musterstadt',
      'Offices for parental allowance after a birth and for money when the other parent pays no maintenance.',
    ],
  },
  {
    type: 'bafoeg-amt',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['studierende'],
    cost: 'free',
    de: [
      'Geld für Ausbildung und Studium Musterstadt',
      'Ämter, die Schule, Studium oder eine Fortbildung mit BAföG oder Aufstiegs-BAföG fördern.',
    ],
    leicht: [
      'Geld für Schule und Studium Musterstadt',
      'Sie gehen zur Schule oder studieren. Hier beantragen Sie Geld dafür.',
    ],
    en: [
      'Student and training grants Musterstadt',
      'Offices that support school, university or further training with grants and loans (BAföG).',
    ],
  },
  {
    type: 'steuerhilfe',
    by: 'club',
    hours: 'evenings',
    at: 'centre',
    cost: 'membership',
    de: [
      'Steuerhilfe und Finanzamt Musterstadt',
      'Hilfe bei Steuererklärung, Steuernummer und Post vom Finanzamt.',
    ],
    leicht: [
      'Hilfe mit der Steuer Musterstadt',
      'Sie müssen eine Steuer-Erklärung machen. Hier hilft man Ihnen.',
    ],
    en: [
      'Help with taxes Musterstadt',
      'Help with the tax return, tax number and letters from the tax office.',
    ],
  },
  {
    type: 'fairteiler',
    by: 'club',
    hours: 'club',
    at: 'quarters',
    count: 3,
    groups: ['menschen-mit-wenig-geld'],
    cost: 'free',
    de: [
      'Fairteiler und Lebensmittel teilen {q}',
      'Öffentliche Regale und Kühlschränke, in denen alle Essen abgeben und kostenlos mitnehmen können.',
    ],
    leicht: [
      'Regal mit Essen für alle {q}',
      'Hier steht ein Regal mit Essen. Sie dürfen es mitnehmen. Es kostet nichts.',
    ],
    en: [
      'Community fridge {q}',
      'Public shelves and fridges where everybody can leave food and take it for free.',
    ],
  },
  {
    type: 'bestattungshilfe',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['trauernde'],
    cost: 'free',
    de: [
      'Hilfe bei Bestattungskosten Musterstadt',
      'Rat und Geld für eine würdige Bestattung, wenn Angehörige sie nicht bezahlen können.',
    ],
    leicht: [
      'Geld für eine Beerdigung Musterstadt',
      'Jemand ist gestorben. Sie können die Beerdigung nicht bezahlen. Hier hilft man.',
    ],
    en: [
      'Help with funeral costs Musterstadt',
      'Advice and money for a dignified funeral when relatives cannot pay for it.',
    ],
  },
  {
    type: 'weiterbildungsberatung',
    by: 'city',
    hours: 'advice',
    at: 'centre',
    groups: ['arbeitsuchende', 'berufstaetige'],
    cost: 'free',
    de: [
      'Weiterbildungsberatung Musterstadt',
      'Hilfe, einen Kurs, eine Umschulung oder eine Fortbildung zu finden und zu bezahlen.',
    ],
    leicht: [
      'Beratung zum Weiter-Lernen Musterstadt',
      'Sie möchten im Beruf mehr lernen. Hier finden Sie einen Kurs.',
    ],
    en: [
      'Further training advice Musterstadt',
      'Help with finding and paying for a course, retraining or further training.',
    ],
  },
  {
    type: 'schulabschluss-nachholen',
    by: 'city',
    hours: 'evenings',
    at: 'centre',
    groups: ['junge-erwachsene'],
    cost: 'fee',
    de: [
      'Schulabschluss nachholen Musterstadt',
      'Kurse und Abendschulen, in denen Erwachsene einen Schulabschluss machen.',
    ],
    leicht: [
      'Schul-Abschluss nachholen Musterstadt',
      'Sie haben keinen Schul-Abschluss. Hier machen Sie ihn später.',
    ],
    en: [
      'School-leaving certificate for adults Musterstadt',
      'Courses and evening schools where adults gain a school-leaving certificate.',
    ],
  },
  {
    type: 'alphabetisierung',
    by: 'social',
    hours: 'evenings',
    at: 'need',
    count: 2,
    groups: ['menschen-mit-leseschwierigkeiten'],
    cost: 'free',
    de: [
      'Lesen und Schreiben lernen {q}',
      'Kurse und Lernorte für Erwachsene, die besser lesen, schreiben und rechnen möchten.',
    ],
    leicht: [
      'Lesen und Schreiben lernen {q}',
      'Lesen oder Schreiben ist schwer für Sie. Hier lernen Sie es.',
    ],
    en: [
      'Learning to read and write {q}',
      'Courses and learning places for adults who want to read, write and calculate better.',
    ],
  },
  {
    type: 'existenzgruendung',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['selbststaendige'],
    cost: 'free',
    de: [
      'Gründungsberatung Musterstadt',
      'Rat für Menschen, die sich selbstständig machen oder ein kleines Unternehmen führen.',
    ],
    leicht: [
      'Beratung zum eigenen Geschäft Musterstadt',
      'Sie möchten ein eigenes Geschäft haben. Hier bekommen Sie Rat.',
    ],
    en: [
      'Business start-up advice Musterstadt',
      'Advice for people who want to become self-employed or who run a small business.',
    ],
  },
])
