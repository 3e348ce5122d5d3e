import type { OfferTemplate } from '../template.ts'

const free = { kind: 'free' } as const

/** Debts, income, work, food and clothes. */
export const moneyOffers: readonly OfferTemplate[] = [
  {
    key: 'schuldnerberatung',
    types: ['schuldnerberatung'],
    count: 5,
    siting: 'need',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['menschen-mit-wenig-geld'],
    cost: free,
    languages: 4,
    access: { anonymous: 'limited' },
    words: {
      de: {
        name: 'Schuldnerberatung {q}',
        summary: [
          'Hilfe, wenn Rechnungen, Raten oder Mahnungen zu viel werden.',
          'Beratung für alle, die ihre Schulden nicht mehr bezahlen können.',
        ],
        description: [
          'Wir ordnen mit Ihnen die Briefe, prüfen die Forderungen und sprechen mit den Gläubigern. Wir helfen bei Pfändung, beim P-Konto und bei der Privatinsolvenz.',
          'Ob Miete, Strom, Handyvertrag oder Kredit: Wir schauen mit Ihnen, was zuerst bezahlt werden muss. Bei einer Kontopfändung helfen wir am selben Tag.',
        ],
        start: [
          'Rufen Sie an oder kommen Sie in die Sprechstunde. Einen festen Termin bekommen Sie {weeks}. Bei Pfändung oder Stromsperre sagen Sie das gleich am Anfang.',
          'Kommen Sie ohne Termin in die offene Zeit. Ist es eilig, rufen Sie vorher an: Dann geht es schneller.',
        ],
        happens:
          'Eine Beraterin oder ein Berater fragt nach Ihren Einnahmen und Ausgaben. Zusammen machen Sie einen Plan für die nächsten Wochen. Alles bleibt vertraulich.',
        bring:
          'Alle Briefe, auch ungeöffnete, letzte Kontoauszüge, Mietvertrag, Bescheide. Kommen Sie auch, wenn etwas fehlt.',
      },
      leicht: {
        name: 'Schuldner-Beratung {q}',
        summary:
          'Sie haben Schulden. Sie können Ihre Rechnungen nicht bezahlen. Hier bekommen Sie Hilfe.',
        description:
          'Wir lesen mit Ihnen die Briefe. Wir sprechen mit den Firmen. Wir machen mit Ihnen einen Plan. Die Beratung ist geheim.',
        start:
          'Rufen Sie an. Oder kommen Sie in die Sprech-Stunde. Einen Termin bekommen Sie {weeks}.',
        happens:
          'Ein Berater spricht mit Ihnen. Er fragt: Wie viel Geld haben Sie? Was müssen Sie bezahlen? Dann machen Sie zusammen einen Plan.',
        bring:
          'Bringen Sie alle Briefe mit. Auch die Briefe, die noch zu sind. Fehlt etwas? Kommen Sie trotzdem.',
      },
      en: {
        name: 'Debt advice {q}',
        summary: 'Help when bills, instalments or reminders become too much.',
        description:
          'We sort your letters with you, check the claims and talk to the creditors. We help with seized accounts and personal insolvency.',
        start:
          'Call us or come during open hours. You get an appointment {weeks}. If your account has been seized, say so at once.',
        happens:
          'An adviser asks about your income and spending. Together you make a plan for the next weeks. Everything stays confidential.',
        bring:
          'All letters, even unopened ones, bank statements, rental contract. Come even if something is missing.',
      },
    },
  },
  {
    key: 'sozialberatung',
    types: ['sozialberatung'],
    count: 12,
    siting: 'need',
    provider: 'social',
    hours: 'openAdvice',
    targetGroups: ['alle', 'menschen-mit-wenig-geld'],
    cost: free,
    languages: 4,
    access: { easyLanguage: 'yes' },
    words: {
      de: {
        name: 'Soziale Beratung im Stadtteil {q}',
        summary: [
          'Hilfe bei Anträgen, Briefen und Ämtern, nah bei Ihnen.',
          'Ein offenes Ohr für alle Fragen. Wir wissen, wer weiterhilft.',
        ],
        description: [
          'Sie verstehen ein Schreiben nicht? Sie wissen nicht, welches Amt zuständig ist? Wir lesen mit Ihnen, füllen Anträge aus und gehen auf Wunsch mit.',
          'Wir beraten zu Bürgergeld, Wohngeld, Rente, Kindergeld und Pflege. Auf Wunsch kommen wir zu Ihnen nach Hause. Wir sprechen auch in einfacher Sprache.',
        ],
        start:
          'Kommen Sie in die offene Sprechstunde. Sie brauchen keinen Termin und müssen Ihren Namen nicht nennen.',
        happens:
          'Wir hören zu und klären, was eilig ist. Manches erledigen wir sofort, für anderes finden wir mit Ihnen die richtige Stelle.',
        bring:
          'Die Briefe, um die es geht, und Ihren Ausweis, wenn Sie einen Antrag stellen möchten.',
      },
      leicht: {
        name: 'Soziale Beratung im Stadt-Teil {q}',
        summary: 'Sie haben Fragen. Oder Sie verstehen einen Brief nicht. Wir helfen Ihnen.',
        description:
          'Wir lesen mit Ihnen die Briefe. Wir füllen mit Ihnen Anträge aus. Wir gehen mit zum Amt. Wir sprechen Leichte Sprache.',
        start: 'Kommen Sie in die offene Sprech-Stunde. Sie brauchen keinen Termin.',
        happens:
          'Wir hören Ihnen zu. Wir helfen sofort. Oder wir sagen Ihnen: Diese Stelle kann helfen.',
        bring: 'Bringen Sie die Briefe mit.',
      },
      en: {
        name: 'Social advice in {q}',
        summary: 'Help with forms, letters and offices, close to home.',
        description:
          'You do not understand a letter, or do not know which office to ask? We read it with you, fill in forms and come along if you wish.',
        start: 'Come during open hours. You need no appointment and need not give your name.',
        happens:
          'We listen and sort out what is urgent. Some things we do at once, for others we find the right place with you.',
        bring: 'The letters it is about, and your ID if you want to apply for something.',
      },
    },
  },
  {
    key: 'jobcenter',
    types: ['jobcenter'],
    count: 3,
    siting: 'need',
    provider: 'city',
    organisation: 'Jobcenter Musterstadt',
    hours: 'office',
    targetGroups: ['arbeitsuchende', 'menschen-mit-wenig-geld'],
    cost: free,
    languages: 2,
    words: {
      de: {
        name: 'Jobcenter, Geschäftsstelle {q}',
        summary: 'Bürgergeld beantragen und Hilfe auf dem Weg in Arbeit.',
        description:
          'Hier beantragen Sie Bürgergeld für sich und Ihre Familie. Die Arbeitsvermittlung spricht mit Ihnen über Stellen, Ausbildung und Deutschkurse.',
        start:
          'Sie können ohne Termin vorsprechen oder online einen Antrag stellen. Ist das Geld ganz aufgebraucht, sagen Sie das sofort: Dann ist ein Vorschuss möglich.',
        happens:
          'Am Empfang nimmt man Ihre Daten auf. Sie bekommen einen Termin mit der Leistungsabteilung und einen mit der Vermittlung.',
        bring:
          'Ausweis, Mietvertrag, Kontoauszüge der letzten drei Monate, Nachweise über Einkommen.',
      },
      leicht: {
        name: 'Job-Center {q}',
        summary:
          'Sie haben keine Arbeit oder zu wenig Geld. Hier bekommen Sie Bürger-Geld und Hilfe bei der Suche nach Arbeit.',
        description:
          'Hier stellen Sie den Antrag auf Bürger-Geld. Man hilft Ihnen auch, eine Arbeit zu finden.',
        start:
          'Gehen Sie hin. Sie brauchen keinen Termin. Sagen Sie es sofort, wenn Sie kein Geld mehr haben.',
        happens: 'Zuerst schreibt man Ihre Daten auf. Dann bekommen Sie 2 Termine.',
        bring: 'Bringen Sie mit: Ausweis, Miet-Vertrag, Konto-Auszüge von 3 Monaten.',
      },
      en: {
        name: 'Job centre {q}',
        summary: 'Apply for basic income support and get help finding work.',
        description:
          'Apply for Bürgergeld for yourself and your family. Advisers talk with you about jobs, training and German courses.',
        start:
          'Come without an appointment or apply online. If you have no money left, say so at once: an advance is possible.',
        happens:
          'Reception takes your details. You get one appointment about money and one about work.',
        bring: 'ID, rental contract, bank statements of the last three months, proof of income.',
      },
    },
  },
  {
    key: 'sozialamt',
    types: ['sozialamt', 'wohngeldstelle'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Soziales',
    hours: 'office',
    targetGroups: ['menschen-mit-wenig-geld', 'aeltere'],
    cost: free,
    languages: 3,
    accessKnown: 1,
    access: {
      wheelchair: 'yes',
      lift: 'yes',
      tactileGuidance: 'yes',
      accessibleToilet: 'yes',
      accessibleParking: 'yes',
    },
    words: {
      de: {
        name: 'Amt für Soziales',
        summary: 'Grundsicherung im Alter, Hilfe zur Pflege und Wohngeld.',
        description:
          'Das Amt hilft, wenn Rente oder Lohn nicht reichen. Der Eingang ist barrierefrei. Es gibt einen Aufzug, taktile Leitlinien, ein Behinderten-WC, einen Wickelraum und einen Behindertenparkplatz.',
        start:
          'Rufen Sie an und fragen Sie, wer für Ihren Buchstaben zuständig ist. Sie können auch in der Sprechzeit kommen.',
        happens:
          'Die Sachbearbeitung prüft, welche Leistung für Sie passt, und gibt Ihnen die Anträge mit.',
        bring: 'Ausweis, Rentenbescheid oder Lohnabrechnung, Mietvertrag, Kontoauszüge.',
      },
      leicht: {
        name: 'Amt für Soziales',
        summary: 'Ihre Rente oder Ihr Lohn reicht nicht. Hier bekommen Sie Geld dazu.',
        description:
          'Sie kommen ohne Stufen hinein. Es gibt einen Aufzug und eine Toilette für Roll-Stuhl-Fahrer.',
        start: 'Rufen Sie an. Oder kommen Sie in der Sprech-Zeit.',
        happens:
          'Jemand prüft mit Ihnen: Welches Geld steht Ihnen zu? Sie bekommen die Anträge mit.',
        bring: 'Bringen Sie mit: Ausweis, Renten-Bescheid, Miet-Vertrag, Konto-Auszüge.',
      },
      en: {
        name: 'Social welfare office',
        summary: 'Income support in old age, help with care costs and housing benefit.',
        description:
          'The office helps when a pension or wage is not enough. Step-free entrance, lift, tactile paths, accessible toilet, changing room and parking.',
        start: 'Call and ask who is responsible for your surname, or come during office hours.',
        happens: 'The staff check which benefit fits and give you the forms.',
        bring: 'ID, pension statement or payslips, rental contract, bank statements.',
      },
    },
  },
  {
    key: 'teilhabepass',
    types: ['teilhabepass'],
    count: 2,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Soziales',
    hours: 'office',
    targetGroups: ['menschen-mit-wenig-geld'],
    cost: free,
    languages: 3,
    words: {
      de: {
        name: 'Musterpass: Ausgabestelle {q}',
        summary: 'Mit dem Musterpass zahlen Sie weniger für Bus, Bad, Bücherei und Kultur.',
        description:
          'Den Pass bekommt, wer Bürgergeld, Wohngeld, Grundsicherung oder Asylbewerberleistungen erhält. Er gilt zwölf Monate und lässt sich per Telefon verlängern.',
        start: 'Kommen Sie mit Ihrem Bescheid vorbei. Sie brauchen keinen Termin.',
        happens:
          'Wir sehen uns den Bescheid an und geben Ihnen den Pass gleich mit. Eine Kopie behalten wir nicht.',
        bring: 'Ihren aktuellen Bescheid und einen Ausweis.',
      },
      leicht: {
        name: 'Muster-Pass {q}',
        summary:
          'Mit dem Muster-Pass bezahlen Sie weniger. Zum Beispiel im Bus und im Schwimm-Bad.',
        description: 'Sie bekommen Geld vom Amt? Dann bekommen Sie den Pass. Er kostet nichts.',
        start: 'Kommen Sie mit Ihrem Bescheid. Sie brauchen keinen Termin.',
        happens: 'Wir sehen den Bescheid an. Sie bekommen den Pass sofort.',
        bring: 'Bringen Sie mit: den Bescheid und den Ausweis.',
      },
      en: {
        name: 'City benefit pass, {q}',
        summary: 'With the pass you pay less for buses, pools, libraries and culture.',
        description:
          'For everyone on income support, housing benefit or asylum seekers’ benefits. Valid for twelve months, renewable by phone.',
        start: 'Come with your benefit notice. No appointment needed.',
        happens: 'We look at the notice and give you the pass at once. We keep no copy.',
        bring: 'Your current benefit notice and an ID.',
      },
    },
  },
  {
    key: 'lebensmittelausgabe',
    types: ['tafel'],
    count: 6,
    siting: 'need',
    provider: 'club',
    hours: 'foodBank',
    targetGroups: ['menschen-mit-wenig-geld'],
    cost: { kind: 'reduced', note: 'Kleiner Beitrag, Kinder frei' },
    languages: 3,
    words: {
      de: {
        name: 'Lebensmittelausgabe {q}',
        summary: [
          'Lebensmittel für Menschen mit wenig Geld, einmal in der Woche.',
          'Gute Lebensmittel für einen kleinen Beitrag.',
        ],
        description: [
          'Wir geben Obst, Gemüse, Brot und Milch weiter, die im Handel übrig bleiben. Freiwillige packen die Tüten und bringen sie auf Wunsch zu Menschen, die nicht laufen können.',
          'Es gibt feste Zeiten nach Farben, damit niemand lange anstehen muss. Für Familien mit kleinen Kindern liegt Babynahrung bereit.',
        ],
        start:
          'Kommen Sie zur Ausgabezeit und melden Sie sich an. Ab der zweiten Woche haben Sie einen festen Platz.',
        happens: 'Sie bekommen eine Karte mit Ihrer Zeit. Dann holen Sie Ihre Tüte ab.',
        bring: 'Einen Bescheid oder den Musterpass, eine große Tasche.',
      },
      leicht: {
        name: 'Essen-Ausgabe {q}',
        summary: 'Sie haben wenig Geld. Hier bekommen Sie 1 Mal in der Woche Lebens-Mittel.',
        description: 'Es gibt Obst, Gemüse, Brot und Milch. Sie bezahlen nur wenig.',
        start: 'Kommen Sie zur Ausgabe-Zeit. Melden Sie sich an.',
        happens:
          'Sie bekommen eine Karte. Auf der Karte steht Ihre Zeit. Dann holen Sie Ihre Tüte ab.',
        bring: 'Bringen Sie mit: einen Bescheid und eine große Tasche.',
      },
      en: {
        name: 'Food distribution {q}',
        summary: 'Food for people with little money, once a week.',
        description:
          'We hand on fruit, vegetables, bread and milk left over in shops. Volunteers bring bags to people who cannot walk far.',
        start: 'Come at the given time and register. From the second week you have a fixed place.',
        happens: 'You get a card with your time, then collect your bag.',
        bring: 'A benefit notice or the city pass, a large bag.',
      },
    },
  },
  {
    key: 'kleiderkammer',
    types: ['kleiderkammer'],
    count: 5,
    siting: 'need',
    provider: 'social',
    hours: 'openAdvice',
    targetGroups: ['menschen-mit-wenig-geld'],
    cost: { kind: 'reduced', note: 'Ab 50 Cent das Stück' },
    words: {
      de: {
        name: 'Kleiderkammer {q}',
        summary: 'Gute gebrauchte Kleidung für wenig Geld.',
        description: [
          'Sie finden Kleidung für Erwachsene und Kinder, Schuhe, Bettwäsche und Schulranzen. Im Herbst gibt es Winterjacken, auch kostenlos für Menschen auf der Straße.',
          'Die Kleidung ist gewaschen und nach Größen sortiert. Es gibt eine Umkleide und eine Ecke mit Babysachen.',
        ],
        start: 'Kommen Sie einfach zu den Öffnungszeiten.',
        happens: 'Sie suchen sich aus, was passt. An der Kasse zahlen Sie einen kleinen Betrag.',
      },
      leicht: {
        name: 'Kleider-Kammer {q}',
        summary: 'Hier gibt es Kleidung für wenig Geld.',
        description:
          'Die Kleidung ist gebraucht und sauber. Es gibt auch Schuhe und Sachen für Babys.',
        start: 'Kommen Sie einfach vorbei.',
        happens: 'Sie suchen sich Kleidung aus. Sie bezahlen nur wenig.',
      },
      en: {
        name: 'Clothing store {q}',
        summary: 'Good second-hand clothes for little money.',
        description:
          'Clothes for adults and children, shoes, bed linen and school bags; winter coats in autumn.',
        start: 'Just come during opening hours.',
        happens: 'You choose what fits and pay a small amount.',
      },
    },
  },
  {
    key: 'mittagstisch',
    types: ['mittagstisch'],
    count: 6,
    siting: 'quarters',
    provider: 'social',
    hours: {
      weekly: [{ days: [1, 2, 3, 4, 5], opens: '12:00', closes: '13:30' }],
      onHolidays: 'closed',
    },
    targetGroups: ['alle', 'aeltere'],
    cost: { kind: 'reduced', note: '4,50 Euro, mit Musterpass 2 Euro' },
    words: {
      de: {
        name: 'Mittagstisch {q}',
        summary: 'Gemeinsam warm essen, für Jung und Alt aus dem Stadtteil.',
        description: [
          'Montag bis Freitag gibt es ein Gericht mit und eines ohne Fleisch. Danach bleibt Zeit für einen Kaffee.',
          'Wir kochen frisch. Wer mag, hilft beim Schnippeln. Am Mittwoch essen die Kinder der Kita nebenan mit.',
        ],
        start: 'Kommen Sie vorbei. Gruppen melden sich bitte am Tag davor an.',
        happens: 'Sie setzen sich dazu, das Essen kommt an den Tisch.',
      },
      leicht: {
        name: 'Mittag-Essen im Stadt-Teil {q}',
        summary: 'Hier essen Menschen zusammen zu Mittag. Es kostet wenig.',
        start: 'Kommen Sie einfach vorbei.',
        happens: 'Sie setzen sich an den Tisch. Das Essen wird gebracht.',
      },
      en: {
        name: 'Community lunch {q}',
        summary: 'A warm meal together, for young and old from the neighbourhood.',
        start: 'Just come along. Groups please book the day before.',
        happens: 'Take a seat, the food comes to the table.',
      },
    },
  },
  {
    key: 'arbeitslosenzentrum',
    types: ['arbeitslosenzentrum'],
    count: 2,
    siting: 'need',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['arbeitsuchende'],
    cost: free,
    languages: 3,
    words: {
      de: {
        name: 'Arbeitslosenzentrum {q}',
        summary: 'Beratung und Treffpunkt für Menschen ohne Arbeit, unabhängig vom Jobcenter.',
        description:
          'Wir prüfen Bescheide, helfen bei Widersprüchen und schreiben mit Ihnen Bewerbungen. Im Café können Sie frühstücken, Zeitung lesen und die Computer nutzen.',
        start: 'Kommen Sie ins Café oder rufen Sie für einen Termin an. Den bekommen Sie {weeks}.',
        happens:
          'Wir lesen Ihren Bescheid und sagen, ob er stimmt. Läuft eine Frist ab, handeln wir am selben Tag.',
        bring: 'Ihren Bescheid und die Briefe des Jobcenters.',
      },
      leicht: {
        name: 'Arbeitslosen-Zentrum {q}',
        summary: 'Sie haben keine Arbeit. Hier bekommen Sie Rat. Und Sie treffen andere Menschen.',
        description:
          'Wir prüfen Ihren Bescheid. Wir schreiben mit Ihnen Bewerbungen. Es gibt ein Café.',
        start: 'Kommen Sie ins Café. Oder rufen Sie an.',
        happens:
          'Wir lesen Ihren Brief vom Job-Center. Wir sagen Ihnen: Das ist richtig. Oder: Das ist falsch.',
        bring: 'Bringen Sie die Briefe vom Job-Center mit.',
      },
      en: {
        name: 'Centre for unemployed people {q}',
        summary:
          'Advice and a meeting place for people without work, independent of the job centre.',
        description:
          'We check notices, help with objections and write applications with you. There is a café with computers.',
        start: 'Come to the café or call for an appointment.',
        happens: 'We read your notice and tell you whether it is right.',
        bring: 'Your notice and the letters from the job centre.',
      },
    },
  },
  {
    key: 'beschaeftigungsfoerderung',
    types: ['beschaeftigungsfoerderung'],
    count: 4,
    siting: 'need',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['arbeitsuchende', 'alleinerziehende', 'zugewanderte'],
    cost: free,
    languages: 2,
    places: [12, 40],
    variants: [
      {
        de: {
          art: 'Wieder in Arbeit',
          was: 'Sie arbeiten bis zu zwei Jahre in Werkstatt, Garten oder Küche und werden begleitet.',
        },
        leicht: {
          art: 'Wieder in Arbeit',
          was: 'Sie arbeiten in einer Werk-Statt, im Garten oder in der Küche. Jemand begleitet Sie.',
        },
        en: {
          art: 'Back to work',
          was: 'You work for up to two years in a workshop, garden or kitchen, with support.',
        },
      },
      {
        targetGroups: ['alleinerziehende', 'eltern'],
        de: {
          art: 'Teilzeitausbildung für Eltern',
          was: 'Sie lernen einen Beruf in 25 bis 30 Stunden die Woche. Wir helfen bei der Suche nach einem Kita-Platz.',
        },
        leicht: {
          art: 'Ausbildung in Teil-Zeit für Eltern',
          was: 'Sie lernen einen Beruf. Sie haben Zeit für Ihr Kind. Wir helfen, einen Kita-Platz zu finden.',
        },
        en: {
          art: 'Part-time training for parents',
          was: 'Learn a trade in 25 to 30 hours a week. We help you find a nursery place.',
        },
      },
      {
        targetGroups: ['zugewanderte', 'gefluechtete'],
        de: {
          art: 'Deutsch und Beruf',
          was: 'Sie lernen Deutsch für den Beruf und arbeiten zwei Tage in der Woche in einem Betrieb.',
        },
        leicht: {
          art: 'Deutsch und Beruf',
          was: 'Sie lernen Deutsch für die Arbeit. An 2 Tagen arbeiten Sie in einer Firma.',
        },
        en: {
          art: 'German for work',
          was: 'Learn German for your job and work two days a week in a company.',
        },
      },
      {
        de: {
          art: 'Quartiershausmeister',
          was: 'Sie helfen im Stadtteil: kleine Reparaturen, saubere Wege, Hilfe beim Tragen. Dafür gibt es einen Arbeitsvertrag.',
        },
        leicht: {
          art: 'Haus-Meister im Stadt-Teil',
          was: 'Sie helfen im Stadt-Teil. Sie machen Wege sauber und reparieren Dinge. Sie bekommen einen Arbeits-Vertrag.',
        },
        en: {
          art: 'Neighbourhood caretakers',
          was: 'You help in the quarter: small repairs, clean paths, carrying. You get a work contract.',
        },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: 'Arbeit und Begleitung für Menschen, die schon länger ohne Stelle sind.',
        description:
          '{was} Der Weg dorthin ist für jede und jeden anders; wir gehen ihn mit Ihnen zusammen.',
        start:
          'Rufen Sie uns an oder fragen Sie Ihre Vermittlung im Jobcenter. Ein Kennenlerngespräch gibt es {weeks}.',
        happens:
          'Wir sprechen darüber, was Sie können und was Sie möchten. Danach schnuppern Sie einige Tage hinein.',
        bring: 'Ihren Lebenslauf, wenn Sie einen haben.',
      },
      leicht: {
        name: '{art} {q}',
        summary: 'Sie suchen schon lange Arbeit. Hier bekommen Sie Arbeit und Hilfe.',
        description: '{was}',
        start: 'Rufen Sie an. Oder fragen Sie im Job-Center.',
        happens:
          'Wir sprechen mit Ihnen: Was können Sie gut? Was möchten Sie machen? Dann probieren Sie es aus.',
      },
      en: {
        name: '{art} {q}',
        summary: 'Work and support for people who have been without a job for a long time.',
        description: '{was}',
        start: 'Call us or ask your adviser at the job centre.',
        happens:
          'We talk about what you can do and would like to do. Then you try it for a few days.',
      },
    },
  },
  {
    key: 'verbraucherberatung',
    types: ['verbraucherberatung', 'energieberatung'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'social',
    organisation: 'Verbraucherberatung Musterstadt e. V.',
    hours: 'advice',
    cost: { kind: 'reduced', note: 'Kurze Auskunft frei, Beratung ab 8 Euro, mit Musterpass frei' },
    words: {
      de: {
        name: 'Verbraucherberatung Musterstadt',
        summary: 'Rat zu Verträgen, Rechnungen, Strom, Telefon und Käufen.',
        description:
          'Wir prüfen Verträge und Rechnungen, schreiben Widersprüche und zeigen, wie Sie Strom sparen. Zum Energiesparen kommen wir auch nach Hause.',
        start: 'Kommen Sie in die offene Zeit oder vereinbaren Sie einen Termin am Telefon.',
        happens: 'Wir lesen Ihren Vertrag und sagen, welche Rechte Sie haben.',
        bring: 'Den Vertrag oder die Rechnung und alle Briefe dazu.',
      },
      leicht: {
        name: 'Verbraucher-Beratung Musterstadt',
        summary: 'Sie haben Ärger mit einem Vertrag oder einer Rechnung. Hier bekommen Sie Rat.',
        start: 'Kommen Sie in die offene Zeit. Oder rufen Sie an.',
        happens: 'Wir lesen den Vertrag. Wir sagen Ihnen: Das dürfen Sie. Das müssen Sie.',
        bring: 'Bringen Sie den Vertrag und alle Briefe mit.',
      },
      en: {
        name: 'Consumer advice Musterstadt',
        summary: 'Advice on contracts, bills, energy, phone and purchases.',
        start: 'Come during open hours or make an appointment by phone.',
        happens: 'We read your contract and tell you your rights.',
        bring: 'The contract or bill and all letters about it.',
      },
    },
  },
  {
    key: 'rechtsberatung',
    types: ['rechtsberatung'],
    count: 2,
    siting: 'centre',
    provider: 'club',
    organisation: 'Offene Rechtsauskunft Musterstadt e. V.',
    hours: 'weeklyGroup',
    targetGroups: ['menschen-mit-wenig-geld'],
    cost: { kind: 'reduced', note: '15 Euro mit Beratungshilfeschein' },
    words: {
      de: {
        name: 'Offene Rechtsauskunft {q}',
        summary: 'Anwältinnen und Anwälte geben eine erste Auskunft zu Ihrem Recht.',
        description:
          'Es geht um Miete, Arbeit, Familie, Sozialleistungen oder Aufenthalt. Mit einem Beratungshilfeschein vom Amtsgericht zahlen Sie höchstens 15 Euro.',
        start:
          'Holen Sie zuerst einen Beratungshilfeschein beim Amtsgericht oder fragen Sie uns, wie das geht. Dann kommen Sie in die Sprechstunde.',
        happens:
          'Sie schildern Ihren Fall, etwa 20 Minuten lang. Sie erfahren, was möglich ist und welche Frist läuft.',
        bring: 'Alle Briefe und den Beratungshilfeschein.',
      },
      leicht: {
        name: 'Rechts-Beratung {q}',
        summary: 'Ein Anwalt sagt Ihnen: Das ist Ihr Recht.',
        start: 'Rufen Sie an. Wir sagen Ihnen, was Sie brauchen.',
        happens: 'Sie erzählen von Ihrem Problem. Sie haben etwa 20 Minuten Zeit.',
        bring: 'Bringen Sie alle Briefe mit.',
      },
      en: {
        name: 'Legal advice session {q}',
        summary: 'Lawyers give a first answer about your rights.',
        start: 'Call us first; we tell you how to get a legal aid certificate.',
        happens:
          'You describe your case for about 20 minutes and learn what is possible and by when.',
        bring: 'All letters and the legal aid certificate.',
      },
    },
  },
  {
    key: 'arbeitsagentur',
    types: ['arbeitsagentur', 'berufsberatung'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Arbeitsvermittlung Musterstadt',
    hours: 'office',
    targetGroups: ['arbeitsuchende', 'jugendliche'],
    cost: free,
    languages: 2,
    words: {
      de: {
        name: 'Arbeitsvermittlung und Berufsberatung',
        summary: 'Arbeitslos melden, eine Stelle oder eine Ausbildung finden.',
        description:
          'Melden Sie sich, sobald Sie von einer Kündigung wissen, spätestens drei Monate vor dem Ende. Schülerinnen und Schüler bekommen hier Rat zur Berufswahl.',
        start:
          'Melden Sie sich online oder kommen Sie mit Ihrem Ausweis. Für die Berufsberatung machen Sie einen Termin.',
        happens: 'Wir nehmen Ihre Daten auf und sprechen mit Ihnen über Stellen, Kurse und Geld.',
        bring: 'Ausweis, Kündigung oder Vertrag, Lebenslauf.',
      },
      leicht: {
        name: 'Hilfe bei der Suche nach Arbeit',
        summary:
          'Sie haben Ihre Arbeit verloren. Oder Sie suchen einen Beruf. Hier hilft man Ihnen.',
        start: 'Kommen Sie mit Ihrem Ausweis. Kommen Sie früh.',
        happens: 'Jemand spricht mit Ihnen: Welche Arbeit passt zu Ihnen?',
        bring: 'Bringen Sie mit: Ausweis und Kündigung.',
      },
      en: {
        name: 'Employment and careers office',
        summary: 'Register as unemployed, find a job or an apprenticeship.',
        start: 'Register online or come with your ID. Make an appointment for careers advice.',
        happens: 'We take your details and talk about jobs, courses and money.',
        bring: 'ID, notice or contract, CV.',
      },
    },
  },
  {
    key: 'sozialkaufhaus',
    types: ['sozialkaufhaus'],
    count: 3,
    siting: 'need',
    provider: 'social',
    hours: {
      weekly: [
        { days: [1, 2, 3, 4, 5], opens: '10:00', closes: '18:00' },
        { days: [6], opens: '10:00', closes: '14:00' },
      ],
      onHolidays: 'closed',
    },
    targetGroups: ['alle', 'menschen-mit-wenig-geld'],
    cost: { kind: 'reduced', note: 'Mit Musterpass 30 % weniger' },
    words: {
      de: {
        name: 'Sozialkaufhaus {q}',
        summary: 'Gebrauchte Möbel, Geschirr und Kleidung für wenig Geld, offen für alle.',
        description:
          'Wir holen gut erhaltene Möbel ab und liefern sie auch. In der Werkstatt arbeiten Menschen, die lange ohne Stelle waren.',
        start: 'Kommen Sie zu den Öffnungszeiten. Für eine Lieferung rufen Sie an.',
        happens: 'Sie suchen sich etwas aus und bezahlen an der Kasse.',
      },
      leicht: {
        name: 'Sozial-Kaufhaus {q}',
        summary: 'Hier gibt es gebrauchte Möbel und Kleidung. Sie kosten wenig.',
        start: 'Kommen Sie einfach.',
        happens: 'Sie suchen sich etwas aus und bezahlen an der Kasse.',
      },
      en: {
        name: 'Social department store {q}',
        summary: 'Second-hand furniture, dishes and clothes for little money, open to all.',
        start: 'Come during opening hours. Call for a delivery.',
        happens: 'You choose and pay at the till.',
      },
    },
  },
]
