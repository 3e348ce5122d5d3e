import { z } from 'zod'

/**
 * The description of a city: `pack.json`. It holds no code, only words and mappings to data files.
 * `docs/pack.schema.json` is generated from here (`npm run docs:pack-schema`), so every `.describe` is
 * what a pack's author reads in the editor.
 */

/** The sixteen Länder by ISO 3166-2, which decide the public holidays. */
export const states = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const

/** The EU’s list "Data Theme". */
const dataThemes = [
  'AGRI',
  'ECON',
  'EDUC',
  'ENER',
  'ENVI',
  'GOVE',
  'HEAL',
  'INTR',
  'JUST',
  'REGI',
  'SOCI',
  'TECH',
  'TRAN',
] as const

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'nur Kleinbuchstaben, Ziffern, - und _')
  .describe('Stable id: lower-case letters, digits, - and _.')

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'ein Datum wie 2021-01-01')
  .describe('A date: YYYY-MM-DD.')

const locale = z.string().regex(/^[a-z]{2,8}$/, 'ein Sprachkürzel wie de, leicht oder en')

export const localisedText = z
  .union([z.string().min(1), z.record(locale, z.string().min(1))])
  .describe('A text, or one per locale: {"de": "…", "leicht": "…", "en": "…"}.')
  .meta({ id: 'text' })

/** Where a value of a row comes from. */
export const fieldRef = z
  .union([
    z.string().min(1).describe('The name of a column.'),
    z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({
      template: z
        .string()
        .min(1)
        .describe('Text with {column} or {placeholder of the file name}: "{strasse} {hausnr}".'),
      map: z.record(z.string(), z.string()).optional(),
      default: z.string().optional(),
    }),
    z.strictObject({
      column: z.string().min(1),
      first: z.int().positive().optional().describe('Only the first n characters.'),
      last: z.int().positive().optional().describe('Only the last n characters.'),
      pad: z
        .int()
        .positive()
        .optional()
        .describe('Fill with zeros on the left to this length (lost leading zeros).'),
      split: z.string().optional().describe('Several values in one cell, separated by this.'),
      map: z
        .record(z.string(), z.string())
        .optional()
        .describe(
          'Translates values; values not listed stay as they are, unless there is a default.',
        ),
      default: z.string().optional().describe('Used where the cell is empty or not in the map.'),
    }),
  ])
  .describe('A column, a constant, or a template.')
  .meta({ id: 'field' })

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()])
const condition = z
  .record(z.string(), z.union([cellValue, z.array(cellValue)]))
  .describe('Column → value, or list of values. All must hold.')
  .meta({ id: 'condition' })

/** How a data file is read. Every part that names a file has these keys. */
const tableShape = {
  file: z
    .string()
    .min(1)
    .describe(
      'Path below the data folder. May hold placeholders: "mss_{year}_areas.csv" reads every such file.',
    ),
  format: z
    .enum(['csv', 'xlsx', 'json', 'geojson', 'topojson', 'shapefile', 'hsds'])
    .optional()
    .describe('By default told by the file name.'),
  encoding: z.string().optional().describe('By default recognised.'),
  delimiter: z.string().optional().describe('By default recognised.'),
  quote: z.string().length(1).optional(),
  decimal: z
    .enum([',', '.'])
    .optional()
    .describe(
      'Decimal sign of numbers. By default "." where commas separate the cells; elsewhere only numbers that can mean one thing are read.',
    ),
  thousands: z.string().optional().describe('Thousands mark of numbers, such as "." or " ".'),
  headerRow: z.int().positive().optional().describe('Row of the column names, by default 1.'),
  skipRows: z.int().nonnegative().optional().describe('Rows to leave out after the header.'),
  comment: z.string().optional().describe('Lines that begin so are left out.'),
  sheet: z.union([z.string(), z.int()]).optional().describe('XLSX: name or number of the sheet.'),
  path: z.string().optional().describe('JSON: dotted path to the list of records.'),
  layer: z.string().optional().describe('TopoJSON object, or file within a zip.'),
  crs: z
    .string()
    .optional()
    .describe('Coordinate system, such as EPSG:25832. By default what the file says, else WGS 84.'),
  missing: z
    .array(z.string())
    .optional()
    .describe('Marks that mean "no value", such as "-" or "-1". An empty cell always does.'),
  protected: z
    .array(z.string())
    .optional()
    .describe('Marks that mean "there is a value, but it is kept secret", such as "x" or ".".'),
  where: condition.optional().describe('Only rows for which this holds.'),
  except: condition.optional().describe('Not the rows for which this holds.'),
  corrections: z
    .array(
      z.strictObject({
        where: condition,
        set: z.record(z.string(), cellValue),
        reason: z.string().min(1),
        nth: z
          .int()
          .positive()
          .optional()
          .describe('Only the n-th row of a file for which `where` holds.'),
      }),
    )
    .optional()
    .describe('Known errors of the source, mended on the way in and named in the report.'),
  source: id.optional().describe('One of `sources`.'),
}

