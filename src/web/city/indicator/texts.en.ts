import type { IndicatorTexts } from './texts.de.ts'

export const en: IndicatorTexts = {
  onThisPage: 'On this page',
  map: 'Map',
  classingTitle: 'How colours are divided',
  classing: {
    natuerlich: 'natural classes',
    gleich: 'classes of equal width',
    quantile: 'as many areas in each class',
    stadtwert: 'around the city’s value',
    eigen: 'borders of your own',
  },
  classingWhy: {
    natuerlich: 'Classes end where there are gaps between the values.',
    gleich: 'Each class covers a range of the same width.',
    quantile: 'Each class holds about as many areas.',
    stadtwert: 'The middle class lies around the value of the whole city.',
    eigen: 'The borders of the classes were chosen by hand.',
  },
  classingMedian: 'The middle class lies around the middle of the areas.',
  borders: 'Borders of the classes',
  bordersHint: 'Up to four numbers, the smallest first, with semicolons. For example: 5; 10; 12.5',
  bordersUse: 'Divide the map anew',
  bordersFaulty:
    'These borders do not fit. Write up to four numbers, the smallest first, with semicolons between them. Until then the map shows natural classes.',

  interval: 'Confidence interval',
  intervalShort: (lower, upper) => `${lower} to ${upper}`,
  standing: 'Against the city',
  higher: 'higher',
  lower: 'lower',
  similar: 'similar',
  better: 'better',
  worse: 'worse',
  standingFinding: (higher, lower, similar) =>
    `Significantly higher than the city: ${higher}. Significantly lower: ${lower}. No significant difference: ${similar}.`,
  standingKey: {
    higher: 'significantly higher than the city',
    lower: 'significantly lower than the city',
    similar: 'no significant difference',
  },
  standingBetter: (words) => `${words}, that is better`,
  standingWorse: (words) => `${words}, that is worse`,
  byChance: (areas, expected) =>
    `Even if all areas were alike, about ${expected} of ${areas} would lie above or below by chance.`,
  noIntervals: {
    none: 'There is no confidence interval for this indicator.',
    parts: 'The cases behind the values are not known, so there is no confidence interval.',
    city: 'No value is known for the whole city, so nothing is compared with it.',
  },
  rankingTitle: (count) => `All ${count} areas ranked`,
  sortStanding: 'by comparison with the city',
  parts: 'Cases',
  partsOfPersons: (numerator, denominator) => `${numerator} of ${denominator}`,
  partsOfRate: (numerator, denominator) => `${numerator} per ${denominator}`,
  chosenArea: 'chosen area',

  trend: 'Trend',
  trendFinding: (name, from, first, until, last) =>
    `${name}: from ${first} (${from}) to ${last} (${until}).`,
  trendSure: {
    rose: 'The rise is significant.',
    fell: 'The fall is significant.',
    similar: 'The difference is not significant.',
  },
  trendSpan: 'from the lowest to the highest value of the areas',
  trendBand: 'Confidence interval (95%)',
  trendBreak: 'The series breaks here',
  areaChoice: 'Show an area beside it',
  areaNone: 'no area',
  areaShow: 'Show',
  allCourses: 'Trends of all areas',

  distribution: 'Distribution',
  distributionFinding: (from, until) => `Half of the areas lie between ${from} and ${until}.`,
  distributionDescription: (title) =>
    `Columns: how many areas have which value. ${title}. The figures stand in the table.`,
  distributionBin: (from, below, areas) => `${from} to below ${below}: ${areas}`,
  distributionUp: 'Upwards: number of areas. To the right:',
  areasCount: 'Areas',
  markCity: (value) => `Whole city: ${value}`,
  markMedian: (value) => `Middle of the areas: ${value}`,
  markArea: (area, value) => `${area}: ${value}`,

  funnel: 'Chance or difference',
  funnelFinding: (outside, areas) =>
    `${outside} of ${areas} areas differ from the city by more than chance would let us expect.`,
  funnelOne: (areas) =>
    `1 of ${areas} areas differs from the city by more than chance would let us expect.`,
  funnelNone: (areas) =>
    `None of ${areas} areas differs from the city by more than chance would let us expect.`,
  funnelWhy:
    'Values of small areas vary more. Between the lines lie the values that chance can make where an area is otherwise like the city.',
  funnelMost:
    'Here most areas really differ. Then the funnel does not say which single one stands out.',
  funnelDescription: (title) =>
    `Funnel: ${title}. To the right the size of the areas, upwards their value. What lies outside the lines stands in the table.`,
  funnelDot: (area, value) => `${area}: ${value}`,
  funnelInner: '95 in 100 values lie within',
  funnelOuter: '998 in 1,000 values lie within',
  funnelWithin: 'within the limits',
  funnelBeyond95: 'outside the inner limit',
  funnelBeyond998: 'outside the outer limit',
  funnelAcross: (unit) => `Upwards: ${unit}. To the right: `,
  funnelSize: 'Size of the area (denominator)',
  funnelAll: 'All areas lie within the inner limit.',

  statistic: 'Statistic',
  statistics: {
    proportion: 'A share: persons out of persons.',
    rate: 'A rate: events per number of people.',
    count: 'A count of events.',
    mean: 'A mean.',
    none: 'A value in which chance has no part.',
  },
  intervalMethod: 'Confidence interval',
  intervalMethods: {
    wilson: 'Wilson’s method, 95%.',
    byar: 'Byar’s method, exact (Poisson) below 10 events, 95%.',
  },
  intervalMeaning:
    'Values vary from year to year by chance, even where everything was counted. The interval says by how much.',
  standingMethod: 'Comparison with the city',
  standingHow:
    'An area is significantly higher or lower where its whole confidence interval lies above or below the city’s value, which is taken as fixed. This compares figures and names no cause.',
  protection: 'Protection of individual people',
  protectionNone: 'No value of this selection is protected.',
  protectionSome: (count) =>
    `${count} protected: the value is known but not shown, to protect individual people. It is not zero.`,
  citation: 'How to cite',

  figureData: (title) => `Data of: ${title}`,
  asSvg: 'Picture (SVG)',
  asPng: 'Picture (PNG)',
  asCsv: 'Values (CSV)',
  compareWith: 'Compare with another indicator',

  historyTitle: (title) => `${title}: trends of all areas`,
  historyLede:
    'Each area has a small chart of its own. All charts have the same scale. The dashed line shows the whole city.',
  historyLedeNoCity: 'Each area has a small chart of its own. All charts have the same scale.',
  historyScale: (from, until) => `Scale: from ${from} (bottom) to ${until} (top).`,
  historySpan: (from, until) => `Time: ${from} to ${until}.`,
  historyFinding: (rose, fell, of) =>
    `Of ${of} areas the last value is higher than the first in ${rose}, and lower in ${fell}.`,
  historyOne: 'There is only one point in time. No trend can be shown yet.',
  historyFromTo: (first, last) => `${first} → ${last}`,
  historyNothing: 'no value',
  historyBack: 'To the indicator with map and ranking',

  relationTitle: 'Two indicators side by side',
  relationLede:
    'Each point is an area. The chart shows whether areas with a high value of one indicator often have a high value of the other, too.',
  relationPoints: 'Chart',
  relationX: 'To the right',
  relationY: 'Upwards',
  relationLevel: 'Level',
  relationShow: 'Compare',
  relationSame: 'Choose two different indicators.',
  relationNone: 'These two indicators have no areas in common.',
  relationFew: (count) =>
    `Both values are known for ${count} areas only. That is too few to look for a relation.`,
  relationUnsure: 'There is no significant relation.',
  relationTogether: (x, y, strength) =>
    `Where “${x}” is higher, “${y}” is ${strength} higher, too.`,
  relationApart: (x, y, strength) => `Where “${x}” is higher, “${y}” is ${strength} lower.`,
  weak: 'somewhat more often',
  medium: 'often',
  strong: 'mostly',
  relationFigures: (coefficient, lower, upper, count) =>
    `Spearman’s rank correlation: ${coefficient} (95%: ${lower} to ${upper}), ${count} areas.`,
  relationCause:
    'The chart does not say that one brings about the other. It compares areas, not individual people. Neighbours are often alike, so the relation may look surer than it is.',
  relationDescription: (x, y) =>
    `Points: ${x} to the right, ${y} upwards. All values stand in the table.`,
  relationMissing: (count) =>
    count === '1'
      ? 'For 1 more area one of the two values is unknown or protected.'
      : `For ${count} more areas one of the two values is unknown or protected.`,
  relationCity: 'whole city (for indicators without a value of the city: middle of the areas)',
  relationTable: (count) => `All ${count} areas as a table`,
}
