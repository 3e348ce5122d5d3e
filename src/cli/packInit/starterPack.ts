import type { LevelGuess } from './guessCity.ts'
import type { ColumnGuess } from './guessColumns.ts'

export interface StarterPack {
  id: string
  name: string
  state: string
  /** Address of the JSON Schema, for editors. */
  schema: string | undefined
  level: LevelGuess
  file: string
  layer: string | undefined
  crs: string | undefined
  columns: ColumnGuess
}

/**
 * The text of a first `pack.json`: what is sure as it is, what may come as comments that hold once
 * their `//` is taken away. Comments in JSON are welcome in a pack (JSONC).
 */
export function starterPackText(pack: StarterPack): string {
  const text = JSON.stringify
  return [
    '{',
    ...(pack.schema ? [`  "$schema": ${text(pack.schema)},`] : []),
    '  // Das Kürzel steht in Internet-Adressen und benennt die Datenbank.',
    `  "id": ${text(pack.id)},`,
    `  "name": ${text(pack.name)},`,
    '  // Das Land bestimmt die Feiertage: BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH.',
    `  "state": ${text(pack.state)},`,
    '',
    '  // Wer das hier für die Stadt betreibt: steht im Impressum und bei „Fragen Sie uns“.',
    '  // "contact": {',
    '  //   "office": "Amt für Soziales",',
    '  //   "street": "Marktplatz 1",',
    '  //   "postalCode": "12345",',
    `  //   "place": ${text(pack.name)},`,
    '  //   "phone": "…",',
    '  //   "email": "…"',
    '  // },',
    '',
    '  // Woher die Daten sind. Jede Zahl nennt ihre Quelle: mit "source" in den Abschnitten unten.',
    '  "sources": [',
    '    // { "id": "stadt", "title": "Offene Daten der Stadt", "licence": "dl-de/by-2-0", "url": "https://…" },',
    '  ],',
    '',
    '  // Die Ebenen der Stadt, die größten Gebiete zuerst.',
    '  "levels": [',
    `    { "id": ${text(pack.level.id)}, "name": { "one": ${text(pack.level.one)}, "many": ${text(pack.level.many)} } },`,
    '  ],',
    '',
    ...areaLines(pack),
    '',
    ...exampleLines(pack),
    '}',
    '',
  ].join('\n')
}

function areaLines({ level, file, layer, crs, columns }: StarterPack): string[] {
  const text = JSON.stringify
  return [
    '  // Wo die Gebiete liegen. Ändern sich Grenzen, kommt ein zweiter Eintrag mit "from" dazu,',
    '  // und der alte bekommt "until".',
    '  "areas": [',
    '    {',
    `      "file": ${text(file)},`,
    ...(layer === undefined ? [] : [`      "layer": ${text(layer)},`]),
    ...(crs === undefined ? [] : [`      "crs": ${text(crs)},`]),
    `      "level": ${text(level.id)},`,
    ...(columns.id === undefined
      ? ['      // Ohne Spalte für die Kennung entsteht sie aus dem Namen.']
      : [`      "id": ${text(columns.id)},`]),
    ...(columns.name === undefined ? [] : [`      "name": ${text(columns.name)},`]),
    '      // "from": "2021-01-01",',
    '      // "source": "stadt",',
    '    },',
    '  ],',
  ]
}

function exampleLines({ level, file, columns, id }: StarterPack): string[] {
  const text = JSON.stringify
  const area = `{ "level": ${text(level.id)}, "column": "Gebiet", "by": "name" }`
  const ownColumn = columns.residents[0]
  const own =
    ownColumn === undefined
      ? []
      : [
          '  //   {',
          `  //     "file": ${text(file)},`,
          `  //     "area": { "level": ${text(level.id)}, "column": ${text(columns.id ?? columns.name ?? 'id')}${columns.id === undefined ? ', "by": "name"' : ''} },`,
          '  //     "time": { "constant": "2024-12-31" },',
          `  //     "columns": { ${text(ownColumn)}: {} }`,
          '  //   },',
        ]
  return [
    '  // Einwohner: je Spalte eine Gruppe. {} sind alle; "sex" ist f, m oder d; "ageBelow" gehört nicht mehr dazu.',
    '  // Mit "by": "name" werden Gebiete am Namen erkannt, auch bei ae/ä und ss/ß; sonst nach der Kennung.',
    '  // "residents": [',
    ...own,
    '  //   {',
    '  //     "file": "einwohner_{jahr}.csv",',
    '  //     "thousands": ".",',
    '  //     "missing": ["-"],',
    `  //     "area": ${area},`,
    '  //     "time": { "template": "{jahr}-12-31" },',
    '  //     "columns": { "Gesamt": {}, "0 bis 5": { "ageFrom": 0, "ageBelow": 6 }, "65+": { "ageFrom": 65 } }',
    '  //   }',
    '  // ],',
    '',
    '  // Kennzahlen: was sie sagen, und darunter, wo ihre Werte stehen.',
    '  // "indicators": [',
    '  //   {',
    '  //     "id": "arbeitslosigkeit",',
    '  //     "title": "Anteil der Arbeitslosen",',
    '  //     "unit": "%",',
    '  //     "direction": "lowerIsBetter",',
    '  //     "numerator": "Arbeitslose",',
    '  //     "denominator": "Einwohner von 15 bis 64 Jahren",',
    '  //     "per": 100,',
    '  //     "combine": "residents"',
    '  //   }',
    '  // ],',
    '  // "values": [',
    '  //   {',
    '  //     "file": "kennzahlen_{jahr}.csv",',
    '  //     "decimal": ",",',
    '  //     "protected": ["x"],',
    `  //     "area": ${area},`,
    '  //     "time": { "template": "{jahr}" },',
    '  //     "columns": { "Arbeitslose in %": "arbeitslosigkeit" }',
    '  //   }',
    '  // ],',
    '',
    '  // Angebote: jede Zeile eines. Die Leistungsarten stehen in vocabulary/offer-types/.',
    '  // "offers": [',
    '  //   {',
    '  //     "file": "beratungsstellen.csv",',
    `  //     "prefix": ${text(`${id}-beratung`.slice(0, 60))},`,
    '  //     "id": "Nummer",',
    '  //     "name": "Einrichtung",',
    '  //     "type": { "column": "Art", "map": { "Schulden": "schuldnerberatung" }, "default": "sozialberatung" },',
    '  //     "organisation": "Träger",',
    '  //     "street": "Straße",',
    '  //     "houseNumber": "Nr.",',
    '  //     "postalCode": { "column": "PLZ", "pad": 5 },',
    '  //     "phone": "Telefon",',
    '  //     "website": "Internet",',
    '  //     "crs": "EPSG:25832",',
    '  //     "x": "Ostwert",',
    '  //     "y": "Nordwert"',
    '  //   }',
    '  // ],',
    '',
    '  // Alles Weitere steht in docs/PACKS.md: Adressen, Rasterzellen, Quellen mit Fehlern, Stände zum Vergleich.',
  ]
}