const areaRef = z
  .strictObject({
    level: z
      .union([id, z.array(id)])
      .describe('Level of the areas; a list where a table mixes levels (tried in order).'),
    column: fieldRef,
    by: z.enum(['id', 'name']).default('id').describe('Whether the column holds ids or names.'),
    validOn: date
      .optional()
      .describe('Use the areas valid on this day. By default: the day of the value.'),
    city: z.string().optional().describe('The entry that means the whole city.'),
    aliases: z
      .record(z.string(), z.string())
      .optional()
      .describe('Other spellings: entry in the table → id or name of the area.'),
  })
  .describe('Which area a row is about.')
  .meta({ id: 'areaReference' })

const timeRef = fieldRef.describe(
  'When: a column, a constant or a template: 2021, 2021-12-31, 31.12.2021, 2021-06, 2021-Q2, 2018/2020.',
)

const group = z
  .strictObject({
    sex: z.enum(['f', 'm', 'd']).optional().describe('Left out: all.'),
    ageFrom: z.int().min(0).max(150).optional().describe('Youngest age in years, included.'),
    ageBelow: z.int().positive().max(999).optional().describe('Oldest age in years, not included.'),
  })
  .describe('A group of residents. {} is everybody.')
  .meta({ id: 'residentGroup' })

const groupColumns = z
  .record(z.string(), group)
  .describe('Wide table: column → group of residents.')
const groupRows = z
  .strictObject({ key: fieldRef, value: z.string(), groups: z.record(z.string(), group) })
  .describe('Long table: `key` names the group of a row, `value` the column with the count.')

const level = z.strictObject({
  id,
  name: z
    .strictObject({ one: localisedText, many: localisedText })
    .describe('"Stadtteil", "Stadtteile".'),
})

const areas = z.strictObject({
  ...tableShape,
  level: id,
  id: fieldRef.optional().describe('By default made from the name.'),
  name: fieldRef.optional().describe('By default the id.'),
  parent: z
    .union([
      z.strictObject({ column: fieldRef }),
      z.strictObject({ idFirst: z.int().positive() }),
      z.literal('overlap'),
      z.literal('none'),
    ])
    .optional()
    .describe(
      'The area above: by a column with its id or name, by the first n characters of the id, or by overlap (default).',
    ),
  from: z.union([date, fieldRef]).optional().describe('First day on which these areas hold.'),
  until: z.union([date, fieldRef]).optional().describe('Last day on which these areas hold.'),
})

const residents = z.strictObject({
  ...tableShape,
  area: areaRef,
  time: timeRef,
  columns: groupColumns.optional(),
  rows: groupRows.optional(),
})

const cells = z.strictObject({
  ...tableShape,
  x: z.string().describe('Column of the easting (or longitude) of the centre.'),
  y: z.string(),
  size: z.number().positive().describe('Width of a cell in metres.'),
  time: timeRef,
  columns: groupColumns.optional(),
  rows: groupRows.optional(),
})

const addresses = z.strictObject({
  ...tableShape,
  street: fieldRef,
  houseNumber: fieldRef.optional(),
  ranges: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        side: z.enum(['left', 'right']).optional(),
      }),
    )
    .optional()
    .describe('Where there are only ranges of house numbers along a piece of street.'),
  postalCode: fieldRef.optional(),
  x: z.string().optional(),
  y: z.string().optional(),
})

