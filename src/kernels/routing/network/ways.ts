import { countOf, inclineOf, metresOf, type Tags, valueIn, yesOrNo } from '../osm/index.ts'
import {
  type Access,
  type Crossing,
  type Kerb,
  plainTraits,
  type Ramp,
  type Traits,
  type WayKind,
} from './traits.ts'

/** A way that people on foot may use. */
export interface FootWay {
  readonly traits: Traits
  readonly name: string
  /** 1: only along its course, −1: only against it, 0: both. */
  readonly oneWay: -1 | 0 | 1
}

/** Why a way with a `highway` or the like is not in the network. */
export const leftOutReasons = ['motorway', 'construction', 'noFoot', 'climbing', 'other'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

const kindOfHighway: Record<string, WayKind> = {
  footway: 'footway',
  pedestrian: 'pedestrianStreet',
  steps: 'steps',
  path: 'path',
  track: 'track',
  bridleway: 'path',
  cycleway: 'cycleway',
  corridor: 'corridor',
  platform: 'platform',
  elevator: 'lift',
  living_street: 'street',
  residential: 'street',
  service: 'street',
  unclassified: 'street',
  road: 'street',
  ...Object.fromEntries(
    ['tertiary', 'secondary', 'primary', 'trunk'].flatMap((name) => [
      [name, 'mainRoad'],
      [`${name}_link`, 'mainRoad'],
    ]),
  ),
}

const unbuilt = new Set(['construction', 'proposed', 'planned', 'abandoned', 'razed', 'demolished'])

const allowing = new Set([
  ...['yes', 'designated', 'official', 'permissive', 'public', 'destination', 'customers'],
  ...['customer', 'delivery', 'use_sidepath', 'allowed', 'discouraged', 'limited'],
])
const forbidding = new Set([
  ...['no', 'never', 'prohibited', 'agricultural', 'forestry', 'agricultural;forestry'],
  ...['delivery', 'military', 'emergency', 'psv', 'bus', 'restricted', 'permit', 'residents'],
])

/**
 * Who may walk on a way, by the German defaults of OpenStreetMap: everywhere but on motorways, roads for motor
 * vehicles alone, and on cycle tracks and bridle paths that are not opened to people on foot. Forest and field tracks
 * stay open where `access` keeps vehicles out (Betretungsrecht, § 14 BWaldG, § 59 BNatSchG).
 * Source: https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions#Germany
 */
function footAccess(tags: Tags, highway: string): Access | undefined {
  const foot = valueIn(tags.get('foot'))
  if (foot && allowing.has(foot)) return limited(foot)
  if (foot === 'private') return undefined
  if (foot && forbidding.has(foot)) return undefined
  const access = valueIn(tags.get('access'))
  if (access === 'private') return 'private'
  if (access && forbidding.has(access))
    return highway === 'track' && /agricultural|forestry/.test(access) ? 'public' : undefined
  if (yesOrNo(tags.get('motorroad'))) return undefined
  if (highway === 'bridleway') return undefined
  if (highway === 'cycleway' && !yesOrNo(tags.get('sidewalk'))) return undefined
  return access ? limited(access) : 'public'
}

function limited(value: string): Access {
  if (value === 'destination') return 'destination'
  return value.startsWith('customer') ? 'customers' : 'public'
}

/** Mountain paths from here on take hands, a head for heights or boots: not for everyday ways. */
const climbing = /^(demanding_)?(mountain|alpine)_hiking$|^difficult_alpine|^strolling_alpine/

/** What of a way's tags matters on foot; the reason where nobody may or can walk on it; undefined where it is no way. */
export function footWay(tags: Tags): FootWay | LeftOutReason | undefined {
  const highway = highwayOf(tags)
  if (highway === undefined) return undefined
  if (unbuilt.has(highway) || yesOrNo(tags.get('construction'))) return 'construction'
  if (highway.startsWith('motorway')) return 'motorway'
  if (highway === 'via_ferrata' || climbing.test(valueIn(tags.get('sac_scale')) ?? ''))
    return 'climbing'
  const kind = kindOfHighway[highway]
  if (!kind) return 'other'
  const access = footAccess(tags, highway)
  if (!access) return 'noFoot'
  return {
    traits: wayTraits(tags, kindWithin(kind, tags), access),
    name: tags.get('name') ?? tags.get('ref') ?? '',
    oneWay: oneWayOnFoot(tags),
  }
}

function highwayOf(tags: Tags): string | undefined {
  const highway = valueIn(tags.get('highway'))
  if (highway) return highway
  if (tags.get('railway') !== 'platform' && tags.get('public_transport') !== 'platform')
    return undefined
  // The outline of a platform is its edge, not a way.
  return yesOrNo(tags.get('area')) ? undefined : 'platform'
}

/** Highways that may be a pavement's or a crossing's line. */
const lineOnFoot = new Set<WayKind>(['footway', 'path', 'cycleway', 'pedestrianStreet', 'track'])

function kindWithin(kind: WayKind, tags: Tags): WayKind {
  if (!lineOnFoot.has(kind)) return kind
  const within = ['footway', 'path', 'cycleway'].map((key) => valueIn(tags.get(key)))
  if (within.includes('crossing') || within.includes('traffic_island')) return 'crossing'
  if (within.includes('sidewalk')) return 'pavement'
  if (yesOrNo(tags.get('area'))) return 'area'
  return tags.has('sac_scale') ? 'trail' : kind
}

/** Ways on which people on foot come first, or share with bicycles. */
const forFeet = new Set(['footway', 'path', 'pedestrian', 'steps', 'corridor', 'platform'])

/**
 * One-way rules of roads bind vehicles alone. On ways for feet `oneway` may mean them or only bicycles, which the map
 * does not tell: it is taken to bind, as Valhalla does, unless `oneway:foot=no` says otherwise, so that nobody is sent
 * against a turnstile and times agree. Moving staircases and `oneway:foot` bind.
 */
function oneWayOnFoot(tags: Tags): FootWay['oneWay'] {
  const told =
    valueIn(tags.get('oneway:foot')) ??
    valueIn(tags.get('conveying')) ??
    (forFeet.has(tags.get('highway') ?? '') ? valueIn(tags.get('oneway')) : undefined)
  if (told === 'yes' || told === 'forward') return 1
  return told === '-1' || told === 'backward' ? -1 : 0
}

function wayTraits(tags: Tags, kind: WayKind, access: Access): Traits {
  const wheelchair = valueIn(tags.get('wheelchair'))
  return {
    ...plainTraits,
    ...{ kind, access },
    ground: groundOf(tags),
    width: widthOf(tags),
    wheelchair:
      wheelchair === 'yes' || wheelchair === 'designated'
        ? 'yes'
        : wheelchair === 'limited' || wheelchair === 'no'
          ? wheelchair
          : 'unknown',
    lit: known(tags.get('lit') === '24/7' ? true : yesOrNo(tags.get('lit'))),
    bridge: tags.has('bridge') && yesOrNo(tags.get('bridge')) !== false,
    tunnel: tags.has('tunnel') && yesOrNo(tags.get('tunnel')) !== false,
    steps: kind === 'steps' ? (countOf(tags.get('step_count')) ?? 0) : 0,
    ramp: kind === 'steps' ? rampOf(tags) : 'none',
    handrail: kind === 'steps' ? known(yesOrNo(tags.get('handrail'))) : 'unknown',
    incline: kind === 'steps' ? 'unknown' : wayIncline(tags),
    kerb: kind === 'crossing' ? (kerbOf(tags) ?? 'unknown') : (kerbOf(tags) ?? 'none'),
    crossing: kind === 'crossing' ? (crossingOf(tags) ?? 'unmarked') : 'none',
  }
}

const known = (value: boolean | undefined) =>
  value === undefined ? 'unknown' : value ? 'yes' : 'no'

function wayIncline(tags: Tags): Traits['incline'] {
  const incline = inclineOf(tags.get('incline'))
  if (incline === 'up') return 'unknownUp'
  if (incline === 'down') return 'unknownDown'
  return incline ?? 'unknown'
}

const grounds: [Traits['ground'], RegExp][] = [
  [
    'smooth',
    /^(asphalt|concrete(:plates|:lanes)?|paved|metal|tartan|rubber|acrylic|chipseal|plastic)$/,
  ],
  [
    'fair',
    /^(paving_stones(:.*)?|bricks?|compacted|fine_gravel|wood|cobblestone:flattened|tiles|metal_grid)$/,
  ],
  ['rough', /^(sett|cobblestone|unhewn_cobblestone|grass_paver|pebblestone|stone|rocks?)$/],
  ['loose', /^(unpaved|gravel|ground|dirt|earth|grass|clay|woodchips|bark)$/],
  ['soft', /^(mud|sand|snow|ice)$/],
]

const bySmoothness: Record<string, Traits['ground']> = {
  ...{ excellent: 'smooth', good: 'smooth', intermediate: 'fair', bad: 'rough' },
  ...{ very_bad: 'loose', horrible: 'soft', very_horrible: 'soft', impassable: 'impassable' },
}

/** Smoothness tells more of rolling than the material does; a track's grade is the last hint. */
function groundOf(tags: Tags): Traits['ground'] {
  const smoothness = bySmoothness[valueIn(tags.get('smoothness')) ?? '']
  if (smoothness) return smoothness
  const surface =
    tags
      .get('surface')
      ?.split(';')
      .map((one) => one.trim()) ?? []
  const found = surface.map((one) => grounds.find(([, names]) => names.test(one))?.[0])
  const worst = grounds.findLast(([ground]) => found.includes(ground))?.[0]
  if (worst) return worst
  const grade = tags.get('tracktype')
  if (grade === 'grade1') return 'smooth'
  if (grade === 'grade2') return 'fair'
  return grade?.startsWith('grade') ? 'loose' : 'unknown'
}

function widthOf(tags: Tags): Traits['width'] {
  const metres = metresOf(tags.get('width'))
  if (metres === undefined) return 'unknown'
  return metres < 0.9 ? 'narrow' : metres < 1.5 ? 'tight' : 'wide'
}

function rampOf(tags: Tags): Ramp {
  if (yesOrNo(tags.get('ramp:wheelchair')) || tags.get('ramp') === 'wheelchair') return 'wheelchair'
  if (yesOrNo(tags.get('ramp:stroller')) || tags.get('ramp') === 'stroller') return 'stroller'
  const some = [tags.get('ramp'), tags.get('ramp:bicycle')].some(
    (value) => yesOrNo(value) || value === 'bicycle',
  )
  return some ? 'some' : 'none'
}

/** Up to 3 cm is lowered (DIN 18040-3), up to 1 cm flush; a rolled kerb is too high to roll up. */
export function kerbOf(tags: Tags): Kerb | undefined {
  const metres = metresOf(tags.get('kerb:height'))
  if (metres !== undefined) return metres <= 0.01 ? 'flush' : metres <= 0.03 ? 'lowered' : 'raised'
  const kerb = valueIn(tags.get('kerb') ?? tags.get('sloped_curb'))
  if (kerb === undefined) return tags.get('barrier') === 'kerb' ? 'unknown' : undefined
  if (kerb === 'flush' || kerb === 'no') return 'flush'
  if (kerb === 'lowered' || kerb === 'both' || kerb === 'at_grade') return 'lowered'
  if (kerb === 'raised' || kerb === 'rolled' || kerb === 'regular' || kerb === 'normal')
    return 'raised'
  return 'unknown'
}

export function crossingOf(tags: Tags): Crossing | undefined {
  const crossing = valueIn(tags.get('crossing'))
  const marking = valueIn(tags.get('crossing:markings'))
  if (crossing === 'traffic_signals' || yesOrNo(tags.get('crossing:signals'))) return 'signals'
  if (crossing && /^(zebra|marked|uncontrolled|island|controlled)$/.test(crossing)) return 'marked'
  if (marking && marking !== 'no') return 'marked'
  return crossing ? 'unmarked' : undefined
}
