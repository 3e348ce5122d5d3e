import type { ProfileTexts } from './texts.de.ts'

export const en: ProfileTexts = {
  surelyHigh: [
    (range, city) => [
      `That is ${range}.`,
      `The value is beyond chance higher than that of the whole city (${city}).`,
    ],
    (range, city) => [`Here it is ${range}, beyond chance more than in the whole city (${city}).`],
    (range, city) => [
      `In the whole city it is ${city}, here ${range}.`,
      'This difference is larger than chance would make it.',
    ],
  ],
  surelyLow: [
    (range, city) => [
      `That is ${range}.`,
      `The value is beyond chance lower than that of the whole city (${city}).`,
    ],
    (range, city) => [`Here it is ${range}, beyond chance less than in the whole city (${city}).`],
    (range, city) => [
      `In the whole city it is ${city}, here ${range}.`,
      'This difference is larger than chance would make it.',
    ],
  ],
  unsure: (city) => [`In the whole city it is ${city}.`],
  unsureWhy: 'How much of this is chance cannot be said here.',
  place: (rank, of) => `In the ranking of the areas that is place ${rank} of ${of}.`,
  placeBetween: (best, worst, of) =>
    `In the ranking of the ${of} areas that is between place ${best} and place ${worst}.`,
  surelyRose: [
    (before, from, now, until) => [
      `The value has risen from ${before} (${from}) to ${now} (${until}).`,
      'The rise is beyond chance.',
    ],
    (before, from, now, until) => [
      `In ${from} it was ${before}, in ${until} it is ${now}: a rise beyond chance.`,
    ],
  ],
  surelyFell: [
    (before, from, now, until) => [
      `The value has fallen from ${before} (${from}) to ${now} (${until}).`,
      'The fall is beyond chance.',
    ],
    (before, from, now, until) => [
      `In ${from} it was ${before}, in ${until} it is ${now}: a fall beyond chance.`,
    ],
  ],
  moved: (before, from, now, until) => [`${from}: ${before}. ${until}: ${now}.`],
  movedCity: (before, now) => `In the whole city: first ${before}, then ${now}.`,
  factsNote: 'The figures name no causes.',
  factsNone: 'No indicator sets this area clearly and beyond chance apart from the city.',

  ofHundred: (lower, upper, whom) => `about ${lower} to ${upper} out of ${whom}`,
  atMostOf: (upper, whom) => `at most ${upper} out of ${whom}`,
  between: (lower, upper) => `about ${lower} to ${upper}`,

  standing: {
    higher: 'beyond chance higher than in',
    lower: 'beyond chance lower than in',
    similar: 'no difference beyond chance to',
  },
  standingCity: (words, value) => `${words} the whole city (${value})`,
  better: 'that is, better',
  worse: 'that is, worse',
  interval: (lower, upper) => `${lower} to ${upper}`,
  intervalName: 'Confidence interval',
  rank: (rank, of) => `place ${rank} of ${of}`,
  rankBetween: (best, worst) => `with chance place ${best} to ${worst}`,

  spineSides: {
    higherIsBetter: ['worse (lower)', 'better (higher)'],
    lowerIsBetter: ['worse (higher)', 'better (lower)'],
    neutral: ['lower', 'higher'],
  },
  spineTitle: (place) => `Among the areas of this level: ${place}.`,
  spinePlaces: {
    below: 'lower than the middle half',
    within: 'in the middle half',
    above: 'higher than the middle half',
  },
  spineDescription: (low, high, from, until) =>
    `All areas: ${low} to ${high}. The middle half: ${from} to ${until}.`,
  key: 'How to read the charts',
  keyHere: {
    higher: 'this area, beyond chance higher than the city',
    lower: 'this area, beyond chance lower than the city',
    similar: 'this area, no difference beyond chance',
    unknown: 'this area; whether the difference is chance cannot be said',
  },
  keyInterval: 'Confidence interval (95 %): how far chance may move the value',
  keyCity: 'whole city, otherwise the middle of the areas',
  keyHalf: 'middle half of the areas',
  keyRange: 'from the lowest to the highest area',
  keySides: 'Where one direction is better, it is on the right.',
  highest: 'Place 1 has the highest value.',

  pyramidTitle: 'Age and sex',
  pyramidFinding: (young, old) =>
    `Of 100 people here, about ${young} are under 18 and ${old} are 65 or older.`,
  pyramidCity: (young, old) => `In the whole city: ${young} and ${old}.`,
  pyramidDescription: (when) =>
    `Women left, men right, the youngest at the bottom, ${when}. The longer a bar, the more people. The figures are in the table.`,
  pyramidAcross: 'Outwards: so many of 1,000 people are in one year of age. Upwards: age.',
  pyramidOutline: 'Line: whole city',
  pyramidTable: 'Age and sex as a table',

  toCompare: 'Compare with other areas',

  estimatesShow: 'Also show values from earlier or later borders (converted, estimated)',
  estimatesHide: 'Hide converted estimates',
  estimatesNote:
    'Values from other borders are converted here as estimates. They stand as rings beside the line and are marked in the tables. They are no part of the series: compare them with care only.',
  estimatesBasis: {
    residents: 'Areas that were split are divided by their people.',
    area: 'Areas that were split are partly divided by their ground only.',
  },
  estimatesProtected:
    'Where a protected value would have to go in, there is no estimate. It might be worked out otherwise.',
  estimatesNone: 'No value can be converted for this area.',
  estimated: 'converted estimate',
  estimateForbidden: 'no estimate (protected)',
  quality: {
    whole: 'very good: of whole areas',
    good: 'good',
    fair: 'fair',
    rough: 'rough',
  },
  qualityShare: (share) => `${share}\u00a0% of the people in areas that were split`,
  courseTitle: (name) => `${name} within other borders: converted estimates`,
  courseNote:
    'At these times the area had other borders. The values are converted estimates. They are no part of the series.',
  onlyEstimated: 'Indicators that are only estimated here',
  onlyEstimatedTable: 'Converted estimates',
  state: 'Kind of value',
}