const protection = z
  .union([
    z
      .enum(['published', 'perturbed'])
      .describe(
        '"published": an office has published these figures openly; they pass as they are. "perturbed": they come from tables made with cell keys; they pass, and nothing is added up from them.',
      ),
    z.strictObject({
      least: z
        .int()
        .min(2)
        .max(1000)
        .describe('Raw counts: those of 1 to below this are withheld.'),
      zeros: z
        .enum(['publish', 'protect'])
        .default('publish')
        .describe('Whether a count of nobody, and of everybody, is withheld as well.'),
      complement: z
        .boolean()
        .default(true)
        .describe('Of shares: whether the count of all others must be large enough, too.'),
      dominance: z
        .strictObject({
          contributors: z.union([z.literal(1), z.literal(2)]),
          percent: z.number().positive().max(100),
        })
        .optional()
        .describe(
          'Of sums: withheld where the largest one or two contributions (values of the parts "largest" and "secondLargest") make up more than so many percent.',
        ),
      pPercent: z
        .number()
        .positive()
        .max(100)
        .optional()
        .describe(
          'Of sums: withheld where the second largest contributor could tell the largest to so many percent.',
        ),
    }),
  ])
  .describe(
    'How the figures are protected before anybody outside sees them. Left out: "published" where the indicator or its source names a licence; else they are not released.',
  )

const formulaTerms = z
  .array(
    z.strictObject({
      indicator: id.describe('One of `indicators` that has no formula itself.'),
      part: z.enum(['value', 'numerator', 'denominator']).default('value'),
      times: z.number().optional().describe('1 if left out; -1 takes it away.'),
    }),
  )
  .min(1)
  .max(20)

const formula = z
  .strictObject({
    above: formulaTerms.describe('Added up.'),
    below: z
      .union([formulaTerms, z.literal('residents')])
      .optional()
      .describe('What the sum is set against: another sum, or the residents of the area.'),
    per: z.number().positive().optional().describe('The result times this; 1 if left out.'),
  })
  .describe(
    'Made of other indicators: above ÷ below × per, of released figures of the same area and period. It has no values of its own.',
  )

const indicator = z.strictObject({
  id,
  title: localisedText,
  description: localisedText.optional().describe('What it tells, in a sentence or two.'),
  topic: id.optional().describe('One of `topics`.'),
  unit: z.string().default('').describe('Shown behind the value: "%", "je 1.000", "Personen".'),
  decimals: z.int().min(0).max(6).default(1),
  direction: z
    .enum(['higherIsBetter', 'lowerIsBetter', 'neutral'])
    .default('neutral')
    .describe('Which way is good, if either.'),
  kind: z.enum(['number', 'class']).default('number'),
  classes: z
    .array(z.strictObject({ code: z.number(), values: z.array(z.string()), title: localisedText }))
    .optional()
    .describe('kind "class": the ordered classes and the entries that mean them.'),
  numerator: localisedText.optional().describe('What is counted above the line.'),
  denominator: localisedText.optional().describe('What it is set against.'),
  per: z.number().positive().optional().describe('value = numerator ÷ denominator × per.'),
  combine: z
    .enum(['sum', 'residents', 'ratio', 'none'])
    .default('none')
    .describe(
      'How a larger area gets a value its source does not give: sum, mean weighted by residents, numerators over denominators, or not at all.',
    ),
  statistic: z
    .enum(['proportion', 'rate', 'count', 'mean', 'none'])
    .default('none')
    .describe(
      'What chance does to it: persons out of persons ("proportion"), events per residents ("rate"), events ("count"), a mean, or nothing that has an interval.',
    ),
  protection: protection.optional(),
  parts: z
    .array(id)
    .min(2)
    .optional()
    .describe(
      'Indicators whose counts add up to the count of this one: from the others the last could be worked out.',
    ),
  formula: formula.optional(),
  source: id.optional(),
  licence: z.string().optional(),
  method: localisedText.optional(),
  date: z.string().optional(),
})

