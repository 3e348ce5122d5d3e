import type { HoursKind, OfferTemplate, Provider, Siting, WordsByLocale } from '../../template.ts'

/** Name and one sentence. */
type Said = readonly [name: string, summary: string]

export interface FurtherOffer {
  readonly type: string
  readonly by: Provider | 'hospital' | 'other'
  readonly hours: HoursKind
  readonly at: Siting
  readonly count?: number
  readonly groups?: readonly string[]
  readonly cost?: 'free' | 'reduced' | 'fee' | 'membership'
  readonly languages?: number
  readonly access?: OfferTemplate['access']
  readonly crisis?: boolean
  readonly de: Said
  readonly leicht: Said
  readonly en: Said
}

type Start = Readonly<Record<keyof WordsByLocale, string>>
const starts = {
  call: {
    de: 'Rufen Sie an. Sie bekommen Rat oder einen Termin.',
    leicht: 'Rufen Sie an. Sie bekommen einen Termin.',
    en: 'Call. You get advice or an appointment.',
  },
  come: {
    de: 'Kommen Sie in den Öffnungszeiten vorbei. Sie können auch vorher anrufen.',
    leicht: 'Kommen Sie vorbei. Achten Sie auf die Zeiten.',
    en: 'Come by during open hours. You can call first, too.',
  },
  join: {
    de: 'Kommen Sie einfach dazu, auch zum Schnuppern. Eine Anmeldung ist nicht nötig.',
    leicht: 'Kommen Sie einfach. Sie müssen sich nicht anmelden.',
    en: 'Just join in. You need not register.',
  },
  always: {
    de: 'Rufen Sie an oder kommen Sie. Es ist immer jemand da.',
    leicht: 'Rufen Sie an. Oder kommen Sie. Es ist immer jemand da.',
    en: 'Call or come. Somebody is always there.',
  },
  secret: {
    de: 'Rufen Sie an, auch nachts. Wir sagen Ihnen, wohin Sie kommen können. Bei Gefahr rufen Sie zuerst 110.',
    leicht:
      'Rufen Sie an. Auch in der Nacht. Sind Sie in Gefahr? Dann rufen Sie zuerst die Polizei: 110.',
    en: 'Call, even at night. We tell you where you can come. In danger call 110 first.',
  },
} as const satisfies Record<string, Start>

/** Kinds of help of which a city has one or few: the words of a card, and how to start by their hours. */
export const further = (offers: readonly FurtherOffer[]): OfferTemplate[] => offers.map(templateOf)

function templateOf(offer: FurtherOffer): OfferTemplate {
  const { type, by, at, hours, count = 1, groups, cost, languages, access, crisis } = offer
  const start: Start = starts[startOf(offer)]
  const words = (locale: 'de' | 'leicht' | 'en') => ({
    name: offer[locale][0],
    summary: offer[locale][1],
    start: start[locale],
  })
  return {
    key: type,
    types: [type],
    count,
    single: count === 1,
    siting: at,
    provider: by === 'hospital' || by === 'other' ? 'medical' : by,
    ...(by === 'hospital' ? { organisation: 'Klinikum Lohetal Musterstadt gGmbH' } : {}),
    hours,
    ...(groups ? { targetGroups: groups } : {}),
    ...(cost ? { cost: { kind: cost } } : {}),
    ...(languages ? { languages } : {}),
    ...(access ? { access } : {}),
    ...(at === 'protected' ? { accessKnown: 0 } : {}),
    ...(crisis ? { crisis } : {}),
    words: { de: words('de'), leicht: words('leicht'), en: words('en') },
  }
}

function startOf({ at, hours }: FurtherOffer): keyof typeof starts {
  if (at === 'protected') return 'secret'
  if (hours === 'always') return 'always'
  if (hours === 'weeklyGroup' || /Monday|Tuesday|Wednesday|Thursday/.test(hours)) return 'join'
  const byPhone = ['appointment', 'phoneTimes', 'phoneAdvice', 'none'].includes(hours)
  return byPhone || at === 'visiting' ? 'call' : 'come'
}
