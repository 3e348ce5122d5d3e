import type { OfferTemplate } from '../template.ts'

const free = { kind: 'free' } as const

/** Meeting places, neighbours, volunteers. */
export const quarterOffers: readonly OfferTemplate[] = [
  {
    key: 'stadtteilladen',
    types: ['stadtteilladen'],
    count: 2,
    siting: 'need',
    provider: 'social',
    hours: {
      weekly: [
        { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:30' },
        { days: [6], opens: '10:00', closes: '14:00' },
      ],
      onHolidays: 'closed',
    },
    targetGroups: ['alle'],
    cost: { kind: 'membership', note: 'Eintritt frei; Mitglieder zahlen 2 Euro im Monat' },
    languages: 3,
    words: {
      de: {
        name: 'Stadtteil-Laden {q}',
        summary:
          'Pakete, Reinigung, Jobbörse, Arbeitsplätze und Café: der Laden für alles im Viertel.',
        description:
          'Sie geben Pakete ab, leihen Werkzeug oder finden jemanden, der die Lampe aufhängt. Es gibt ein Repair-Café, Kursräume und Produkte aus der Gegend.',
        start: 'Kommen Sie herein und fragen Sie an der Theke.',
        happens: 'Jemand vom Team hilft sofort oder schreibt Ihren Wunsch an das Brett.',
      },
      leicht: {
        name: 'Stadt-Teil-Laden {q}',
        summary: 'Hier können Sie vieles machen: Pakete abholen, Werkzeug leihen, Kaffee trinken.',
        start: 'Kommen Sie herein.',
        happens: 'Jemand hilft Ihnen.',
      },
      en: {
        name: 'Neighbourhood shop {q}',
        summary:
          'Parcels, cleaning, jobs board, desks and café: the shop for everything in the quarter.',
        start: 'Come in and ask at the counter.',
        happens: 'Somebody helps at once or puts your wish on the board.',
      },
    },
  },
  {
    key: 'stadtteilzentrum',
    types: ['stadtteilzentrum', 'begegnungsstaette'],
    count: 12,
    siting: 'quarters',
    provider: 'social',
    hours: 'club',
    targetGroups: ['alle'],
    cost: free,
    languages: 3,
    words: {
      de: {
        name: [
          'Stadtteiltreff {q}',
          'Begegnungsstätte {q}',
          'Stadtteilzentrum {q}',
          'Offener Treff {street}',
        ],
        summary: [
          'Ein Haus für alle: Café, Gruppen, Feste und Beratung.',
          'Jung und Alt kommen hier zusammen, zum Essen, Singen und Reden.',
        ],
        description: [
          'Vormittags sind die Kleinsten da, nachmittags Schulkinder, abends Chor und Kartenrunde. So wird jeder Raum von vielen genutzt.',
          'Dienstags wird gemeinsam gekocht, donnerstags repariert. Gruppen aus dem Viertel bekommen Räume kostenlos.',
          'Hier treffen sich Menschen, die gern mit anderen sind, und solche, die es werden wollen. Ein Bücherschrank steht vor der Tür.',
        ],
        start: 'Kommen Sie ins Café. Sie müssen nichts kaufen.',
        happens: 'Am Brett hängt, was in dieser Woche los ist. Jemand vom Haus stellt Sie vor.',
      },
      leicht: {
        name: 'Treff-Punkt {q}',
        summary: 'Ein Haus für alle Menschen im Stadt-Teil. Es gibt ein Café und viele Gruppen.',
        start: 'Kommen Sie in das Café. Sie müssen nichts kaufen.',
        happens: 'Jemand sagt Ihnen, was es alles gibt.',
      },
      en: {
        name: 'Community centre {q}',
        summary: 'A house for everybody: café, groups, celebrations and advice.',
        start: 'Come to the café. You need not buy anything.',
        happens: 'The board shows what is on this week. Somebody introduces you.',
      },
    },
  },
  {
    key: 'stadtteilbuero',
    types: ['stadtteilbuero'],
    count: 4,
    siting: 'need',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Quartiersmanagement',
    hours: 'openAdvice',
    targetGroups: ['alle', 'vereine'],
    cost: free,
    languages: 3,
    words: {
      de: {
        name: 'Stadtteilbüro {q}',
        summary: 'Ihre Ideen für das Viertel: melden, mitreden, Geld dafür bekommen.',
        description:
          'Das Quartiersmanagement bringt Nachbarn, Vereine und Ämter zusammen. Aus dem Stadtteilfonds gibt es bis zu 1.000 Euro für kleine Vorhaben.',
        start: 'Kommen Sie vorbei oder schreiben Sie uns.',
        happens: 'Wir hören Ihre Idee an und sagen, wer noch mitmacht.',
      },
      leicht: {
        name: 'Stadt-Teil-Büro {q}',
        summary: 'Sie haben eine Idee für den Stadt-Teil. Wir helfen Ihnen.',
        start: 'Kommen Sie vorbei.',
        happens: 'Sie erzählen Ihre Idee. Manchmal gibt es Geld dafür.',
      },
      en: {
        name: 'Neighbourhood office {q}',
        summary: 'Your ideas for the quarter: report, join in, get money for it.',
        start: 'Come by or write to us.',
        happens: 'We listen to your idea and tell you who else is involved.',
      },
    },
  },
  {
    key: 'mehrgenerationenhaus',
    types: ['mehrgenerationenhaus'],
    count: 2,
    siting: 'quarters',
    provider: 'social',
    hours: 'club',
    targetGroups: ['alle', 'familien', 'aeltere'],
    cost: free,
    languages: 2,
    words: {
      de: {
        name: 'Mehrgenerationenhaus {q}',
        summary:
          'Vorlesen, Werken, Mittagessen: Hier lernen Kinder von Alten und Alte von Kindern.',
        start: 'Kommen Sie zum offenen Mittag.',
        happens: 'Sie essen mit, schauen sich um und machen mit, wo Sie möchten.',
      },
      leicht: {
        name: 'Haus für Jung und Alt {q}',
        summary: 'Hier treffen sich Kinder und alte Menschen.',
        start: 'Kommen Sie zum Mittag-Essen.',
        happens: 'Sie essen zusammen. Dann machen Sie mit.',
      },
      en: {
        name: 'Multi-generation house {q}',
        summary:
          'Reading aloud, crafts, lunch: children learn from the old and the old from children.',
        start: 'Come to the open lunch.',
        happens: 'Eat along, look round and join in.',
      },
    },
  },
  {
    key: 'freiwilligenagentur',
    types: ['freiwilligenagentur'],
    count: 2,
    siting: 'centre',
    provider: 'club',
    organisation: 'Freiwilligenbörse Musterstadt e. V.',
    hours: 'openAdvice',
    targetGroups: ['ehrenamtliche', 'vereine'],
    cost: free,
    languages: 2,
    words: {
      de: {
        name: 'Freiwilligenbörse {q}',
        summary:
          'Wir bringen Menschen, die helfen wollen, mit Menschen zusammen, die Hilfe brauchen.',
        description:
          'Sie bekommen ein Gespräch, eine Schulung, einen Versicherungsschutz und die Ehrenamtskarte. Vereine finden hier Freiwillige.',
        start: 'Rufen Sie an oder kommen Sie in die Sprechzeit.',
        happens:
          'Sie erzählen, was Sie gern tun und wie viel Zeit Sie haben. Wir zeigen Ihnen drei Möglichkeiten.',
      },
      leicht: {
        name: 'Freiwilligen-Börse {q}',
        summary: 'Sie möchten anderen helfen. Wir suchen eine Aufgabe für Sie.',
        start: 'Rufen Sie an. Oder kommen Sie vorbei.',
        happens: 'Sie sagen: Das mache ich gern. Wir zeigen Ihnen 3 Aufgaben.',
      },
      en: {
        name: 'Volunteer exchange {q}',
        summary: 'We bring people who want to help together with people who need it.',
        start: 'Call or come during open hours.',
        happens:
          'You say what you like doing and how much time you have. We show you three options.',
      },
    },
  },
  {
    key: 'repair-cafe',
    types: ['repair-cafe'],
    count: 6,
    siting: 'quarters',
    provider: 'club',
    hours: 'monthlyGroup',
    targetGroups: ['alle'],
    cost: { kind: 'free', note: 'Spende willkommen' },
    words: {
      de: {
        name: 'Repair-Café {q}',
        summary: 'Gemeinsam reparieren statt wegwerfen: Toaster, Hosen, Fahrräder.',
        start: 'Kommen Sie mit dem kaputten Stück, möglichst früh.',
        happens: 'Sie trinken einen Kaffee und reparieren zusammen mit jemandem, der es kann.',
        bring: 'Das Gerät und, wenn vorhanden, Zubehör.',
        hours: '{monthly}',
      },
      leicht: {
        name: 'Repair-Café {q}',
        summary: 'Hier reparieren Menschen zusammen kaputte Dinge.',
        start: 'Bringen Sie das kaputte Ding mit.',
        happens: 'Jemand hilft Ihnen beim Reparieren.',
        hours: '{monthly}',
      },
      en: {
        name: 'Repair café {q}',
        summary: 'Mending together instead of throwing away.',
        start: 'Come with the broken thing, rather early.',
        happens: 'You have a coffee and mend it with somebody who knows how.',
        hours: '{monthly}',
      },
    },
  },
  {
    key: 'digitalhilfe',
    types: ['digitalhilfe'],
    count: 5,
    siting: 'old',
    provider: 'club',
    hours: 'weeklyGroup',
    targetGroups: ['aeltere'],
    cost: free,
    words: {
      de: {
        name: 'Handy-Sprechstunde {q}',
        summary: 'Geduldige Hilfe mit Handy, Tablet und Internet.',
        start: 'Kommen Sie mit Ihrem Gerät und Ihrer Frage.',
        happens:
          'Jemand setzt sich neben Sie und zeigt es so oft, wie Sie möchten. Passwörter geben Sie selbst ein.',
        bring: 'Ihr Gerät und das Ladekabel.',
      },
      leicht: {
        name: 'Hilfe mit dem Handy {q}',
        summary: 'Sie verstehen Ihr Handy nicht. Hier zeigt man es Ihnen.',
        start: 'Kommen Sie mit Ihrem Handy.',
        happens: 'Jemand erklärt es in Ruhe.',
      },
      en: {
        name: 'Phone help {q}',
        summary: 'Patient help with phone, tablet and internet.',
        start: 'Come with your device and your question.',
        happens: 'Somebody sits next to you and shows it as often as you like.',
      },
    },
  },
  {
    key: 'garten',
    types: ['gemeinschaftsgarten'],
    count: 4,
    siting: 'quarters',
    provider: 'club',
    hours: 'weeklyGroup',
    targetGroups: ['alle', 'familien'],
    cost: free,
    words: {
      de: {
        name: 'Gemeinschaftsgarten {street}',
        summary: 'Zusammen säen, gießen und ernten, auch an hohen Beeten im Sitzen.',
        start: 'Kommen Sie zur offenen Gartenzeit.',
        happens: 'Sie bekommen Handschuhe und ein Beet oder trinken erst einmal einen Tee.',
      },
      leicht: {
        name: 'Garten für alle, {street}',
        summary: 'Hier arbeiten Menschen zusammen im Garten.',
        start: 'Kommen Sie zur Garten-Zeit.',
        happens: 'Sie machen mit oder trinken einen Tee.',
      },
      en: {
        name: 'Community garden {street}',
        summary: 'Sow, water and harvest together, also at raised beds.',
        start: 'Come to the open garden time.',
        happens: 'You get gloves and a bed, or have a tea first.',
      },
    },
  },
  {
    key: 'raum',
    types: ['raum-im-quartier'],
    count: 8,
    siting: 'quarters',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['vereine', 'ehrenamtliche'],
    cost: { kind: 'free', note: 'Für gemeinnützige Gruppen kostenlos' },
    places: [12, 80],
    words: {
      de: {
        name: 'Gruppenraum {house} ({q})',
        summary: 'Ein Raum für Gruppen aus dem Stadtteil, mit Küche und Stühlen.',
        start: 'Fragen Sie nach freien Zeiten, am Telefon oder online.',
        happens: 'Sie bekommen eine Einweisung und den Schlüssel.',
      },
      leicht: {
        name: 'Raum für Gruppen ({q})',
        summary: 'Ihre Gruppe braucht einen Raum. Hier ist ein Raum mit Küche.',
        start: 'Rufen Sie an.',
        happens: 'Sie bekommen den Schlüssel.',
      },
      en: {
        name: 'Group room {house} ({q})',
        summary: 'A room for local groups, with kitchen and chairs.',
        start: 'Ask for free times by phone or online.',
        happens: 'You are shown round and get the key.',
      },
    },
  },
]