const oneTarget = z.union([
  id,
  z.strictObject({
    indicator: id,
    part: z
      .enum(['value', 'numerator', 'denominator', 'largest', 'secondLargest'])
      .default('value')
      .describe('"largest", "secondLargest": contributions to a sum, for the rules of dominance.'),
  }),
])
const indicatorTarget = z
  .union([oneTarget, z.array(oneTarget).min(1)])
  .describe(
    'An indicator, or one of its parts; a list where one column is, say, the denominator of several.',
  )

const values = z.strictObject({
  ...tableShape,
  area: areaRef,
  time: timeRef,
  columns: z
    .record(z.string(), indicatorTarget)
    .optional()
    .describe('Wide table: column → indicator.'),
  rows: z
    .strictObject({
      key: fieldRef,
      value: z.string(),
      indicators: z.record(z.string(), indicatorTarget),
    })
    .optional()
    .describe('Long table: `key` names the indicator of a row, `value` the column of the value.'),
})

const indexParts = {
  indicators: z
    .array(
      z.strictObject({
        indicator: id.describe('One of `indicators`.'),
        weight: z.number().positive().default(1),
        direction: z
          .enum(['raises', 'lowers'])
          .default('raises')
          .describe('Whether a high value makes the index higher or lower.'),
      }),
    )
    .min(1),
  cutBy: z
    .enum(['sd', 'quantile', 'value'])
    .default('sd')
    .describe(
      'What `upTo` is told in: standard deviations of the index from its mean, shares of the areas (0 … 1), or numbers of the index.',
    ),
  classes: z
    .array(
      z.strictObject({
        code: z.int(),
        title: localisedText,
        upTo: z
          .number()
          .optional()
          .describe('The highest index of this class; left out for the last one.'),
      }),
    )
    .min(2)
    .describe('Named classes from the lowest index to the highest.'),
}

/** Whoever reads them from the city’s words (the atlas) parses them with this again. */
export const indexSection = z
  .strictObject({
    id: id.describe('Names the index in addresses: /stadt/index/{id}.'),
    title: localisedText,
    description: localisedText.optional().describe('What it tells, in a sentence or two.'),
    topic: id.optional().describe('One of `topics`.'),
    source: id.optional().describe('One of `sources`: whose rule it follows.'),
    level: id.describe('The areas that are set against each other.'),
    method: z
      .enum(['zScores', 'minMax', 'rank'])
      .default('zScores')
      .describe(
        'How indicators are made comparable: standard deviations from the mean of the areas, summed; 0 for the lowest and 100 for the highest value; or the share of areas below. The last two are averaged.',
      ),
    ...indexParts,
    partTitle: localisedText
      .optional()
      .describe('What the index itself is called beside its dynamics: "Statusindex".'),
    dynamics: z
      .strictObject({
        title: localisedText.describe('"Dynamikindex".'),
        ...indexParts,
        changeOver: z
          .int()
          .positive()
          .optional()
          .describe(
            'Years: the change of the indicators over so long is added up. Left out where the indicators are changes themselves.',
          ),
      })
      .optional(),
    editions: z
      .array(
        z.strictObject({
          id: id.describe('What people call it: "2019".'),
          time: z
            .string()
            .min(4)
            .describe('The time of its figures, as in addresses: 2018, 2018-12-31.'),
          without: z.array(id).default([]).describe('Indicators that this edition does without.'),
        }),
      )
      .default([])
      .describe('Left out: one for every time in which all indicators have values.'),
    minResidents: z
      .int()
      .positive()
      .optional()
      .describe('Areas with fewer residents get no class and move no mean.'),
  })
  .describe('An index of several indicators, with classes.')

const offers = z.strictObject({
  ...tableShape,
  id: fieldRef.optional().describe('Left out for HSDS and for records in our own shape.'),
  prefix: id.optional().describe('Put before every id, so that two sources cannot collide.'),
  name: fieldRef.optional(),
  summary: fieldRef.optional().describe('One sentence: what it is.'),
  description: fieldRef.optional(),
  type: fieldRef.optional().describe('Offer type of the vocabulary (vocabulary/offer-types/).'),
  targetGroups: fieldRef.optional(),
  languages: fieldRef.optional().describe('Language codes: de, en, tr, ar …'),
  organisation: fieldRef.optional().describe('Name of the provider.'),
  organisationId: fieldRef.optional(),
  street: fieldRef.optional(),
  houseNumber: fieldRef.optional(),
  postalCode: fieldRef.optional(),
  place: fieldRef.optional(),
  phone: fieldRef.optional(),
  email: fieldRef.optional(),
  website: fieldRef.optional(),
  howToStart: fieldRef.optional().describe('What a person does first.'),
  whatHappens: fieldRef.optional().describe('What happens there.'),
  bring: fieldRef.optional().describe('Papers to bring.'),
  ways: fieldRef
    .optional()
    .describe('How one comes to it: walkIn, phone, appointment, online, homeVisit, outreach.'),
  cost: fieldRef.optional().describe('free, reduced, fee or membership.'),
  costNote: fieldRef.optional(),
  ageFrom: fieldRef.optional().describe('From this age on, in years.'),
  ageBelow: fieldRef.optional().describe('Below this age, in years.'),
  networks: fieldRef.optional().describe('Networks and programmes it belongs to.'),
  lastChecked: fieldRef
    .optional()
    .describe('Day on which the source last confirmed it: YYYY-MM-DD or DD.MM.YYYY.'),
  hours: fieldRef.optional().describe('Opening times as a text for people.'),
  places: fieldRef.optional().describe('Number of places.'),
  x: z.string().optional().describe('Column of the easting or longitude; else the geometry.'),
  y: z.string().optional(),
  wheelchair: fieldRef.optional().describe('yes, limited or no.'),
  access: z
    .record(z.string(), fieldRef)
    .optional()
    .describe(
      'Further features of access by their ids (vocabulary/access-features.json): yes, limited or no.',
    ),
  protected: z
    .boolean()
    .optional()
    .describe('Sites whose place must never be shown, such as women’s shelters.'),
  snapshot: timeRef
    .optional()
    .describe(
      'The day the file shows. Several files: read in this order; what a later one lacks has closed.',
    ),
})

const sourceNote = z.strictObject({
  id,
  title: z.string().min(1),
  publisher: z.string().optional(),
  url: z.string().optional(),
  licence: z.string().optional(),
  date: z.string().optional(),
  method: localisedText.optional(),
})

const page = z
  .record(locale, z.string().min(1))
  .describe('Locale → Markdown file within the pack folder.')

/** Whoever reads it from the city’s words parses it with this again. */
export const openDataSection = z.strictObject({
  municipalityKey: z
    .string()
    .regex(/^\d{8}$/, 'acht Ziffern, wie 05111000')
    .optional()
    .describe('Amtlicher Gemeindeschlüssel (AGS), eight digits: 05111000.'),
  contributorId: z
    .url()
    .optional()
    .describe(
      'Address of the city in the list of GovData’s data providers: http://dcat-ap.de/def/contributors/… Left out unless the city has one.',
    ),
  themes: z
    .record(id, z.enum(dataThemes))
    .optional()
    .describe('Topic → theme of the EU’s list "Data Theme". By default told by the topic’s words.'),
})

export const packSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z
      .string()
      .regex(
        /^[a-z][a-z0-9_-]{0,40}$/,
        'nur Kleinbuchstaben, Ziffern, - und _, zuerst ein Buchstabe',
      )
      .optional()
      .describe('Names the city in URLs and its database. By default made from the name.'),
    name: z.string().min(1).max(80).describe('The name of the city.'),
    state: z.enum(states).describe('The Land (ISO 3166-2: NW, BE …): decides public holidays.'),
    locales: z
      .array(locale)
      .min(1)
      .default(['de', 'leicht', 'en'])
      .describe('Languages of the pages, the main one first.'),
    demo: z.boolean().default(false).describe('A made-up city: every page says so.'),
    operator: z
      .enum(['authority', 'other'])
      .default('authority')
      .describe(
        'Who runs this. An authority publishes what its council adopted: papers of parties stay internal. "other": a newspaper, an association.',
      ),
    openData: openDataSection
      .optional()
      .describe('How the catalogue of open data (DCAT-AP.de) names the city.'),
    dataLicence: z
      .strictObject({ title: z.string().min(1), url: z.url() })
      .default({
        title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
        url: 'https://www.govdata.de/dl-de/by-2-0',
      })
      .describe('Under which licence others may use what is kept here: promises, measures.'),
    contact: z
      .strictObject({
        office: z.string(),
        street: z.string().optional(),
        postalCode: z.string().optional(),
        place: z.string().optional(),
        phone: z.string().optional(),
        email: z.string().optional(),
        website: z.string().optional(),
      })
      .optional()
      .describe('Who runs this for the city: imprint, feedback, "ask a person".'),
    arbitration: z
      .strictObject({
        name: z.string(),
        url: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
      })
      .optional()
      .describe('Schlichtungsstelle / Überwachungsstelle for accessibility in this Land.'),
    pages: z
      .strictObject({
        imprint: page.optional(),
        privacy: page.optional(),
        accessibility: page.optional(),
        easyLanguage: page.optional(),
      })
      .optional()
      .describe('Texts of the legal pages; what is missing is filled from the contact.'),
    signLanguageVideos: z
      .array(z.strictObject({ title: z.string(), url: z.string() }))
      .optional()
      .describe('Videos in German Sign Language.'),
    sources: z
      .array(sourceNote)
      .default([])
      .describe('Where data comes from, cited on every page.'),
    topics: z
      .array(z.strictObject({ id, title: localisedText }))
      .default([])
      .describe('Groups of indicators, in the order of the page.'),
    levels: z.array(level).default([]).describe('The city’s own levels, the largest areas first.'),
    areas: z.array(areas).default([]),
    residents: z.array(residents).default([]),
    cells: z.array(cells).default([]),
    addresses: z.array(addresses).default([]),
    indicators: z.array(indicator).default([]),
    values: z.array(values).default([]),
    indices: z
      .array(indexSection)
      .default([])
      .describe('Indices made of indicators: their recipe, never their figures.'),
    offers: z.array(offers).default([]),
    measures: z
      .array(
        z.strictObject({
          file: z
            .string()
            .min(1)
            .describe(
              'JSON file below the data folder with papers, promises, measures, packages, bodies. May hold placeholders: "massnahmen/{teil}.json".',
            ),
          format: z.literal('json').optional(),
          source: id.optional(),
        }),
      )
      .default([])
      .describe('What was promised and what is done: files in the shape that docs/PACKS.md shows.'),
    networks: z
      .array(
        z.strictObject({
          id,
          kind: z
            .enum(['streets', 'timetable', 'elevation'])
            .describe(
              '"streets": an extract of OpenStreetMap (one). "timetable": GTFS (any number). "elevation": heights of the ground (one).',
            ),
          file: z
            .string()
            .min(1)
            .describe('Path below the data folder: .osm.pbf, .zip or .tif, by its kind.'),
          source: id.optional().describe('One of `sources`: publisher, licence and date.'),
        }),
      )
      .default([])
      .describe(
        'What travel times are worked out from: street network (.osm.pbf), timetables (GTFS .zip), elevation (GeoTIFF).',
      ),
  })
  .describe('A city pack of Nahbei.')

export type Pack = z.infer<typeof packSchema>
export type PackInput = z.input<typeof packSchema>
export type FieldRef = z.infer<typeof fieldRef>
export type AreaRef = z.infer<typeof areaRef>
export type LocalisedText = z.infer<typeof localisedText>
export type AreasSection = Pack['areas'][number]
export type ResidentsSection = Pack['residents'][number]
export type CellsSection = Pack['cells'][number]
export type AddressesSection = Pack['addresses'][number]
export type IndicatorSection = Pack['indicators'][number]
export type IndexSection = Pack['indices'][number]
export type ValuesSection = Pack['values'][number]
export type NetworkSection = Pack['networks'][number]
export type OffersSection = Pack['offers'][number]
export type IndicatorTarget = z.infer<typeof indicatorTarget>
export type ResidentGroup = z.infer<typeof group>
